"""Disks: that what was written stays written."""

import ctypes
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FEW = 64
"""So many files are sooner flushed one by one, whatever other programs are writing just then."""


def flush(folder: Path, changed: Collection[Path] | None = None) -> None:
    """Waits until what `changed` below `folder` would survive a power cut (as far as disks tell): files that were
    written, or are gone.

    Where that is not known, or many files, all of the disk is flushed: one call, many times quicker than one for each
    file. Windows has none; nothing is waited for. Raises OSError.
    """
    if changed is not None and len(changed) <= FEW and hasattr(os, "sync"):
        for path in {*changed, *(path.parent for path in changed)}:
            with suppress(FileNotFoundError, NotADirectoryError), _opened(path) as file:
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
