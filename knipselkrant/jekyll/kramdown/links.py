"""Links and pictures: `[text](address "title")`, `[text][name]`, `[name]`, and the same with `!` before."""

import re
from typing import Any

from .attributes import give
from .element import Element
from .patterns import WHITE, compiled, dotted
from .spans import ESCAPABLE
from .state import SpanRule, State, link_id

_BRACKET = compiled(r"(\])|!?\[")
_PAREN = compiled(r"(\()|(\))|\s(?=['\"])")
_CLOSE_BRACKET = compiled(r"\]")
_OPEN_PAREN = compiled(r"\(")
_CLOSE_PAREN = compiled(r"\)")
_NAME = compiled(r"\s*?\[([^\]]+)?\]")
_TITLE = dotted(r"\s*?([\"'])(.{1,1000}?)\1\s*?\)")
_IN_ANGLES = compiled(r"\(<(.{0,2000}?)>")
_ESCAPED = compiled(ESCAPABLE)


def link(state: State, match: re.Match[str]) -> None:
    src = state.src
    begin = src.pos = match.end()
    kind = "img" if match[0].startswith("!") else "a"
    if (kind == "a" and state.is_within("img", "a")) or not _read(state, Element(kind), begin):
        src.pos = begin
        state.add_text(match[0])


def _read(state: State, element: Element, begin: int) -> bool:
    """Reads the text and what follows it; whether it is a link, which is then added."""
    src = state.src
    if not src.comes(_CLOSE_BRACKET) or not _text(state, element):
        return False
    alt = _ESCAPED.sub(r"\1", src.text[begin : src.pos])
    src.pos += 1
    name = src.scan(_NAME)
    if name or not src.check(_OPEN_PAREN):
        known = state.links.get(link_id((name and name[1]) or alt))
        if known is None:
            return False
        ial = known.mark.options.get("ial") if known.mark else None
        _add(state, element, known.url, known.title, alt, ial)
        return True
    if not src.comes(_CLOSE_PAREN):
        return False
    if angles := src.scan(_IN_ANGLES):
        url = angles[1]
        is_whole = src.scan(_CLOSE_PAREN) is not None
    else:
        url, is_whole = _url(state)
    title = None if is_whole else src.scan(_TITLE)
    if not is_whole and title is None:
        return False
    _add(state, element, url, title and title[2], alt)
    return True


def _text(state: State, element: Element) -> bool:
    opened = 1
    counted = 0

    def is_end(match: re.Match[str]) -> bool:
        nonlocal opened, counted
        opened += -1 if match[1] else 1
        opened -= sum(child.kind == "img" for child in element.children[counted:])
        counted = len(element.children)
        return opened == 0

    return state.spans(element, _BRACKET, is_end=is_end)


def _url(state: State) -> tuple[str, bool]:
    """The address, and whether the link ends behind it."""
    src = state.src
    start = src.pos
    depth = 0
    while match := _PAREN.search(src.text, src.pos):
        state.count_sign()
        src.pos = match.end()
        if match[2]:
            depth -= 1
            if depth == 0:
                break
        elif match[1]:
            depth += 1
        else:
            break
    return src.text[start + 1 : max(start + 1, src.pos - 1)].strip(WHITE), depth == 0


def _add(
    state: State, element: Element, url: str, title: str | None, alt: str, ial: dict[str, Any] | None = None
) -> None:
    if ial:
        element.options["ial"] = ial
        give(element.attr, ial, state.references)
    if element.kind == "a":
        element.attr["href"] = url
    else:
        element.attr["src"] = url
        element.attr["alt"] = alt
        element.children.clear()
    if title:
        element.attr["title"] = title
    state.add(element)


link_rule = SpanRule(r"!?\[", compiled(r"!?\[(?=[^^])"), link)
