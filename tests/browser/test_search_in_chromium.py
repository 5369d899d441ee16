import re

import pytest
from playwright.sync_api import expect

from ..tools import marks

pytestmark = marks("chromium")


def results(page) -> list[str]:
    expect(page.locator("[role=status]")).to_have_text(re.compile("knipsel|Niets gevonden"))
    return page.locator(".results h2").all_inner_texts()


def test_a_question_in_the_address_is_answered_with_dutch_stems(visit):
    visit = visit(1280)
    page = visit.go("/zoeken/?q=klokkenluiders")
    assert "De top van de IND heeft een klokkenluider slecht behandeld" in results(page)
    assert page.locator(".results mark").first.inner_text() == "klokkenluider"
    assert page.locator(".results .where").first.inner_text() == "NRC · januari 2019"
    assert visit.console == []


def test_typing_searches_and_puts_the_question_in_the_address(visit):
    page = visit(1280).go("/zoeken/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("Kinderombudsman")
    assert results(page) == ["Er moet meer rekening gehouden worden met het belang van kinderen bij uitzettingen"]
    assert page.url.endswith("?q=Kinderombudsman")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zonder-datum/**")


def test_a_year_narrows_what_is_found(visit):
    page = visit(1280).go("/zoeken/?q=IND&year=2018")
    assert results(page) == ["Medewerkers van de IND zijn niet gelukkig met het besluit van staatssecretaris Harbers"]


def test_what_is_not_there_is_said_to_be_not_there(visit):
    page = visit(360).go("/zoeken/?q=<b>zzzxqq</b>")
    assert results(page) == []
    assert page.locator("[role=status]").inner_text() == "Niets gevonden voor ‘<b>zzzxqq</b>’."


def test_while_its_index_is_fetched_the_search_says_that_it_is_at_work(visit):
    visit = visit(360)
    visit.page.route("**/pagefind.js", lambda route: None)  # never answered
    page = visit.go("/zoeken/?q=IND")
    expect(page.locator("[role=status]")).to_have_text("Bezig met zoeken …")


def test_the_index_has_stories_only(visit):
    page = visit(1280).go("/zoeken/?q=Abonneren")
    assert results(page) == []


def test_without_javascript_the_page_says_what_else_one_can_do(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/zoeken/")
    assert page.locator("noscript a, .note a").first.get_attribute("href") == "/archief/"
    context.close()


@pytest.mark.parametrize("path", ["/", "/archief/"])
def test_the_search_is_in_the_menu(visit, path):
    page = visit(1280).go(path)
    assert page.locator("nav a[href='/zoeken/']").is_visible()
