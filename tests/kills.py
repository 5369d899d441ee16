"""Kills `convert` and `build` at random moments: `python -m tests.kills --count 500`.

Each time a small newsroom gets another edition of its seeds and its settings, is converted and built, and that is
killed: at a random time, or just before a random change to the disk; by SIGKILL, SIGTERM or Ctrl-C. Then the live site
must be the old one or the new one, byte for byte, every post must parse, and what was done by hand must be there. The
next run, at times with yet other seeds, must end in the very files of a newsroom where nothing was ever killed.
Prints how often what was killed; raises AssertionError with the number of the kill where something was lost.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from knipselkrant.convert import convert
from knipselkrant.jekyll.posts import read_posts
from knipselkrant.press import printing  # noqa: F401  # loaded once, before the forks
from knipselkrant.press.build import build
from knipselkrant.press.search import index_pages

from .sites import CONFIG, ROOT

EDITIONS = "ABC"
DIGEST = "pagefind/pages.digest"
STORIES = 70  # more than one process takes for itself, both to convert and to build
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
CHANGES = frozenset(("os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.utime", "shutil.rmtree"))

MOST_CHANGES = 800
"""About how many changes to the disk are made for an edition."""

Files = dict[str, bytes]


class State(NamedTuple):
    """The live site, the posts and what else is in content/ but for caches, and the names of all other files."""

    site: Files
    posts: Files
    names: set[str]


class Newsroom:
    """Seeds, content and site in a folder, with an edited post, a moved one and a deleted one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seeds, self.content, self.output = folder / "seeds", folder / "content", folder / "output"
        self.log = folder.with_suffix(".log")
        self.seeds.mkdir(parents=True)
        self.content.mkdir()
        self.turn_to("A")
        convert(self.seeds, self.content)
        self.edited = self._post("bewerkt")
        self.edited.write_text(self.edited.read_text("utf-8").replace("brug", "tunnel"), "utf-8")
        self.moved = self.content / "_posts/mijn/2019-06-02-verhuisd.html"
        self.moved.parent.mkdir()
        self._post("verplaatst").rename(self.moved)
        self.deleted = self._post("gewist")
        self.deleted.unlink()
        self.hand = self.edited.read_bytes()
        self.work(jobs=1)

    def turn_to(self, edition: str) -> None:
        """Gives every seed the text that it has in this edition; some have another title, some are not there."""
        self.edition = edition
        self.content.joinpath("_config.yml").write_text(CONFIG.replace("Proef", f"Proef {edition}"), "utf-8")
        for number in range(STORIES):
            path = self.seeds / f"{number}.txt"
            if number % 7 == EDITIONS.index(edition):
                path.unlink(missing_ok=True)
            else:
                title = f"Verhaal {number}" + (f" in editie {edition}" if number % 5 == 0 else "")
                path.write_text(_seed(title, number, edition), "utf-8")
        for number, title in enumerate(("Bewerkt", "Verplaatst", "Gewist")):
            (self.seeds / f"{title}.txt").write_text(_seed(title, number, edition), "utf-8")

    def work(self, jobs: int = 2, full: bool = False) -> None:
        """Converts and builds."""
        convert(self.seeds, self.content, jobs=jobs)
        build(
            ROOT / "pelicanconf.py",
            self.content,
            self.output,
            {"CARDS": False},
            finish=index_pages,
            jobs=jobs,
            full=full,
        )

    def site(self) -> Files:
        """The files of the live site; of the search index, which differs at each run, its name for the pages alone."""
        files = files_of(self.output)
        return {path: data for path, data in files.items() if path == DIGEST or not path.startswith("pagefind/")}

    def can_search(self) -> bool:
        """Whether the files are there that the search index names."""
        index = self.output / "pagefind"
        languages = json.loads(index.joinpath("pagefind-entry.json").read_text("utf-8"))["languages"]
        return all(index.joinpath(f"pagefind.{each['hash']}.pf_meta").is_file() for each in languages.values())

    def posts(self) -> Files:
        """The posts, the ledger, and whatever else is in content/ but for caches."""
        return {path: data for path, data in files_of(self.content).items() if not path.startswith(".cache/")}

    def names(self) -> set[str]:
        """What else there is: the names of all files outside the site's two trees."""
        trees, passing = ("output/", ".output.press/next/"), ("-wal", "-shm", "last.json", "/seeds.json", "/posts.json")
        return {path for path in files_of(self.folder) if not (path.startswith(trees) or path.endswith(passing))}

    def _post(self, slug: str) -> Path:
        return next((self.content / "_posts").rglob(f"*-{slug}.html"))


def _seed(title: str, number: int, edition: str) -> str:
    day = f"{number % 28 + 1} juni 2019"
    return f"titel: {title}\ndatum: {day}\n\nEditie {edition}: burgemeester {number} opent een brug. Dat is nieuws.\n"


def files_of(folder: Path) -> Files:
    """The bytes of each file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fork(work: Callable[[], None], log: Path) -> int:
    """The id of a new process, at the head of a group of its own, that does this work, logs what it says, and ends."""
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS[1:])  # until its end is in its own hands
    child = os.fork()
    os.setpgid(child, child)  # both do so: whichever comes first, the group is there for the other
    if child:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS[1:])
        return child
    try:
        said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS[1:])
        work()
    except KeyboardInterrupt:
        os._exit(130)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


def at_change(number: int, number_signal: signal.Signals) -> None:
    """Sends this process a signal just before its so-many-th change to the disk."""
    left, owner = [number], os.getpid()

    def hook(event: str, arguments: tuple) -> None:
        if event in CHANGES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT):
            left[0] -= 1
            if left[0] == 0 and os.getpid() == owner:
                os.kill(owner, number_signal)

    sys.addaudithook(hook)


def undisturbed(folder: Path) -> tuple[dict[str, State], float]:
    """What each edition comes to where nothing is killed, and how many seconds that takes at most."""
    room, found, seconds = Newsroom(folder), {}, 0.0
    for edition in EDITIONS * 2:  # an edition is the same whatever came before it
        room.turn_to(edition)
        start = time.monotonic()
        os.waitpid(fork(room.work, room.log), 0)
        seconds = max(seconds, time.monotonic() - start)
        state = State(room.site(), room.posts(), room.names())
        assert found.setdefault(edition, state) == state
    return found, seconds


def kill(room: Newsroom, chance: random.Random, seconds: float) -> str:
    """Starts the work on an edition and kills it within so many seconds; how."""
    how, full = chance.choice(SIGNALS), chance.random() < 0.2
    by_clock, moment = chance.random() < 0.5, chance.random()
    if chance.random() < 0.1:
        shutil.rmtree(room.output.with_name(".output.press"))

    def work() -> None:
        if not by_clock:
            at_change(1 + int(moment * MOST_CHANGES), how)
        room.work(full=full)

    child = fork(work, room.log)
    if by_clock:
        time.sleep(moment * seconds)
        # Ctrl-C in a terminal reaches all processes of a command.
        (os.killpg if how is signal.SIGINT else os.kill)(child, how)
    _, status = os.waitpid(child, 0)
    return f"{how.name} at a {'time' if by_clock else 'change'}: {'came too late' if status == 0 else 'killed'}"


def check(room: Newsroom, old: State, new: State) -> None:
    """Nothing is lost, nothing half done."""
    site = room.site()
    assert site in (old.site, new.site), f"the live site is neither old nor new: {differences(site, new.site)}"
    assert room.can_search(), "the search index is not whole"
    _, refusals = read_posts(room.content)
    assert not refusals, refusals
    assert room.edited.read_bytes() == room.hand, "an edit is lost"
    assert room.moved.is_file(), "a post that was moved by hand is gone"
    assert not room.deleted.exists(), "a post that was deleted by hand is back"
    for path, data in room.posts().items():
        known = [state.posts[path] for state in (old, new) if path in state.posts]
        assert data in known or path.endswith((".part", "_config.yml", ".ledger.jsonl")), f"{path} is half a post"


def differences(found: Files, expected: Files) -> list[str]:
    """The names of files that are not as expected."""
    return sorted(path for path in found.keys() | expected.keys() if found.get(path) != expected.get(path))


def survive(room: Newsroom, chance: random.Random, editions: Mapping[str, State], seconds: float) -> str:
    """Kills the work on another edition, checks what is left, and lets it end; how it was killed."""
    edition = chance.choice([edition for edition in editions if edition != room.edition])
    old, new = editions[room.edition], editions[edition]
    room.turn_to(edition)
    told = kill(room, chance, seconds)
    check(room, old, new)
    if chance.random() < 0.5:
        room.turn_to(chance.choice(list(editions)))
    child = fork(room.work, room.log)
    assert os.waitpid(child, 0)[1] == 0, f"the next run fails: {room.log.read_text('utf-8', 'replace')}"
    expected = editions[room.edition]
    assert room.site() == expected.site, f"the next site differs: {differences(room.site(), expected.site)}"
    assert room.posts() == expected.posts, f"the next posts differ: {differences(room.posts(), expected.posts)}"
    assert room.names() == expected.names, f"litter: {sorted(room.names() ^ expected.names)}"
    return told


def main() -> None:
    """Kills as often as is asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description="Kills convert and build, and looks.")
    parser.add_argument("--count", type=int, default=50, help="how often (default: 50)")
    parser.add_argument("--seed", type=int, default=1, help="of chance (default: 1)")
    options = parser.parse_args()
    chance, told = random.Random(options.seed), Counter[str]()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a kill is no power cut: no disk is needed
    with TemporaryDirectory(dir=memory) as folder:
        editions, seconds = undisturbed(Path(folder, "calm"))
        room = Newsroom(Path(folder, "killed"))
        for number in range(1, options.count + 1):
            try:
                told[survive(room, chance, editions, seconds)] += 1
            except AssertionError as error:
                raise AssertionError(f"kill {number} of seed {options.seed}: {error}") from error
    for how, count in sorted(told.items()):
        print(f"{count:5} {how}")
    print(f"{options.count} kills, and nothing was lost")


if __name__ == "__main__":
    main()
