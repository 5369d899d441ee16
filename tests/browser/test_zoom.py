"""At 200 % nothing is lost and nothing scrolls sideways, whether all is enlarged or the letters alone."""

import pytest

from ..tools import marks
from .conftest import KINDS, PICTURE

pytestmark = marks("chromium")

WORDS = "document.body.innerText.replace(/\\s+/g, ' ').trim()"

CUT = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), cut = []
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || !element.checkVisibility({visibilityProperty: true})) continue
    if (element.closest('.skip, .unseen, .scroll, script, style')) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    const box = range.getBoundingClientRect()
    if (box.left < -1 || box.right > innerWidth + 1) cut.push(texts.currentNode.data)
  }
  return cut
}"""
"""The texts that lie partly out of the window, but for those that are meant to, or have a scroll box."""


@pytest.fixture
def zoomed(browser, served):
    context = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    context.route(lambda url: not url.startswith(served), lambda route: route.fulfill(path=PICTURE))
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_at_twice_the_size(visit, zoomed, served, kind):
    plain = visit(1280).go(KINDS[kind])
    zoomed.goto(served + KINDS[kind])
    if kind == "search":
        plain.wait_for_selector(".results a")
        zoomed.wait_for_selector(".results a")
    assert sorted(zoomed.evaluate(WORDS).split()) == sorted(plain.evaluate(WORDS).split())
    assert zoomed.evaluate("document.documentElement.scrollWidth") <= 640
    assert zoomed.evaluate(CUT) == []


@pytest.mark.parametrize("kind", KINDS)
def test_letters_of_twice_the_size_fit_a_phone(visit, kind):
    page = visit(360).go(KINDS[kind])
    page.evaluate("document.documentElement.style.fontSize = '200%'")  # by script, which the policy leaves alone
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(CUT) == []
