"""Disks: that what was written stays written."""

import ctypes
import os
import sys
from pathlib import Path


def flush(folder: Path) -> None:
    """Waits until all that was written on the disk of `folder` would survive a power cut (as far as disks tell).

    One call for the whole disk is many times quicker than one for each file. Windows has none; nothing is waited for.
    """
    if sys.platform == "linux":
        disk = os.open(folder, os.O_RDONLY)
        try:
            if ctypes.CDLL(None, use_errno=True).syncfs(disk):
                problem = ctypes.get_errno()  # such as a full network disk
                raise OSError(problem, os.strerror(problem), str(folder))
        finally:
            os.close(disk)
    elif hasattr(os, "sync"):
        os.sync()
