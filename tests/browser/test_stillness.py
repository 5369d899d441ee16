"""Nothing on a page moves once it can be read, however late the scripts and letters come."""

import time

import pytest

from ..tools import marks
from .conftest import KINDS

pytestmark = marks("chromium")

LATE = 0.6
"""Seconds; the page is painted long before."""

WATCH = """
window.moved = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
  .observe({type: "layout-shift", buffered: true});
"""

HEIGHTS = """
hidden => {
  document.querySelectorAll("main button").forEach(button => button.hidden = hidden);
  return [...document.querySelectorAll("main *")].map(node => node.getBoundingClientRect().y);
}
"""


@pytest.mark.parametrize("kind", ["story with picture", "subscribe"])
def test_a_button_that_a_script_brings_moves_nothing(visit, kind):
    page = visit(320).go(KINDS[kind])
    assert page.locator("main button").count() > 0
    for width in range(320, 1300, 20):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(HEIGHTS, True) == page.evaluate(HEIGHTS, False), f"{width} pixels wide"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])  # a search puts its results there
def test_hardly_anything_moves_when_scripts_and_letters_come_late(visit, kind):
    good = 0.1  # https://web.dev/articles/cls
    visit = visit(412)
    visit.page.route("**/*.{js,woff2}", lambda route: (time.sleep(LATE), route.continue_()))
    visit.page.add_init_script(WATCH)
    page = visit.go(KINDS[kind])
    page.wait_for_timeout(300)
    assert page.evaluate("moved") <= good
