"""Whatever goes missing from the press room, and whenever: the next site is whole."""

import os
import shutil
from pathlib import Path

import pytest

from knipselkrant.press.build import build
from knipselkrant.press.room import room_of

from ..sites import ROOT, post, site

pytestmark = pytest.mark.slow

A = {"_posts/2020-01-01-a.html": post("Een", category="nieuws"), "_posts/2020-01-02-b.html": post("Twee")}
B = {**A, "_posts/2020-01-03-c.html": post("Drie", category="opinie")}
C = {**B, "_posts/2020-01-02-b.html": post("Anders")}


def everything(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    output, _ = site(tmp_path_factory.mktemp("heel"), C)
    return everything(output)


@pytest.fixture
def room(tmp_path):
    """The room of a site of B, which was one of A before."""
    for files in (A, B):
        output, _ = site(tmp_path, files)
    return room_of(output)


def cut_short(monkeypatch, step, order):
    """Lets the so-many-th removal be cut short, as by Ctrl-C, on a disk that lists a folder in its own order."""
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: iter(sorted(iterdir(path), key=order)))
    unlink, steps = os.unlink, []

    def unlinked(*arguments, **more):
        steps.append(arguments)
        if len(steps) == step:
            raise KeyboardInterrupt
        unlink(*arguments, **more)

    monkeypatch.setattr(os, "unlink", unlinked)


@pytest.mark.parametrize("order", [str, lambda path: path.name != "next"], ids=["by name", "the next site first"])
@pytest.mark.parametrize("step", [1, 2, 3, 4, 20])
def test_a_full_build_that_is_cut_short_while_it_forgets_leaves_nothing_half_remembered(
    tmp_path, monkeypatch, room, expected, step, order
):
    with monkeypatch.context() as patch:
        cut_short(patch, step, order)
        with pytest.raises(KeyboardInterrupt):
            build(ROOT / "pelicanconf.py", tmp_path / "content", tmp_path / "output", full=True)
    output, _ = site(tmp_path, C)
    assert everything(output) == expected


@pytest.mark.parametrize("lost", ["2020/01/01/a.html", "theme", "robots.txt"])
def test_a_next_site_from_which_something_is_gone_is_made_anew(tmp_path, room, expected, lost):
    path = room / "next" / lost
    for file in [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]:
        file.unlink()
    output, _ = site(tmp_path, C)
    assert everything(output) == expected


def test_a_build_that_changes_nothing_leaves_the_next_site_fit_for_use(tmp_path, room, expected):
    linked = (room / "next/robots.txt").stat().st_ino, (room / "next").stat().st_ino
    (tmp_path / "content/.stray").write_text("x")
    site(tmp_path, B)
    output, _ = site(tmp_path, C)
    assert everything(output) == expected
    assert ((output / "robots.txt").stat().st_ino, output.stat().st_ino) == linked


def test_a_next_site_of_links_is_there_after_the_first_build_or_is_made_by_the_second(tmp_path, expected):
    output, _ = site(tmp_path, A)
    before = (output / "robots.txt").stat().st_ino
    for files in (B, C):
        assert (room_of(output) / "next/robots.txt").stat().st_ino == before
        shutil.rmtree(room_of(output) / "next")
        site(tmp_path, files)
        assert (output / "robots.txt").stat().st_ino == before
    assert everything(output) == expected


def test_a_next_site_that_was_half_made_when_a_build_was_killed_is_made_anew(tmp_path, monkeypatch, expected):
    output, _ = site(tmp_path, A)
    shutil.rmtree(room_of(output) / "next")
    link, linked = os.link, []

    def cut_short(one, other):
        link(one, other)
        linked.append(other)
        if len(linked) == 5:
            raise KeyboardInterrupt

    for name, text in C.items():
        (tmp_path / "content" / name).write_text(text, "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(os, "link", cut_short)
        with pytest.raises(KeyboardInterrupt):
            build(ROOT / "pelicanconf.py", tmp_path / "content", output, {"CARDS": False}, jobs=1)
    assert all(Path(path).exists() for path in linked)
    site(tmp_path, C)
    assert everything(output) == expected
