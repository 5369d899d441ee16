"""The table of contents that stands where a list has `{:toc}`."""

from collections.abc import Sequence
from copy import deepcopy

from .element import Element

Header = tuple[int, str, list[Element]]
"""The level of a heading, its id, and what is in it."""


def contents(headers: Sequence[Header], place: Element) -> Element:
    """A list, of lists in lists, of links to the headings; it has the kind and the attributes of `place`."""
    found = Element(place.kind, attr=dict(place.attr))
    name = found.attr.setdefault("id", "markdown-toc")
    above: list[tuple[int, Element]] = []  # the headings that the next can stand below, each with its own list
    for level, identity, inside in headers:
        link = Element("a", attr={"href": f"#{identity}", "id": f"{name}-{identity}"})
        link.children = _plain(deepcopy(inside))
        text = Element("p", transparent=True)
        text.children.append(link)
        below = Element(place.kind)
        item = Element("li")
        item.children = [text, below]
        while above and above[-1][0] >= level:
            _drop_empty(above.pop()[1])
        (above[-1][1].children[1] if above else found).children.append(item)
        above.append((level, item))
    while above:
        _drop_empty(above.pop()[1])
    return found


def _drop_empty(item: Element) -> None:
    if not item.children[-1].children:
        item.children.pop()


def _plain(elements: Sequence[Element]) -> list[Element]:
    """What is left without links and marks of footnotes."""
    kept: list[Element] = []
    for element in elements:
        if element.kind != "footnote":
            element.children = _plain(element.children)
            kept += element.children if element.kind == "a" else [element]
    return kept
