from pathlib import Path

import pytest
from playwright.sync_api import expect

from ..tools import marks, needs
from .conftest import KINDS

pytestmark = marks("chromium")
AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_opens_without_errors(visit, kind):
    visit = visit(1280)
    visit.go(KINDS[kind])
    assert visit.console == []
    assert visit.failed == []


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_does_not_scroll_sideways(visit, kind, width):
    page = visit(width).go(KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_a_picture_keeps_its_proportions(visit, width):
    page = visit(width).go(KINDS["story with picture"])
    box = page.locator("main figure img").first.bounding_box()
    assert box["width"] / box["height"] == pytest.approx(1008 / 567, rel=0.01)


def test_a_missing_picture_leaves_no_hole(visit, served):
    visit = visit(1280)
    visit.page.context.unroute_all()
    visit.page.context.route(lambda url: not url.startswith(served), lambda route: route.abort())
    page = visit.go(KINDS["story with picture"])
    expect(page.locator("main figure")).to_have_count(0)
    headline, text = (page.locator(name).bounding_box() for name in ("h1", ".text"))
    assert text["y"] - (headline["y"] + headline["height"]) < 80


def test_every_story_can_be_reached_and_read_from_the_front_page(visit):
    visit = visit(1280)
    page = visit.go("/")
    links = page.eval_on_selector_all("main a", "links => links.map(link => new URL(link.href).pathname)")
    stories = {link for link in links if link.endswith(".html")}
    assert len(stories) == 5
    for story in stories:
        page = visit.go(story)
        assert page.locator("h1").is_visible()
        assert len(page.locator("main article p").all()) > 5
    assert visit.console == []


def test_the_keyboard_reaches_the_text_first(visit):
    page = visit(1280).go(KINDS["story with picture"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.locator(":focus").is_visible()


@needs("axe-core")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_to_complain_of(visit, kind, width, scheme):
    page = visit(width, scheme).go(KINDS[kind])
    page.evaluate(AXE.read_text("utf-8"))  # what a page's policy does not hinder
    found = page.evaluate(
        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []
