"""Footnotes: numbered as the text comes to refer to them, and written at its end or where it says."""

from collections.abc import Callable, Iterable
from copy import deepcopy

from .element import Element
from .options import Options
from .tags import in_text


class Notes:
    """The footnotes that the text has referred to so far."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._notes: dict[str, _Note] = {}

    def reference(self, element: Element) -> str:
        """The sign in the text that leads to the note."""
        name = self._options.footnote_prefix + element.options["name"]
        again = ""
        if note := self._notes.get(name):
            note.again += 1
            again = f":{note.again}"
        else:
            note = self._notes[name] = _Note(element.options["content"], len(self._notes) + self._options.footnote_nr)
        return (
            f'<sup id="fnref:{name}{again}" role="doc-noteref">'
            f'<a href="#fn:{name}" class="footnote" rel="footnote">{note.number}</a></sup>'
        )

    def written(self, write: Callable[[Element], str]) -> str:
        """The list of notes, each item of which `write` puts into HTML; empty without notes."""
        notes = "".join(map(write, self._items()))
        if not notes:
            return ""
        start = f' start="{self._options.footnote_nr}"' if self._options.footnote_nr != 1 else ""
        return f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n{notes}  </ol>\n</div>\n'

    def _items(self) -> Iterable[Element]:
        written = 0
        while written < len(self._notes):  # a note can bring up another
            name, note = list(self._notes.items())[written]
            item = Element("li", attr={"id": f"fn:{name}", "role": "doc-endnote"})
            item.children = deepcopy(note.content.children)
            if arrow := self._options.footnote_backlink:
                _add_way_back(item, name, note, in_text(arrow), inline=self._options.footnote_backlink_inline)
            yield item
            written += 1


class _Note:
    """A footnote that the text refers to, and how many times it does so again."""

    def __init__(self, content: Element, number: int) -> None:
        self.content = content
        self.number = number
        self.again = 0


def _add_way_back(item: Element, name: str, note: _Note, arrow: str, *, inline: bool) -> None:
    last = item.children[-1].kind if item.children else ""
    paragraph = None
    if last == "p" or inline:
        parent = item
        while parent.children and parent.children[-1].kind not in ("p", "header"):
            parent = parent.children[-1]
        paragraph = parent.children[-1] if parent.children else None
    space = "\u00a0" if paragraph else ""
    if paragraph is None:
        paragraph = Element("p")
        item.children.append(paragraph)
    for number in range(note.again + 1):
        target = f"{name}:{number}" if number else name
        sign = f"{arrow}<sup>{number + 1}</sup>" if number else arrow
        link = f'<a href="#fnref:{target}" class="reversefootnote" role="doc-backlink">{sign}</a>'
        paragraph.children.append(Element("raw", (space if not number else "\u00a0") + link))
