"""Work spread over processes, each with its share."""

import gc
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from ..garbage import without_collecting
from ..processes import serve_parent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 64
"""So many items are done sooner than processes are started for them."""

_SHARES, _LAST_SHARES = 24, 4
"""Into how many shares the work of one process is cut, and then what is left of it, lest one wait for another."""

TAKING_IN = 0.0005
"""So many seconds a helper at work may let its parent wait before it takes in more of what it is to do next."""

_KILLED = "a process that worked for the build was killed; is there enough memory?"

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
    from concurrent.futures import ProcessPoolExecutor  # only now: an edit has use for no more than one process
    from concurrent.futures.process import BrokenProcessPool

    _job = work, items
    gc.freeze()  # what is there already need not be copied to be looked through
    try:
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork"), initializer=serve_parent) as pool:
            yield from chain.from_iterable(pool.map(_do_share, _shares(len(items), jobs)))
    except BrokenProcessPool:
        raise ChildProcessError(_KILLED) from None
    finally:
        _job = None
        gc.unfreeze()


class Helper:
    """A process beside this one, which does what it is given, one thing after another. To be closed.

    It is a fork of this one as it was when it was started, or else given the first thing: the sooner, the less memory
    the two must part. With one job, or where the system cannot fork, there is none, and things are done when their
    results are asked for. `jobs` is how many processes may work.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._line: Connection[Any, Any] | None = None
        self._awaited: deque[_Answer] = deque()

    def start(self) -> None:
        """Starts the process, if it is not there (any more) and may be."""
        if self._line is not None and not self._process.is_alive():
            self.close()
        if self._line is None and self._may_be():
            self._line = self._start()

    def is_silent(self) -> bool:
        """Whether there is such a process, and no result of it to be had at once."""
        return self._line is not None and not self._line.poll()

    def begin(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """Has `work` begun with, which must pickle if it is not the first; gives what to call for its result.

        That raises what `work` raised, and ChildProcessError where the process was killed.
        """
        if not self._may_be():
            return cache(work)
        if self._line is None:
            self._line = self._start(work)
        else:
            try:
                self._line.send(work)
            except ConnectionError:
                raise ChildProcessError(_KILLED) from None
        answer = _Answer(self._line, self._awaited)
        self._awaited.append(answer)
        return answer

    def close(self) -> None:
        """Ends the process, whatever it is at. It can be started again."""
        if self._line is not None:
            self._line.close()
            self._line = None
            self._awaited.clear()
            self._process.terminate()
            self._process.join()

    def _may_be(self) -> bool:
        return self.jobs > 1 and "fork" in get_all_start_methods()

    def _start(self, *first: Callable[[], Any]) -> "Connection[Any, Any]":
        context = get_context("fork")
        line, other_end = context.Pipe()
        self._process = context.Process(target=_help, args=(other_end, line, *first), daemon=True)
        self._process.start()
        other_end.close()
        return line


class _Answer:
    """What a helper answers, after what is `awaited` before it has come."""

    def __init__(self, line: "Connection[Any, Any]", awaited: "deque[_Answer]") -> None:
        self._line, self._awaited = line, awaited
        self._come: list[Any] = []

    def __call__(self) -> Any:
        while not self._come:
            self._awaited.popleft().take()
        if isinstance(self._come[0], Exception):
            raise self._come[0]
        return self._come[0]

    def take(self) -> None:
        """Takes this answer for what comes next."""
        try:
            self._come.append(self._line.recv())
        except (EOFError, ConnectionError):
            self._come.append(ChildProcessError(_KILLED))


def cores() -> int:
    """How many processes this machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _help(line: "Connection[Any, Any]", other_end: "Connection[Any, Any]", *first: Callable[[], Any]) -> None:
    serve_parent()
    other_end.close()  # or it would never be seen to be closed
    sys.setswitchinterval(TAKING_IN)
    given: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_take_in, args=(line, given), daemon=True).start()
    with suppress(ConnectionError):  # who asked waits no longer
        for work in chain(first, map(pickle.loads, iter(given.get, b""))):
            line.send(_outcome(work))


def _take_in(line: "Connection[Any, Any]", given: "SimpleQueue[bytes]") -> None:
    """Takes in what is to be done as it comes: else each could wait for the other to take what it sends."""
    with suppress(EOFError, ConnectionError):
        while True:
            given.put(line.recv_bytes())
    given.put(b"")


def _outcome(work: Callable[[], Any]) -> Any:
    with without_collecting():
        try:
            return work()
        except Exception as error:
            return error


def _shares(count: int, jobs: int) -> Iterator[slice]:
    """Cuts so many items into shares: at first equal ones, towards the end ever smaller ones."""
    start = 0
    while start < count:
        left = count - start
        share = max(1, min(count // (jobs * _SHARES), left // (jobs * _LAST_SHARES)))
        yield slice(start, start + share)
        start += share


def _do_share(share: slice) -> list[Any]:
    assert _job is not None
    gc.enable()
    gc.set_threshold(200_000)  # what rendering leaves behind is seldom looked through, and not never: memory stays flat
    work, items = _job
    return [work(item) for item in items[share]]
