"""What is there to be touched is large enough to hit: 44 pixels both ways, but for links within a text."""

import pytest

from ..tools import marks
from .conftest import KINDS

pytestmark = marks("chromium")

SMALL = """() => [...document.querySelectorAll('a, button, input, select')].flatMap(element => {
  if (!element.checkVisibility() || element.closest('.text, .skip, .note, .chart')) return []
  const covers = getComputedStyle(element, '::after').position === 'absolute'
  const box = (covers ? element.closest('article, .neighbour') : element).getBoundingClientRect()
  return Math.min(box.width, box.height) < 43.9 ? [[element.textContent, box.width, box.height]] : []
})"""
"""The targets that are too small. A headline's link covers its clipping; the chart's bars stand in the table too."""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_every_target_can_be_hit_with_a_thumb(visit, kind, width):
    page = visit(width).go(KINDS[kind])
    if kind == "search":
        page.wait_for_selector(".results a")
    assert page.evaluate(SMALL) == []
