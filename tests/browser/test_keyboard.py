"""Everything that can be clicked can be reached with the Tab key: in order, once, in sight, and on past it."""

import pytest

from ..tools import marks
from .conftest import KINDS

pytestmark = marks("chromium")

STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.tabIndex >= 0)
  .map((each, place) => { each.dataset.stop = place; return place })"""

FOCUSED = """() => {
  const focused = document.activeElement, box = focused.getBoundingClientRect(), style = getComputedStyle(focused)
  return {
    stop: 'stop' in focused.dataset ? Number(focused.dataset.stop) : null,
    html: focused.outerHTML.slice(0, 200),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["front", "story with picture", "archive", "subscribe", "search"])
def test_tab_reaches_everything_once_and_in_order(visit, kind, width):
    page = visit(width).go(KINDS[kind])
    if kind == "search":
        page.wait_for_selector(".results a")
        page.evaluate("document.body.tabIndex = -1; document.body.focus()")  # the field had it
    stops = page.evaluate(STOPS)
    assert len(stops) > 5
    reached = []
    for _ in stops:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
    assert [focused["stop"] for focused in reached] == stops
    assert [focused["html"] for focused in reached if not (focused["outlined"] and focused["inSight"])] == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body"), "the keyboard does not get out of the page"


def test_shift_tab_goes_back(visit):
    page = visit(1280).go(KINDS["front"])
    stops = page.evaluate(STOPS)
    for _ in stops:
        page.keyboard.press("Tab")
    for stop in reversed(stops[:-1]):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(FOCUSED)["stop"] == stop
