"""Whether the tags of a page are whole: each element closed where it must be, nothing closed that is not open."""

from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_CLOSES_ITSELF = {
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rp", "rt", "tbody",
    "td", "tfoot", "th", "thead", "tr",
}  # fmt: skip
"""Elements whose end tag may be left out (HTML, 13.1.2.4)."""

_ENDS_A_PARAGRAPH = {
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol",
    "p", "pre", "search", "section", "table", "ul",
}  # fmt: skip


def broken_tags(html: str) -> Iterator[str]:
    """What is wrong with the tags, in order."""
    tags = _Tags()
    tags.feed(html)
    tags.close()
    yield from tags.found
    yield from (_unclosed(*element) for element in tags.open if element[0] not in _CLOSES_ITSELF)


def _unclosed(name: str, line: int) -> str:
    return f"does not close the <{name}> of line {line}"


class _Tags(HTMLParser):
    """Keeps the elements that are open, each with its line, and what was found wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Opens an element; a block ends the paragraph before it."""
        if tag in _ENDS_A_PARAGRAPH and self.open and self.open[-1][0] == "p":
            self.open.pop()
        if tag not in _VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """An element of SVG that is closed at once."""

    def handle_endtag(self, tag: str) -> None:
        """Closes an element, and those within it whose end tags may be left out."""
        if tag not in (name for name, _ in self.open):
            self.found.append(f"has a </{tag}> in line {self.getpos()[0]} that closes nothing")
            return
        while (element := self.open.pop())[0] != tag:
            if element[0] not in _CLOSES_ITSELF:
                self.found.append(_unclosed(*element))
