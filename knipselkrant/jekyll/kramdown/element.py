"""The tree of a Markdown document: one kind of node for all that kramdown knows."""

from typing import Any

_BLOCKS = frozenset(
    ("blank", "p", "header", "blockquote", "codeblock", "ul", "ol", "li", "dl", "dt", "dd", "table", "td", "hr")
)


class Element:
    """A node. `kind` says what it is, `value` its text if it has one, `attr` its attributes in HTML.

    `options` holds what only some kinds have; `ial` among them is an attribute list that was written for the element.
    """

    __slots__ = ("attr", "children", "kind", "options", "value")

    def __init__(self, kind: str, value: str = "", attr: dict[str, str] | None = None, **options: Any) -> None:
        self.kind = kind
        self.value = value
        self.attr = attr or {}
        self.options = options
        self.children: list[Element] = []

    @property
    def is_block(self) -> bool:
        return self.kind in _BLOCKS or self.options.get("category") == "block"

    def is_raw_html(self) -> bool:
        """Whether it is an element of HTML whose inside stays as it is."""
        return self.kind == "html_element" and self.options["content_model"] == "raw"
