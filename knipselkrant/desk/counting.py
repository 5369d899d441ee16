"""Progress on the terminal: how many are done, how fast, and how long it will take."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from .terminal import console, show_time

PATIENCE = 1.0
"""Seconds before progress is shown."""


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """Gives what to call with the numbers done and in all: shows them, the rate and the time left, if it takes long.

    At the end it says how long it took.
    """
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
    task = progress.add_task(what, total=None)
    start = shown = time.perf_counter()

    def tell(done: int, total: int) -> None:
        nonlocal shown
        now = time.perf_counter()
        if now - shown < 0.1:
            return
        shown = now
        progress.update(task, completed=done, total=total)
        if now - start > PATIENCE:
            progress.start()

    try:
        yield tell
    finally:
        if progress.live.is_started:
            progress.stop()
    show_time(what, start)


class _Rate(ProgressColumn):
    """How many are done in a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")
