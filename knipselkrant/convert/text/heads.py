"""Head lines: what stands above a text and is about it (` date 2018-09`, `Titel: …`, `6 juni 2019`)."""

import re
from itertools import dropwhile
from pathlib import Path
from typing import NamedTuple

from ...media import media_by_what_they_are_called
from ..draft import Given
from . import shapes
from .credits import date_behind_name, is_credit
from .dates import date_at_place, is_date, is_date_at_place, is_stamp, leading_date, published
from .dutch import WEEKDAYS
from .furniture import is_kicker
from .newsroom import HEAD_KEYS

MAX_LENGTH = 200
"""A longer line is no head line, whatever it begins with."""

_MOST_ABOVE = 2
_ENOUGH_BELOW = 2

_KEYED = re.compile(r"(?:[*_#•·-]+\s*)?(?P<key>[a-z_]+)[*_]*\s*[:=][*_]*(?:\s*(?P<value>\S.*))?", re.IGNORECASE)
_DATED = re.compile(r"(?:date|datum)(?:\s*+[:=]\s++|\s++)(?=\S)", re.IGNORECASE)
_REST_OF_DATE = re.compile(rf"[.,;]|\(?(?:{'|'.join(WEEKDAYS)})\)?|u(?:ur)?\.?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\s)\s++[|•·–-]\s+|,\s+")
_DATELINE_END = re.compile(r"(?: \([\w /]+\))? [-–—] (?=\S)")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_MAY_BE_EMPTY = ("title", "date", "author", "source", "category")


class _Head(NamedTuple):
    """A head line: the fields that it gives, and what of it remains text."""

    fields: dict[str, str]
    text: str = ""


def take_heads(text: str, path: Path) -> tuple[dict[str, Given], str]:
    """The fields that the head lines of `text` give, and the text without them.

    Head lines stand at the top, in any order and case, with blank lines and credits between them or not. A date may
    have the text behind it on the same line. Below a headline, and one more line, a date is taken, and so are two
    fields or more. Of two lines for one field the second is text.
    """
    lines = text.split("\n")
    top: dict[int, _Head] = {}
    below: dict[int, _Head] = {}
    above = 0
    for number, line in enumerate(map(str.strip, lines), start=1):
        head = _head(line) or _place_and_date(line, text)
        if head and "kicker" in head.fields and not _has_headline_below(number, lines):
            head = None
        if head and _names(top, below).isdisjoint(head.fields):
            (below if above else top)[number] = head
            if head.text:
                break
        elif line and not is_credit(line):
            above += 1
            if below or above > _MOST_ABOVE or shapes.is_text(line):
                break
    found = top
    if len(names := _names(below)) >= _ENOUGH_BELOW or "date" in names:
        found = top | below
    if not _names(found) or any(_is_of_timeline(lines[number - 1], lines) for number in found):
        return {}, text
    fields = {name: Given(value, path, number) for number, head in found.items() for name, value in head.fields.items()}
    for number, head in sorted(found.items(), reverse=True):
        lines[number - 1 : number] = [head.text] if head.text else []
    return fields, "\n".join(dropwhile(lambda line: not line.strip(), lines))


def _names(*heads: dict[int, _Head]) -> set[str]:
    return {name for found in heads for head in found.values() for name in head.fields}


def _has_headline_below(number: int, lines: list[str]) -> bool:
    """Whether no running text comes next below the line of this number: where it does, a kicker has nothing to top."""
    at = next((at for at in range(number, len(lines)) if lines[at].strip()), None)
    if at is None or shapes.is_text(lines[at].strip()):
        return False
    return at + 1 == len(lines) or not shapes.begins_small(lines[at + 1].strip())


def _is_of_timeline(line: str, lines: list[str]) -> bool:
    """Whether `line` is a date, as others of `lines` are: the headings of a timeline, or of a diary."""
    return any(form(line) and sum(map(form, lines)) > 1 for form in (is_date, is_date_at_place))


def _head(line: str) -> _Head | None:
    """What `line` gives if it is a head line."""
    if (mark := _DATED.match(line)) and (date := leading_date(line[mark.end() :])):
        rest = line[mark.end() + len(date) :].strip()
        return _Head({"date": date}, "" if _REST_OF_DATE.fullmatch(rest) else rest)
    if date := _date_of_dateline(line):
        return _Head({"date": date}, line)
    if is_kicker(line):
        return _Head({"kicker": line})
    if not line or len(line) > MAX_LENGTH:
        return None
    keyed = _KEYED.fullmatch(line)
    return (keyed and _keyed(keyed["key"].lower(), (keyed["value"] or "").strip())) or _dated(line)


def _place_and_date(line: str, text: str) -> _Head | None:
    """`Ede, 6 juni 2019`, which stays, where the text speaks of Ede too: another word may be what happens that day."""
    is_named_again = is_date_at_place(line) and text.count(line.partition(",")[0]) > 1
    return _Head({"date": date_at_place(line)}, line) if is_named_again else None


def _keyed(key: str, value: str) -> _Head | None:
    name = HEAD_KEYS.get(key)
    is_address = _ADDRESS.fullmatch(value) is not None
    if name is None or not value:
        return _Head({}) if name in _MAY_BE_EMPTY else None
    if name == "source" and is_address:
        return _Head({"externe_link": value})
    if name == "date" and leading_date(value) != value:
        return None  # a "datum: volgende week" is no date, and remains text
    if name in ("feature_image", "externe_link") and not is_address:
        return None  # "Foto: ANP" is a credit
    return _Head({name: value})


def _date_of_dateline(line: str) -> str:
    """`6 juni 2019` of `Ede, 6 juni 2019 (ANP) – De brug …`; "" if the line does not begin so."""
    date = date_at_place(line)
    return date if date and _DATELINE_END.match(line, line.find(f", {date}") + len(f", {date}")) else ""


def _dated(line: str) -> _Head | None:
    """`6 juni 2019`; `NRC, 6 juni 2019`; `Door Anna de Wit | 6 juni 2019`, of which the byline stays;
    `6 juni 2019 • Binnenland` and `Anna de Wit 6 juni 2019, 9:28`, which stay.
    """
    first, *others = _BETWEEN.split(line, maxsplit=1)
    if others and is_date(others[0]):
        if first in media_by_what_they_are_called():
            return _Head({"source": first, "date": others[0]})
        if is_credit(first):
            return _Head({"date": others[0]}, first)
    if date := published(line):
        return _Head({"date": date}, line if is_stamp(line) else "")
    if date := date_behind_name(line):
        return _Head({"date": date}, line)
    return None
