"""The next edition of a site, made ready beside the one that readers see, and put in its place at once.

Two trees of folders take turns: the one that is live, and the next one, in which every file that does not change is
the very same file (a hard link). After they have changed places, the tree that was live is kept, and lags behind by
what changed; so an edition costs what its changes cost, however large the site. A site that was built once has no
such tree: it is made when the next build needs it, beside what else that does.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path

from ..disks import flush
from .cache import Cache, Mark
from .swap import exchange, mend_exchange

SEAL = 1_000_000_000 * 10**9
"""The time (nanoseconds since 1970) that every folder of a published site bears: a stray file changes it."""


class Change(Enum):
    """How a file of an edition stands to the live one of its name."""

    NONE = "the same"
    OTHER = "changed"
    NEW = "new"


class Edition:
    """The next edition of the site in `live`, made ready in `room`; both are on one file system.

    Paths are relative to the site, with forward slashes. `is_new` says that no earlier tree could be built on.
    """

    def __init__(self, live: Path, room: Path) -> None:
        self.live, self.next = _Tree(live), _Tree(room / "next")
        self._aside = room / "aside"
        self.is_new, self._is_published = False, True

    def recover(self) -> None:
        """Brings to an end what a build that was killed may have left of changing places."""
        mend_exchange(self.live.root, self._aside)

    def is_sound(self, files: Mapping[str, Mark]) -> bool:
        """Whether the live site holds just these files."""
        try:
            return all(self.live.mark(path) == mark for path, mark in files.items()) and self.live.is_sealed(files)
        except OSError:
            return False

    def is_at_hand(self, files: Iterable[str]) -> bool:
        """Whether the next tree, which has these files and may have others, is as the last build left it."""
        try:
            return self.next.is_sealed(files)
        except OSError:
            return False

    def state(self, cache: Cache) -> tuple[set[str] | None, list[str] | None]:
        """Which files are live as the last build left them (None: all), and those in which the next tree lags behind.

        Where all are live, the next tree is made if it is not there, or not as it was left. Where they are not, the
        latter is None.
        """
        marks, behind = cache.marks(), cache.fact("behind")
        if not self.is_sound(marks):
            return {path for path, mark in marks.items() if self.is_sound_at(path, mark)}, None
        if behind is not None and self.is_at_hand(marks.keys() - set(behind)):
            return None, behind
        self.next.empty()
        for path in marks:
            self.next.link(self.live, path)
        self.next.seal(marks)
        return None, []

    def is_sound_at(self, path: str, mark: Mark) -> bool:
        """Whether the live site has this file at `path`."""
        try:
            return self.live.mark(path) == mark
        except OSError:
            return False

    def begin(self, behind: Collection[str] | None) -> None:
        """Makes the next tree like the live one, but for the paths `behind`, in which it lags.

        None says that what is there is no such tree; then it begins empty.
        """
        self.is_new = False
        self._is_published = self.live.root.exists()
        if behind is not None:
            with suppress(OSError):  # such as a folder where there was a file
                for path in behind:
                    self._catch_up(path)
                self.next.seal(behind)
                return
        self.is_new = True
        self.next.empty()

    def keep(self, path: str) -> None:
        """Takes a file of the live site over as it is."""
        if self.is_new:
            self.next.link(self.live, path)

    def put(self, path: str, data: bytes) -> tuple[Mark, Change]:
        """Gives the file at `path` these bytes: the mark it then has, and what that means for readers."""
        change = self.live.compared(path, data) if self._is_published else Change.NEW
        if change is Change.NONE:
            self.keep(path)
            return self.live.mark(path), change
        return self.next.write(path, data), change

    def remove(self, paths: Iterable[str]) -> None:
        """Takes files of the live site out of this edition, and the folders that they leave empty."""
        for path in () if self.is_new else paths:
            self.next.remove(path)

    def publish(self, files: Collection[str], touched: Iterable[str]) -> None:
        """Puts this edition, which has these files, in the place of the live one; `touched` is what changed in it."""
        self.next.seal(files if self.is_new else touched)
        flush(self.next.root)  # or a power cut could leave a site of empty files
        if not self.live.root.exists():
            self.next.root.rename(self.live.root)
            return
        exchange(self.next.root, self.live.root, self._aside)
        if self.is_new:
            shutil.rmtree(self.next.root)

    def _catch_up(self, path: str) -> None:
        if self.live.has(path):
            self.next.link(self.live, path)
        else:
            self.next.remove(path)


class _Tree:
    """A folder with a site in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._prefix = f"{root}/"
        self._known = {""}  # folders that are there; others may be too

    def mark(self, path: str) -> Mark:
        return _mark(os.stat(self._prefix + path))

    def has(self, path: str) -> bool:
        return os.path.isfile(self._prefix + path)

    def compared(self, path: str, data: bytes) -> Change:
        """How a file with these bytes would stand to the one that is there."""
        file = self._prefix + path
        try:
            if os.path.getsize(file) != len(data):
                return Change.OTHER
        except OSError:
            return Change.NEW
        return Change.NONE if Path(file).read_bytes() == data else Change.OTHER

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

    def link(self, other: "_Tree", path: str) -> None:
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
