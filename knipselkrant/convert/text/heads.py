"""Head lines: what stands above a text and is about it (` date 2018-09`, `Titel: …`, `6 juni 2019`)."""

import re
from itertools import dropwhile
from pathlib import Path

from ..draft import Given
from . import shapes
from .dates import leading_date
from .dutch import HEAD_KEYS

MAX_LENGTH = 200
"""A longer line is no head line, whatever it begins with."""

_KEYED = re.compile(r"(?P<key>[a-z_]+)\s*[:=]\s*(?P<value>\S.*)", re.IGNORECASE)
_DATED = re.compile(r"(?:date|datum)\s*[:=]?\s+(?=\S)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def take_heads(text: str, path: Path) -> tuple[dict[str, Given], str]:
    """The fields that the head lines of `text` give, and the text below them.

    Head lines stand at the top, in any order and case, blank lines between them or not. A date may have the text
    behind it on the same line, and a headline and a byline above it. Of two lines for one field the second is text.
    """
    fields: dict[str, Given] = {}
    lines = text.split("\n")
    start = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, value, rest = _head(line.strip())
        if name is None or name in fields:
            break
        fields[name] = Given(value, path, number)
        start = number
        if rest:
            return fields, "\n".join([rest, *lines[number:]])
    if "date" not in fields and (below := _date_below(lines, start)):
        fields["date"] = Given(lines[below - 1].strip(), path, below)
        del lines[below - 1]
    return fields, "\n".join(dropwhile(lambda line: not line.strip(), lines[start:]))


def _date_below(lines: list[str], start: int) -> int | None:
    """The number of the line that is a date, below at most two lines that are no running text.

    Where several lines are dates, they are the headings of a timeline.
    """
    if sum(map(_is_date, lines)) > 1:
        return None
    top = [(number, line.strip()) for number, line in enumerate(lines[start:], start + 1) if line.strip()][:4]
    for above, (number, line) in enumerate(top[:-1]):
        if _is_date(line):
            return number if above else None
        if above == 2 or shapes.is_text(line):
            return None
    return None


def _is_date(line: str) -> bool:
    line = line.strip()
    return bool(line) and leading_date(line) == line and not line.isdigit()


def _head(line: str) -> tuple[str | None, str, str]:
    """The field that `line` gives, its value, and what text follows it on the line."""
    if (mark := _DATED.match(line)) and (date := leading_date(line[mark.end() :])):
        return "date", date, line[mark.end() + len(date) :].strip()
    if _is_date(line):
        return "date", line, ""
    if len(line) <= MAX_LENGTH and (match := _KEYED.fullmatch(line)):
        return _field(match["key"].lower(), match["value"].strip()), match["value"].strip(), ""
    return None, "", ""


def _field(key: str, value: str) -> str | None:
    name = HEAD_KEYS.get(key)
    is_address = _ADDRESS.fullmatch(value) is not None
    if name == "source" and is_address:
        return "externe_link"
    if name == "date" and leading_date(value) != value:
        return None  # a "datum: volgende week" is no date, and remains text
    if name in ("feature_image", "externe_link") and not is_address:
        return None  # "Foto: ANP" is a credit
    return name
