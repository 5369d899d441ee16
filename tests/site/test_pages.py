from urllib.parse import unquote, urlsplit

import pytest

from knipselkrant.desk.check import check

from ..sites import CONFIG, page, post, site

HOUSE_PAGES = ["index.html", "nieuws/index.html", "archief/index.html", "abonneren/index.html", "404.html"]


def pages_of(output):
    return sorted(output.rglob("*.html"))


def target_of(output, url):
    file = output / unquote(urlsplit(url).path).lstrip("/")
    return file / "index.html" if url.split("#")[0].endswith("/") else file


def test_every_internal_link_and_fragment_resolves(krant):
    broken = []
    for path in pages_of(krant):
        soup = page(path)
        for element in soup.select("[href], [src]"):
            url = element.get("href") or element["src"]
            if urlsplit(url).netloc == "knipselkrant.example":
                url = urlsplit(url)._replace(scheme="", netloc="").geturl() or "/"
            if urlsplit(url).scheme or urlsplit(url).netloc:
                continue
            target = path if url.startswith("#") else target_of(krant, url)
            fragment = urlsplit(url).fragment
            if not target.is_file() or (fragment and not page(target).find(id=fragment)):
                broken.append((str(path.relative_to(krant)), url))
    assert broken == []


def test_every_page_offers_the_three_feeds_of_the_site(krant):
    for path in pages_of(krant):
        links = page(path).select('head link[rel="alternate"]')
        offered = {link["type"]: link["href"] for link in reversed(links)}
        assert offered == {
            "application/atom+xml": "https://knipselkrant.example/feed.xml",
            "application/rss+xml": "https://knipselkrant.example/rss.xml",
            "application/feed+json": "https://knipselkrant.example/feed.json",
        }, path


def test_a_category_and_its_stories_offer_its_feeds_too(krant):
    for path in [krant / "nieuws/index.html", next((krant / "nieuws/2019/06").rglob("*.html"))]:
        hrefs = {link["href"] for link in page(path).select('head link[rel="alternate"]')}
        assert "https://knipselkrant.example/feed/nieuws.xml" in hrefs


def test_every_page_has_one_main_heading_a_language_and_its_own_address(krant):
    for path in pages_of(krant):
        soup = page(path)
        assert len(soup.select("h1")) == 1, path
        assert soup.html["lang"] == "nl"
        if path.name != "404.html":
            address = path.relative_to(krant).as_posix().removesuffix("index.html")
            assert soup.select_one('link[rel="canonical"]')["href"] == f"https://knipselkrant.example/{address}"


@pytest.mark.parametrize("name", HOUSE_PAGES)
def test_the_house_pages_are_there(krant, name):
    assert (krant / name).is_file()


def test_the_source_of_a_story_is_named_and_linked(krant):
    (story,) = (krant / "nieuws/2019/06/06").glob("*.html")
    link = page(story).select_one('a[href="https://nos.nl/l/2287831"]')
    assert "NOS" in link.get_text()


def test_a_month_is_shown_as_a_month_and_a_moment_as_a_moment(krant):
    (month,) = (krant / "nieuws/2018").rglob("*.html")
    (moment,) = (krant / "nieuws/2019/06/06").glob("*.html")
    shown = [page(path).select_one("main time") for path in (month, moment)]
    assert [time["datetime"] for time in shown] == ["2018-09", "2019-06-06T09:28:22+02:00"]
    assert shown[0].get_text(strip=True).lower() == "september 2018"
    assert shown[1].get_text(strip=True).lower() == "6 juni 2019, 09.28"


def test_a_story_without_a_date_says_so_and_comes_last(krant):
    (story,) = (krant / "nieuws/zonder-datum").glob("*.html")
    assert "datum onbekend" in page(story).main.get_text().lower()
    addresses = [
        link["href"]
        for link in page(krant / "nieuws/index.html").select("main ol a[href*='/20'], main ol a[href*=zonder]")
    ]
    assert "zonder-datum" in addresses[-1]


def test_undated_stories_can_be_kept_as_drafts(tmp_path):
    files = {
        "_posts/2020-01-01-a.html": post("Gedateerd", category="nieuws"),
        "_drafts/b.html": post("Ongedateerd", category="nieuws", permalink="/nieuws/zonder-datum/b.html"),
    }
    published, _ = site(tmp_path / "1", files)
    kept, _ = site(tmp_path / "2", files, UNDATED="draft")
    assert (published / "nieuws/zonder-datum/b.html").is_file()
    assert not (kept / "nieuws/zonder-datum/b.html").exists()


def test_work_in_progress_in_drafts_stays_there(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(), "_drafts/half-af.html": post("Half af")})
    assert not list(output.rglob("half-af*"))


def test_long_lists_go_on_at_page2(tmp_path):
    files = {f"_posts/2020-01-{day:02}-s{day}.html": post(f"Bericht {day}", category="nieuws") for day in range(1, 26)}
    output, _ = site(tmp_path, files)
    for start in ("", "nieuws/", "2020/", "2020/01/"):
        assert (output / start / "page2/index.html").is_file()
        assert not (output / start / "page3").exists()
    assert "Bericht 5" in page(output / "page2/index.html").main.get_text()
    assert page(output / "index.html").select_one('link[rel="next"]')["href"].endswith("/page2/")


@pytest.mark.parametrize("start", ["", "nieuws/", "tag/asiel/", "2020/", "2020/01/"])
def test_from_every_page_of_a_list_one_can_go_on_back_and_to_both_ends(tmp_path, start):
    said = {"category": "nieuws", "tags": "[asiel]"}
    files = {f"_posts/2020-01-{day:02}-s{day}.html": post(f"Bericht {day}", **said) for day in range(1, 10)}
    output, _ = site(tmp_path, files, DEFAULT_PAGINATION=2)
    numbered = [f"/{start}" if number == 1 else f"/{start}page{number}/" for number in range(1, 6)]
    for number, address in enumerate(numbered, 1):
        links = page(output / f"{address[1:]}index.html").select_one(".pagination").select("a")
        beside = {"prev": numbered[number - 2] if number > 1 else None, "next": [*numbered, None][number]}
        assert {link["rel"][0]: link["href"] for link in links if link.get("rel")} == {
            rel: href for rel, href in beside.items() if href
        }
        ends = {"1": numbered[0], "5": numbered[4]}
        assert {link.get_text(): link["href"] for link in links if not link.get("rel")} == {
            name: href for name, href in ends.items() if href != address
        }


def test_previous_and_next_follow_the_dates(tmp_path):
    files = {f"_posts/2020-01-0{day}-s{day}.html": post(f"Bericht {day}") for day in (1, 2, 3)}
    output, _ = site(tmp_path, files)
    hrefs = [link["href"] for link in page(output / "2020/01/02/s2.html").select("main a")]
    assert [href for href in hrefs if href in ("/2020/01/01/s1.html", "/2020/01/03/s3.html")]
    assert {"/2020/01/01/s1.html", "/2020/01/03/s3.html"} <= set(hrefs)


def test_a_story_is_listed_under_each_of_its_categories(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post("Dubbel", categories="[binnenland, recht]")})
    for category in ("binnenland", "recht"):
        assert "Dubbel" in page(output / category / "index.html").main.get_text()
        assert (output / "feed" / f"{category}.xml").is_file()


def test_a_site_in_english_speaks_english(tmp_path):
    config = CONFIG.replace("lang: nl", "lang: en")
    output, _ = site(tmp_path, {"_posts/2020-03-01-a.html": post(date="2020-03-01 09:30")}, config=config)
    soup = page(output / "2020/03/01/a.html")
    assert soup.html["lang"] == "en"
    assert soup.select_one("main time").get_text(strip=True) == "1 March 2020, 09:30"
    assert "Archive" in soup.get_text()


def test_a_site_under_a_path_links_within_that_path(tmp_path):
    config = CONFIG + "baseurl: /krant\n"
    output, _ = site(tmp_path, {"_posts/2020-03-01-a.html": post(category="nieuws")}, config=config)
    for path in pages_of(output):
        for element in page(path).select("a[href^='/'], link[href^='/'], script[src]"):
            assert (element.get("href") or element["src"]).startswith("/krant/"), (path, element)
    assert page(output / "index.html").select_one('link[rel="canonical"]')["href"] == "https://proef.example/krant/"


def test_titles_are_text_not_markup(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-03-01-a.html": post('Wat als 1 < 2 & \\"dit\\"?')})
    assert page(output / "2020/03/01/a.html").h1.get_text(strip=True) == "Wat als 1 < 2 & “dit”?"


def test_an_empty_folder_makes_a_site_without_stories(tmp_path):
    output, result = site(tmp_path, {})
    assert (output / "index.html").is_file()
    assert result.errors == ()


def test_a_post_that_cannot_be_read_is_named_and_the_rest_is_built(tmp_path):
    files = {"_posts/2020-01-01-goed.html": post("Goed"), "_posts/2020-01-02-stuk.html": "---\ntitle: [\n---\n"}
    output, result = site(tmp_path, files)
    assert (output / "2020/01/01/goed.html").is_file()
    assert len(result.errors) == 1
    assert "2020-01-02-stuk.html:" in result.errors[0]


def test_a_page_that_cannot_be_read_is_named_with_what_it_lacks(tmp_path):
    _, result = site(tmp_path, {"pages/over.md": "---\ntitle: Over ons\n---\nTekst.\n"})
    assert any("over.md:1: the front matter has no permalink" in error for error in result.errors)


def test_two_stories_that_want_one_address_are_an_error_that_names_both(tmp_path):
    files = {f"_posts/2020-01-0{n}-{n}.html": post(f"Nummer {n}", permalink="/zelfde.html") for n in (1, 2)}
    output, result = site(tmp_path, files)
    assert "Nummer 2" in page(output / "zelfde.html").h1.get_text()
    (error,) = result.errors
    assert "2020-01-01-1.html" in error
    assert "2020-01-02-2.html" in error


def test_a_category_cannot_take_the_place_of_a_house_page(tmp_path):
    output, result = site(tmp_path, {"_posts/2020-01-01-a.html": post(category="archief")})
    assert any("category archief" in error for error in result.errors)
    assert (output / "archief/2020/01/01/a.html").is_file()


def test_search_engines_can_be_led_to_the_source(tmp_path):
    files = {
        "_posts/2020-01-01-a.html": post(externe_link="https://nos.nl/l/1"),
        "_posts/2020-01-02-b.html": post(),
    }
    output, _ = site(tmp_path, files, CANONICAL="source")
    canonical = {
        name: page(output / f"2020/01/{name}.html").select_one('link[rel="canonical"]')["href"]
        for name in ("01/a", "02/b")
    }
    assert canonical == {"01/a": "https://nos.nl/l/1", "02/b": "https://proef.example/2020/01/02/b.html"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"credit": "ANP / Bart Maat", "externe_link": "https://nos.nl/l/1"}, "Foto: ANP / Bart Maat"),
        ({"externe_link": "https://nos.nl/l/1"}, "Foto via NOS"),
        ({}, None),
    ],
)
def test_a_photograph_says_whose_it_is(tmp_path, told, expected):
    photograph = {"feature_image": "https://pics.example/a.jpg", **told}
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(**photograph)})
    caption = page(output / "2020/01/01/a.html").select_one(".photograph figcaption")
    assert (caption and caption.get_text()) == expected


def test_a_missing_page_offers_the_search_unless_there_is_none(tmp_path):
    with_search, _ = site(tmp_path / "with", {})
    assert page(with_search / "404.html").select_one("form[role=search]")["action"] == "/zoeken/"
    without, _ = site(tmp_path / "without", {}, SEARCH=False)
    assert not page(without / "404.html").find("form")


def test_a_subject_with_a_letter_that_stands_for_two_has_addresses_that_lead_there(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(tags="[ĳsbrekers]")})
    assert "https://proef.example/tag/ijsbrekers/" in (output / "sitemap.xml").read_text("utf-8")
    assert page(output / "tag/ijsbrekers/index.html").h1.get_text() == "Ĳsbrekers"


@pytest.mark.parametrize(
    "section", ["ĳsland", "ﬁlm", "½", "e\u0301énouder", "ＡＢ", "wat nu?", "a#b", "100%25", "東京"]
)
@pytest.mark.slow
def test_what_is_told_of_a_story_leads_to_it_whatever_letters_its_section_has(tmp_path, section):
    output, result = site(tmp_path, {"_posts/2020-01-01-a.html": post(category=f'"{section}"')})
    assert not result.errors
    assert [finding for checked in check(output) for finding in checked.findings] == []


@pytest.mark.parametrize("title", ["", "\\u0007", "<br>"])
def test_a_story_whose_title_says_nothing_is_called_by_its_address(tmp_path, title):
    output, _ = site(tmp_path, {"_posts/2020-01-01-een-bericht.html": post(title)})
    assert page(output / "2020/01/01/een-bericht.html").h1.get_text() == "Een Bericht"


def test_a_site_in_a_language_that_nobody_knows_is_built(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post()}, config=CONFIG.replace("lang: nl", "lang: xx"))
    assert "January 2020" in page(output / "2020/01/index.html").h1.get_text()
