"""Two folders change places: in one step where the system can, else so that a kill between the steps is mended."""

import ctypes
import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""

_CANNOT = frozenset((errno.EINVAL, errno.ENOSYS, errno.ENOTSUP))
"""What a disk (such as one over a network) or an old system says that has no such thing."""


def exchange(one: Path, other: Path, aside: Path) -> None:
    """Lets two folders on one file system change places.

    On Linux with a disk that can, in one step. Elsewhere `other` is put `aside` and `one` put in its place: for an
    instant there is nothing at `other`, never a mixture; `mend_exchange` puts right what a kill then leaves. Raises
    OSError, with both where they were.
    """
    if (problem := _exchange_at_once(one, other)) == 0:
        return
    if problem not in _CANNOT:
        raise OSError(problem, os.strerror(problem), str(other))
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)


def mend_exchange(other: Path, aside: Path) -> None:
    """After a kill: puts back at `other` what stands `aside`, or throws it away where something stands there."""
    if not aside.exists():
        return
    if other.exists():
        shutil.rmtree(aside)
    else:
        aside.rename(other)


def _exchange_at_once(one: Path, other: Path) -> int:
    """0, or the number of the error."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        with suppress(AttributeError):  # a C library from before 2018
            done = libc.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
            return ctypes.get_errno() if done else 0
    return errno.ENOSYS
