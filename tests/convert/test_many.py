"""However many seeds there are, and in whatever order and on however many processes they are read."""

import os
import subprocess
import sys
from concurrent.futures import Future
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knipselkrant import stamps
from knipselkrant.convert import workers
from knipselkrant.convert.seed import load_seed
from knipselkrant.convert.workers import Reader, read_stories

from .conversions import ROOT, ZONE, Desk

A = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"
SEEDS = [
    A,
    "datum: 6 juni 2019\ntitel: Een brug\n\nDe eerste brug is af.\n",
    "datum: 6 juni 2019\ntitel: Een brug\n\nDe tweede brug is af.\n",
    "---\ntitle: Een post\n---\n\n<p>De derde brug is af.</p>\n",
    "",
]
FOLDERS = st.lists(
    st.tuples(st.sampled_from(["a.txt", "b.txt", "c/a.txt", "c/d/b.md", "e.html"]), st.sampled_from(SEEDS)),
    unique_by=lambda seed: seed[0],
)


@given(FOLDERS, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_posts_do_not_depend_on_the_order_of_the_files_nor_on_the_processes(seeds, chance):
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        first, second = Desk(Path(one)), Desk(Path(other))
        for name, text in seeds:
            first.seed(name, text)
        for name, text in chance.sample(seeds, len(seeds)):
            second.seed(name, text)
        first.convert()
        second.convert(jobs=2)
        assert first.posts() == second.posts()
        warm = first.convert()
        assert not warm.written
        assert first.posts() == second.posts()


def test_seeds_of_all_sub_folders_are_converted(desk):
    for name in ("a.txt", "b/a.txt", "b/c/a.txt"):
        desk.seed(name, f"Dit staat in {name}, zegt de burgemeester.")
    assert len(desk.convert().written) == 3


@pytest.fixture
def settled(monkeypatch):
    """Lets files count as unchanging from the moment they are written."""
    monkeypatch.setattr(stamps, "FINE_TICK", 0)


def test_files_that_did_not_change_are_not_read(desk, settled, monkeypatch):
    desk.seed("a.txt", A)
    desk.seed("a.yaml", "title: De kop\n")
    desk.convert()
    desk.convert()
    monkeypatch.setattr("knipselkrant.convert.find.load_seed", None)
    monkeypatch.setattr("knipselkrant.convert.shelf.digest_of", None)
    assert desk.convert().unchanged == ("a.txt",)


def test_files_that_changed_just_before_are_read_again_since_their_times_cannot_tell(desk, monkeypatch):
    path = desk.seed("a.txt", A)
    desk.convert()
    read = []
    monkeypatch.setattr("knipselkrant.convert.find.load_seed", lambda *what: read.append(what[0]) or load_seed(*what))
    assert desk.convert().unchanged == ("a.txt",)
    assert read == [path]


WARM = """
import sys
from pathlib import Path
from knipselkrant.convert import convert
assert convert(Path(sys.argv[1]), Path(sys.argv[2]), jobs=2).unchanged
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""


def test_where_nothing_changed_nothing_is_loaded_that_takes_long(desk):
    desk.seed("a.txt", f"{A}Eén café in Armeni\xeb. Belgi\xc3\xab.\n")
    desk.convert()
    command = [sys.executable, "-c", WARM, desk.seeds, desk.content]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    assert "knipselkrant" in loaded
    assert {"datasketch", "numpy", "scipy", "ftfy", "babel"}.isdisjoint(loaded)


@pytest.mark.parametrize("name", ["a.txt", "a.yaml"])
def test_a_seed_or_sidecar_of_the_same_length_and_time_that_changed_is_read(desk, settled, name):
    desk.seed("a.txt", A)
    desk.seed("a.yaml", "title: Kop A\n")
    desk.convert()
    path = desk.seeds / name
    times = path.stat()
    desk.seed(name, path.read_text().replace("Ede", "Epe").replace("Kop A", "Kop B"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert len(desk.convert().written) == 1


def test_an_edit_that_keeps_the_length_and_the_time_of_a_post_is_kept(desk, settled):
    desk.seed("a.txt", A)
    desk.convert()
    desk.convert()
    post = desk.post()
    times = post.stat()
    post.write_text(post.read_text("utf-8").replace("brug", "grub"), "utf-8")
    os.utime(post, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert [kept.why for kept in desk.convert().kept] == ["edited by hand"]


@pytest.mark.parametrize("damage", [b"", b"\xff{", b"[]", b'{"a.txt": 1}', b'{"a.txt": ["", "", ""]}'])
def test_a_damaged_cache_is_as_none(desk, settled, damage):
    desk.seed("a.txt", A)
    desk.convert()
    for cache in (desk.content / ".cache").iterdir():
        cache.write_bytes(damage)
    assert desk.convert().unchanged == ("a.txt",)


def test_progress_tells_how_many_of_the_seeds_that_changed_are_read(desk):
    told = []
    for number in range(3):
        desk.seed(f"{number}.txt", f"Brug {number} is af, meldt de gemeente Ede.")
    desk.convert(progress=lambda done, total: told.append((done, total)))
    desk.seed("0.txt", "Brug nul is af, meldt de gemeente Ede.")
    desk.convert(progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3), (1, 1)]


def test_no_more_is_read_ahead_than_a_few_chunks_a_process(desk, monkeypatch):
    class Pool:
        def __init__(self, jobs):
            self.read = 0

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def submit(self, read_all, paths):
            pools[0].read += len(paths)
            future = Future()
            future.set_result([None] * len(paths))
            return future

    pools = [Pool(2)]
    monkeypatch.setattr(workers, "ProcessPoolExecutor", lambda jobs, initializer: pools[0])
    stories = read_stories(Reader(desk.seeds, ZONE, None, 0), ["x"] * 10_000, 2)
    next(stories)
    assert pools[0].read < 1000
    assert sum(1 for _ in stories) == 9_999
