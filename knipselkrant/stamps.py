"""Stamps: how a file is known again without reading it."""

import os
import time

FINE_TICK, COARSE_TICK = 50_000_000, 2_000_000_000
"""How long (nanoseconds) a disk's clock may stand still: on old disks (FAT, HFS+) it knows whole seconds only."""


class Stamps:
    """The stamps of files by their full paths: a build looks at each file but once."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def of(self, path: str) -> bytes:
        """The stamp of the file at `path` as it was when first asked for. Raises OSError where there is none."""
        stamp = self._known.get(path)
        if stamp is None:
            stamp = self._known[path] = stamp_of(os.stat(path))  # noqa: PTH116  # sooner than by way of a Path
        return stamp


def stamp_of(status: os.stat_result) -> bytes:
    """What tells the file from any other there may be; empty while it changed too recently to be sure.

    Until the disk's clock ticks it may change once more and bear the same time.
    """
    newest = max(status.st_mtime_ns, status.st_ctime_ns)
    tick = FINE_TICK if newest % 1_000_000_000 else COARSE_TICK
    if time.time_ns() - newest < tick:
        return b""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}".encode()
