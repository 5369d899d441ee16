"""The time of a post, from its file's name and its front matter, as Jekyll gets it.

Two rules meet here. YAML reads a full timestamp by itself: `2018-04-17 20:00:00` without an offset is in UTC.
All other dates are text to YAML (`2018-04-17 20:00`, RFC 2822, anything in quotes), and Jekyll
(`Utils.parse_date`) reads those with Ruby's `Time.parse`: without an offset they are in the site's time zone.
"""

import re
from datetime import UTC, datetime, tzinfo

from .ruby_times import moment, offset, parse_time

DATED_NAME = re.compile(r"(?P<date>\d{2,4}-\d{1,2}-\d{1,2})-(?P<slug>[^/]*)(?P<extension>\.[^.]+)", re.ASCII)
"""The file name of a post, whole (Jekyll's `Document::DATE_FILENAME_MATCHER`)."""

_TIMESTAMP = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[Tt]|\s+)"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d):(?P<second>\d\d)(?:\.\d*)?"
    r"(?:\s*(?:Z|(?P<sign>[-+])(?P<ahead>\d{1,2}):?(?P<ahead_minutes>\d\d)?))?",
    re.ASCII,
)


def is_timestamp(value: object) -> bool:
    """Whether YAML itself reads `value` as a time, when it stands there without quotes."""
    return isinstance(value, str) and _TIMESTAMP.fullmatch(value) is not None


def post_time(value: object, zone: tzinfo, *, quoted: bool = False) -> datetime:
    """The time that the front matter's `date: value` stands for, in `zone`; `quoted` if it stood between quotes.

    Raises ValueError, with a reason for people, for what is no date.
    """
    if value is None or value == "":
        raise ValueError("the date is empty; give one such as 2018-09-03 10:00, or leave the line out")
    if isinstance(value, list | dict):
        raise ValueError(f"{value!r} is no date; expected one such as 2018-09-03 10:00")
    text = str(value)
    if quoted or not (match := _TIMESTAMP.fullmatch(text)):
        return parse_time(text, zone)
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"])
    ahead: tzinfo | None = UTC
    if match["sign"]:
        ahead = offset(f"{match['sign']}{int(match['ahead']):02d}{match['ahead_minutes'] or '00'}", zone, year)
    return moment(year, month, day, hour, minute, second, ahead, zone)
