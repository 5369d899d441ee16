"""Which files of a folder are seeds, and which of them are the same."""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import NamedTuple

from ..errors import Refusal
from .seed import load_seed, origin_of
from .sources.sidecar import SIDECAR_EXTENSIONS


class Duplicate(NamedTuple):
    """A seed that is the same, byte for byte, as another, which has the post."""

    origin: str
    same_as: str


class Digested(NamedTuple):
    """A seed's path, and the digest of what it says."""

    path: Path
    digest: str


@dataclass(frozen=True)
class Stock:
    """The seeds of a folder by origin: those to convert, those that cannot be read, and copies of another."""

    seeds: dict[str, Digested] = field(default_factory=dict)
    refused: dict[str, Refusal] = field(default_factory=dict)
    duplicates: list[Duplicate] = field(default_factory=list)


def take_stock(folder: Path, known: Collection[str]) -> Stock:
    """The seeds in `folder`. Of seeds that are the same the first counts, but one of `known` before others.

    Raises Refusal as `find_seeds` does.
    """
    stock = Stock()
    first_with: dict[str, str] = {}
    paths = {origin_of(path, folder): path for path in find_seeds(folder)}
    for origin in sorted(paths, key=lambda origin: (origin not in known, origin)):
        try:
            digest = load_seed(paths[origin], folder).digest
        except Refusal as refusal:
            stock.refused[origin] = refusal
            continue
        if (first := first_with.setdefault(digest, origin)) == origin:
            stock.seeds[origin] = Digested(paths[origin], digest)
        else:
            stock.duplicates.append(Duplicate(origin, first))
    return stock


def find_seeds(folder: Path) -> list[Path]:
    """The seeds in `folder` and its sub-folders, sorted by path: every file but sidecars and hidden ones (`.x`, `x~`).

    What only looks like a seed (a dangling link, a sidecar beside nothing) is among them: reading it refuses it.
    Raises Refusal when `folder` is none.
    """
    if not folder.is_dir():
        raise Refusal(folder, "is no folder; expected the one with the seeds")
    return sorted(_seeds(folder), key=lambda path: path.as_posix())


def _seeds(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = _visible(folders)
        # os.walk lists a link to a folder as a folder, and does not follow it.
        links = [name for name in folders if Path(parent, name).is_symlink()]
        files = _visible(names)
        stems = {PurePath(name).stem for name in files if PurePath(name).suffix not in SIDECAR_EXTENSIONS}
        for name in [*files, *links]:
            if PurePath(name).suffix not in SIDECAR_EXTENSIONS or PurePath(name).stem not in stems:
                yield Path(parent, name)


def _visible(names: Iterable[str]) -> list[str]:
    return [name for name in names if not (name.startswith(".") or name.endswith("~"))]
