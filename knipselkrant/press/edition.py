"""The next edition of a site, made ready beside the one that readers see, and put in its place at once.

Two trees of folders take turns: the one that is live, and the next one, in which every file that does not change is
the very same file (a hard link). After they have changed places, the tree that was live is kept, and lags behind by
what changed; so an edition costs what its changes cost, however large the site. The second tree is made once the first
is published, beside what else is to be done; if it is not there, the next build makes it.
"""

import errno
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ..disks import flush
from .cache import Cache, Mark
from .swap import exchange, mend_exchange
from .tree import Change, Tree

_LINKLESS = frozenset((errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK))
"""What a disk says that has no hard links (exFAT, some over a network), or no more of them for a file."""


class Edition:
    """The next edition of the site in `live`, made ready in `room`; both are on one file system.

    Paths are relative to the site, with forward slashes. `is_new` says that no earlier tree could be built on.
    """

    def __init__(self, live: Path, room: Path) -> None:
        self.live, self.next = Tree(live), Tree(room / "next")
        self._aside = room / "aside"
        self.is_new, self._is_published = False, True

    def recover(self) -> None:
        """Brings to an end what a build that was killed may have left of changing places."""
        mend_exchange(self.live.root, self._aside)

    def is_sound(self, files: Mapping[str, Mark]) -> bool:
        """Whether the live site holds just these files."""
        try:
            return self.live.holds(files) and self.live.is_sealed(files)
        except OSError:
            return False

    def is_at_hand(self, files: Iterable[str]) -> bool:
        """Whether the next tree, which has these files and may have others, is as the last build left it."""
        try:
            return self.next.is_sealed(files)
        except OSError:
            return False

    def sound(self, cache: Cache) -> set[str] | None:
        """Which files are live as the last build left them; None says all, and no others."""
        marks = cache.marks()
        if self.is_sound(marks):
            return None
        return {path for path, mark in marks.items() if self.is_sound_at(path, mark)}

    def lag(self, cache: Cache) -> list[str] | None:
        """The files in which the next tree lags behind the live one, whose files are all sound.

        The next tree is made if it is not there, or not as it was left. None on a disk that knows no links.
        """
        files, behind = cache.marks().keys(), cache.fact("behind")
        if behind is not None and self.is_at_hand(files - set(behind)):
            return list(behind)
        return [] if self.double(files) else None

    def double(self, files: Iterable[str]) -> bool:
        """Makes a next tree of links to the live one, which has these files; False where the disk knows no links."""
        with _excused(_LINKLESS):
            self.next.empty()
            for path in files:
                self.next.link(self.live, path)
            self.next.seal(files)
            return True
        return False

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

    def keep(self, path: str) -> Mark | None:
        """Takes a file of the live site over as it is; gives its mark if it had to be copied."""
        if self.is_new:
            with _excused(_LINKLESS):
                self.next.link(self.live, path)
                return None
            return self.next.write(path, self.live.read(path))
        return None

    def put(self, path: str, data: bytes) -> tuple[Mark, Change]:
        """Gives the file at `path` these bytes: the mark it then has, and what that means for readers."""
        change = self.live.compared(path, data) if self._is_published else Change.NEW
        if change is Change.NONE:
            return self.keep(path) or self.live.mark(path), change
        return self.next.write(path, data), change

    def remove(self, paths: Iterable[str]) -> None:
        """Takes files of the live site out of this edition, and the folders that they leave empty."""
        for path in () if self.is_new else paths:
            self.next.remove(path)

    def publish(self, files: Collection[str], touched: Collection[str]) -> None:
        """Puts this edition, which has these files, in the place of the live one; `touched` is what changed in it."""
        self.next.seal(files if self.is_new else touched)
        changed = None if self.is_new else [self.next.root / path for path in touched]
        flush(self.next.root, changed)  # or a power cut could leave a site of empty files
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


@contextmanager
def _excused(numbers: Collection[int]) -> Iterator[None]:
    """Lets errors of these numbers pass."""
    try:
        yield
    except OSError as error:
        if error.errno not in numbers:
            raise
