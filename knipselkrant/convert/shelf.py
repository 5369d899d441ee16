"""The posts in content/, and what the converter may do to each: what someone edited by hand is never overwritten."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from pathlib import Path
from stat import S_ISREG

from ..errors import Refusal
from ..frontmatter import load_mapping
from ..story import Story
from .difference import difference
from .files import read_if_there, write_atomically
from .journal import GONE, Journal
from .ledger import POST_FOLDERS, Entry, Ledger
from .memory import Memory
from .seed import digest_of
from .writer import place_of, post_of

_ORIGIN = re.compile(rb"^origin:.*$", re.MULTILINE)
_ENDING = re.compile(r"(?:-[0-9]+)?\.html")


@dataclass(frozen=True)
class Kept:
    """A post that is left as someone's hand made it, and why; `difference` is that to what its seed makes now."""

    post: str
    origin: str
    why: str
    difference: str = ""


class Shelf:
    """The posts of a content folder; `entries` is the ledger as it will be when all is done.

    What becomes of each post is told in `written`, `unchanged`, `kept` and `removed`.
    """

    def __init__(self, content: Path, ledger: Ledger, memory: Memory, journal: Journal) -> None:
        self._content = content
        self._journal = journal
        self._memory = memory
        self.entries = dict(ledger.entries)
        self.written: list[str] = []
        self.unchanged: list[str] = []
        self.kept: list[Kept] = []
        self.removed: list[str] = []
        self._owners = {entry.post: entry.origin for entry in self.entries.values()}
        if not any(self._whereabouts(origin) for origin in ledger.entries):
            # Someone took all posts away: they want everything anew.
            self.entries.clear()
            self._owners.clear()

    def check(self, origins: Iterable[str]) -> None:
        """Looks whether the posts of seeds that have not changed are still as they were written."""
        for origin in sorted(origins):
            self._check(self.entries[origin])

    def put(self, story: Story, seed_digest: str) -> None:
        """Gives `story` its post, unless someone's hand forbids it. Raises OSError when it cannot be written."""
        old = self.entries.get(story.origin)
        here = self._whereabouts(story.origin)
        if old and here is None:
            self._leave(replace(old, seed=seed_digest, by_hand="deleted"), "deleted by hand, and stays so")
            return
        place, by_hand = self._place(story, old, here)
        data = post_of(story, place).encode()
        entry = Entry(story.origin, seed_digest, place, digest_of(data), by_hand)
        present = read_if_there(f"{self._content}/{here or place}")
        if not old and present == b"":
            present = None  # what a power cut leaves of a post that was just written
        if present == data and here in (None, place):
            self.unchanged.append(story.origin)
        elif present is None or (old and digest_of(present) == old.digest):
            self._journal.note(entry)
            self._write(place, data, instead_of=here)
        else:
            kept = here or place
            differs = difference(kept, present, story.origin, data)
            self.kept.append(Kept(kept, story.origin, _why_kept(old, seed_digest), differs))
            if old or _origin_in(present) != story.origin:
                return
            place, entry = kept, replace(entry, post=kept)  # the ledger was lost; who deletes this is to be heeded
        self.entries[story.origin] = entry
        self._owners[place] = story.origin

    def clear(self, origins: Iterable[str]) -> None:
        """Takes away the posts of seeds that are gone, but for those that someone edited.

        Where someone took the post away it is remembered: the seed may come in again, and its post is not wanted.
        """
        for origin in sorted(self.entries.keys() & set(origins)):
            entry, here = self.entries[origin], self._whereabouts(origin)
            if here is None:
                self.entries[origin] = replace(entry, by_hand="deleted")
            elif self._digest(here) != entry.digest:
                by_hand = entry.by_hand if here == entry.post else "moved"
                self._leave(replace(entry, post=here, by_hand=by_hand), "edited by hand; its seed is gone")
            else:
                self._journal.note(replace(entry, post=here, digest=GONE))
                (self._content / here).unlink()
                del self.entries[origin]
                self._owners.pop(entry.post, None)
                self.removed.append(here)

    def adopt(self) -> None:
        """Takes in the posts that name a seed of which no entry is left: who deletes one is to be heeded.

        What the converter wrote into them nobody knows, so each counts as edited.
        """
        for origin, post in self._by_origin.items():
            if origin not in self.entries:
                self.entries[origin] = Entry(origin, seed="", post=post, digest="")

    def _check(self, entry: Entry) -> None:
        if self._digest(entry.post) == entry.digest:
            self.unchanged.append(entry.origin)
            return
        here = self._whereabouts(entry.origin)
        if here is None:
            self._leave(replace(entry, by_hand="deleted"), "deleted by hand, and stays so")
        elif self._digest(here) != entry.digest:
            by_hand = entry.by_hand if here == entry.post else "moved"
            self._leave(replace(entry, post=here, by_hand=by_hand), "edited by hand")
        else:
            self._leave(replace(entry, post=here, by_hand="moved"), f"moved by hand from {entry.post}")

    def _leave(self, entry: Entry, why: str) -> None:
        self.entries[entry.origin] = entry
        self.kept.append(Kept(entry.post, entry.origin, why))

    def _write(self, place: str, data: bytes, *, instead_of: str | None) -> None:
        write_atomically(self._content / place, data)
        if instead_of and instead_of != place:
            (self._content / instead_of).unlink()
        self.written.append(place)

    def _digest(self, post: str) -> str | None:
        """The digest of what is in a post's file now, None if there is no such file."""
        path = f"{self._content}/{post}"
        try:
            status = os.stat(path)  # noqa: PTH116  # a Path for each of thousands of posts is slow
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not S_ISREG(status.st_mode):
            return None
        digest = self._memory.recall(post, [status])
        if digest is None:
            digest = digest_of(Path(path).read_bytes())
            self._memory.learn(post, [status], digest)
        return digest

    def _whereabouts(self, origin: str) -> str | None:
        """Where the post of a seed is now: where it was written, or wherever a post names `origin` as its own."""
        entry = self.entries.get(origin)
        if entry and (self._content / entry.post).is_file():
            return entry.post
        if entry and entry.by_hand == "deleted":
            return None
        return self._by_origin.get(origin)

    def _place(self, story: Story, old: Entry | None, here: str | None) -> tuple[str, str]:
        """Where the story's post shall be, and "moved" if it was someone's hand that chose it."""
        if here and _is_natural(here, story):
            return here, ""
        if here and (old is None or old.by_hand or here != old.post):
            return here, "moved"
        return next(place for place in _natural_places(story) if self._is_free(place, story.origin)), ""

    def _is_free(self, place: str, origin: str) -> bool:
        if self._owners.get(place, origin) != origin:
            return False
        present = read_if_there(f"{self._content}/{place}")
        # A post without an origin was written by hand, and may well be this story: it is compared, not evaded.
        return present is None or _origin_in(present) in (None, origin)

    @cached_property
    def _by_origin(self) -> dict[str, str]:
        """The posts that name their seed, but for those that the ledger knows: reading them is work."""
        found: dict[str, str] = {}
        for folder in POST_FOLDERS:
            for path in sorted((self._content / folder).rglob("*.html")):
                post = path.relative_to(self._content).as_posix()
                if post not in self._owners and path.is_file() and (origin := _origin_in(path.read_bytes())):
                    found[origin] = post
        return found


def _why_kept(old: Entry | None, seed_digest: str) -> str:
    if old is None:
        return "not as the converter would write it"
    return "edited by hand, and its seed has changed since" if old.seed != seed_digest else "edited by hand"


def _natural_places(story: Story) -> Iterator[str]:
    return (place_of(story, number) for number in count(1))


def _is_natural(place: str, story: Story) -> bool:
    """Whether the converter itself would have chosen `place`, numbered or not."""
    stem = place_of(story).removesuffix(".html")
    return place.startswith(stem) and _ENDING.fullmatch(place, len(stem)) is not None


def _origin_in(post: bytes) -> str | None:
    if not (match := _ORIGIN.search(post)):
        return None
    try:
        return str(load_mapping(match[0].decode(), Path())["origin"])
    except (Refusal, UnicodeDecodeError):
        return None
