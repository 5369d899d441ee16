"""Tools that some tests need: those that a machine may lack, and stopwatches."""

import gc
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import process_time

import pytest

NO_SKIPS = bool(os.environ.get("KNIPSELKRANT_NO_SKIPS"))
"""Set in CI: there a missing tool is a failure, for a skipped test proves nothing."""

NODE_MODULES = Path(__file__).parent / "browser/node_modules"
DUTCH_WORDS = Path("/usr/share/dict/dutch")

_INSTALL = {
    "chromium": "apt install chromium",
    "jekyll": "apt install jekyll ruby-jekyll-feed",
    "jekyll-feed": "apt install ruby-jekyll-feed",
    "jekyll-redirect-from": "apt install ruby-jekyll-redirect-from",
    "jekyll-sitemap": "apt install ruby-jekyll-sitemap",
    "java": "apt install default-jre-headless",
    "pdftotext": "apt install poppler-utils",
    "wdutch": "apt install wdutch",
    "lighthouse": "npm ci --prefix tests/browser",
    "axe-core": "npm ci --prefix tests/browser",
    "rss-parser": "npm ci --prefix tests/browser",
    "vnu-jar": "npm ci --prefix tests/browser",
}


def marks(*tools: str) -> list[pytest.MarkDecorator]:
    """Marks for tests that need `tools`: slow, and skipped where one is missing, naming what to install."""
    return [pytest.mark.slow, *map(_unless_missing, tools)]


def needs(*tools: str) -> Callable:
    """The same as a decorator."""

    def decorate(test):
        for mark in marks(*tools):
            test = mark(test)
        return test

    return decorate


def _unless_missing(tool: str) -> pytest.MarkDecorator:
    if tool == "wdutch":
        is_there = DUTCH_WORDS.is_file()
    elif tool.startswith("jekyll-"):
        is_there = tool in _gems()
    else:
        is_there = bool(shutil.which(tool)) or (NODE_MODULES / tool).is_dir()
    return pytest.mark.skipif(not (is_there or NO_SKIPS), reason=f"{tool} is missing: {_INSTALL[tool]}")


@cache
def _gems() -> frozenset[str]:
    """The names of the Ruby libraries that are installed."""
    if not shutil.which("gem"):
        return frozenset()
    run = subprocess.run(["gem", "list", "--no-versions"], capture_output=True, encoding="utf-8", check=True)
    return frozenset(run.stdout.split())


class _TooLong(BaseException):
    """Is no Exception: the work that it stops may not take it for one of its own."""


def ends_within(seconds: float, work: Callable[[], object]) -> bool:
    """Whether `work` takes this process no longer, else it is stopped; how busy the machine is does not matter.

    The seconds are those of the machine on which they were chosen. Where it takes longer it is done once more, with as
    many more seconds as this one is slower just then: a shared machine is now fast, now slow.
    """
    return _ends_within(seconds, work) or _ends_within(seconds * _slowness(), work)


def _ends_within(seconds: float, work: Callable[[], object]) -> bool:
    def stop(*_: object) -> None:
        raise _TooLong

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        work()
    except _TooLong:
        return False
    else:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


_TAKEN_THERE = 0.036
"""How many seconds the machine on which bounds of time were chosen took for what `_slowness` does."""


def _slowness() -> float:
    """How many times longer this machine takes for a search of a square of time; 1 for one that is no slower."""
    pattern, text = re.compile("<a[^>]*>"), "<a" * 5_000
    times = []
    for _ in range(3):
        start = process_time()
        pattern.findall(text)
        times.append(process_time() - start)
    return max(1.0, min(times) / _TAKEN_THERE)


IN_PROPORTION = 2
"""What `growth` stays below where work takes time in proportion; where it takes a square of time it comes to 8."""

_TIMES_LARGER = 8


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times longer `work` takes for `size` than for an eighth of it eight times.

    Both are timed on this machine just then, and for as long, so that its speed does not matter; what the machine does
    meanwhile can only lengthen a try, so that of at most twelve the first good one is enough, else the best one tells.
    """

    def try_once() -> float:
        return _seconds(work, size) / sum(_seconds(work, size // _TIMES_LARGER) for _ in range(_TIMES_LARGER))

    tries = [try_once()]
    while min(tries) >= IN_PROPORTION and len(tries) < 12:
        tries.append(try_once())
    return min(tries)


def _seconds(work: Callable[[int], object], size: int) -> float:
    """How long a processor takes for `work`, but for looking through all objects of this process for garbage: how many
    those are depends on the tests before, and whether they are looked through on how much `work` makes at once."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        work(size)
        return process_time() - start
    finally:
        gc.enable()
