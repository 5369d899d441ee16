"""What a conversion did, told so that an editor can act on it."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..errors import Refusal
from ..story import Repair, Story
from .find import Duplicate, Stock
from .near import NearDuplicate
from .shelf import Kept, Shelf

SHOWN = 20
"""Of a difference with more lines so many are shown."""


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Inferred(NamedTuple):
    """A field that nobody gave, and what was made of it."""

    origin: str
    field: str
    value: str


@dataclass
class Findings:
    """What an editor should know of the stories that were read, gathered while they are."""

    refused: list[Refusal] = field(default_factory=list)
    near_duplicates: list[NearDuplicate] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    inferred: list[Inferred] = field(default_factory=list)
    repairs: list[tuple[str, Repair]] = field(default_factory=list)

    def note(self, story: Story) -> None:
        """Notes what is to be told of `story`; the story itself need not be kept."""
        if story.date is None:
            self.undated.append(story.origin)
        for name in story.inferred:
            value = getattr(story, name)
            self.inferred.append(Inferred(story.origin, name, value if isinstance(value, str) else ", ".join(value)))
        self.repairs += [(story.origin, repair) for repair in story.repairs]


class Section(NamedTuple):
    """What a report says of one kind of thing: how bad it is, a heading, and for each case its file and what to say."""

    gravity: str
    heading: str
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became of every seed and post. Seeds are named by their origin, posts by their path in content/.

    `near_duplicates`, `undated`, `inferred` and `repairs` tell of the seeds that were read; unchanged ones are not
    read again.
    """

    seeds: Path
    content: Path
    refused: tuple[Refusal, ...] = ()
    kept: tuple[Kept, ...] = ()
    removed: tuple[str, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    near_duplicates: tuple[NearDuplicate, ...] = ()
    undated: tuple[str, ...] = ()
    inferred: tuple[Inferred, ...] = ()
    repairs: tuple[tuple[str, Repair], ...] = ()
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing was refused."""
        return not self.refused

    @property
    def total(self) -> str:
        """How many posts and seeds there were of each kind, in a line."""
        refused = f", {len(self.refused)} refused" if self.refused else ""
        return f"{len(self.written)} written, {len(self.unchanged)} unchanged{refused}"

    def as_json(self) -> str:
        """The whole report as JSON, keys as the fields."""
        return json.dumps(
            {
                "ok": self.ok,
                "seeds": _in_utf_8(self.seeds),
                "content": _in_utf_8(self.content),
                "refused": [{"path": _in_utf_8(r.path), "line": r.line, "reason": r.reason} for r in self.refused],
                "kept": [asdict(kept) for kept in self.kept],
                "removed": self.removed,
                "duplicates": [duplicate._asdict() for duplicate in self.duplicates],
                "near_duplicates": [near._asdict() for near in self.near_duplicates],
                "undated": self.undated,
                "inferred": [inferred._asdict() for inferred in self.inferred],
                "repairs": [{"origin": origin, **repair.as_json()} for origin, repair in self.repairs],
                "written": self.written,
                "unchanged": self.unchanged,
            },
            ensure_ascii=False,
            indent=1,
        )

    def sections(self) -> Iterator[Section]:
        """What needs an editor's eye, worst first: errors, warnings, then notes. Files are named as from here."""
        seed, post = self.seeds.joinpath, self.content.joinpath
        # A category is the default's or the rules', and a summary the text's: they need nobody's eye.
        inferred = [each for each in self.inferred if each.field not in ("category", "summary")]
        repairs = Counter((origin, repair.what) for origin, repair in self.repairs)
        lines = {(origin, repair.what): repair.line for origin, repair in reversed(self.repairs)}
        sections: list[tuple[str, str, Sequence[tuple[object, *tuple[str, ...]]]]] = [
            ("error", "refused", [(_place(refusal), refusal.reason) for refusal in self.refused]),
            ("warning", "kept", [(post(kept.post), *_with_difference(kept)) for kept in self.kept]),
            ("warning", "removed", [(post(name), "its seed is gone") for name in self.removed]),
            (
                "warning",
                "the same as another seed: one post",
                [(seed(d.origin), str(seed(d.same_as))) for d in self.duplicates],
            ),
            (
                "warning",
                "almost the same as another seed",
                [(seed(n.origin), f"{n.share:.0%} {seed(n.like)}") for n in self.near_duplicates],
            ),
            ("warning", "without a date", [(seed(origin), "") for origin in self.undated]),
            ("note", "inferred", [(seed(origin), f"{field}: {value}") for origin, field, value in inferred]),
            (
                "note",
                "repaired",
                [(f"{seed(o)}:{lines[o, what]}", f"{what}{_times(number)}") for (o, what), number in repairs.items()],
            ),
        ]
        for gravity, heading, cases in sections:
            if cases:
                shown = [(_shown(place), "\n    ".join(map(_shown, lines))) for place, *lines in cases]
                yield Section(gravity, f"{len(cases)} {heading}", shown)


def _with_difference(kept: Kept) -> list[str]:
    lines = kept.difference.splitlines()
    more = [f"… and {len(lines) - SHOWN} more lines; --report FILE.json has all"] if len(lines) > SHOWN else []
    return [kept.why, *lines[:SHOWN], *more]


def _place(refusal: Refusal) -> str:
    return str(refusal.path) if refusal.line is None else f"{refusal.path}:{refusal.line}"


def _in_utf_8(place: object) -> str:
    """The name of a file, which need not be UTF-8, as UTF-8 can have it."""
    return str(place).encode("utf-8", "backslashreplace").decode()


def _shown(text: object) -> str:
    """`text` as a terminal can show it: names of files may have line ends and controls in them."""
    return _CONTROL.sub(lambda control: ascii(control[0])[1:-1], _in_utf_8(text))


def _times(number: int) -> str:
    return f" ({number} times)" if number > 1 else ""


def report_of(seeds: Path, content: Path, stock: Stock, shelf: Shelf, findings: Findings) -> Report:
    """The report of a conversion of `stock`, the folder `seeds`, to `shelf`, the folder `content`."""
    return Report(
        seeds=seeds,
        content=content,
        refused=(*stock.refused.values(), *findings.refused),
        kept=tuple(shelf.kept),
        removed=tuple(shelf.removed),
        duplicates=tuple(stock.duplicates),
        near_duplicates=tuple(findings.near_duplicates),
        undated=tuple(findings.undated),
        inferred=tuple(findings.inferred),
        repairs=tuple(findings.repairs),
        written=tuple(shelf.written),
        unchanged=tuple(shelf.unchanged),
    )
