"""Files that cannot be seeds, names of every kind, disks that are full: the rest is converted, and nothing is lost."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from knipselkrant.convert.files import MAX_BYTES

from .conversions import Desk

GOOD = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"
OTHER = "De tunnel bij Ede gaat dicht. Dat meldt de provincie.\n"


def refused(report):
    return {refusal.path.name: refusal.reason for refusal in report.refused}


def test_a_file_that_may_not_be_read_is_refused(as_nobody):
    as_nobody.seed("dicht.txt", OTHER).chmod(0)
    as_nobody.seed("nieuw.txt", OTHER + GOOD)
    report = as_nobody.convert()
    assert refused(report) == {"dicht.txt": "the file cannot be read: Permission denied; mend that or take it out"}
    assert len(as_nobody.posts()) == 2
    assert not report.ok


def test_what_is_no_file_is_refused_and_not_waited_for(desk, monkeypatch):
    desk.seed("goed.txt", GOOD)
    os.mkfifo(desk.seeds / "pijp.txt")
    monkeypatch.chdir(desk.seeds)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("stopcontact.txt")
        report = desk.convert()
    assert refused(report) == {
        "pijp.txt": "this is a pipe, and no file with a text; take it out",
        "stopcontact.txt": "this is a socket, and no file with a text; take it out",
    }
    assert len(desk.posts()) == 1


def test_a_link_to_a_device_is_refused(desk):
    desk.seed("goed.txt", GOOD)
    (desk.seeds / "nul.txt").symlink_to("/dev/zero")
    assert "leaves the seeds folder" in refused(desk.convert())["nul.txt"]


def test_a_line_of_100_mb_is_refused_unread_and_the_message_names_the_limit(desk):
    desk.seed("goed.txt", GOOD)
    with desk.seed("groot.txt", "").open("wb") as file:
        file.truncate(100_000_000)
    assert refused(desk.convert()) == {
        "groot.txt": "100,000,000 bytes is too large for a story (at most 5,000,000; seed_limit_mb in _config.yml); "
        "split it, take it out, or raise the limit"
    }
    assert len(desk.posts()) == 1


@pytest.mark.slow
def test_a_line_as_long_as_may_be_is_converted(desk):
    desk.seed("lang.txt", (GOOD.strip() + " ") * (MAX_BYTES // (len(GOOD) + 1)))
    assert desk.convert().ok


@pytest.mark.parametrize(
    "name",
    [
        "-rf.txt",
        "--help.txt",
        "a\\b.txt",
        " .txt",
        "CON.txt",
        "cafe\u0301.txt",
        "<script>.txt",
        "{{ x }}.txt",
        "'\"; $(x) `y`.txt",
        "%2e%2e%2f.txt",
        "a..%00.txt",
        "\x1b[31m.txt",
        "🎉" * 62 + ".txt",
        "zonder-einde",
        "a.b.c.txt",
        "1999-99-99-x.txt",
        "map/x../a.txt",
    ],
)
def test_any_name_of_a_file_makes_a_post_within_the_content_folder(desk, name):
    desk.seed(name, GOOD)
    before = sorted(desk.content.parent.rglob("*"))
    assert desk.convert().ok
    new = set(desk.content.parent.rglob("*")) - set(before)
    assert len(desk.posts()) == 1
    assert all(path.is_relative_to(desk.content) for path in new)
    assert desk.convert().unchanged == (name,)


def test_two_seeds_with_one_slug_and_day_make_two_posts(desk):
    for name in ("a.txt", "b.txt", "c.txt"):
        desk.seed(name, f"titel: De brug\ndatum: 6 juni 2019\n\n{GOOD}{name}")
    desk.convert()
    assert [Path(post).name for post in desk.posts()] == [
        "2019-06-06-de-brug-2.html",
        "2019-06-06-de-brug-3.html",
        "2019-06-06-de-brug.html",
    ]
    assert desk.convert().unchanged == ("a.txt", "b.txt", "c.txt")


CONVERT = """
import resource, sys
from pathlib import Path
from knipselkrant.convert import convert

limit = int(sys.argv[3])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
report = convert(Path(sys.argv[1]), Path(sys.argv[2]))
print(*(str(refusal) for refusal in report.refused), sep="\\n")
sys.exit(not report.ok)
"""


def convert_elsewhere(desk, limit=0):
    """Converts in a process of its own, which may write no file larger than `limit`."""
    command = [sys.executable, "-c", CONVERT, desk.seeds, desk.content, str(limit)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_a_post_that_cannot_be_written_whole_is_refused_and_the_old_one_kept(desk):
    desk.seed("a.txt", f"titel: Kort\n\n{GOOD}")
    desk.seed("b.txt", f"titel: Lang\n\n{OTHER}")
    assert convert_elsewhere(desk).returncode == 0
    before = desk.posts()
    desk.seed("b.txt", f"titel: Lang\n\n{OTHER * 1_000}")
    result = convert_elsewhere(desk, limit=20_000)
    assert result.returncode == 1
    assert (
        result.stdout == f"{desk.seeds / 'b.txt'}: its post cannot be written: File too large; make room or mend that\n"
    )
    assert desk.posts() == before
    assert not list(desk.content.rglob("*.part"))
    assert convert_elsewhere(desk).returncode == 0
    assert len(desk.posts()["_drafts/lang.html"]) > 20_000


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of 64 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_fills_up_midway_loses_nothing(small_disk, tmp_path):
    desk = Desk(small_disk)
    desk.seeds = tmp_path / "seeds"
    for number in range(20):
        desk.seed(f"{number:02}.txt", f"titel: Brug {number}\n\n{GOOD * 100}")
    report = desk.convert()
    assert any("No space left on device" in refusal.reason for refusal in report.refused)
    assert 0 < len(desk.posts()) < 20
    assert all(post.endswith("</p>\n") for post in desk.posts().values())
    assert not list(desk.content.rglob("*.part"))
    subprocess.run(["mount", "-o", "remount,size=10m", small_disk], check=True)
    assert desk.convert().ok
    assert len(desk.posts()) == 20
