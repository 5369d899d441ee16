"""Work spread over processes, each with its share."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar

from ..processes import serve_parent

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 64
"""So many items are done sooner than processes are started for them."""

_SHARES = 8
"""Into how many shares the work of one process is cut, so that none waits long for another at the end."""

_job: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def spread(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """What `work` makes of each of `items`, in their order, on `jobs` processes.

    The processes are forks: they know all that this one knows, and only results are sent. Where the system cannot fork
    (Windows), or with one job, the work is done here. Raises what `work` raises, and ChildProcessError where a process
    was killed.
    """
    global _job
    if jobs <= 1 or len(items) <= FEW or "fork" not in get_all_start_methods():
        yield from map(work, items)
        return
    share = max(1, len(items) // (jobs * _SHARES))
    _job = work, items
    gc.freeze()  # what is there already need not be copied to be looked through
    try:
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork"), initializer=serve_parent) as pool:
            starts = range(0, len(items), share)
            yield from chain.from_iterable(pool.map(_do_share, starts, (start + share for start in starts)))
    except BrokenProcessPool:
        raise ChildProcessError("a process that worked for the build was killed; is there enough memory?") from None
    finally:
        _job = None
        gc.unfreeze()


def cores() -> int:
    """How many processes this machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _do_share(start: int, end: int) -> list[Any]:
    assert _job is not None
    gc.enable()
    gc.set_threshold(50_000)  # what rendering leaves behind is seldom looked through, and not never: memory stays flat
    work, items = _job
    return [work(item) for item in items[start:end]]
