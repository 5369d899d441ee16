"""A story's JSON-LD against schema.org: every property is one of NewsArticle's, and of a type that it expects."""

import json
import re
from urllib.parse import urlsplit

import pytest

from ..sites import CONFIG, page, post, site

TOLD = {"category": "nieuws", "tags": '[asiel, "Ter Apel"]', "externe_link": "https://nos.nl/l/één"}
PHOTOGRAPH = {"feature_image": "https://pics.example/een foto.jpg"}
STORIES = {
    "moment": post("Op de seconde", date="2020-01-02 09:28:22 +0100", **TOLD, **PHOTOGRAPH),
    "dag": post("</script> & “zo” <b>vet</b>", date="2020-01-02", category="één twee"),
    "maand": post("Maand", date="2020-01-01", date_precision="month", source="NRC"),
    "jaar": post("Jaar", date="2020-01-01", date_precision="year"),
    "gewijzigd": post("Gewijzigd", date="2020-01-02", last_modified_at="2020-02-03 10:00:00 +0100"),
    "leeg": post("Leeg", ""),
}


def is_text(value):
    return isinstance(value, str) and bool(value.strip())


def is_address(value):
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and bool(re.fullmatch("[!-~]+", value))


def is_date(value):
    """ISO 8601: a year, a month, a day, or a moment with its zone."""
    return bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z))?)?)?", value))


def is_organisation(value):
    return (
        value["@type"] == "Organization"
        and is_text(value["name"])
        and set(value) <= {"@type", "name", "url"}
        and is_address(value.get("url", "https://x.example"))
    )


def is_list_of(is_right):
    return lambda value: isinstance(value, list) and bool(value) and all(map(is_right, value))


EXPECTED = {
    "@context": lambda value: value == "https://schema.org",
    "@type": lambda value: value == "NewsArticle",
    "mainEntityOfPage": is_address,
    "headline": is_text,
    "description": is_text,
    "inLanguage": lambda value: bool(re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]+)*", value)),
    "datePublished": is_date,
    "dateModified": is_date,
    "image": is_list_of(is_address),
    "articleSection": is_list_of(is_text),
    "keywords": is_list_of(is_text),
    "isBasedOn": is_address,
    "author": is_organisation,
    "publisher": is_organisation,
}
ALWAYS = {"@context", "@type", "mainEntityOfPage", "headline", "inLanguage", "image", "author", "publisher"}
"""What every story has; its dates are recommended, and there where anyone knows them."""


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> dict[str, dict]:
    """The JSON-LD of each story, on a site below a path."""
    files = {f"_posts/2020-01-01-{name}.html": text for name, text in STORIES.items()}
    files["_drafts/ongedateerd.html"] = post("Ongedateerd", permalink="/nieuws/zonder-datum/ongedateerd.html")
    output, result = site(tmp_path_factory.mktemp("json-ld"), files, config=f"{CONFIG}baseurl: /krant\n", CARDS=True)
    assert result.errors == ()
    pages = {path.stem: page(path) for path in output.rglob("*.html")}
    return {
        name: json.loads(pages[name].select_one('script[type="application/ld+json"]').string)
        for name in (*STORIES, "ongedateerd")
    }


@pytest.mark.parametrize("name", [*STORIES, "ongedateerd"])
def test_every_property_is_of_a_type_that_schema_org_expects(told, name):
    article = told[name]
    assert set(article) >= ALWAYS
    assert [(key, value) for key, value in article.items() if not EXPECTED[key](value)] == []


def test_addresses_are_below_the_site_s_own(told):
    for name, article in told.items():
        assert article["mainEntityOfPage"].startswith("https://proef.example/krant/"), name
        assert article["publisher"]["url"] == "https://proef.example/krant/"
    assert told["maand"]["image"] == ["https://proef.example/krant/cards/2020/01/01/maand.png"]


def test_a_date_is_as_exact_as_the_story_knows_it(told):
    assert {name: article.get("datePublished") for name, article in told.items()} == {
        "moment": "2020-01-02T09:28:22+01:00",
        "dag": "2020-01-02",
        "maand": "2020-01",
        "jaar": "2020",
        "gewijzigd": "2020-01-02",
        "leeg": "2020-01-01",
        "ongedateerd": None,
    }


def test_a_story_says_when_it_was_changed(told):
    assert told["gewijzigd"]["dateModified"] == "2020-02-03T10:00:00+01:00"
    assert told["moment"]["dateModified"] == told["moment"]["datePublished"]


def test_a_cut_story_is_based_on_the_original(told):
    assert told["moment"]["isBasedOn"] == "https://nos.nl/l/%C3%A9%C3%A9n"
    assert told["moment"]["author"]["name"] == "NOS"
    assert "isBasedOn" not in told["maand"]
