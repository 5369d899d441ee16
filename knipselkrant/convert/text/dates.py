"""Dates as Dutch and English newsrooms write them."""

import re
from datetime import tzinfo

from ...dates import PartialDate, parse_date
from .dutch import MONTHS, WEEKDAYS

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_WEEKDAY = rf"(?:(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})\b(?!-\d)"
_ZONE = r"(?:\s*(?P<zone>[+-]\d{2}:?\d{2}|(?:Z|GMT|UTC)\b))?"
_CLOCK = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?::(?P<second>\d{{2}}))?(?:\s*(?:uur|u)\b)?{_ZONE}"
_TIME = rf"(?:,?\s+(?:(?:om|at|[-–|])\s+)?{_CLOCK})?"

_ISO_TIME = r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[+-]\d{2}:?\d{2}|(?:Z|UTC)\b))?"
_ISO = re.compile(rf"\d{{4}}(?:-\d{{1,2}}(?:-\d{{1,2}}(?:{_ISO_TIME})?)?)?(?![\w-])")

_WRITTEN = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}(?P<mark>[-/.])(?P<month_number>\d{{1,2}})(?P=mark){_YEAR}{_TIME}",
        rf"{_WEEKDAY}(?:{_DAY}\s+)?{_MONTH}\s+{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}{_TIME}",
    )
)


def read_date(text: str, zone: tzinfo) -> PartialDate:
    """The date that `text` is: ISO 8601, RFC 2822, `6 juni 2019`, `do 6 juni 2019 om 9.28 uur`, `06-06-2019`,
    `juni 2019`, `June 6, 2019`. Of two numbers the day comes first.

    Raises ValueError with a reason for people when it is none, or not in the calendar.
    """
    text = " ".join(text.split())
    for form in _WRITTEN:
        if match := form.fullmatch(text):
            return parse_date(_as_iso(match.groupdict()), zone)
    return parse_date(text, zone)


def leading_date(line: str) -> str:
    """What stands at the beginning of `line` in the form of a date ("" if nothing does), in the calendar or not."""
    matches = (form.match(line) for form in (_ISO, *_WRITTEN))
    return max((match[0] for match in matches if match), key=len, default="")


def _as_iso(parts: dict[str, str | None]) -> str:
    month = int(parts.get("month_number") or MONTHS[(parts["month"] or "").lower()])
    iso = f"{parts['year']}-{month:02}"
    if not parts["day"]:
        return iso
    iso += f"-{int(parts['day']):02}"
    if not parts["hour"]:
        return iso
    seconds = f":{parts['second']}" if parts["second"] else ""
    zone = (parts["zone"] or "").upper().replace("GMT", "UTC")
    return f"{iso} {parts['hour']}:{parts['minute']}{seconds}{zone}"
