"""No page is written over another file of the site, or outside it."""

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from posixpath import normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll.config import Config
from knipselkrant.site.addresses import Claims

from ..sites import page, post, site

DAY = "_posts/2020-01-01"


def built(folder, *permalinks, **settings):
    files = {f"{DAY}-{n}.html": post(f"Nummer {n}", category="nieuws", permalink=p) for n, p in enumerate(permalinks)}
    return site(folder, files, **settings)


@pytest.mark.parametrize("permalinks", [("/A.html", "/a.html"), ("/a.html", "/a.html/b.html")])
def test_what_is_one_file_on_many_a_disk_is_an_error_that_names_both(tmp_path, permalinks):
    _, result = built(tmp_path, *permalinks)
    (error,) = result.errors
    assert f"{DAY}-0.html" in error
    assert f"{DAY}-1.html" in error


@pytest.mark.parametrize("category", ["theme", "Pagefind"])
def test_of_a_category_that_the_site_itself_needs_is_told_what_to_do(tmp_path, category):
    _, result = site(tmp_path, {f"{DAY}-a.html": post("Eerste", category=category)})
    (error,) = result.errors
    assert error.startswith(f"{DAY}-a.html: wants the address /{category.lower()}/")
    assert error.endswith("; give it another category or permalink")


def test_accents_written_in_two_ways_are_one_name(tmp_path):
    _, result = built(tmp_path, "/caf%C3%A9.html", "/cafe%CC%81.html")
    assert len(result.errors) == 1


@pytest.mark.parametrize("taken", ["/", "/404.html", "/theme/a.html", "/Pagefind/a.html"])
def test_no_story_takes_the_place_of_what_every_site_has(tmp_path, taken):
    output, result = built(tmp_path, taken, "/goed.html")
    (error,) = result.errors
    assert f"{DAY}-0.html: wants the address" in error
    assert (output / "goed.html").is_file()


@pytest.mark.parametrize("taken", ["/page2/", "/nieuws/page2/"])
def test_a_story_and_the_pages_of_a_list_are_not_written_over_each_other(tmp_path, taken):
    output, result = built(tmp_path, taken, *(f"/{number}.html" for number in range(25)))
    assert len(result.errors) == 1
    assert (output / "24.html").is_file()


@pytest.mark.parametrize("bad", [f"/{'a' * 256}.html", "/" + "a/" * 600, "/a%00b.html"])
def test_an_address_by_which_no_file_can_be_named_is_an_error(tmp_path, bad):
    output, result = built(tmp_path, bad, "/goed.html")
    (error,) = result.errors
    assert "by which no file can be named" in error
    assert (output / "goed.html").is_file()


@pytest.mark.parametrize("bad", ["/../../weg.html", "/%2e%2e/%2e%2e/weg.html", "/a/..%2f..%2fweg.html"])
def test_no_address_leads_out_of_the_site(tmp_path, bad):
    output, _ = built(tmp_path, bad)
    assert not list(tmp_path.parent.glob("weg*"))
    assert list(output.rglob("weg*"))


def test_a_category_without_letters_leaves_the_front_page_alone(tmp_path):
    output, result = site(tmp_path, {f"{DAY}-a.html": post("Eerste", category='"!!!"')})
    (error,) = result.errors
    assert "category !!!" in error
    assert "Eerste" in page(output / "index.html").main.get_text()


def test_letters_that_xml_cannot_hold_break_no_feed(tmp_path):
    output, result = site(tmp_path, {f"{DAY}-a.html": post("Een", tags='["c\\x01d"]')})
    assert result.errors == ()
    assert (output / "feed.xml").is_file()


@dataclass(frozen=True)
class Claimant:
    save_as: str
    relative_source_path: str


SETTINGS = {"THEME_STATIC_DIR": "theme", "DIRECT_TEMPLATES": [], "PAGINATED_TEMPLATES": {}, "JEKYLL_CONFIG": Config()}
ODD = ("a//b", "a/./b", "./a", "a./b", "a /b", "a/", "a.", "a ", "/a", "e\u0301", "é", "../a", "theme/x", "feed.xml")
NAMES = st.lists(st.text("aB", min_size=1, max_size=2), min_size=1, max_size=3).map("/".join)
ADDRESSES = st.lists(NAMES, max_size=5) | st.lists(st.sampled_from(ODD) | NAMES | st.text("a/. é\n\0"), max_size=5)


@pytest.mark.parametrize("odd", ODD[:9])
def test_what_some_disks_take_for_one_name_is_claimed_once(odd):
    plain = normpath("/".join(name.rstrip(". ") for name in odd.split("/")))
    claims = Claims(SETTINGS)
    assert [each.save_as for each in claims.keep_first([Claimant(odd, "1"), Claimant(plain.lstrip("/"), "2")])] == [odd]


@given(ADDRESSES, ADDRESSES)
def test_of_many_addresses_at_once_each_has_who_would_have_it_one_by_one(first, then):
    at_once, one_by_one = Claims(SETTINGS), Claims(SETTINGS)
    with complaints() as of_many:
        kept = [at_once.keep_first([Claimant(path, f"{path}.md") for path in paths]) for paths in (first, then)]
    with complaints() as of_each:
        alone = [[path for path in paths if one_by_one.claim([path], f"{path}.md")] for paths in (first, then)]
    assert [[claimant.save_as for claimant in some] for some in kept] == alone
    assert of_many == of_each
    asked = [*first, *then, "a", "b", "bb", "a/b"]
    assert [at_once.problem(path) for path in asked] == [one_by_one.problem(path) for path in asked]


@contextmanager
def complaints():
    """What is logged meanwhile."""
    found = []
    handler = logging.Handler()
    handler.emit = lambda record: found.append(record.getMessage())
    logger = logging.getLogger("knipselkrant.site.addresses")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
