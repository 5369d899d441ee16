"""What the commands say on the terminal."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from ..errors import printable
from ..press.build import Build

if TYPE_CHECKING:
    from .check import Checked

SHOWN = 10
"""Of more than this many cases of a kind so many are shown, and how many more there are."""

_STYLES = {"error": "red", "warning": "yellow", "note": "dim"}

console = Console(emoji=False, highlight=False, soft_wrap=True)
complaints = Console(stderr=True, emoji=False, highlight=False, soft_wrap=True)


@contextmanager
def working(what: str) -> Iterator[None]:
    """Shows that something is going on, and at the end how long it took."""
    start = time.perf_counter()
    with console.status(f"{what} …") if console.is_terminal else nullcontext():  # what it takes is long to import
        yield
    show_time(what, start)


def show_time(what: str, start: float) -> None:
    """Says how long something took that began at `start` (`time.perf_counter`)."""
    console.print(f"{what}: {time.perf_counter() - start:.1f} s", style="dim")


def show_findings(sections: Iterable[tuple[str, str, Sequence[tuple[str, str]]]]) -> None:
    """Shows what a report found: of each kind how bad it is ("error", "warning", "note"), a heading, and its cases."""
    for gravity, heading, cases in sections:
        console.print(Text(heading, f"bold {_STYLES[gravity]}"))
        width = max(len(printable(place)) for place, _ in cases[:SHOWN])
        for place, words in cases[:SHOWN]:
            console.print(Text(f"  {printable(place):{width}}  {printable(words)}".rstrip(), _STYLES[gravity]))
        if len(cases) > SHOWN:
            console.print(Text(f"  … and {len(cases) - SHOWN} more; --report FILE.json has all", _STYLES[gravity]))


def show_build(build: Build, output: Path) -> None:
    """Says what a build changed in `output`, and on standard error what went wrong in it."""
    for warning in build.warnings:
        complaints.print(printable(warning), style="yellow", markup=False)
    for error in build.errors:
        complaints.print(printable(error), style="red", markup=False)
    done = build.published
    console.print(
        f"{output}: {done.total} files, {done.added} new, {done.changed} changed, {done.removed} removed", markup=False
    )


def show_checked(checked: "Sequence[Checked]") -> None:
    """A table of what was checked and measured, and below it every finding, a line each."""
    from rich.table import Column, Table  # only now: no other command has tables

    looked_at = Column("looked at", overflow="fold")
    table = Table("check", looked_at, "found", box=None, header_style="dim")
    for each in checked:
        found = len(each.findings)
        table.add_row(each.name, each.looked_at, str(found), style="red" if found else "")
        for what, amount in each.measured:
            table.add_row("", Text(printable(what)), amount, style="dim")
    console.print(table)
    for each in checked:
        for finding in each.findings:
            console.print(printable(f"{finding.file}: {finding.what}"), markup=False)
