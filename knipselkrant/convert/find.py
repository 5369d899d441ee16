"""Which files of a folder are seeds, and which of them are the same."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import NamedTuple

from ..errors import Refusal
from .memory import Memory
from .seed import load_seed, origin_of
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
    """A file that looks like a seed, and the paths of the files it is made of; none if a link is among them."""

    path: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Stock:
    """The seeds of a folder by origin: those to convert, those that cannot be read, and copies of another."""

    seeds: dict[str, Digested] = field(default_factory=dict)
    refused: dict[str, Refusal] = field(default_factory=dict)
    duplicates: list[Duplicate] = field(default_factory=list)


def take_stock(folder: Path, known: Collection[str], memory: Memory) -> Stock:
    """The seeds in `folder`. Of seeds that are the same the first counts, but one of `known` before others.

    What `memory` knows of is not read. Raises Refusal as `find_seeds` does.
    """
    stock = Stock()
    first_with: dict[str, str] = {}
    found = {origin_of(Path(seed.path), folder): seed for seed in _seeds(folder)}
    for origin in sorted(found, key=lambda origin: (origin not in known, origin)):
        try:
            digest = _digest(found[origin], origin, folder, memory)
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

    What only looks like a seed (a dangling link, a sidecar beside nothing) is among them: reading it refuses it.
    Raises Refusal when `folder`, or a folder in it, cannot be read.
    """
    return sorted((Path(seed.path) for seed in _seeds(folder)), key=lambda path: path.as_posix())


def _digest(seed: _Found, origin: str, folder: Path, memory: Memory) -> str:
    try:
        files = [os.stat(part) for part in seed.parts]  # noqa: PTH116  # a Path for each is slow
    except OSError:
        files = []
    if files and (known := memory.recall(origin, files)):
        return known
    digest = load_seed(Path(seed.path), folder).digest
    if files:
        memory.learn(origin, files, digest)
    return digest


def _seeds(folder: Path) -> Iterator[_Found]:
    waiting = [folder]
    while waiting:
        entries = _visible(waiting.pop())
        folders = {entry.name: entry.path for entry in entries if entry.is_dir(follow_symlinks=False)}
        yield from _seeds_among({entry.name: entry for entry in entries if entry.name not in folders})
        waiting += map(Path, folders.values())


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not (entry.name.startswith(".") or entry.name.endswith("~"))]
    except (FileNotFoundError, NotADirectoryError):
        raise Refusal(folder, "is no folder; expected the one with the seeds") from None
    except OSError as error:
        raise Refusal(folder, f"the folder cannot be read: {error.strerror}; mend that or take it out") from None


def _seeds_among(files: dict[str, os.DirEntry[str]]) -> Iterator[_Found]:
    """The seeds among the files of one folder, a sidecar that stands beside none included."""
    stems = {PurePath(name).stem for name in files if not name.endswith(SIDECAR_EXTENSIONS)}
    for name, entry in files.items():
        stem = PurePath(name).stem
        if name.endswith(SIDECAR_EXTENSIONS):
            if stem not in stems:
                yield _Found(entry.path, ())
            continue
        sidecar = next((files[stem + ending] for ending in SIDECAR_EXTENSIONS if stem + ending in files), None)
        parts = [part for part in (entry, sidecar) if part]
        yield _Found(entry.path, () if any(map(os.DirEntry.is_symlink, parts)) else tuple(part.path for part in parts))
