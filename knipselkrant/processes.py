"""Processes that work at the same thing: one at a time, and none that outlives the one it works for."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import Refusal

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE = 10.0
"""How many seconds one waits for another to end."""


@contextmanager
def alone(lock: Path, busy: Refusal) -> Iterator[None]:
    """Keeps out every other process that comes with this `lock`, a file; waits a while for one that is at work.

    The processes it starts hold the lock too: after a kill it is free when the last of them has ended. Raises `busy`
    where another stays, and OSError where the file cannot be made. Windows has no such locks.
    """
    with lock.open("w") as file:
        if fcntl:
            os.set_inheritable(file.fileno(), True)
            until = time.monotonic() + PATIENCE
            while not _is_had(file.fileno()):
                if time.monotonic() > until:
                    raise busy
                time.sleep(0.02)
        yield


def _is_had(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def serve_parent() -> None:
    """For a worker to do first: leaves Ctrl-C to the process that it works for, and ends when that does, however."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)
