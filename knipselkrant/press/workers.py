"""Work spread over processes, each with its share."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, Any, TypeVar

from ..processes import serve_parent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 64
"""So many items are done sooner than processes are started for them."""

_SHARES = 24
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


def begin(work: Callable[[], Result], jobs: int) -> Callable[[], Result]:
    """Begins with `work` beside what this process does; gives what to call for its result.

    With one job, or where the system cannot fork, the work is done when it is called for. Raises as `spread`.
    """
    if jobs <= 1 or "fork" not in get_all_start_methods():
        return work
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=_send, args=(work, sender), daemon=True)
    worker.start()
    sender.close()

    def end() -> Result:
        try:
            result: Result = receiver.recv()
        except EOFError:
            raise ChildProcessError("a process that worked for the build was killed") from None
        worker.join()
        return result

    return end


def cores() -> int:
    """How many processes this machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _send(work: Callable[[], Any], sender: "Connection[Any, Any]") -> None:
    serve_parent()
    with suppress(BrokenPipeError):  # who asked for it failed, and waits no longer
        sender.send(work())


def _do_share(start: int, end: int) -> list[Any]:
    assert _job is not None
    gc.enable()
    gc.set_threshold(50_000)  # what rendering leaves behind is seldom looked through, and not never: memory stays flat
    work, items = _job
    return [work(item) for item in items[start:end]]
