"""Filters for dates: Liquid's `date` and Jekyll's `date_to_…`."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime

from liquid import RenderContext
from liquid.exceptions import FilterArgumentError
from liquid.filter import with_context

from .drops import site_of
from .ruby_times import parse_time
from .ruby_values import to_s
from .strftime import strftime


@with_context
def _date(value: object, template: object = None, *, context: RenderContext) -> object:
    moment = _moment(value, context)
    return value if moment is None or not to_s(template) else strftime(moment, to_s(template))


@with_context
def _date_to_string(value: object, kind: object = None, style: object = None, *, context: RenderContext) -> object:
    return _written(value, "%b", kind, style, context)


@with_context
def _date_to_long_string(value: object, kind: object = None, style: object = None, *, context: RenderContext) -> object:
    return _written(value, "%B", kind, style, context)


@with_context
def _date_to_xmlschema(value: object, *, context: RenderContext) -> object:
    moment = _needed(value, context)
    return value if moment is None else strftime(moment, "%Y-%m-%dT%H:%M:%S%:z")


@with_context
def _date_to_rfc822(value: object, *, context: RenderContext) -> object:
    moment = _needed(value, context)
    return value if moment is None else format_datetime(moment.replace(tzinfo=moment.tzinfo))


DATE_FILTERS: Mapping[str, Callable[..., object]] = {
    "date": _date,
    "date_to_long_string": _date_to_long_string,
    "date_to_rfc822": _date_to_rfc822,
    "date_to_string": _date_to_string,
    "date_to_xmlschema": _date_to_xmlschema,
}


def _written(value: object, month: str, kind: object, style: object, context: RenderContext) -> object:
    moment = _needed(value, context)
    if moment is None:
        return value
    if kind != "ordinal":
        return strftime(moment, f"%d {month} %Y")
    day = f"{moment.day}{_ending(moment.day)}"
    return strftime(moment, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


def _ending(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _needed(value: object, context: RenderContext) -> datetime | None:
    """The moment that a filter which takes nothing else is given; None for an empty text."""
    if not to_s(value):
        return None
    moment = _moment(value, context)
    if moment is None:
        raise FilterArgumentError(f"{to_s(value)!r} is no date; expected one such as 2018-01-31", token=None)
    return moment.astimezone(site_of(context).config.timezone)


def _moment(value: object, context: RenderContext) -> datetime | None:
    zone = site_of(context).config.timezone
    if isinstance(value, datetime):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return datetime.fromtimestamp(value, zone)
    if not isinstance(value, str) or not value:
        return None
    if value.lower() in ("now", "today"):
        return site_of(context).time  # output knows no clock
    if value.isdigit():
        return datetime.fromtimestamp(int(value), UTC).astimezone(zone)
    try:
        return parse_time(value, zone)
    except ValueError:
        return None
