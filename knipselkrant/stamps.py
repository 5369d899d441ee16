"""Stamps: how a file is known again without reading it."""

import os
import time

FINE_TICK, COARSE_TICK = 50_000_000, 2_000_000_000
"""How long (nanoseconds) a disk's clock may stand still: on old disks (FAT, HFS+) it knows whole seconds only."""


def stamp_of(status: os.stat_result) -> bytes:
    """What tells the file from any other there may be; empty while it changed too recently to be sure.

    Until the disk's clock ticks it may change once more and bear the same time.
    """
    newest = max(status.st_mtime_ns, status.st_ctime_ns)
    tick = FINE_TICK if newest % 1_000_000_000 else COARSE_TICK
    if time.time_ns() - newest < tick:
        return b""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}".encode()
