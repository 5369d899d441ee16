"""Ruby's `Time.parse`: a moment out of nearly any wording. Jekyll gives it every date that it reads.

The rules are those of Ruby's `Date._parse` and `Time.make_time`. What Ruby fills in from today's date (a text
without a year) is refused here: a date is never made up.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

_MAX_LENGTH = 128
"""Ruby's own limit."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = "(?P<month>" + "|".join(_MONTHS) + ")"

_NOISE = re.compile(r"[^-+',./:@\w\[\]]+|_+")
_WEEKDAY = re.compile(r"\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<hour>\d+)\s*(?:"
    r"(?::\s*(?P<minute>\d+)(?:\s*:\s*(?P<second>\d+)(?:[,.]\d*)?)?"
    r"|h(?:\s*(?P<minute_h>\d+)m?(?:\s*(?P<second_h>\d+)s?)?)?)"
    r"(?:\s*(?P<half>[ap])(?:m\b|\.m\.))?"
    r"|(?P<half_only>[ap])(?:m\b|\.m\.))"
    r"(?:\s*(?P<zone>(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z]+(?:\sdst)?\b))?",
    re.IGNORECASE | re.ASCII,
)
_DATES = [
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        rf"(?P<day>'?\d+)[^-\d\s]*\s*{_MONTH}[^-\d\s']*(?:\s*(?P<year>'?-?\d+(?:(?:st|nd|rd|th)\b)?))?",
        rf"\b{_MONTH}[^-\d\s']*\s*(?P<day>'?\d+)[^-\d\s']*(?:\s*,?\s*(?P<year>'?-?\d+))?",
        r"(?P<year>'?[-+]?\d+)-(?P<month>\d+)-(?P<day>'?-?\d+)",
        rf"(?P<day>'?-?\d+)-{_MONTH}[^-/.]*-(?P<year>'?-?\d+)",
        rf"\b{_MONTH}[^-/.]*-(?P<day>'?\d+)-(?P<year>'?-?\d+)",
        r"(?P<year>'?-?\d+)/\s*(?P<month>'?\d+)(?:\D\s*(?P<day>'?-?\d+))?",
        r"(?P<year>'?-?\d+)\.\s*(?P<month>'?\d+)\.\s*(?P<day>'?-?\d+)",
    )
]
_DIGITS = re.compile(
    r"[^\d']*(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?P<joined>(?:\d\d){0,3})(?!\d)"
    r"(?:\s*t?\s*(?P<clock>(?:\d\d){1,3}))?(?P<zone>z\b|[-+]\d{1,4}\b)?",
    re.IGNORECASE | re.ASCII,
)

_RFC_2822 = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})"
    r" (\d\d):(\d\d):(\d\d) ([+-]\d{4})",
    re.ASCII,
)
"""What the corpus has, read without a look at all that Ruby takes."""

_OFFSET = re.compile(r"([+-])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?", re.ASCII)
_NAMED_HOURS = {
    "UTC": 0, "Z": 0, "UT": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7,
    **{letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", 1)},
    **{letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", 1)},
}  # fmt: skip


def parse_time(text: str, zone: tzinfo) -> datetime:
    """The moment that `text` names, in `zone`, to the second; without an offset of its own it is a time in `zone`.

    Raises ValueError, with a reason for people, where Ruby raises ArgumentError or would take today's year.
    """
    if len(text) > _MAX_LENGTH:
        raise ValueError(f"a text of {len(text)} characters is no date; expected one such as 2018-09-03 10:00 +0200")
    if match := _RFC_2822.fullmatch(text):
        day, name, year, hour, minute, second, ahead = match.groups()
        month = _MONTHS.index(name.lower()) + 1
        return moment(
            int(year), month, int(day), int(hour), int(minute), int(second), offset(ahead, zone, int(year)), zone
        )
    rest = _WEEKDAY.sub(" ", _NOISE.sub(" ", text), count=1)
    clock: dict[str, str | None] = {}
    if match := _TIME.search(rest):
        clock = match.groupdict()
        rest = rest[: match.start()] + " " + rest[match.end() :]
    year, month, day = _date(rest, clock, text)
    hour = int(clock.get("hour") or 0)
    if half := clock.get("half") or clock.get("half_only"):
        hour = hour % 12 + (12 if half in "pP" else 0)
    minute = int(clock.get("minute") or clock.get("minute_h") or 0)
    second = int(clock.get("second") or clock.get("second_h") or 0)
    return moment(year, month, day, hour, minute, second, offset(clock.get("zone"), zone, year), zone)


def moment(
    year: int, month: int, day: int, hour: int, minute: int, second: int, offset: tzinfo | None, zone: tzinfo
) -> datetime:
    """The moment in `zone`; a wall-clock time in `offset`, or in `zone` itself when that is None.

    As in Ruby, February 30 is March 1 or 2 and 24:00 the next day. A time that the clock skips in spring is moved
    forward; of a time that comes twice in autumn the second is meant.
    Raises ValueError for what is on no calendar and no clock.
    """
    written = f"{year:04d}-{month:02d}-{day:02d} {hour:02d}:{minute:02d}:{second:02d}"
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999):
        raise ValueError(f"{written} is not in the calendar; expected a year, month and day that exist")
    if not (hour <= 23 and minute <= 59 and second <= 60) and (hour, minute, second) != (24, 0, 0):
        raise ValueError(f"{written} is on no clock; expected a time from 00:00 to 24:00")
    try:
        wall = datetime(year, month, 1) + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)
        if offset is not None:
            return wall.replace(tzinfo=offset).astimezone(zone)
        local = wall.replace(tzinfo=zone)
        late = wall.replace(tzinfo=zone, fold=1)
        if late.utcoffset() != local.utcoffset() and _is_on_clock(late, zone):
            local = late
        return local.astimezone(UTC).astimezone(zone)
    except OverflowError:
        raise ValueError(f"{written} is out of range; expected a year from 1 to 9999") from None


@lru_cache(maxsize=1024)
def offset(name: str | None, zone: tzinfo, year: int) -> tzinfo | None:
    """The fixed offset that `name` stands for: `+0200`, `EST`, or an abbreviation of `zone`; None if it is unknown."""
    if not name:
        return None
    if match := _OFFSET.fullmatch(name):
        sign, hours, _, minutes, seconds = match.groups(default="0")
        ahead = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
        if ahead >= timedelta(days=1):
            raise ValueError(f"the offset {name} is a day or more; expected one such as +0200")
        return timezone(-ahead if sign == "-" else ahead)
    name = name.upper()
    if name in _NAMED_HOURS:
        return timezone(timedelta(hours=_NAMED_HOURS[name]))
    for month in (1, 7):
        day = datetime(min(max(year, 1), 9999), month, 1, tzinfo=zone)
        if (day.tzname() or "").upper() == name and (ahead_of_utc := day.utcoffset()) is not None:
            return timezone(ahead_of_utc)
    return None


def _date(rest: str, clock: dict[str, str | None], text: str) -> tuple[int, int, int]:
    """The year, month and day in what is left of `text` beside its time; digits in one row also fill `clock`."""
    for pattern in _DATES:
        if match := pattern.search(rest):
            return _ordered(match["year"], match["month"], match["day"], text)
    if match := _DIGITS.match(rest):
        digits = match["joined"] or match["clock"] or ""
        pairs = [digits[at : at + 2] for at in range(0, len(digits), 2)]
        clock.update(zip(("hour", "minute", "second"), pairs, strict=False))
        clock.setdefault("zone", match["zone"])
        return int(match["year"]), int(match["month"]), int(match["day"])
    raise ValueError(f"{text!r} is no date; expected one such as 2018-09-03 or 2018-09-03 10:00 +0200")


def _ordered(year: str | None, month: str | None, day: str | None, text: str) -> tuple[int, int, int]:
    """Which of three numbers is the year: one with an apostrophe or more than two digits, wherever it stands."""
    if year and month and not day:
        year, month, day = None, year, month
    if year is None and day and _is_year(day):
        year, day = day, None
    if year and (numbers := re.match(r"\D*(\d+)(\D.*)", year)):  # `3rd`: a day after all
        year, day = day, numbers[1]
    if month and month.lower() not in _MONTHS and _is_year(month):
        year, month, day = month, day, year
    if day and _is_year(day):
        year, day = day, year
    if not year or not month:
        raise ValueError(f"{text!r} names no year; expected a date such as 2018-09-03")
    digits = year.lstrip("'+-")
    number = -int(digits) if "-" in year else int(digits)
    if len(digits) <= 2 and number >= 0 and "+" not in year:
        number += 1900 if number >= 69 else 2000
    month = month.lower()
    return (
        number,
        _MONTHS.index(month) + 1 if month in _MONTHS else int(month.lstrip("'-")),
        int(day.lstrip("'-")) if day else 1,
    )


def _is_year(part: str) -> bool:
    return part.startswith("'") or len(part) > 2


def _is_on_clock(time: datetime, zone: tzinfo) -> bool:
    return time.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == time.replace(tzinfo=None)
