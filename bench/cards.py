"""What the social cards cost: `python bench/cards.py [COUNT]` draws so many on all cores, then takes them as kept."""

import os
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from made_seeds import filled

from knipselkrant.dates import PartialDate, Precision
from knipselkrant.press.workers import cores, spread
from knipselkrant.site.cards import Card
from knipselkrant.site.colours import THEME
from knipselkrant.site.drawing import drawn_once

MANY = 10_000
FIRST = datetime(2013, 1, 1, tzinfo=UTC)


def card(number: int) -> Card:
    """A card of a made story, the same at every run."""
    chance = Random(number)
    date = PartialDate(FIRST + timedelta(days=chance.randrange(4000)), Precision.DAY)
    title = filled("{who} in {place} {does} {what}", chance)
    return Card(
        "Knipselkrant",
        "Nieuws",
        title,
        f"NOS · {date.isoformat()}",
        f"nieuws/{number}.html",
        date,
        "nl",
        THEME["light"],
    )


def main(count: int) -> None:
    with TemporaryDirectory() as folder:
        kept = Path(folder)

        def make(number: int) -> int:
            return len(drawn_once(kept / f"{number}.png", card(number)))

        rows = []
        for name in ("drawn", "kept"):
            start, worked = time.perf_counter(), work()
            size = sum(spread(make, range(count), cores()))
            rows.append((name, time.perf_counter() - start, work() - worked, size))
    print(f"{count:,} cards on {cores()} cores\n\n| | a core works on a card | {MANY:,} cards |\n| --- | --- | --- |")
    for name, seconds, worked, _ in rows:
        print(f"| {name} | {1000 * worked / count:.1f} ms | {seconds / count * MANY:.0f} s |")
    print(f"| size | {rows[0][3] / count / 1000:.0f} KB | {rows[0][3] / count * MANY / 1e6:,.0f} MB |")


def work() -> float:
    """The seconds that cores worked for this process and those it started."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
