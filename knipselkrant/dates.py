"""Dates that know how much of themselves is known: a month stays a month."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Years outside these are typing errors or stand-ins for "never" (0, 9999), and are refused."""

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2})?)?)?)?"
)


class Precision(StrEnum):
    """How much of a date is known, coarsest first."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


_LENGTHS = {Precision.YEAR: len("2018"), Precision.MONTH: len("2018-09"), Precision.DAY: len("2018-09-03")}
_MINUTE = timedelta(minutes=1)


class PartialDate(NamedTuple):
    """A moment with its precision; what is not known stands at its first value (a month: its first day, 00:00).

    `moment` is always aware (has a time zone).
    """

    moment: datetime
    precision: Precision = Precision.SECOND

    def isoformat(self) -> str:
        """ISO 8601, no longer than what is known: `2018`, `2018-09`, `2018-09-03`, `2018-09-03T10:00+02:00`."""
        if self.precision in _LENGTHS:
            return self.moment.isoformat()[: _LENGTHS[self.precision]]
        timespec = "minutes" if self.precision is Precision.MINUTE else "seconds"
        return self._with_whole_offset().isoformat(timespec=timespec)

    def rfc2822(self) -> str:
        """The whole moment as RFC 2822 has it, the corpus's own form: `Thu, 06 Jun 2019 09:28:22 +0200`."""
        return format_datetime(self._with_whole_offset())

    def _with_whole_offset(self) -> datetime:
        """`moment`, in UTC where its offset has seconds, which no standard writes: as before clocks were set by law."""
        offset = self.moment.utcoffset()
        return self.moment.astimezone(UTC) if offset and offset % _MINUTE else self.moment


def parse_date(text: str, zone: tzinfo) -> PartialDate:
    """Reads ISO 8601 at any precision (`2018`, `2018-09`, … `2018-09-03 10:00:00 +0200`) or RFC 2822.

    A date that names no offset is read in `zone`; one that does is moved to `zone`.
    Raises ValueError with a reason for people.
    """
    text = " ".join(text.split())
    if match := _ISO.fullmatch(text):
        return _from_parts(match.groupdict(), zone)
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        raise ValueError(f"{text!r} is no date; expected one such as 2018-09, 2018-09-03 or 2018-09-03 10:00") from None
    if moment.tzinfo is None:  # RFC 2822's "-0000": in UTC, from nobody knows where
        moment = moment.replace(tzinfo=UTC)
    return PartialDate(_in_range(moment).astimezone(zone))


def _from_parts(parts: dict[str, str | None], zone: tzinfo) -> PartialDate:
    known = {name: int(value) for name, value in parts.items() if value is not None and name != "zone"}
    try:
        moment = datetime(**{"month": 1, "day": 1, **known}, tzinfo=zone)
    except ValueError:
        written = "-".join(value for name in ("year", "month", "day") if (value := parts[name]))
        if known.get("hour", 0) > 23 or known.get("minute", 0) > 59 or known.get("second", 0) > 59:
            clock = ":".join(value for name in ("hour", "minute", "second") if (value := parts[name]))
            raise ValueError(f"{clock} is on no clock; expected a time from 00:00 to 23:59") from None
        raise ValueError(f"{written} is not in the calendar; expected a year, month and day that exist") from None
    moment = _in_range(moment)
    if parts["zone"]:
        offset = parts["zone"].replace("Z", "+0000").replace("UTC", "+0000").replace(":", "")
        moment = datetime.strptime(moment.strftime("%Y-%m-%d %H:%M:%S") + offset, "%Y-%m-%d %H:%M:%S%z").astimezone(
            zone
        )
    else:
        moment = moment.astimezone(UTC).astimezone(zone)  # an hour that the clock skips in spring is the next one
    precision = next(p for p in reversed(Precision) if p.value in known)
    return PartialDate(moment, precision)


def _in_range(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"the year {moment.year} is out of range; expected one from {FIRST_YEAR} to {LAST_YEAR}")
    return moment
