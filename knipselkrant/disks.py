"""Disks: that what was written stays written."""

import ctypes
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

FEW = 64
"""So many files are sooner flushed one by one, whatever other programs are writing just then."""


def flush(folder: Path, written: Collection[Path] | None = None) -> None:
    """Waits until what was `written` below `folder` would survive a power cut (as far as disks tell).

    Where that is not known, or many files, all of the disk is flushed: one call, many times quicker than one for each
    file. Windows has none; nothing is waited for. Raises OSError.
    """
    if written is not None and len(written) <= FEW and hasattr(os, "sync"):
        for path in {*written, *(path.parent for path in written)}:
            with _opened(path) as file:
                os.fsync(file)
    elif sys.platform == "linux":
        with _opened(folder) as disk:
            if ctypes.CDLL(None, use_errno=True).syncfs(disk):
                problem = ctypes.get_errno()  # such as a full network disk
                raise OSError(problem, os.strerror(problem), str(folder))
    elif hasattr(os, "sync"):
        os.sync()


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    number = os.open(path, os.O_RDONLY)
    try:
        yield number
    finally:
        os.close(number)
