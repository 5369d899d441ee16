"""Whatever the disk does, the site that was there stays whole."""

import errno
import os
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from threading import Thread

import pytest

from knipselkrant import processes, stamps
from knipselkrant.errors import Refusal
from knipselkrant.press import build as building
from knipselkrant.press import printing, swap
from knipselkrant.press.build import build
from knipselkrant.press.room import room_of

from ..sites import ROOT, post, site
from .test_build import everything

pytestmark = pytest.mark.slow

A, B = {"_posts/2020-01-01-a.html": post("Een")}, {"_posts/2020-01-01-a.html": post("Twee")}


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of 64 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64m", "none", folder]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)  # what a refused build had open may not be closed yet


def remount(disk, options):
    subprocess.run(["mount", "-o", f"remount,{options}", disk], check=True)


def test_on_a_full_disk_the_old_site_stays_and_the_next_build_mends_all(tmp_path, small_disk):
    (tmp_path / "output").symlink_to(small_disk / "output")
    output, _ = site(tmp_path, A)
    before = everything(output)
    for room in (0, 20_000, 100_000, 300_000):
        (small_disk / "filler").write_bytes(bytes(shutil.disk_usage(small_disk).free - room))
        with pytest.raises(Refusal, match=r"(No space left on device|disk is full).*what was there stays"):
            site(tmp_path, {**A, "_posts/2020-01-02-b.html": post("Lang", "<p>lang</p>" * 40_000)})
        assert everything(output) == before
        (small_disk / "filler").unlink()
    site(tmp_path, {})
    assert "Lang" in (output / "index.html").read_text("utf-8")
    assert names(small_disk) == [".output.press", "output"]


def test_on_a_disk_that_may_only_be_read_the_old_site_stays(tmp_path, small_disk):
    (tmp_path / "output").symlink_to(small_disk / "output")
    output, _ = site(tmp_path, A)
    before = everything(output)
    remount(small_disk, "ro")
    with pytest.raises(Refusal, match=r"Read-only file system.*what was there stays"):
        site(tmp_path, B)
    assert everything(output) == before
    remount(small_disk, "rw")
    site(tmp_path, B)
    assert "Twee" in (output / "index.html").read_text("utf-8")


@pytest.mark.parametrize("problem", [errno.EINVAL, errno.ENOSYS])
def test_a_disk_that_cannot_exchange_folders_gets_the_same_site(tmp_path, monkeypatch, problem):
    monkeypatch.setattr(swap, "_exchange_at_once", lambda *_: problem)
    for files in (A, B, A, B):
        output, _ = site(tmp_path / "plain", files)
    monkeypatch.undo()
    for files in (A, B, A, B):
        expected, _ = site(tmp_path / "exchanged", files)
    assert everything(output) == everything(expected)
    # `last.json` is left only by a build whose files were old enough to be known again.
    kept, wanted = (set(names(room_of(each))) - {"last.json"} for each in (output, expected))
    assert kept == wanted


@pytest.fixture
def no_links(monkeypatch, request):
    def link(one, other):
        raise OSError(request.param, "no links", other)

    monkeypatch.setattr(os, "link", link)


@pytest.mark.parametrize("no_links", [errno.EPERM, errno.EMLINK], indirect=True)
def test_a_disk_that_knows_no_links_gets_the_same_site(tmp_path, no_links):
    more = {**A, "_posts/2020-01-02-b.html": post("Weg")}
    for files in (more, A, A, B):
        for path in (tmp_path / "plain/content/_posts").glob("2020-01-02*"):
            path.unlink()
        output, _ = site(tmp_path / "plain", files)
    expected, _ = site(tmp_path / "cold", B)
    assert everything(output) == everything(expected)
    (output / "robots.txt").unlink()
    (output / "stray").write_text("x")
    for _ in range(2):
        output, _ = site(tmp_path / "plain", B)
        assert everything(output) == everything(expected)


@pytest.mark.parametrize("no_links", [errno.EPERM], indirect=True)
def test_there_pages_that_stay_are_copied_and_not_rendered(tmp_path, no_links):
    posts = {f"_posts/2020-01-{day:02}-a.html": post(f"Brug {day}") for day in range(1, 20)}
    site(tmp_path, posts)
    for _ in range(2):
        posts["_posts/2020-01-01-a.html"] = post("Brug 1", f"<p>{len(posts)} {time.time_ns()}</p>")
        _, made = site(tmp_path, posts)
        assert made.published.rendered < 20


def test_what_is_to_be_kept_is_kept_when_the_settings_change(tmp_path):
    output, _ = site(tmp_path, A)

    def index(site_, former, extra):
        (extra / "zoek").mkdir()
        (extra / "zoek/woorden").write_text("brug")

    settings = ROOT / "pelicanconf.py"
    build(settings, tmp_path / "content", output, {"CARDS": False}, finish=index)
    assert (output / "zoek/woorden").read_text() == "brug"
    for name in ("Een", "Twee"):
        build(settings, tmp_path / "content", output, {"CARDS": False, "SITENAME": name}, keep="zoek")
        assert (output / "zoek/woorden").read_text() == "brug"
    build(settings, tmp_path / "content", output, {"CARDS": False})
    assert not (output / "zoek").exists()


@pytest.mark.parametrize("table", ["facts", "traces", "files", "results"])
def test_a_cache_that_is_damaged_somewhere_is_made_anew(tmp_path, table):
    output, _ = site(tmp_path, A)
    path = room_of(output) / "cache.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\xa5" * size
    path.write_bytes(data)
    site(tmp_path, B)
    expected, _ = site(tmp_path / "cold", B)
    assert everything(output) == everything(expected)


def test_after_a_kill_amid_the_exchange_the_site_is_back_before_the_next_build(tmp_path, monkeypatch):
    output, _ = site(tmp_path, A)
    before = everything(output)
    output.rename(room_of(output) / "aside")

    def look(*_):
        raise Refusal(output, f"is back: {everything(output) == before}")

    monkeypatch.setattr(building, "sum_of_inputs", look)
    with pytest.raises(Refusal, match="is back: True"):
        site(tmp_path, A)


def test_an_output_folder_that_is_a_mount_point_is_refused(tmp_path):
    output, _ = site(tmp_path, A)
    if subprocess.run(["mount", "--bind", output, output], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount")
    try:
        before = everything(output)
        with pytest.raises(Refusal, match="what was there stays"):
            site(tmp_path, B)
        assert everything(output) == before
    finally:
        subprocess.run(["umount", output], check=True)


def test_an_output_folder_that_is_a_link_stays_one(tmp_path):
    (tmp_path / "www").mkdir()
    (tmp_path / "www/site").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "www/site")
    for files in (A, B):
        output, _ = site(tmp_path, files)
    assert output.is_symlink()
    assert "Twee" in (tmp_path / "www/site/index.html").read_text("utf-8")
    assert names(tmp_path / "www") == [".site.press", "site"]


@pytest.mark.parametrize("then", [0, 2**31 - 1])
def test_a_clock_that_jumps_hides_no_change(tmp_path, then):
    output, _ = site(tmp_path, A)
    changed = tmp_path / "content/_posts/2020-01-01-a.html"
    for title in ("Twee", "Drie"):
        changed.write_text(post(title), "utf-8")
        os.utime(changed, (then, then))
        site(tmp_path, {})
        assert title in (output / "index.html").read_text("utf-8")


def test_the_same_size_and_time_hide_no_change(tmp_path, monkeypatch):
    monkeypatch.setattr(stamps, "FINE_TICK", 0)
    output, _ = site(tmp_path, A)
    changed = tmp_path / "content/_posts/2020-01-01-a.html"
    status = changed.stat()
    changed.write_text(post("Nee"), "utf-8")
    os.utime(changed, ns=(status.st_atime_ns, status.st_mtime_ns))
    site(tmp_path, {})
    assert "Nee" in (output / "index.html").read_text("utf-8")


def test_a_post_that_vanishes_while_it_is_read_is_told_and_the_next_build_mends_it(tmp_path, monkeypatch):
    files = {**A, "_posts/2020-01-02-b.html": post("Weg")}
    gather = printing._Pelican.gather

    def remove_and_gather(self):
        (tmp_path / "content/_posts/2020-01-02-b.html").unlink()
        return gather(self)

    with monkeypatch.context() as patch:
        patch.setattr(printing._Pelican, "gather", remove_and_gather)
        site(tmp_path, files)
    output, _ = site(tmp_path, {})
    expected, _ = site(tmp_path / "calm", A)
    assert everything(output) == everything(expected)


def test_two_builds_at_once_take_turns(tmp_path):
    output, _ = site(tmp_path, A)
    failed = []

    def build_again():
        try:
            site(tmp_path, {})
        except BaseException as error:
            failed.append(error)

    with processes.alone(room_of(output) / "lock", Refusal(output, "busy")):
        second = Thread(target=build_again)
        second.start()
        time.sleep(0.2)
        assert second.is_alive()
    second.join(30)
    assert failed == []
