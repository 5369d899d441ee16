"""HTML → blocks. What comes out is sanitised: seeds are written by others."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import nh3

from ...html import fold, plain_text
from ...jekyll.markup import unclosed_elements
from ...story import Aside, Block, Heading, List, Markup, Paragraph, Quote

MAX_DEPTH = 20_000
"""Deeper nesting than this is refused: the sanitiser's time goes with its square."""

_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q"),
    *("s", "samp", "small", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_WHOLE = {"table", "figure", "pre", "dl", "details", "hr"}
_PARTS_OF_WHOLES = {
    *(
        "caption",
        "col",
        "colgroup",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "figcaption",
        "dt",
        "dd",
        "summary",
        "li",
    ),
}
_BLOCKS = {"p", "ul", "ol", "blockquote", "aside", "footer", "address", *_HEADINGS, *_WHOLE}
_CONTAINERS = {"article", "center", "div", "fieldset", "form", "header", "hgroup", "main", "nav", "section"}
_REMOVED = {"script", "style", "title", "template", "iframe", "object", "noscript"}

_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "del": {"datetime"},
    "img": {"src", "alt", "title", "width", "height"},
    "ins": {"datetime"},
    "ol": {"start", "reversed", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}

_ALL = nh3.Cleaner(
    tags=_INLINE | _BLOCKS | _PARTS_OF_WHOLES | _CONTAINERS,
    clean_content_tags=_REMOVED,
    attributes=_ATTRIBUTES,
    url_schemes=_SCHEMES,
    link_rel=None,
)
_INLINE_ONLY = nh3.Cleaner(
    tags=_INLINE,
    clean_content_tags=_REMOVED,
    attributes={tag: names for tag, names in _ATTRIBUTES.items() if tag in _INLINE | {"*"}},
    url_schemes=_SCHEMES,
    link_rel=None,
)

# Of sanitised HTML, which is well-formed and has no `>` in its attributes.
_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[a-z][a-z0-9]*)[^>]*>?")
_BROKEN_ADDRESS = re.compile(r'\b(?:href|src)="[^"\n\t]*[\n\t][^"]*"')
_BREAKS_OF_ADDRESS = str.maketrans("", "", "\n\t")
"""What browsers pass over in an address, as the URL Standard has it."""

_BRACKETED_ADDRESS = re.compile(r"<(?=(?:https?://[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>)")
"""What opens `<ada@krant.nl>`: to HTML that is a tag, to who wrote it an address."""
_FORM_TAG = re.compile(
    r"<(?=/?(?:button|datalist|dialog|input|legend|menu|optgroup|option|output|select|textarea)\b)", re.IGNORECASE
)
_NOT_INLINE = re.compile(rf"</?(?!(?:{'|'.join(sorted(_INLINE))})\b)[a-z][^>]*>?")
_OUTER_BREAKS = re.compile(r"^(?:<br>| )+|(?:<br>| )+$")
_PARAGRAPH_BREAK = re.compile(r"(?:<br>\s*){2,}")
_HOLDS_BLOCKS = re.compile(r"<(?:ul|ol|table|figure|pre|dl|details|blockquote|aside|h[1-6])\b")

# Of HTML as it was written.
_WRITTEN_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_OPENING_OF_HIDDEN = re.compile(rf"<(!--|(?:{'|'.join(sorted(_REMOVED))})\b)", re.IGNORECASE)
_SELF_CLOSING = {
    "p",
    "li",
    "td",
    "th",
    "tr",
    "dt",
    "dd",
    "br",
    "img",
    "hr",
    "input",
    "meta",
    "link",
    "option",
    "col",
    "wbr",
}


class _Element(NamedTuple):
    """A block-level element at the top of some HTML; loose text is one without a name."""

    name: str
    opening: str
    inner: str
    closing: str


def blocks_of(html: str) -> tuple[Block, ...]:
    """The blocks of `html`, whoever wrote it. Raises ValueError when it is nested too deep."""
    return tuple(block for element in _elements(sanitised(html)) for block in _blocks(element) if _has_content(block))


def sanitised(html: str) -> str:
    """`html`, whoever wrote it, well-formed and harmless. Raises ValueError when it is nested too deep."""
    if _depth(html) > MAX_DEPTH:
        raise ValueError(f"the HTML is nested more than {MAX_DEPTH:,} deep; make it flatter")
    clean = _ALL.clean(_FORM_TAG.sub(" <", _BRACKETED_ADDRESS.sub("&lt;", html)))
    return (
        _BROKEN_ADDRESS.sub(lambda address: address[0].translate(_BREAKS_OF_ADDRESS), clean) if '="' in clean else clean
    )


def inline(html: str) -> str:
    """Sanitised `html` as inline HTML on one line: tags of blocks become spaces."""
    if "<" not in html:
        return fold(html).strip(" ")
    return _OUTER_BREAKS.sub("", fold(_INLINE_ONLY.clean(_NOT_INLINE.sub(" ", html))))


def removed_tags(html: str) -> list[str]:
    """The names of the elements in `html` that are taken out with all that is in them."""
    return sorted({match[2].lower() for match in _WRITTEN_TAG.finditer(html)} & (_REMOVED - {"title"}))


class Hiding(NamedTuple):
    """What has no end, and with which all that is behind it would be taken out: as it begins, and its line, from 1."""

    opening: str
    line: int


def unclosed(html: str) -> Hiding | None:
    """The first comment or element in `html` without an end that would take all behind it along."""
    place = 0
    while opening := _OPENING_OF_HIDDEN.search(html, place):
        name = opening[1].lower()
        # `<!-->` is a whole comment.
        end = re.compile("-->" if name == "!--" else rf"</{name}\b", re.IGNORECASE).search(html, opening.start() + 2)
        if not end:
            return Hiding(opening[0], html.count("\n", 0, opening.start()) + 1)
        place = end.end()
    return None


def unclosed_in_markdown(source: str, html: str) -> Hiding | None:
    """As `unclosed`, for Markdown and what was made of it: there elements without an end got one, far too late."""
    written = unclosed(html)
    names = [*unclosed_elements(source), *([written.opening.lstrip("<").lower()] if written else [])]
    for name in names:
        if name in _REMOVED and (first := re.compile(rf"<{name}\b", re.IGNORECASE).search(source)):
            return Hiding(first[0], source.count("\n", 0, first.start()) + 1)
    return None


def _elements(html: str) -> Iterator[_Element]:
    """The top-level elements of sanitised `html`; containers are seen through, whatever their depth."""
    name, opening, depth, start = "", "", 0, 0
    for tag in _TAG.finditer(html):
        if depth:
            if tag["name"] == name:
                depth += -1 if tag["slash"] else 1
            if not depth:
                yield _Element(name, opening, html[start : tag.start()], tag[0])
                start = tag.end()
        elif tag["name"] in _BLOCKS or tag["name"] in _CONTAINERS:
            yield from _paragraphs_of(html[start : tag.start()])
            start = tag.end()
            if tag["name"] == "hr":
                yield _Element("hr", tag[0], "", "")
            elif tag["name"] in _BLOCKS and not tag["slash"]:
                name, opening, depth = tag["name"], tag[0], 1
    yield from _paragraphs_of(html[start:])


def _paragraphs_of(loose: str) -> Iterator[_Element]:
    for part in _PARAGRAPH_BREAK.split(loose):
        if part.strip():
            yield _Element("", "", part, "")


def _blocks(element: _Element) -> list[Block]:
    name, _, inner, _ = element
    if name in _HEADINGS:
        return [Heading(inline(inner), level=int(name[1]))]
    if name in ("ul", "ol"):
        return [_list(element)]
    if name == "blockquote":
        return [_quote(element)]
    if name == "aside":
        return [_aside(element)]
    if name in _WHOLE:
        return [_whole(element)]
    return [Paragraph(inline(inner))]


def _list(element: _Element) -> Block:
    items = [part for part in re.split(r"</?li\b[^>]*>?", element.inner) if part.strip()]
    if _HOLDS_BLOCKS.search(element.inner) or " start=" in element.opening or " reversed" in element.opening:
        return _whole(element)
    return List(items=tuple(filter(None, map(inline, items))), ordered=element.name == "ol")


def _quote(element: _Element) -> Block:
    parts = list(_elements(element.inner))
    said_by = plain_text(inline(parts.pop().inner)) if len(parts) > 1 and parts[-1].name == "footer" else None
    if not all(part.name in ("", "p") for part in parts):
        return _whole(element)
    return Quote(_lines(parts), attribution=said_by or None)


def _aside(element: _Element) -> Block:
    parts = list(_elements(element.inner))
    title = plain_text(inline(parts.pop(0).inner)) if len(parts) > 1 and parts[0].name in _HEADINGS else None
    if not all(part.name in ("", "p") for part in parts):
        return _whole(element)
    return Aside(_lines(parts), title=title or None)


def _lines(parts: list[_Element]) -> str:
    return "\n".join(filter(None, (inline(part.inner) for part in parts)))


def _whole(element: _Element) -> Block:
    html = f"{element.opening}{element.inner}{element.closing}"
    return Markup(html if "<pre" in html else fold(html))


def _has_content(block: Block) -> bool:
    return bool(block.text.strip() or "<img" in block.html or block.html.startswith("<hr"))


def _depth(html: str) -> int:
    deepest = depth = 0
    for match in _WRITTEN_TAG.finditer(html):
        if match[2].lower() not in _SELF_CLOSING:
            depth += -1 if match[1] else 1
            deepest = max(deepest, depth)
    return deepest
