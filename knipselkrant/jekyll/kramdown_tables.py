"""Kramdown's tables without a header: lines with `|` between their cells, and nothing else above or below them."""

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|+:=\s-]*-[|+:=\s-]*")


def headless_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if silent or state.is_code_block(start):
        return False
    rows = []
    line = start
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        text = state.getLines(line, line + 1, state.blkIndent, False).strip()
        cells = _cells(text)
        if not cells:
            return False
        if not _RULE.fullmatch(text):
            rows.append(cells)
        line += 1
    if not rows:
        return False
    _push(state, rows, start, line)
    state.line = line
    return True


def _cells(text: str) -> list[str]:
    """What stands between the bars of a line, those in code left alone; nothing if it has none."""
    covered = _CODE.sub(lambda match: "x" * len(match[0]), text)
    bars = [bar.start() for bar in _BAR.finditer(covered)]
    if not bars:
        return []
    ends = zip([-1, *bars], [*bars, len(text)], strict=True)
    cells = [text[begin + 1 : end].strip() for begin, end in ends]
    if bars[-1] == len(text) - 1:
        del cells[-1]
    return cells[1:] if bars[0] == 0 else cells


def _push(state: StateBlock, rows: Sequence[Sequence[str]], start: int, end: int) -> None:
    width = max(map(len, rows))
    state.push("table_open", "table", 1).map = [start, end]
    state.push("tbody_open", "tbody", 1)
    for row in rows:
        state.push("tr_open", "tr", 1)
        for cell in [*row, *[""] * (width - len(row))]:
            state.push("td_open", "td", 1)
            inline = state.push("inline", "", 0)
            inline.content = cell
            inline.children = []
            state.push("td_close", "td", -1)
        state.push("tr_close", "tr", -1)
    state.push("tbody_close", "tbody", -1)
    state.push("table_close", "table", -1)
