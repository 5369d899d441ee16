"""No page is written over another file of the site, or outside it."""

import pytest

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
