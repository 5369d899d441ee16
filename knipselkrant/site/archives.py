"""Archives by year and by month, gathered in one pass."""

from dataclasses import dataclass, field
from typing import Any

from babel.dates import get_month_names


@dataclass
class Month:
    """A month in which stories appeared: `month` is 1–12, `name` is in the site's language."""

    year: int
    month: int
    name: str
    url: str
    save_as: str
    stories: list[Any] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many stories the month has."""
        return len(self.stories)


@dataclass
class Year:
    """A year in which stories appeared, with its months, oldest first."""

    year: int
    url: str
    save_as: str
    stories: list[Any] = field(default_factory=list)
    months: list[Month] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many stories the year has."""
        return len(self.stories)

    @property
    def calendar(self) -> list[Month | None]:
        """The twelve months, None for those without stories."""
        by_number = {month.month: month for month in self.months}
        return [by_number.get(number) for number in range(1, 13)]


def replace_period_archives(generator: Any) -> None:
    """Puts this module's single pass in the place of Pelican's.

    Replaces `ArticlesGenerator._build_period_archives`, which takes time quadratic in the number of stories and
    would give undated stories a year.
    """

    def build(newest_first: list[Any], _articles: list[Any], settings: dict[str, Any]) -> dict[str, list[Any]]:
        years = gather_years(newest_first, settings)
        generator.context["years"] = years
        return period_archives(years)

    generator._build_period_archives = build


def gather_years(newest_first: list[Any], settings: dict[str, Any]) -> list[Year]:
    """The years that have stories, newest first. Undated stories are in none."""
    names = get_month_names("wide", locale=settings["LANG"].replace("-", "_"))
    years: dict[int, Year] = {}
    months: dict[tuple[int, int], Month] = {}
    for story in newest_first:
        if story.undated:
            continue
        date = story.date
        if (year := years.get(date.year)) is None:
            year = years[date.year] = Year(date.year, *_addresses("YEAR", date, settings))
        if (month := months.get((date.year, date.month))) is None:
            url, save_as = _addresses("MONTH", date, settings)
            month = months[date.year, date.month] = Month(date.year, date.month, names[date.month], url, save_as)
            year.months.insert(0, month)
        year.stories.append(story)
        month.stories.append(story)
    return list(years.values())


def period_archives(years: list[Year]) -> dict[str, list[Any]]:
    """The same as Pelican's templates and `generate_period_archives` know it: `period_archives.year`, `.month`."""
    return {
        "year": [_period(year, (year.year,), (year.year,)) for year in years],
        "month": [
            _period(month, (year.year, month.name), (year.year, month.month))
            for year in years
            for month in reversed(year.months)
        ],
    }


def _period(period: Year | Month, names: tuple[Any, ...], numbers: tuple[int, ...]) -> dict[str, Any]:
    return {
        "period": names,
        "period_num": numbers,
        "url": period.url,
        "save_as": period.save_as,
        "articles": period.stories,
        "dates": period.stories,
    }


def _addresses(period: str, date: Any, settings: dict[str, Any]) -> tuple[str, str]:
    url, save_as = (settings[f"{period}_ARCHIVE_{part}"].format(date=date) for part in ("URL", "SAVE_AS"))
    return url, save_as
