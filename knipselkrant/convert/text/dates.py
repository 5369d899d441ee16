"""Dates as Dutch and English newsrooms write them."""

import re
from datetime import tzinfo

from ...dates import PartialDate, parse_date
from .dutch import MONTHS, WEEKDAYS

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_WEEKDAY = rf"(?:(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})\b(?!-\d)"
_ANY_YEAR = r"(?P<year>(?:\d{2}|['’‘])\d{2})\b(?!-\d)"
_APOSTROPHE_YEAR = r"(?P<year>\d{4}|['’‘]\d{2})\b(?!-\d)"
_ZONE = r"(?:\s*(?P<zone>[+-]\d{2}:?\d{2}|(?:Z|GMT|UTC|CES?T)\b))?"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    rf"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?:uur|u)\b)?{_ZONE}"
)
_TIME = rf"(?:,?\s+(?:(?:om|at|[-–|])\s+)?{_CLOCK})?"

_ISO_TIME = r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[+-]\d{2}:?\d{2}|(?:Z|UTC)\b))?"
_ISO = re.compile(rf"\d{{4}}(?:-\d{{1,2}}(?:-\d{{1,2}}(?:{_ISO_TIME})?)?)?(?![\w-])")

_WRITTEN = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}(?P<mark>[-/.])(?P<month_number>\d{{1,2}})(?P=mark){_APOSTROPHE_YEAR}{_TIME}",
        rf"{_DAY}-(?P<month_number>\d{{2}})-(?P<year>\d{{2}}),?\s+{_CLOCK}",
        rf"{_YEAR}/(?P<month_number>\d{{1,2}})/{_DAY}{_TIME}",
        rf"{_WEEKDAY}(?:{_DAY}(?:(?:st|nd|rd|th)(?:\s+of)?|e)?\s+)?{_MONTH}\s+{_ANY_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}{_TIME}",
        rf"{_CLOCK}(?:,\s*|\s+(?:[-–|]\s+)?(?:op\s+|on\s+)?){_WEEKDAY}{_DAY}\s+{_MONTH}\s+{_YEAR}",
    )
)
_PLACE = re.compile(r"[A-Z][\w'’/ -]{2,40}, (?=\d)")
_BAR = re.compile(r"(?<!\s)\s++[|•·]\s+")
_PUBLISHED = re.compile(r"(?:gepubliceerd|geplaatst|published|posted)(?:\s+(?:op|on))?\s*:?\s+", re.IGNORECASE)
_CHANGED = re.compile(
    r"(?:(?:laatst(?:e)?|last)\s+)?(?:aangepast|bijgewerkt|gewijzigd|wijziging|update[d]?|modified)"
    r"(?:\s+(?:op|om|on|at))?\s*:?\s+[^.!?]*\d[\d:.]*(?:\s+uur)?$",
    re.IGNORECASE,
)
_APPEARED = re.compile(r" [–-] (?:gepubliceerd|geplaatst|verschenen)\b")
_LONGEST = 80
_ZONES = {"GMT": "UTC", "CET": "+01:00", "CEST": "+02:00"}
_CENTURY_TURNS = 70  # '69 is 2069, '70 is 1970: as POSIX has it


def read_date(text: str, zone: tzinfo) -> PartialDate:
    """The date that `text` is: ISO 8601, RFC 2822, `6 juni 2019`, `do 6 juni '19 om 9.28 uur`, `06-06-2019`,
    `06-06-19, 9:28`, `9:28, 6 juni 2019`, `juni 2019`, `June 6, 2019 9:28 am`. Of two numbers the day comes first.

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


def is_date(line: str) -> bool:
    """Whether all of `line` has the form of a date; bare figures (a year) have not."""
    line = line.strip()
    return 0 < len(line) <= _LONGEST and leading_date(line) == line and not line.isdigit()


def date_at_place(line: str) -> str:
    """The date behind the name of a place at the beginning of `line`: `Ede, 6 juni 2019`; "" if there is none."""
    place = _PLACE.match(line)
    return leading_date(line[place.end() :]) if place else ""


def is_date_at_place(line: str) -> bool:
    """Whether a place and a date are all of `line`: `Ede, 6 juni 2019`."""
    date = date_at_place(line) if len(line) <= _LONGEST else ""
    return date != "" and not date.isdigit() and line.rstrip(".").endswith(f", {date}")


def published(line: str) -> str:
    """The date that `line` says its text is of: `Gepubliceerd op 6 juni 2019 | Binnenland`; "" if it says none."""
    if is_date(line):
        return line
    parts = (_PUBLISHED.sub("", part) for part in _BAR.split(line))
    return next(filter(is_date, parts), "")


def is_stamp(line: str) -> bool:
    """Whether `line` says when its text was published or changed: `6 juni 2019 • Aangepast om 9.28 uur`."""
    return (
        _CHANGED.match(line) is not None
        or (_BAR.search(line) is not None and published(line) not in ("", line))
        or ((appeared := _APPEARED.search(line)) is not None and is_date(line[: appeared.start()]))
    )


def _as_iso(parts: dict[str, str | None]) -> str:
    month = int(parts.get("month_number") or MONTHS[(parts["month"] or "").lower()])
    iso = f"{_year(parts['year'] or '')}-{month:02}"
    if not parts["day"]:
        return iso
    iso += f"-{int(parts['day']):02}"
    if not parts["hour"]:
        return iso
    hour, half = int(parts["hour"]), (parts["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    seconds = f":{parts['second']}" if parts["second"] else ""
    zone = (parts["zone"] or "").upper()
    return f"{iso} {hour}:{parts['minute']}{seconds}{_ZONES.get(zone, zone)}"


def _year(written: str) -> str:
    if len(written) > 3:
        return written
    short = int(written[-2:])
    return str(short + (2000 if short < _CENTURY_TURNS else 1900))
