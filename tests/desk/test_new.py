from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from knipselkrant import frontmatter
from knipselkrant.desk.new import new_post
from knipselkrant.errors import Refusal

NOW = datetime(2024, 5, 1, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_new_story_has_its_front_matter_filled_in(tmp_path):
    path = new_post('Zo\'n "nieuw"  verhaal', tmp_path, NOW)
    assert path == tmp_path / "_posts/2024/2024-05-01-zo-n-nieuw-verhaal.html"
    document = frontmatter.split(path.read_text("utf-8"), path)
    assert document.data == {
        "layout": "post",
        "title": 'Zo\'n "nieuw" verhaal',
        "date": "Wed, 01 May 2024 09:30:00 +0200",
        "category": "nieuws",
    }


def test_a_story_that_is_there_is_not_written_over(tmp_path):
    path = new_post("Titel", tmp_path, NOW)
    path.write_text("mijn werk")
    with pytest.raises(Refusal, match="is there already"):
        new_post("Titel", tmp_path, NOW)
    assert path.read_text() == "mijn werk"


@pytest.mark.parametrize("title", ["", "???", "../.."])
def test_a_title_without_letters_is_refused(tmp_path, title):
    with pytest.raises(Refusal, match="letters"):
        new_post(title, tmp_path, NOW)


def test_a_title_cannot_lead_out_of_the_folder(tmp_path):
    path = new_post("../../etc/passwd", tmp_path / "content", NOW)
    assert path.is_relative_to(tmp_path / "content/_posts/2024")
