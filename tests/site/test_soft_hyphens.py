"""Very long words in headlines may be broken, on the page and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knipselkrant.site.wording import SOFT_HYPHEN, hyphenated

from ..sites import page, post, site

LONG = "Vreemdelingenbewaringscommissaris"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (LONG, "Vreem-de-lin-gen-be-wa-rings-com-mis-saris"),
        ("De arbeidsongeschiktheidsverzekering", "De arbeids-on-ge-schikt-heids-ver-ze-kering"),
        ("Immigratie- en Naturalisatiedienst", "Immigratie- en Naturalisatiedienst"),
        ("Vluchtelingenorganisaties’ <b>&", "Vluch-te-lin-gen-or-ga-ni-saties’ <b>&"),
        ("", ""),
    ],
)
def test_words_of_over_twenty_letters_are_hyphenated(title, expected):
    assert hyphenated(title, language="nl").replace(SOFT_HYPHEN, "-") == expected


@settings(deadline=None)  # the first of a language waits for its patterns
@given(st.text(), st.sampled_from(["nl", "nl-BE", "en-GB", "tlh"]))
def test_nothing_but_soft_hyphens_is_added(title, language):
    assert hyphenated(title, language=language).replace(SOFT_HYPHEN, "") == title.replace(SOFT_HYPHEN, "")


def test_a_language_without_patterns_keeps_its_words():
    assert hyphenated(LONG, language="tlh") == LONG


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    files = {f"_posts/2020-01-0{day}-s{day}.html": post(f"{LONG} nummer {day}", category="nieuws") for day in (1, 2)}
    built, _ = site(tmp_path_factory.mktemp("lang"), files)
    return built


def test_headlines_on_the_page_have_soft_hyphens(output):
    story = page(output / "nieuws/2020/01/01/s1.html")
    headlines = [story.h1, story.select_one(".neighbour .headline")]
    headlines += page(output / "index.html").select(".headline") + page(output / "2020/index.html").select(".headline")
    assert len(headlines) == 6
    assert [headline for headline in headlines if SOFT_HYPHEN not in headline.get_text()] == []


def test_nothing_else_has(output):
    for path in output.rglob("*.html"):
        soup = page(path)
        for headline in soup.select(".headline"):
            headline.extract()
        assert SOFT_HYPHEN not in str(soup), path
    others = [path for path in output.rglob("*") if path.suffix in (".xml", ".json", ".txt", ".webmanifest")]
    assert len(others) > 5
    assert [path for path in others if SOFT_HYPHEN in path.read_text("utf-8")] == []
