"""A site with more of everything than fits: sections, subjects, years, names and words."""

from pathlib import Path

import pytest

from ..sites import CONFIG, post, site
from ..tools import marks, needs
from .host import hosted
from .look_site import WHOLE

pytestmark = marks("chromium")
AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"

WORD = "Vreemdelingenbewaringscommissievoorzittersverkiezing"
SECTIONS = ["Arbeidsongeschiktheidsverzekeringen", "nieuws", "opinie", "politiek", "sport", "verkeer-en-waterstaat"]
TITLES = [WORD, f"{WORD} gaat toch door, zegt de {WORD}", "Ja", "De dienst laat aanvragen te lang liggen. " * 6]
SOURCES = ["https://nos.nl/l/1", "https://www.een-heel-erg-lange-krantennaam-met-streepjes-in-nederland.nl/1"]


def story(number: int) -> tuple[str, str]:
    """One of the stories: its file and text."""
    text = post(
        TITLES[number % len(TITLES)].strip(),
        f"{WHOLE}<p>{WORD * 3}</p>",
        category=SECTIONS[number % len(SECTIONS)],
        tags=f"[{WORD}, onderwerp {number}, nog een onderwerp {number}]",
        externe_link=SOURCES[number % len(SOURCES)],
    )
    return f"_posts/{2000 + number % 20}-{1 + number % 12:02}-01-bericht-{number}.html", text


KINDS = {
    "front": "/",
    "story": "/opinie/2002/03/01/bericht-2.html",
    "section": "/arbeidsongeschiktheidsverzekeringen/",
    "subject": f"/tag/{WORD.lower()}/",
    "year": "/2002/",
    "archive": "/archief/",
    "subscribe": "/abonneren/",
    "not found": "/404.html",
}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Takes the place of the site that `visit` shows."""
    config = CONFIG.replace("title: Proef", f"title: {WORD}krant van Nederland")
    files = dict(story(number) for number in range(72))
    output, result = site(tmp_path_factory.mktemp("crowded"), files, config=config)
    assert not result.errors
    with hosted(output) as address:
        yield address


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_too_long_does_not_make_a_page_scroll_sideways(visit, kind, width):
    page = visit(width).go(KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@needs("axe-core")
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_to_complain_of_in_a_crowd(visit, kind, width, scheme):
    page = visit(width, scheme).go(KINDS[kind])
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run()")
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []


def test_what_is_folded_away_opens_with_the_keyboard(visit):
    page = visit(360).go("/abonneren/")
    addresses = page.locator("details .feeds a")
    assert not any(each.is_visible() for each in addresses.all())
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert [each.is_visible() for each in addresses.all()[:4]] == [True, True, True, False]
