"""Writes the table of `press.py` into the documents that show it, so that nobody copies numbers by hand.

In a document `<!-- bench -->` and `<!-- end of bench -->` stand around the table; the first may name its columns, as
`<!-- bench: posts | builder | cold -->`.
"""

import re
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = (ROOT / "README.md", ROOT / "bench/README.md")

_MARKED = re.compile(r"(<!-- bench(?:: (.+))? -->\n).*?(<!-- end of bench -->)", re.DOTALL)


def record(caption: str, heading: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Writes caption and table between the marks of all DOCUMENTS."""

    def table(marked: re.Match[str]) -> str:
        columns = marked[2].split(" | ") if marked[2] else heading
        chosen = [[row[heading.index(column)] for column in columns] for row in (heading, *rows)]
        lines = [table_row(row) for row in (chosen[0], ["---"] * len(columns), *chosen[1:])]
        return "\n".join([f"{marked[1]}{caption}\n", *lines, marked[3]])

    for path in DOCUMENTS:
        path.write_text(_MARKED.sub(table, path.read_text("utf-8")), "utf-8")


def table_row(cells: Sequence[str]) -> str:
    """A row of a table in Markdown."""
    return f"| {' | '.join(cells)} |"
