import json
from pathlib import Path

import pytest
from lxml import etree

from knipselkrant.site import discovery

from ..sites import CONFIG, page, post, site
from .feeds.test_schemas import AWKWARD

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses(path):
    return [loc.text for loc in etree.parse(path).iter(LOC)]


def test_the_sitemap_has_every_page_but_the_404(krant):
    pages = {path.relative_to(krant).as_posix().removesuffix("index.html") for path in krant.rglob("*.html")}
    assert sorted(addresses(krant / "sitemap.xml")) == sorted(
        f"https://knipselkrant.example/{address}" for address in pages - {"404.html"}
    )


def test_a_story_changed_when_it_appeared_and_an_undated_one_does_not_say(krant):
    urls = etree.parse(krant / "sitemap.xml").getroot()
    changed = {url[0].text: [child.text for child in url[1:]] for url in urls}
    (moment,) = (value for address, value in changed.items() if "/2019/06/06/" in address)
    (undated,) = (value for address, value in changed.items() if "/zonder-datum/" in address)
    assert (moment, undated) == (["2019-06-06T09:28:22+02:00"], [])


def test_a_large_sitemap_is_an_index_of_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(discovery, "PART", 4)
    files = {f"_posts/2020-01-0{day}-s.html": post(f"Bericht {day}") for day in (1, 2, 3)}
    output, _ = site(tmp_path, files)
    parts = [address.rsplit("/", 1)[1] for address in addresses(output / "sitemap.xml")]
    assert parts == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert sum(len(addresses(output / part)) for part in parts) == 9


@pytest.fixture(params=["krant", "awkward", "parts", "empty"])
def sitemaps(request, tmp_path, monkeypatch):
    """The sitemaps of a site."""
    if request.param == "krant":
        output = request.getfixturevalue("krant")
    else:
        if request.param == "parts":
            monkeypatch.setattr(discovery, "PART", 4)
        files = {} if request.param == "empty" else AWKWARD
        output, _ = site(tmp_path, files, config=f"{CONFIG}baseurl: /krant\n")
    return sorted(output.glob("sitemap*.xml"))


def test_sitemaps_keep_to_the_protocol(sitemaps):
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("sitemap.rng")))
    assert sitemaps
    for path in sitemaps:
        schema.validate(etree.parse(path))
        assert [(path.name, error.line, error.message) for error in schema.error_log] == []


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "<url/>",
        "<url><loc>/a</loc></url>",
        "<url><loc>https://a.nl/é</loc></url>",
        "<url><loc>https://a.nl/b</loc><lastmod>gisteren</lastmod></url>",
        "<url><loc>https://a.nl/b</loc><x/></url>",
    ],
)
def test_the_schema_refuses_what_the_protocol_does_not_have(broken):
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("sitemap.rng")))
    urlset = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
    assert schema.validate(etree.fromstring(urlset.format("<url><loc>https://a.nl/b</loc></url>")))
    assert not schema.validate(etree.fromstring(urlset.format(broken)))


def test_a_story_whose_day_nobody_knows_is_no_news(tmp_path):
    month = post("Maand", date="2020-02-01", date_precision="month")
    files = {"_posts/2020-02-01-maand.html": month, "_posts/2020-01-10-dag.html": post("Dag")}
    output, _ = site(tmp_path / "a", files)
    assert [address.rsplit("/")[-1] for address in addresses(output / "sitemap-news.xml")] == ["dag.html"]
    output, _ = site(tmp_path / "b", {"_posts/2020-02-01-maand.html": month})
    assert not (output / "sitemap-news.xml").exists()
    assert "news" not in (output / "robots.txt").read_text("utf-8")


def test_the_news_sitemap_has_the_two_days_up_to_the_newest_story(tmp_path):
    days = {"oud": "2020-01-01 09:00", "net": "2020-01-08 10:00", "nieuw": "2020-01-10 09:00"}
    output, _ = site(
        tmp_path, {f"_posts/{date[:10]}-{name}.html": post(name, date=date) for name, date in days.items()}
    )
    assert [address.rsplit("/")[-1] for address in addresses(output / "sitemap-news.xml")] == ["nieuw.html", "net.html"]


def test_robots_are_told_where_the_sitemaps_are(krant):
    lines = (krant / "robots.txt").read_text("utf-8").splitlines()
    assert "Sitemap: https://knipselkrant.example/sitemap.xml" in lines


@pytest.fixture(scope="module")
def article(krant):
    (story,) = (krant / "nieuws/2019/06/06").glob("*.html")
    return json.loads(page(story).select_one('script[type="application/ld+json"]').string)


def test_a_story_says_in_json_ld_what_it_is_and_what_it_is_based_on(article):
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2019-06-06T09:28:22+02:00"
    assert article["isBasedOn"] == "https://nos.nl/l/2287831"
    assert article["author"] == {"@type": "Organization", "name": "NOS"}


def test_a_story_without_a_date_has_none_in_json_ld(krant):
    (story,) = (krant / "nieuws/zonder-datum").glob("*.html")
    article = json.loads(page(story).select_one('script[type="application/ld+json"]').string)
    assert "datePublished" not in article


def test_a_title_cannot_end_the_script_it_stands_in(tmp_path):
    title = "</script><script>alert(1)</script> &lt;!--"
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(title, summary='"</script><b>"')})
    html = (output / "2020/01/01/a.html").read_text("utf-8")
    assert html.count("</script>") == html.count("<script")


def test_the_manifest_names_the_site_and_icons_that_are_there(krant):
    manifest = json.loads((krant / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["name"] == "Knipselkrant"
    for icon in manifest["icons"]:
        assert (krant / icon["src"].lstrip("/")).is_file()


def test_robots_txt_names_the_news_sitemap_from_the_first_news_on(tmp_path):
    month = {"_posts/2020-01-01-a.html": post(date_precision="month")}
    output, _ = site(tmp_path, month)
    assert "sitemap-news" not in (output / "robots.txt").read_text("ascii")
    output, _ = site(tmp_path, month | {"_posts/2020-01-02-b.html": post()})
    assert "sitemap-news" in (output / "robots.txt").read_text("ascii")
