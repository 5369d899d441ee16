"""The stories of each month as a bar chart: where every bar, line and label goes; the theme draws it.

Across, places are a share of the width in percent, so that a chart fills any screen and its letters keep their size;
down, they are pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from .archives import Month, Year

HIGHEST, A_STORY = 176, 40
"""How high a bar is at most, and how high a story in it."""

A_YEAR = 46
"""How wide a year is at least: its label has room, and 25 years fill a large screen."""

BAR = 0.8
"""How much of its month's width a bar takes, unless the chart is of so few years that it would look like a block."""

LINES = 4
"""The most lines there are to read the height of a bar by."""


@dataclass(frozen=True)
class Bar:
    """A month's bar: `left` of it what is before (percent), on `top` what is above, down to the ground."""

    month: Month
    left: float
    top: float
    height: float


@dataclass(frozen=True)
class Chart:
    """A chart of whole years, at least `width` pixels wide.

    `slot` is what a month takes of the width, `bar` what its bar takes; `labels` are years with their
    place from the left, `lines` numbers of stories with their place from the top.
    """

    width: int
    slot: float
    bar: float
    height: int
    bars: list[Bar]
    labels: list[tuple[int, float]]
    lines: list[tuple[int, float]]


def install(generator: Any) -> None:
    """Gives a generator's templates the filter `as_chart`."""
    generator.env.filters["as_chart"] = chart_of


def chart_of(years: Sequence[Year]) -> Chart:
    """The chart of `years`, newest first and at least one, with the years between that have no stories."""
    first, last = years[-1].year, years[0].year
    span = range(first, last + 1)
    slots = 12 * len(span)
    months = [month for year in reversed(years) for month in year.months]
    fullest = max(month.count for month in months)
    height = min(HIGHEST, fullest * A_STORY)

    def place(year: int, month: int = 1) -> float:
        return round(100 * (12 * (year - first) + month - 1) / slots, 3)

    def top(stories: int) -> float:
        return round(height * (1 - stories / fullest), 1)

    return Chart(
        width=len(span) * A_YEAR,
        slot=round(100 / slots, 3),
        bar=round(100 * min(BAR, len(span) / 5) / slots, 3),
        height=height,
        bars=[
            Bar(month, place(month.year, month.month), top(month.count), round(height - top(month.count), 1))
            for month in months
        ],
        labels=[(year, place(year)) for year in span],
        lines=[(stories, top(stories)) for stories in _round_counts(fullest)],
    )


def _round_counts(fullest: int) -> list[int]:
    """One to four counts up to `fullest`, at equal steps: 1, 2, 5, 10, 20, 50 and so on."""
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(step for step in steps if fullest // step <= LINES)
    return list(range(step, fullest + 1, step))
