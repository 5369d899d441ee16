"""A folder with a site in it: files are added, taken out, and linked from another such folder."""

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path

from .cache import Mark

SEAL = 1_000_000_000 * 10**9
"""The time (nanoseconds since 1970) that every folder of a published site bears: a stray file changes it."""


class Change(Enum):
    """How a file of an edition stands to the live one of its name."""

    NONE = "the same"
    OTHER = "changed"
    NEW = "new"


class Tree:
    """A folder with a site in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._prefix = f"{root}/"
        self._known = {""}  # folders that are there; others may be too

    def mark(self, path: str) -> Mark:
        return _mark(os.stat(self._prefix + path))

    def holds(self, marks: Mapping[str, Mark]) -> bool:
        """Whether each of these files is the one that its mark tells of. Raises OSError for one that is not there."""
        stat, prefix = os.stat, self._prefix
        for path, mark in marks.items():  # step by step: `mark` for each takes twice as long, and every build does this
            status = stat(prefix + path)
            if (status.st_size, status.st_mtime_ns, status.st_ino) != mark:
                return False
        return True

    def has(self, path: str) -> bool:
        return os.path.isfile(self._prefix + path)

    def read(self, path: str) -> bytes:
        return Path(self._prefix + path).read_bytes()

    def compared(self, path: str, data: bytes) -> Change:
        """How a file with these bytes would stand to the one that is there."""
        try:
            if os.path.getsize(self._prefix + path) != len(data):
                return Change.OTHER
        except OSError:
            return Change.NEW
        return Change.NONE if self.read(path) == data else Change.OTHER

    def write(self, path: str, data: bytes) -> Mark:
        """Writes a new file, and gives its mark: one that is there may be of another tree too, and stays what it is."""
        name = self._ready(path)
        try:
            file = os.open(name, _NEW, 0o666)
        except FileExistsError:
            os.unlink(name)
            file = os.open(name, _NEW, 0o666)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
            return _mark(os.fstat(file))
        finally:
            os.close(file)

    def link(self, other: "Tree", path: str) -> None:
        """Makes the file of another tree that of this one too."""
        file = self._ready(path)
        try:
            os.link(other._prefix + path, file)
        except FileExistsError:
            os.unlink(file)
            os.link(other._prefix + path, file)

    def remove(self, path: str) -> None:
        with suppress(FileNotFoundError):
            os.unlink(self._prefix + path)
        while path := path.rpartition("/")[0]:
            self._known.discard(path)
            try:
                os.rmdir(self._prefix + path)
            except OSError:  # is not empty, or gone
                break

    def seal(self, paths: Iterable[str]) -> None:
        """Gives the folders of these paths the time by which a stray file shows."""
        for folder in _folders(paths):
            with suppress(FileNotFoundError):
                os.utime(self._prefix + folder, ns=(SEAL, SEAL))

    def is_sealed(self, paths: Iterable[str]) -> bool:
        return all(os.stat(self._prefix + folder).st_mtime_ns == SEAL for folder in _folders(paths))

    def empty(self) -> None:
        if self.root.exists():
            shutil.rmtree(self.root)
        self.root.mkdir(parents=True)
        self._known = {""}

    def _ready(self, path: str) -> str:
        """The file's full path, its folder made if need be."""
        folder = path.rpartition("/")[0]
        if folder not in self._known:
            self._make(folder)
        return self._prefix + path

    def _make(self, folder: str) -> None:
        above = folder.rpartition("/")[0]
        if above not in self._known:
            self._make(above)
        with suppress(FileExistsError):
            os.mkdir(self._prefix + folder)
        self._known.add(folder)


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def _mark(status: os.stat_result) -> Mark:
    return Mark(status.st_size, status.st_mtime_ns, status.st_ino)


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders that these paths lie in, the site's own (`""`) among them."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
