"""Lists of items, numbered or not, and of definitions."""

import re
from functools import cache
from typing import NamedTuple

from .attributes import read_list
from .element import Element
from .patterns import (
    BLANK_LINE,
    BLOCK_ATTRIBUTES,
    BLOCK_TAG,
    BULLET,
    DEFINITION,
    END_OF_BLOCK,
    ID_NAME,
    IN_BRACES,
    NUMBER,
    compiled,
)
from .state import State

LIST = compiled(f"{BULLET}|{NUMBER}")
DEFINITIONS = compiled(DEFINITION)

_BULLET = compiled(BULLET)
_NUMBER = compiled(NUMBER)
_BLANK = compiled(BLANK_LINE)
_END_OF_BLOCK = compiled(END_OF_BLOCK)
_RULE = compiled(r" {0,3}(\*|-|_)[ \t]*\1[ \t]*\1(\1|[ \t])*\n")
_LIST = rf"\{{:(?!(?:{ID_NAME})?:|/)({IN_BRACES})\}}"
_OWN_ATTRIBUTES = compiled(rf"\s*{_LIST}\s*")
_ONLY_ATTRIBUTES = compiled(rf"(?:\s*{_LIST})?[^\S\n]*+\n")
_TABS = compiled(r"( *)(\t+)")
_TASK = compiled(r"\A\s*\[(?P<mark>[ xX])\]\s+")
_TAIL = r"([\t| ].*?\n)"


class _Shape(NamedTuple):
    """How the lines of an item look whose text begins `width` characters from the left."""

    width: int
    content: re.Pattern[str]
    lazy: re.Pattern[str]


@cache
def _shape(width: int) -> _Shape:
    steps, rest = divmod(width, 4)
    content = rf"(?:{{indent}}{{{{{steps}}}}} {{{{{rest}}}}}|{{indent}}{{{{{steps + 1}}}}})(?>.*\S).*\n".format(
        indent=r"(?:\t| {4})"
    )
    lazy = rf"(?! {{0,{min(width, 3)}}}(?:{BLOCK_ATTRIBUTES}|{BLOCK_TAG}))(?>.*\S).*\n"
    return _Shape(width, compiled(content), compiled(lazy))


@cache
def _next_item(mark: str, width: int) -> re.Pattern[str]:
    """What the items after one with such a width begin with."""
    return compiled(rf"( {{0,{min(width, 4) - 1}}}{mark}){_TAIL}")


def _first_line(width: int, text: str) -> tuple[str, _Shape]:
    """The text of an item's first line, and how those below it look; `width` is that of its mark."""
    if _ONLY_ATTRIBUTES.match(text):
        width = 4
    else:
        while (match := _TABS.match(text)) is not None:
            column = len(match[1]) + width
            spaces = " " * (4 - column % 4 + (len(match[2]) - 1) * 4)
            text = match[1] + spaces + text[match.end() :]
        width += len(text) - len(text.lstrip(" "))
    return text.lstrip("\t\n\v\f\r "), _shape(width)


def items(state: State, match: re.Match[str]) -> bool:
    _items(state)
    if state.options.is_gfm:
        _mark_tasks(next(child for child in reversed(state.current.children) if child.kind in ("ul", "ol")))
    return True


def _items(state: State) -> None:
    src = state.src
    bulleted = src.check(_BULLET) is not None
    kind, mark = ("ul", "[+*-]") if bulleted else ("ol", r"\d+\.")
    begin = _BULLET if bulleted else _NUMBER
    found = state.new_block(kind)
    parts: list[list[str]] = []
    shape = _shape(4)
    ended = nested = after_blank = False
    while not src.at_end:
        if after_blank and src.check(_RULE):
            break
        if src.scan(_END_OF_BLOCK):
            ended = True
            break
        if match := src.scan(begin):
            item = Element("li")
            text, shape = _first_line(len(match[1]), match[2])
            found.children.append(item)
            text = _without_attributes(text, item)
            begin = _next_item(mark, shape.width)
            nested = LIST.match(text) is not None
            after_blank = False
            parts.append([text])
        elif match := src.scan(shape.content) or (None if after_blank else src.scan(shape.lazy)):
            line = _tabs_to_spaces(match[0])
            indented = line.startswith(" " * shape.width)
            if indented:
                line = line[shape.width :]
            if not nested and indented and LIST.match(line):
                parts[-1].append("")
                nested = True
            elif nested and not indented and LIST.match(line):
                line = " " * (shape.width + 4) + line
            parts[-1][-1] += line
            after_blank = False
        elif match := src.scan(_BLANK):
            nested = after_blank = True
            parts[-1][-1] += match[0]
        else:
            break
    state.add(found)
    blank = _fill(state, found, parts, ended)
    if blank and not ended:
        state.add(blank)


def _tabs_to_spaces(line: str) -> str:
    rest = line.lstrip("\t")
    return "    " * (len(line) - len(rest)) + rest


def _without_attributes(text: str, item: Element) -> str:
    match = _OWN_ATTRIBUTES.match(text)
    if match is None:
        return text
    read_list(match[1], item.options.setdefault("ial", {}))
    return text[match.end() :]


def _fill(state: State, found: Element, parts: list[list[str]], ended: bool) -> Element | None:
    """Reads the blocks of each item; returns the blank lines below the last."""
    blank = None
    for place, (item, texts) in enumerate(zip(found.children, parts, strict=True)):
        holder = Element("temp")
        for text in texts:
            state.blocks(holder, text)
        item.children = children = holder.children
        if not children:
            continue
        first = children[0]
        if first.kind == "p" and len(children) > 1 and children[1].kind == "eob" and "ial" in first.options:
            del children[1]
        is_last = place == len(found.children) - 1
        apart = len(children) > 1 and children[1].kind == "blank"
        if (
            first.kind == "p"
            and (not apart or (is_last and len(children) == 2 and not ended))
            and (not is_last or place == 0 or any(map(_is_tight, found.children[:-1])))
        ):
            if len(children) > 1 and not apart:
                first.children[0].value += "\n"
            first.options["transparent"] = True
        blank = children.pop() if children[-1].kind == "blank" else None
    return blank


def _is_tight(item: Element) -> bool:
    """Whether an item does not begin with a paragraph that gets tags."""
    return not item.children or item.children[0].kind != "p" or "transparent" in item.children[0].options


def _mark_tasks(found: Element) -> None:
    """GitHub's task lists: `- [ ] to do` and `- [x] done`."""
    is_tasks = False
    for item in found.children:
        if not item.children or item.children[0].kind != "p" or not item.children[0].children:
            continue
        text = item.children[0].children[0]
        if match := _TASK.match(text.value):
            is_tasks = True
            checked = "" if match["mark"] == " " else ' checked="checked"'
            box = f'<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"{checked} />'
            text.value = box + text.value[match.end() :]
        if is_tasks:
            item.attr["class"] = "task-list-item"
    if is_tasks:
        found.attr["class"] = "task-list"


def definitions(state: State, match: re.Match[str]) -> bool:
    children = state.current.children
    if not children:
        return False
    is_term = children[-1].kind == "p"
    if not is_term and (
        len(children) == 1 or (children[-1].kind, children[-1].value, children[-2].kind) != ("blank", "\n", "p")
    ):
        return False
    found = state.new_block("dl")
    with_paragraph = not is_term
    if with_paragraph:
        children.pop()
    terms = children.pop()
    for term in terms.children[0].value.rstrip("\n").split("\n"):
        element = Element("dt")
        text = _without_attributes(term, element)
        element.options["raw_text"] = text
        element.children.append(Element("raw_text", text))
        found.children.append(element)
    if "ial" in terms.options:
        found.options["ial"] = terms.options["ial"]
    texts = _definition_texts(state, found, with_paragraph)
    blank = _fill_definitions(state, texts)
    if children and children[-1].kind == "dl":
        children[-1].children += found.children
    elif len(children) >= 2 and children[-1].kind == "blank" and children[-2].kind == "dl":
        children.pop()
        children[-1].children += found.children
    else:
        children.append(found)
    if blank:
        children.append(blank)
    return True


def _definition_texts(state: State, found: Element, with_paragraph: bool) -> list[tuple[Element, str]]:
    src = state.src
    texts: list[tuple[Element, str]] = []
    begin = DEFINITIONS
    shape = _shape(4)
    after_blank = False
    while not src.at_end:
        if match := src.scan(begin):
            item = Element("dd", first_as_para=with_paragraph)
            text, shape = _first_line(len(match[1]), match[2])
            found.children.append(item)
            texts.append((item, _without_attributes(text, item)))
            begin = _next_item(":", shape.width)
            with_paragraph = after_blank = False
        elif src.check(_END_OF_BLOCK):
            break
        elif match := src.scan(shape.content) or (None if after_blank else src.scan(shape.lazy)):
            line = _tabs_to_spaces(match[0])
            texts[-1] = texts[-1][0], texts[-1][1] + line.removeprefix(" " * shape.width)
            with_paragraph = after_blank = False
        elif match := src.scan(_BLANK):
            with_paragraph = after_blank = True
            texts[-1] = texts[-1][0], texts[-1][1] + match[0]
        else:
            break
    return texts


def _fill_definitions(state: State, texts: list[tuple[Element, str]]) -> Element | None:
    blank = None
    for item, text in texts:
        state.blocks(item, text)
        children = item.children
        if not children:
            continue
        blank = children.pop() if children[-1].kind == "blank" else None
        if children and children[0].kind == "p" and not item.options.pop("first_as_para"):
            if len(children) > 1:
                children[0].children[0].value += "\n"
            children[0].options["transparent"] = True
    return blank
