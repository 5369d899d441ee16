"""Which files of a folder are seeds, and which of them are the same."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..errors import Refusal
from .memory import Memory
from .seed import load_seed, name_in_ledger
from .sources.sidecar import SIDECAR_EXTENSIONS


class Duplicate(NamedTuple):
    """A seed that is the same, byte for byte, as another, which has the post."""

    origin: str
    same_as: str


class Digested(NamedTuple):
    """A seed's path, and the digest of what it says."""

    path: str
    digest: str


class _Found(NamedTuple):
    """What looks like a seed: its name and path, and the paths of the files it is made of; none if one is a link."""

    origin: str
    path: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Stock:
    """The seeds of a folder by origin: those to convert, those that cannot be read, and copies of another.

    A folder within it that cannot be read is `refused` too.
    """

    seeds: dict[str, Digested] = field(default_factory=dict)
    refused: dict[str, Refusal] = field(default_factory=dict)
    duplicates: list[Duplicate] = field(default_factory=list)

    def is_gone(self, origin: str) -> bool:
        """Whether a seed of this name can no longer be there: it is not found, nor in a folder that cannot be read."""
        if origin in self.seeds or origin in self.refused:
            return False
        return not any(folder.as_posix() in self.refused for folder in PurePosixPath(origin).parents)


def take_stock(folder: Path, known: Collection[str], memory: Memory, limit: int) -> Stock:
    """The seeds in `folder`, each of at most `limit` bytes. Of seeds that are the same the first counts, but one of
    `known` before others.

    What `memory` knows of is not read. Raises Refusal as `find_seeds` does.
    """
    stock = Stock()
    first_with: dict[str, str] = {}
    found = {seed.origin: seed for seed in _seeds(folder)}
    for origin in sorted(found, key=lambda origin: (origin not in known, origin)):
        try:
            digest = _digest(found[origin], folder, memory, limit)
        except Refusal as refusal:
            stock.refused[origin] = refusal
            continue
        if (first := first_with.setdefault(digest, origin)) == origin:
            stock.seeds[origin] = Digested(found[origin].path, digest)
        else:
            stock.duplicates.append(Duplicate(origin, first))
    return stock


def find_seeds(folder: Path) -> list[Path]:
    """The seeds in `folder` and its sub-folders, sorted by path: every file but sidecars and hidden ones (`.x`, `x~`).

    What only looks like a seed (a dangling link, a sidecar beside nothing, a folder that cannot be read) is among them:
    reading it refuses it. Raises Refusal when `folder` itself cannot be read.
    """
    return sorted((Path(seed.path) for seed in _seeds(folder)), key=lambda path: path.as_posix())


def _digest(seed: _Found, folder: Path, memory: Memory, limit: int) -> str:
    try:
        files = [os.stat(part) for part in seed.parts]  # noqa: PTH116  # a Path for each is slow
    except OSError:
        files = []
    if files and (known := memory.recall(seed.origin, files)):
        return known
    digest = load_seed(Path(seed.path), folder, limit).digest
    if files:
        memory.learn(seed.origin, files, digest)
    return digest


def _seeds(folder: Path) -> Iterator[_Found]:
    waiting = [("", str(folder))]
    while waiting:
        name, path = waiting.pop()
        try:
            entries = _visible(path)
        except OSError as error:
            if not name:
                raise _refusal(folder, error) from None
            yield _Found(name_in_ledger(name), path, ())
            continue
        within = f"{name}/" if name else ""
        folders = {entry.name: entry.path for entry in entries if entry.is_dir(follow_symlinks=False)}
        yield from _seeds_among({entry.name: entry for entry in entries if entry.name not in folders}, within)
        waiting += [(within + name, path) for name, path in folders.items()]


def _visible(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not (entry.name.startswith(".") or entry.name.endswith("~"))]


def _refusal(folder: Path, error: OSError) -> Refusal:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refusal(folder, "is no folder; expected the one with the seeds")
    return Refusal(folder, f"the folder cannot be read: {error.strerror}; mend that")


def _seeds_among(files: dict[str, os.DirEntry[str]], within: str) -> Iterator[_Found]:
    """The seeds among the files of the folder `within`, a sidecar that stands beside none included."""
    sidecars = {name for name in files if name.endswith(SIDECAR_EXTENSIONS)}
    used: set[str] = set()
    for name in files.keys() - sidecars if sidecars else files:
        stem = _stem(name) if sidecars else ""
        beside = [stem + ending for ending in SIDECAR_EXTENSIONS if stem + ending in sidecars]
        used.update(beside)
        parts = [files[part] for part in (name, *beside[:1])]
        is_linked = any(map(os.DirEntry.is_symlink, parts))
        paths = () if is_linked else tuple(part.path for part in parts)
        yield _Found(name_in_ledger(within + name), files[name].path, paths)
    for name in sidecars - used:
        yield _Found(name_in_ledger(within + name), files[name].path, ())


def _stem(name: str) -> str:
    """As PurePath has it, which is slow for thousands of names."""
    dot = name.rfind(".")
    return name[:dot] if 0 < dot < len(name) - 1 else name
