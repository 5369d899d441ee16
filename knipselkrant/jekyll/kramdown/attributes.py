"""Attribute lists: `{: .class #id key="value"}` on a block or span, `{:name: …}` apart, `{::options …}` and such."""

import re
from typing import Any

from .element import Element
from .patterns import BLOCK_ATTRIBUTES, ID_NAME, IN_BRACES, WHITE, compiled
from .state import State

_CLASS_OR_ID = compiled(r"#([A-Za-z][\w:-]*)|\.([^\s.#]+)")
_ANY = compiled(
    rf"(?:\A|\s)(?:(?P<key>{ID_NAME})=(?P<quote>[\"'])(?P<value>(?:\\\}}|\\(?P=quote)|(?!(?P=quote))[^\}}])*?)(?P=quote)"
    rf"|(?P<ref>{ID_NAME})|(?P<names>(?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?=\s|\Z)"
)
_APART = compiled(rf" {{0,3}}\{{:({ID_NAME}):({IN_BRACES})\}}\s*?\n")
_START = rf"\{{::(\w+)(?:\s((?:{IN_BRACES}?)??)|)(/)?\}}"
_STOP = r"\{{:/({name})?\}}"
_BLOCK_EXTENSION = compiled(rf" {{0,3}}(?:{_START}|{_STOP.format(name=ID_NAME)})\s*?\n")
_EXTENSIONS = {"comment", "nomarkdown", "options"}
_SPAN_EXTENSION = compiled(rf"{_START}|{_STOP.format(name=ID_NAME)}")
_OF_BLOCK = compiled(rf" {{0,3}}{BLOCK_ATTRIBUTES}")
_OF_SPAN = compiled(rf"\{{:({IN_BRACES})\}}")

BLOCK_START = compiled(r" {0,3}\{:")
SPAN_START = compiled(r"\{:")

List = dict[str, Any]
"""What a list gives: attributes by name, and under `refs` the names of lists that stand apart."""


def read_list(written: str, into: List) -> None:
    """Reads an attribute list into `into`."""
    if written.strip(WHITE) in ("", ":"):
        return
    for match in _ANY.finditer(written):
        if match["ref"]:
            into.setdefault("refs", []).append(match["ref"])
        elif match["names"]:
            for identity, name in _CLASS_OR_ID.findall(match["names"]):
                if name:
                    into["class"] = f"{into.get('class', '')} {name}".lstrip(WHITE)
                else:
                    into["id"] = identity
        else:
            into[match["key"]] = re.sub(rf"\\(\}}|{match['quote']})", r"\1", match["value"])


def give(attr: dict[str, str], given: List, references: dict[str, List]) -> None:
    """Adds what a list gives to the attributes of an element."""
    for name in given.get("refs", ()):
        if name in references:
            give(attr, {**references[name], "refs": ()}, references)
    for key, value in given.items():
        if key == "class":
            attr[key] = f"{attr.get(key, '')} {value}".lstrip(WHITE)
        elif key != "refs":
            attr[key] = value


def block_extension(state: State, match: re.Match[str]) -> bool:
    src = state.src
    if apart := src.scan(_APART):
        read_list(apart[2], state.references.setdefault(apart[1], {}))
        state.add_block("eob", "ald")
        return True
    if extension := src.check(_BLOCK_EXTENSION):
        return _extension(state, extension, is_block=True)
    if not (attributes := src.scan(_OF_BLOCK)):
        return False
    last = state.last
    if (
        last
        and last.kind != "blank"
        and (last.kind != "eob" or last.value in ("link_def", "abbrev_def", "footnote_def"))
    ):
        read_list(attributes[1], last.options.setdefault("ial", {}))
        if not src.check(_OF_BLOCK):
            state.add_block("eob", "ial")
    else:
        if state.block_ial is None:
            state.block_ial = {}
        read_list(attributes[1], state.block_ial)
    return True


def span_extension(state: State, match: re.Match[str]) -> None:
    src, last = state.src, state.last
    if extension := src.check(_SPAN_EXTENSION):
        if not _extension(state, extension, is_block=False):
            _take_sign(state)
        return
    attributes = src.check(_OF_SPAN)
    if attributes is None or last is None or last.kind == "text":
        _take_sign(state)
        return
    src.pos = attributes.end()
    given: List = {}
    read_list(attributes[1], given)
    _join(last.options.setdefault("ial", {}) or {}, given, last)
    give(last.attr, given, state.references)


def _join(ial: List, given: List, element: Element) -> None:
    if "refs" in given:
        ial.setdefault("refs", []).extend(given["refs"])
    give(ial, {**given, "refs": ()}, {})
    element.options["ial"] = ial


def _take_sign(state: State) -> None:
    state.add_text(state.src.text[state.src.pos])
    state.src.pos += 1


def _extension(state: State, match: re.Match[str], *, is_block: bool) -> bool:
    """`{::name options}body{:/}`; whether kramdown knows such. What it does not know is text."""
    src = state.src
    name, written, is_closed = match[1], match[2], match[3]
    if name not in _EXTENSIONS:
        return False
    options: List = {}
    read_list(written or "", options)
    body = None
    if is_closed:
        src.pos = match.end()
    else:
        stop = _STOP.format(name=name)
        end = compiled(rf"^ {{0,3}}{stop} *?\n" if is_block else stop)
        found = end.search(src.text, match.end()) if src.comes(end) else None
        if found is None:
            return False
        body = src.text[match.end() : found.start()]
        if is_block:
            body = body.removesuffix("\n")
        src.pos = found.end()
    category = "block" if is_block else "span"
    if name == "comment":
        if body is not None:
            state.add(Element("comment", body, category=category))
    elif name == "nomarkdown":
        if body is not None:
            state.add(Element("raw", body, category=category, types=str(options.get("type", "")).split()))
    else:
        for key, value in options.items():
            if key != "refs":
                state.options.take(key, value)
        if is_block:
            state.add_block("eob", "extension")
    return True
