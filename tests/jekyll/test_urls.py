from dataclasses import replace
from datetime import datetime
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll.urls import UrlParts, escape, output_path, permalink_template, post_id, post_url, sanitise

DATE = datetime(2018, 4, 7, 9, 5, 3, tzinfo=ZoneInfo("Europe/Amsterdam"))
PARTS = UrlParts("/2018/2018-04-07-Een-Ding", "2018-04-07-Een-Ding", "Een-Ding", ("Nieuws", "A b"), DATE)


@pytest.mark.parametrize(
    ("style", "url"),
    [
        ("date", "/nieuws/a%20b/2018/04/07/Een-Ding.html"),
        ("pretty", "/nieuws/a%20b/2018/04/07/Een-Ding/"),
        ("ordinal", "/nieuws/a%20b/2018/097/Een-Ding.html"),
        ("weekdate", "/nieuws/a%20b/2018/W14/Sat/Een-Ding.html"),
        ("none", "/nieuws/a%20b/Een-Ding.html"),
        ("/:slugified_categories/:slug", "/nieuws/a-b/een-ding"),
    ],
)
def test_a_style_makes_the_address(style: str, url: str) -> None:
    assert post_url(permalink_template(style), PARTS) == url


def test_an_underscore_behind_a_placeholder_is_kept() -> None:
    assert post_url("/:month_:day", PARTS) == "/04_07"


def test_an_unknown_placeholder_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=":maand"):
        post_url("/:maand", PARTS)


def test_a_date_is_wanted_only_where_the_address_has_one() -> None:
    undated = replace(PARTS, date=None)
    assert post_url("/:title", undated) == "/Een-Ding"
    with pytest.raises(ValueError, match="needs a date"):
        post_url("/:year/:title", undated)


def test_the_same_category_in_another_case_comes_once() -> None:
    assert post_url("/:categories/x", replace(PARTS, categories=("A", "a", "b"))) == "/a/b/x"


def test_an_address_cannot_climb_out_of_the_site() -> None:
    assert sanitise("../a/./b..c//d") == "/a/b/c/d"
    assert output_path("/a/%2e%2e/%2e%2e/b.html") == "b.html"


def test_the_id_is_the_address_with_the_slug_for_its_last_part() -> None:
    assert post_id("/nieuws/2018/een.html", "een") == "/nieuws/2018/een"
    assert post_id("/nieuws/2018/een/", "een") == "/nieuws/2018/een"
    assert post_id("/een", "een") == "/een"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/", "index.html"),
        ("/a/", "a/index.html"),
        ("/a", "a.html"),
        ("/a.html", "a.html"),
        ("/%C3%A9%20x.html", "é x.html"),
    ],
)
def test_an_address_is_written_to_one_file(url: str, path: str) -> None:
    assert output_path(url) == path


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_escaped_can_be_read_back(text: str) -> None:
    assert escape(text).isascii()
    assert unquote(escape(text)) == text
