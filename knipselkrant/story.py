"""The Story: what a seed says, however it was written. Sources make stories; the writer turns them into posts."""

from dataclasses import dataclass, field
from typing import Any

from .dates import PartialDate
from .html import plain_text


@dataclass(frozen=True)
class Block:
    """One block of a story's body. `html` is sanitised inline HTML; `text` is the same without its markup."""

    html: str

    kind = "paragraph"

    @property
    def text(self) -> str:
        """The words of the block, entities resolved, white space folded."""
        return plain_text(self.html)

    def as_json(self) -> dict[str, Any]:
        """The block as `python -m knipselkrant story` prints it."""
        return {"kind": self.kind, "text": self.text}


@dataclass(frozen=True)
class Paragraph(Block):
    """A paragraph of running text."""


@dataclass(frozen=True)
class Heading(Block):
    """A subhead between paragraphs, of HTML's `level` 1 to 6."""

    level: int = 2

    kind = "heading"


@dataclass(frozen=True)
class Quote(Block):
    """A quotation that stands by itself, with the name (and function) of who said it, if given.

    Several paragraphs stand in `html` on lines of their own.
    """

    attribution: str | None = None

    kind = "quote"

    def as_json(self) -> dict[str, Any]:
        return super().as_json() | ({"attribution": self.attribution} if self.attribution else {})


@dataclass(frozen=True)
class Aside(Block):
    """A box beside the story: a side story, a "Lees ook", a note of the editors. `html` is as that of Quote."""

    title: str | None = None

    kind = "aside"

    def as_json(self) -> dict[str, Any]:
        return super().as_json() | ({"title": self.title} if self.title else {})


@dataclass(frozen=True)
class List(Block):
    """A list. `items` are inline HTML, one an item; `html` is unused."""

    html: str = ""
    items: tuple[str, ...] = ()
    ordered: bool = False

    kind = "list"

    @property
    def text(self) -> str:
        """The items' words, one item a line."""
        return "\n".join(plain_text(item) for item in self.items)

    def as_json(self) -> dict[str, Any]:
        return super().as_json() | {"items": [plain_text(item) for item in self.items]}


@dataclass(frozen=True)
class Markup(Block):
    """What has no kind of its own (a table, a figure, preformatted text): `html` is block-level and kept whole."""


@dataclass(frozen=True)
class Repair:
    """One thing mended in the text: `what` ("ƫ → ë"), `where` (the word, or the line, it stands in), `line` from 1."""

    what: str
    where: str
    line: int

    def as_json(self) -> dict[str, Any]:
        return {"what": self.what, "where": self.where, "line": self.line}


@dataclass(frozen=True, kw_only=True)
class Story:
    """What a seed says, in the converter's one form.

    `origin` is the seed's path relative to the seeds folder, with `/`. `inferred` names the fields that no one
    gave and the text was asked for. `extra` holds front matter of a post that has no field here, in its order.
    """

    origin: str
    title: str
    category: str
    date: PartialDate | None = None
    tags: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    externe_link: str | None = None
    feature_image: str | None = None
    source: str | None = None
    summary: str | None = None
    slug: str | None = None
    inferred: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The story as `python -m knipselkrant story` prints it; DESIGN.md fixes the keys."""
        return {
            "origin": self.origin,
            "title": self.title,
            "date": self.date.isoformat() if self.date else None,
            "precision": self.date.precision.value if self.date else None,
            "category": self.category,
            "tags": list(self.tags),
            "externe_link": self.externe_link,
            "feature_image": self.feature_image,
            "summary": self.summary,
            "inferred": list(self.inferred),
            "repairs": [repair.as_json() for repair in self.repairs],
            "blocks": [block.as_json() for block in self.blocks],
        }
