"""Folders that cannot be read are refused as one, the others are converted, and no post is lost."""

import json
import shutil
import subprocess
import sys

import pytest

from knipselkrant.convert import find_seeds
from knipselkrant.errors import Refusal

from .conversions import ROOT

TUNNEL = "De tunnel bij Ede gaat dicht. Dat meldt de provincie.\n"
BRIDGE = "De brug bij Tiel is af. Dat zei de wethouder.\n"


def test_a_folder_that_may_not_be_read_is_one_refusal_and_the_rest_is_converted(as_nobody):
    folder = as_nobody.seed("map/a.txt", TUNNEL).parent
    as_nobody.seed("map/diep/b.txt", TUNNEL + BRIDGE)
    as_nobody.seed("nieuw/c.txt", BRIDGE)
    folder.chmod(0)
    report = as_nobody.convert()
    folder.chmod(0o700)
    assert [str(refusal) for refusal in report.refused] == [
        f"{folder}: the folder cannot be read: Permission denied; mend that or take it out"
    ]
    assert not report.ok
    assert len(report.written) == 1
    assert len(as_nobody.posts()) == 2


def test_the_posts_of_seeds_in_a_folder_that_can_no_longer_be_read_stay(as_nobody):
    folder = as_nobody.seed("map/a.txt", TUNNEL).parent
    as_nobody.seed("map/diep/b.txt", TUNNEL + BRIDGE)
    as_nobody.convert()
    before = as_nobody.posts()
    folder.chmod(0)
    report = as_nobody.convert()
    folder.chmod(0o700)
    assert len(report.refused) == 1
    assert not report.removed
    assert as_nobody.posts() == before
    assert as_nobody.convert().unchanged == ("goed.txt", "map/a.txt", "map/diep/b.txt")


def test_a_folder_that_is_named_but_may_not_be_searched_has_its_seeds_refused(as_nobody):
    folder = as_nobody.seed("map/a.txt", TUNNEL).parent
    folder.chmod(0o400)
    report = as_nobody.convert()
    folder.chmod(0o700)
    assert [refusal.path for refusal in report.refused] == [folder / "a.txt"]
    assert "Permission denied" in report.refused[0].reason


def test_a_seeds_folder_that_may_not_be_read_is_refused_and_removes_no_post(as_nobody):
    as_nobody.seeds.chmod(0)
    with pytest.raises(Refusal, match="the folder cannot be read: Permission denied"):
        as_nobody.convert()
    as_nobody.seeds.chmod(0o700)
    assert len(as_nobody.posts()) == 1


def test_a_folder_that_was_taken_away_takes_its_posts_with_it(desk):
    desk.seed("map/diep/a.txt", TUNNEL)
    desk.seed("b.txt", BRIDGE)
    desk.convert()
    shutil.rmtree(desk.seeds / "map")
    assert len(desk.convert().removed) == 1


def test_a_folder_that_may_not_be_read_is_found_among_the_seeds_so_that_reading_it_tells(as_nobody):
    folder = as_nobody.seed("map/a.txt", TUNNEL).parent
    folder.chmod(0)
    assert [path.name for path in find_seeds(as_nobody.seeds)] == ["goed.txt", "map"]
    with pytest.raises(Refusal, match="map: the folder cannot be read: Permission denied"):
        as_nobody.read("map")
    folder.chmod(0o700)


@pytest.mark.slow
def test_the_story_command_refuses_a_folder_of_too_many_links_and_prints_the_rest(desk):
    desk.seed("goed.txt", BRIDGE)
    (desk.seeds / "rond").symlink_to("rond")
    command = [sys.executable, "-m", "knipselkrant", "story", desk.seeds]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 1
    assert [json.loads(line)["origin"] for line in done.stdout.splitlines()] == ["goed.txt"]
    assert done.stderr == f"{desk.seeds / 'rond'}: this link leads nowhere; mend it or take it out\n"
