"""Pictures for stories without a photograph: torn paper, drawn from the story's own data.

A page of newsprint with the story in it, and round the story the line along which it will be cut; over the page two
torn sheets in the hue of the section, and a halftone. The story's first column has twelve lines, one for each month:
the month it appeared in is marked, as far as the day if that is known. All else follows from a hash of its address, so
that the same story always gives the same bytes. Colours are the theme's, by class; every coordinate is a whole number.
"""

from hashlib import shake_128
from itertools import pairwise
from math import isqrt
from typing import Any

from markupsafe import Markup

from ..dates import PartialDate, Precision

HUES = 6
"""How many hues the theme has for sections: `.hue-0`, `.hue-1` and so on."""

WIDTH, HEIGHT = 640, 360
BLEED = 30
"""How far shapes reach over the edge of the picture, where they are turned or torn."""

COLUMN, GAP, LINE = 100, 18, 17
"""The width of a column of text, of the white between two, and the distance from line to line."""

CENTRE = 205
"""Where the middle of the story is, from the side of the picture that it lies on."""

PITCH = 11
"""The distance between the dots of a halftone."""


def install(generator: Any) -> None:
    """Gives a generator's templates the filter `drawn`, which draws the picture of a story."""
    generator.env.filters["drawn"] = drawn


def drawn(story: Any) -> Markup:
    """The picture of an article, to stand in a page."""
    section = story.category.slug if story.categories else ""
    return Markup(draw(story.url, section, story.published))


def draw(address: str, section: str, date: PartialDate | None) -> str:
    """The picture of the story at `address`, filed under `section`: an SVG element."""
    return (
        f'<svg class="drawn hue-{hue_of(section)}" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMid slice"'
        f' aria-hidden="true" focusable="false">{shapes(address, date)}</svg>'
    )


def shapes(address: str, date: PartialDate | None) -> str:
    """What the picture of a story consists of, in SVG: WIDTH by HEIGHT, without colours."""
    dice = _Dice(address)
    page = _page(dice, date)
    sheets = _sheets(dice)
    if dice.roll(0, 1):
        page = f'<g transform="translate({WIDTH - 2 * CENTRE})">{page}</g>'
        sheets = f'<g transform="matrix(-1 0 0 1 {WIDTH} 0)">{sheets}</g>'
    return f"{page}{sheets}"


def hue_of(section: str) -> int:
    """The number of a section's hue: the same on every site."""
    return _Dice(section).roll(0, HUES - 1)


class _Dice:
    """Throws that a text decides: always the same for the same text."""

    def __init__(self, text: str) -> None:
        self._bytes = iter(shake_128(text.encode()).digest(2048))

    def roll(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included, at most 256 of them."""
        return low + next(self._bytes) % (high - low + 1)


def _page(dice: _Dice, date: PartialDate | None) -> str:
    """Columns of text, a little askew, with the story among them and the line round it."""
    turn = dice.roll(2, 6) * (2 * dice.roll(0, 1) - 1)
    left, top = CENTRE - COLUMN - GAP // 2, 60 + dice.roll(-8, 8)
    first, last = top + 56, top + 56 + 11 * LINE
    columns = [left + (COLUMN + GAP) * number + COLUMN // 2 for number in range(-2, 5)]
    text = "".join(
        f"M{x} {top - 26}V-60M{x} {last + LINE + 9}V{HEIGHT + 60}" if number in (2, 3) else f"M{x} -51V{HEIGHT + 60}"
        for number, x in enumerate(columns)
    )
    width = 2 * COLUMN + GAP
    head = f"M{left} {top}h{width - dice.roll(0, 50)}M{left} {top + 24}h{dice.roll(80, 160)}"
    cut = f"M{left - 9} {top - 18}h{width + 18}V{last + 14}H{left - 9}Z"
    return (
        f'<path class="page" d="M-{WIDTH} 0h{3 * WIDTH}v{HEIGHT}h-{3 * WIDTH}z"/>'
        f'<g transform="rotate({turn} {CENTRE} {HEIGHT // 2})">'
        f'<path class="columns" stroke-width="{COLUMN}" stroke-dasharray="2 {LINE - 2}" d="{text}"/>'
        f'{_mark(left, first, date)}<path class="head" d="{head}"/>'
        f'<path class="lines" d="{_lines(dice, left, first)}"/><path class="cut" d="{cut}"/></g>'
    )


def _lines(dice: _Dice, left: int, first: int) -> str:
    """Two columns of twelve lines; a paragraph that ends leaves one of them short."""
    ends = {(0, dice.roll(4, 8)), (1, dice.roll(2, 5)), (1, 11)}
    return "".join(
        f"M{left + (COLUMN + GAP) * column} {first + LINE * line}"
        f"h{COLUMN - (dice.roll(25, 65) if (column, line) in ends else 0)}"
        for column in range(2)
        for line in range(12)
    )


def _mark(left: int, first: int, date: PartialDate | None) -> str:
    """The mark in the first column: on the line of the month, as far as the day; none where the month is not known."""
    if date is None or date.precision is Precision.YEAR:
        return ""
    reach = COLUMN if date.precision is Precision.MONTH else COLUMN * (date.moment.day + 9) // 40
    return f'<path class="mark" d="M{left - 4} {first + LINE * (date.moment.month - 1)}h{reach + 8}"/>'


def _sheets(dice: _Dice) -> str:
    """Two torn sheets over the right of the page, and on the upper a halftone, whole or cut by the edge."""
    lean = dice.roll(-100, 100)
    edge = dice.roll(405, 440)
    tint_lean, tint_edge = lean + dice.roll(-60, 60), edge - dice.roll(14, 50)
    tint = _torn(dice, "tint", tint_edge - tint_lean, tint_edge + tint_lean)
    hue = _torn(dice, "sheet", edge - lean, edge + lean)
    if dice.roll(0, 2):
        disc = _halftone(dice.roll(440, 520), dice.roll(140, 220), dice.roll(100, 135))
    else:
        disc = _halftone(dice.roll(580, 640), dice.roll(170, 330), dice.roll(150, 180))
    return tint + hue + disc


def _torn(dice: _Dice, kind: str, bottom: int, top: int) -> str:
    """A sheet from a tear, between these places on the lower and upper edge, to the right; its fibres show along it."""
    over = f"H{WIDTH + BLEED}V{HEIGHT + BLEED}Z"
    fibres, sheet = (_tear(dice, bottom - pale, top - pale) for pale in (dice.roll(6, 9), 0))
    return f'<path class="fibres" d="{fibres}{over}"/><path class="{kind}" d="{sheet}{over}"/>'


def _tear(dice: _Dice, bottom: int, top: int) -> str:
    """The path of a tear from below to above: it drifts off its line and back, in short uneven steps."""
    points = [(bottom, HEIGHT + BLEED)]
    drift, length = 0, HEIGHT + 2 * BLEED
    climbed = 0
    while climbed < length:
        climbed = min(length, climbed + dice.roll(5, 22))
        drift = (drift * 4 + dice.roll(-26, 26)) // 5
        x = bottom + (top - bottom) * climbed // length + drift + dice.roll(-2, 2)
        points.append((x, HEIGHT + BLEED - climbed))
    steps = " ".join(f"{x - before_x} {y - before_y}" for (before_x, before_y), (x, y) in pairwise(points))
    return f"M{bottom} {HEIGHT + BLEED}l{steps}".replace(" -", "-")


def _halftone(x: int, y: int, radius: int) -> str:
    """A disc of printer's dots that grow from top to bottom; a row of them is a line of dashes without length."""
    count = 2 * radius // PITCH
    rows: dict[int, str] = {4: "", 6: "", 8: ""}
    for row in range(count):
        down = (2 * row + 1 - count) * PITCH // 2
        dots = 2 * isqrt(radius * radius - down * down) // PITCH
        gaps = dots - 1 - (dots + row) % 2  # rows lie half a dot aside from each other
        rows[4 + 2 * (3 * row // count)] += f"M{x - gaps * PITCH // 2} {y + down}h{gaps * PITCH + 1}"
    paths = "".join(f'<path stroke-width="{size}" d="{path}"/>' for size, path in rows.items())
    return f'<g class="dots" stroke-linecap="round" stroke-dasharray="0 {PITCH}">{paths}</g>'
