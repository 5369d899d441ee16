"""The ledger: which seed became which post, so that unchanged seeds cost nothing and no hand edit is lost."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from .files import read_if_there, write_atomically

LEDGER = ".ledger.jsonl"
"""Belongs to the posts, and is committed with them: it tells the converter's own words from a hand's."""

VERSION = ".ledger.version"
"""Which converter brought the posts up to date on this machine; stays out of version control."""

POST_FOLDERS = ("_posts", "_drafts")
"""Where in content/ the converter writes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the converter did with a seed. `post` is its post's path in content/, `digest` that of the bytes it wrote.

    `by_hand` is "moved" or "deleted" when someone did that to the post.
    """

    origin: str
    seed: str
    post: str
    digest: str
    by_hand: str = ""

    def as_json(self) -> dict[str, str]:
        """The entry as its line in the ledger has it."""
        by_hand = {"by_hand": self.by_hand} if self.by_hand else {}
        return {"origin": self.origin, "seed": self.seed, "post": self.post, "digest": self.digest} | by_hand


@dataclass(frozen=True)
class Ledger:
    """The entries by origin, and the version of the converter that made them."""

    version: str
    entries: Mapping[str, Entry]


def read_ledger(content: Path) -> Ledger:
    """The ledger of a content folder; an empty one if it is lost. Lines that are damaged are as lost."""
    lines = (read_if_there(content / LEDGER) or b"").decode("utf-8", "replace").splitlines()
    found = [entry for line in lines if (entry := entry_of(line))]
    version = (read_if_there(content / VERSION) or b"").decode("ascii", "replace").strip()
    return Ledger(version, {entry.origin: entry for entry in found})


def write_ledger(content: Path, version: str, entries: Iterable[Entry]) -> None:
    """Writes the ledger, sorted by origin, if that changes it. Raises OSError, with the old one as it was."""
    in_order = sorted(entries, key=lambda entry: entry.origin)
    text = "".join(json.dumps(entry.as_json(), ensure_ascii=False) + "\n" for entry in in_order)
    for name, written in ((LEDGER, text), (VERSION, f"{version}\n")):
        data = written.encode("utf-8", "replace")
        if data != read_if_there(content / name):
            write_atomically(content / name, data)


@cache
def converter_version(settings: str) -> str:
    """A digest of all that a post depends on beside its seed: the site's `settings`, and the code that converts."""
    package = Path(__file__).parent
    ground = package.parent
    sources = [*ground.glob("*.py"), *ground.glob("*.yaml"), *ground.glob("jekyll/*.py"), *package.rglob("*.py")]
    version = blake2b(settings.encode(), digest_size=8)
    for source in sorted(sources):
        version.update(source.read_bytes())
    return version.hexdigest()


def entry_of(line: str) -> Entry | None:
    """The entry that a line holds, None for one that is damaged."""
    try:
        data = json.loads(line)
        entry = Entry(**data)
    except (ValueError, TypeError, RecursionError):
        return None
    is_sound = all(isinstance(value, str) for value in data.values()) and _is_inside(entry.post)
    return entry if is_sound else None


def _is_inside(post: str) -> bool:
    return post.startswith(tuple(f"{folder}/" for folder in POST_FOLDERS)) and ".." not in post.split("/")
