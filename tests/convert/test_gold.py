"""The five seeds, against what was written down by hand."""

import json
from pathlib import Path

import pytest

from knipselkrant.convert import convert, find_seeds, read_story

from .conversions import ROOT, SEEDS, ZONE

GOLD = json.loads((ROOT / "tests/gold/seeds.json").read_text("utf-8"))
FIELDS = ("date", "precision", "title", "category", "externe_link", "feature_image", "blocks")


@pytest.mark.parametrize("name", GOLD)
def test_a_seed_becomes_the_story_written_down_for_it(name):
    story = read_story(SEEDS / name, SEEDS, ZONE).as_json()
    expected = {field: GOLD[name][field] for field in FIELDS if field in GOLD[name]}
    assert {field: story[field] for field in expected} == expected


def test_every_seed_has_gold():
    assert [path.name for path in find_seeds(SEEDS)] == sorted(GOLD)


def test_the_untitled_seeds_get_a_title_that_stands_by_itself():
    titles = {path.name[:3]: read_story(path, SEEDS, ZONE).title for path in find_seeds(SEEDS)}
    assert titles == {
        "000": "Medewerkers van de IND zijn niet gelukkig met het besluit van staatssecretaris Harbers",
        "001": "De IND botste eerder met interne melders",
        "002": "'IND laat criminele asielzoekers met rust, uitzetten is te duur'",
        "003": "De top van de IND heeft een klokkenluider slecht behandeld",
        "004": "Er moet meer rekening gehouden worden met het belang van kinderen bij uitzettingen",
    }


def test_a_post_in_the_layout_comes_out_the_same_but_for_its_origin(desk):
    seed = "002_1d7224de3a6fd636.txt"
    desk.seed(seed, (SEEDS / seed).read_bytes())
    desk.convert()
    lines = desk.post().read_text("utf-8").splitlines(keepends=True)
    assert f'origin: "{seed}"\n' in lines
    lines.remove(f'origin: "{seed}"\n')
    assert "".join(lines) == (SEEDS / seed).read_text("utf-8")


def test_the_committed_posts_are_what_the_seeds_become(desk):
    convert(SEEDS, desk.content)
    committed = {
        path.relative_to(ROOT / "content").as_posix(): path.read_text("utf-8")
        for folder in ("_posts", "_drafts")
        for path in Path(ROOT / "content", folder).rglob("*.html")
    }
    assert desk.posts() == committed
