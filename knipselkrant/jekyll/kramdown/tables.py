"""Tables: lines with `|` between their cells."""

import re
from collections.abc import Iterator

from .element import Element
from .html import span_html_rule
from .patterns import BLOCK_BOUNDARY, WHITE, compiled
from .spans import code_rule
from .state import State

_BAR = r"(?>\||.*?[^\\\n]\|)"
TABLE = compiled(rf" {{0,3}}(?=\S){_BAR}.*\n")

_LINE = compiled(rf"{_BAR}.*\n")
_SEPARATOR = compiled(r"(?=[+|: \t]*+-)([+|: \t-]++)\n")
_FOOT_SEPARATOR = compiled(r"(?=[+|: \t]*+=)[+|: \t=]++\n")
_ALIGNMENT = compiled(r"[ \t]?(:?)-+(:?)[ \t]?")
_ROW = compiled(r"(.*[^ \t\n])[ \t]*\n")
_BOUNDARY = compiled(BLOCK_BOUNDARY)
_HAS_BAR = compiled(_BAR)
_HTML_CODE = compiled(r"(<code[^>\n]{0,1000}+>.{0,2000}?</code>)")
_UNESCAPED_BAR = compiled(r"(?<!\\)\|")
_CODE_SIGNS = compiled(r"`+")
_ALIGNMENTS = {("", ""): "default", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


def table(state: State, match: re.Match[str]) -> bool:
    src = state.src
    if not state.follows_boundary():
        return False
    start = src.pos
    found = state.new_block("table")
    if _read(state, found, start):
        state.add(found)
        return True
    src.pos = start
    return False


def _read(state: State, found: Element, start: int) -> bool:
    """Reads the lines; whether they are a table."""
    src = state.src
    line = src.check(_LINE)
    leading = line is not None and line[0].lstrip("\t\n\v\f\r ").startswith("|")
    src.scan(_SEPARATOR)
    alignment: list[str] = []
    rows: list[Element] = []
    has_foot = False

    def add_part(kind: str, *, forced: bool = False) -> None:
        nonlocal rows
        if not has_foot or kind != "tbody" or forced:
            part = Element(kind)
            part.children, rows = rows, []
            found.children.append(part)

    columns = 0
    while not src.at_end and src.check(_LINE):
        if separator := src.scan(_SEPARATOR):
            if rows and not alignment and not has_foot:
                add_part("thead")
                alignment = [_ALIGNMENTS[sides] for sides in _ALIGNMENT.findall(separator[1])]
            elif rows:
                add_part("tbody")
        elif src.scan(_FOOT_SEPARATOR):
            if rows:
                add_part("tbody", forced=True)
            has_foot = True
        elif written := src.scan(_ROW):
            row = Element("tr")
            row.children = list(_row(state, written[1], leading))
            columns = max(columns, len(row.children))
            rows.append(row)
        else:
            break
    if not src.check(_BOUNDARY) or not _bars_hold(state, src.text[start : src.pos - 1]):
        return False
    if rows:
        add_part("tfoot" if has_foot else "tbody")
    if not any(part.kind == "tbody" for part in found.children):
        return False
    for part in found.children:
        for row in part.children:
            row.children += [Element("td") for _ in range(columns - len(row.children))]
            for cell, side in zip(row.children, alignment, strict=False):
                cell.options["alignment"] = side
    return True


def _row(state: State, line: str, leading: bool) -> Iterator[Element]:
    cells: list[str] = []
    for place, piece in enumerate(_HTML_CODE.split(line)):
        texts = [[piece]] if place % 2 else _pieces(state, piece)
        for first, *others in texts:
            if cells:
                cells[-1] += first
            else:
                cells.append(first)
            cells += others
    if leading and cells and not cells[0].strip(WHITE):
        del cells[0]
    if cells and not cells[-1].strip(WHITE):
        cells.pop()
    for cell in cells:
        element = Element("td")
        element.children.append(Element("raw_text", cell.strip(WHITE)))
        yield element


def _pieces(state: State, text: str) -> Iterator[list[str]]:
    """The cells that each stretch of `text` gives; bars within code part none."""
    root = Element("root")
    state.all_spans(root, text, "raw_text", [code_rule])
    for child in root.children:
        if child.kind == "raw_text":
            yield [cell.replace("\\|", "|") for cell in _UNESCAPED_BAR.split(child.value)]
        else:
            signs = max(_CODE_SIGNS.findall(child.value), default="") + "`"
            space = " " if len(signs) > 1 else ""
            yield [f"{signs}{space}{child.value}{space}{signs}"]


def _bars_hold(state: State, text: str) -> bool:
    """Whether each line has a bar that is neither in code nor in an element of HTML."""
    root = Element("root")
    state.all_spans(root, text, "raw_text", [code_rule, span_html_rule])
    has_bar = False
    for child in root.children:
        if child.kind not in ("raw_text", "codespan", "xml_comment"):
            continue
        lines = child.value.rstrip("\n").split("\n")
        if child.kind == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not has_bar):
                break
            if len(lines) == 2:
                has_bar = False
        else:
            if len(lines) > 1 and not has_bar and not _HAS_BAR.match(lines[0]):
                break
            has_bar = (has_bar and len(lines) == 1) or _HAS_BAR.match(lines[-1]) is not None
    return has_bar
