"""What the commands say on the terminal."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from ..press.build import Build

console = Console(highlight=False, soft_wrap=True)
complaints = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def working(what: str) -> Iterator[None]:
    """Shows that something is going on, and at the end how long it took."""
    start = time.perf_counter()
    with console.status(f"{what} …"):
        yield
    console.print(f"{what}: {time.perf_counter() - start:.1f} s", style="dim")


def show_build(build: Build, output: Path) -> None:
    """Says what a build changed in `output`, and on standard error what went wrong in it."""
    for warning in build.warnings:
        complaints.print(warning, style="yellow", markup=False)
    for error in build.errors:
        complaints.print(error, style="red", markup=False)
    done = build.published
    console.print(
        f"{output}: {done.total} files, {done.added} new, {done.changed} changed, {done.removed} removed", markup=False
    )
