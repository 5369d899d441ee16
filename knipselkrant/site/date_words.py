"""Dates as running text has them in the language of a site."""

from collections.abc import Callable, Iterable
from datetime import date, time
from functools import lru_cache
from itertools import groupby
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time
from babel.support import NullTranslations

from ..dates import PartialDate, Precision


def date_text(date: PartialDate | None, *, catalogue: NullTranslations, locale: Locale) -> str:
    """A date as running text has it, no more exact than it is: "6 juni 2019, 09.28", "september 2018"."""
    _ = catalogue.gettext
    if date is None:
        return _("date unknown")
    if date.precision is Precision.YEAR:
        return _day_text(date.moment.date(), "y", locale)
    if date.precision is Precision.MONTH:
        return _day_text(date.moment.date(), "LLLL y", locale)
    day = _day_text(date.moment.date(), _("d MMMM y"), locale)
    if date.precision is Precision.DAY:
        return day
    return _("%(day)s, %(time)s") % {"day": day, "time": _time_text(_minute(date), _("HH:mm"), locale)}


def month_heading(date: PartialDate | None, *, catalogue: NullTranslations, locale: Locale) -> str:
    """The month a list is grouped by: "juni 2019"; a story that knows only its year stands under that."""
    if date is None or date.precision is Precision.YEAR:
        return date_text(date, catalogue=catalogue, locale=locale)
    return _day_text(date.moment.date().replace(day=1), "LLLL y", locale)


def by_month(stories: Iterable[Any], *, heading: Callable[[PartialDate | None], str]) -> list[tuple[str, list[Any]]]:
    """The stories that follow each other under one heading, with that heading."""
    groups = [list(listed) for _, listed in groupby(stories, lambda story: _month(story.published))]
    return [(heading(listed[0].published), listed) for listed in groups]


def _month(date: PartialDate | None) -> tuple[int, int] | None:
    """What two dates share that stand under one heading; of one that knows only its year, month 0."""
    if date is None:
        return None
    return date.moment.year, 0 if date.precision is Precision.YEAR else date.moment.month


def _minute(date: PartialDate) -> time:
    return time(date.moment.hour, date.moment.minute)


# Babel takes long over a date. Stories share days, and lists name the same ones again and again.


@lru_cache(8192)
def _day_text(day: date, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale)


@lru_cache(24 * 60)
def _time_text(minute: time, pattern: str, locale: Locale) -> str:
    return format_time(minute, pattern, locale=locale)
