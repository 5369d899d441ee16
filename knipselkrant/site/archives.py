"""Archives by year and by month, gathered in one pass."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from babel.dates import get_month_names

from .wording import locale_of


@dataclass
class Month:
    """A month in which stories appeared: `month` is 1–12, `name` is in the site's language."""

    year: int
    month: int
    name: str
    url: str
    count: int = 0


@dataclass
class Year:
    """A year in which stories appeared, with its months, oldest first."""

    year: int
    url: str
    count: int = 0
    months: list[Month] = field(default_factory=list)

    @property
    def calendar(self) -> list[Month | None]:
        """The twelve months, None for those without stories."""
        by_number = {month.month: month for month in self.months}
        return [by_number.get(number) for number in range(1, 13)]


class Archive(NamedTuple):
    """The stories of a year or a month, and the file that lists them."""

    period: Year | Month
    save_as: str
    stories: list[Any]


def gather(newest_first: Iterable[Any], settings: dict[str, Any]) -> tuple[list[Year], list[Archive]]:
    """The years that have stories, newest first, and the archive of each year and month. The undated are in none."""
    names = get_month_names("wide", locale=locale_of(settings["LANG"]))
    by_month: defaultdict[tuple[int, int], list[Any]] = defaultdict(list)
    for story in newest_first:
        if not story.undated:
            by_month[story.date.year, story.date.month].append(story)
    years: dict[int, Year] = {}
    archives: dict[str, Archive] = {}
    months = []
    for (number, month), stories in by_month.items():
        date = stories[0].date
        if number not in years:
            url, save_as = _addresses("YEAR", date, settings)
            years[number] = Year(number, url)
            archives[url] = Archive(years[number], save_as, [])
        url, save_as = _addresses("MONTH", date, settings)
        months.append(Archive(Month(number, month, names[month], url, len(stories)), save_as, stories))
        years[number].months.insert(0, months[-1].period)  # type: ignore[arg-type]  # a month, as just made
        years[number].count += len(stories)
        archives[years[number].url].stories.extend(stories)
    return list(years.values()), [*archives.values(), *months]


def _addresses(period: str, date: Any, settings: dict[str, Any]) -> tuple[str, str]:
    url, save_as = (settings[f"{period}_ARCHIVE_{part}"].format(date=date) for part in ("URL", "SAVE_AS"))
    return url, save_as
