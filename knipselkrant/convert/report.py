"""What a conversion did, told so that an editor can act on it."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

from rich.text import Text

from ..errors import Refusal
from ..story import Repair, Story
from .find import Duplicate, Stock
from .shelf import Kept, Shelf

SHOWN = 10
"""Of more than this many of a kind the terminal shows so many, and says how many more there are."""


class Inferred(NamedTuple):
    """A field that nobody gave, and what was made of it."""

    origin: str
    field: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became of every seed and post. Seeds are named by their origin, posts by their path in content/.

    `inferred`, `undated` and `repairs` tell of the seeds that were read; unchanged ones are not read again.
    """

    refused: tuple[Refusal, ...] = ()
    kept: tuple[Kept, ...] = ()
    removed: tuple[str, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    undated: tuple[str, ...] = ()
    inferred: tuple[Inferred, ...] = ()
    repairs: tuple[tuple[str, Repair], ...] = ()
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing was refused."""
        return not self.refused

    def as_json(self) -> str:
        """The whole report as JSON, keys as the fields."""
        return json.dumps(
            {
                "ok": self.ok,
                "refused": [{"path": str(r.path), "line": r.line, "reason": r.reason} for r in self.refused],
                "kept": [asdict(kept) for kept in self.kept],
                "removed": self.removed,
                "duplicates": [duplicate._asdict() for duplicate in self.duplicates],
                "undated": self.undated,
                "inferred": [inferred._asdict() for inferred in self.inferred],
                "repairs": [{"origin": origin, **repair.as_json()} for origin, repair in self.repairs],
                "written": self.written,
                "unchanged": self.unchanged,
            },
            ensure_ascii=False,
            indent=1,
        )

    def __rich__(self) -> Text:
        """The report for the terminal: worst first, what needs nobody's eye only counted."""
        text = Text()
        for line, style in self._lines():
            text.append(line, style).append("\n")
        text.append(f"{len(self.written)} written, {len(self.unchanged)} unchanged", "bold")
        text.append(f", {len(self.refused)} refused" if self.refused else "", "bold red")
        return text

    def _lines(self) -> Iterator[tuple[str, str]]:
        yield from _section([str(refusal) for refusal in self.refused], "red")
        yield from _section([f"{kept.post}: kept, {kept.why}" for kept in self.kept], "yellow")
        yield from _section([f"{post}: removed, its seed is gone" for post in self.removed], "yellow")
        yield from _section(
            [f"{origin}: the same as {same_as}, one post" for origin, same_as in self.duplicates], "yellow"
        )
        yield from _section([f"{origin}: has no date" for origin in self.undated], "yellow")
        # The category is a fixed default, and needs nobody's eye.
        told = [each for each in self.inferred if each.field != "category"]
        yield from _section([f"{origin}: {field} inferred: {value}" for origin, field, value in told], "")
        repairs = Counter((origin, repair.what) for origin, repair in self.repairs)
        yield from _section([f"{origin}: {what}{_times(n)}" for (origin, what), n in repairs.items()], "dim")


def _section(lines: Sequence[str], style: str) -> Iterator[tuple[str, str]]:
    yield from ((line, style) for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"… and {len(lines) - SHOWN} more like these; --report FILE.json has all", style


def _times(number: int) -> str:
    return f" ({number} times)" if number > 1 else ""


def report_of(stock: Stock, shelf: Shelf, told: Sequence[Story], refused: Sequence[Refusal]) -> Report:
    """The report of a conversion of `stock` that read the stories `told` and refused, in reading, `refused`."""
    return Report(
        refused=(*stock.refused.values(), *refused),
        kept=tuple(shelf.kept),
        removed=tuple(shelf.removed),
        duplicates=tuple(stock.duplicates),
        undated=tuple(story.origin for story in told if story.date is None),
        inferred=tuple(
            Inferred(story.origin, field, str(getattr(story, field))) for story in told for field in story.inferred
        ),
        repairs=tuple((story.origin, repair) for story in told for repair in story.repairs),
        written=tuple(shelf.written),
        unchanged=tuple(shelf.unchanged),
    )
