import json
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import product

import feedparser
import pytest
from lxml import etree

from ...sites import page, post, site

SITE = "https://knipselkrant.example"
SCOPES = {"": f"{SITE}/", "/nieuws": f"{SITE}/nieuws/"}
XML_FEEDS = ["feed.xml", "rss.xml", "feed/nieuws.xml", "rss/nieuws.xml"]
JSON_FEEDS = ["feed.json", "feed/nieuws.json"]


def read_json(path):
    return json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("name", XML_FEEDS)
def test_feedparser_reads_every_entry_without_complaint(krant, name):
    feed = feedparser.parse((krant / name).read_bytes())
    assert not feed.bozo
    assert feed.feed.language == "nl"
    assert len(feed.entries) == 4
    for entry in feed.entries:
        assert entry.link.startswith(f"{SITE}/nieuws/20")
        assert entry.id == entry.link.removesuffix(".html")
        assert entry.title
        assert entry.published_parsed
        assert "<p>" in entry.content[-1].value


@pytest.mark.parametrize("name", JSON_FEEDS)
def test_json_feed_has_what_version_1_1_wants(krant, name):
    feed = read_json(krant / name)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}/{name}"
    assert feed["language"] == "nl"
    for item in feed["items"]:
        assert item["id"]
        assert item["content_html"].startswith("<p>")
        assert datetime.fromisoformat(item["date_published"]).tzinfo


def test_the_three_formats_have_the_same_entries_in_the_same_order(krant):
    for atom, rss, json_feed in [
        ("feed.xml", "rss.xml", "feed.json"),
        ("feed/nieuws.xml", "rss/nieuws.xml", "feed/nieuws.json"),
    ]:
        in_atom, in_rss = (feedparser.parse((krant / name).read_bytes()).entries for name in (atom, rss))
        in_json = read_json(krant / json_feed)["items"]
        ids = [[entry.id for entry in in_atom], [entry.id for entry in in_rss], [item["id"] for item in in_json]]
        assert ids[0] == ids[1] == ids[2]
        titles = [
            [entry.title for entry in in_atom],
            [entry.title for entry in in_rss],
            [item["title"] for item in in_json],
        ]
        assert titles[0] == titles[1] == titles[2]
        assert [entry.published_parsed for entry in in_atom] == sorted(
            (entry.published_parsed for entry in in_rss), reverse=True
        )


def test_undated_stories_stay_out_of_the_feeds(krant):
    for name in (*XML_FEEDS, *JSON_FEEDS):
        assert "zonder-datum" not in (krant / name).read_text("utf-8")


def test_a_picture_is_an_enclosure_and_media_content(krant):
    picture = "https://nos.nl/data/image/2019/06/06/554922/1008x567.jpg"
    for name in ("feed.xml", "rss.xml"):
        entry = next(e for e in feedparser.parse((krant / name).read_bytes()).entries if "/2019/06/06/" in e.link)
        assert [enclosure.href for enclosure in entry.enclosures] == [picture]
        assert [(media["url"], media["type"]) for media in entry.media_content] == [(picture, "image/jpeg")]
    item = next(i for i in read_json(krant / "feed.json")["items"] if "/2019/06/06/" in i["url"])
    assert item["image"] == picture
    assert item["external_url"] == "https://nos.nl/l/2287831"


def test_each_feed_links_to_itself_and_to_its_page(krant):
    for (scope, home), name in product(SCOPES.items(), ("feed", "rss")):
        path = f"{name}{scope}.xml"
        links = feedparser.parse((krant / path).read_bytes()).feed.links
        assert f"{SITE}/{path}" in [link.href for link in links if link.rel == "self"]
        assert home in [link.href for link in links if link.rel == "alternate"]


def test_rss_says_that_its_guid_is_no_permalink(krant):
    guids = etree.parse(krant / "rss.xml").findall(".//guid")
    assert guids
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}


def test_a_feed_was_updated_when_its_newest_story_appeared(krant):
    newest = datetime.fromisoformat("2021-10-01T00:00:00+02:00")
    atom = etree.parse(krant / "feed.xml").findtext("{http://www.w3.org/2005/Atom}updated")
    rss = etree.parse(krant / "rss.xml").findtext("channel/lastBuildDate")
    assert datetime.fromisoformat(atom) == parsedate_to_datetime(rss) == newest


def test_links_and_pictures_in_the_text_become_absolute(tmp_path):
    body = '<p><a href="/over/">een</a> <a href="#noot">twee</a> <img src="../foto.jpg" alt="Foto"></p>'
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(body=body)})
    content = read_json(output / "feed.json")["items"][0]["content_html"]
    assert 'href="https://proef.example/over/"' in content
    assert 'href="https://proef.example/2020/01/01/a.html#noot"' in content
    assert 'src="https://proef.example/2020/01/foto.jpg"' in content


def test_a_feed_has_no_more_entries_than_the_site_wants(tmp_path):
    files = {f"_posts/2020-01-{day:02}-s{day}.html": post(f"Bericht {day}") for day in range(1, 31)}
    output, _ = site(tmp_path, files)
    assert len(feedparser.parse((output / "feed.xml").read_bytes()).entries) == 25
    assert read_json(output / "feed.json")["items"][0]["title"] == "Bericht 30"


def test_characters_that_xml_cannot_hold_do_not_break_a_feed(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post("Kop\\u0007", body="<p>tekst\x0b en\x08 meer</p>")})
    feed = feedparser.parse((output / "rss.xml").read_bytes())
    assert not feed.bozo
    assert feed.entries[0].title == "Kop"


def test_a_site_without_stories_has_valid_empty_feeds(tmp_path):
    output, _ = site(tmp_path, {})
    feed = feedparser.parse((output / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.entries == []
    assert read_json(output / "feed.json")["items"] == []


def test_a_tag_has_its_own_feeds_and_its_page_offers_them(tmp_path):
    files = {"_posts/2020-01-01-a.html": post("Met", tags="[asiel]"), "_posts/2020-01-02-b.html": post("Zonder")}
    output, _ = site(tmp_path, files)
    for name in ("feed/by_tag/asiel.xml", "rss/by_tag/asiel.xml"):
        assert [entry.title for entry in feedparser.parse((output / name).read_bytes()).entries] == ["Met"]
    assert [item["title"] for item in read_json(output / "feed/by_tag/asiel.json")["items"]] == ["Met"]
    offered = {link["href"] for link in page(output / "tag/asiel/index.html").select('head link[rel="alternate"]')}
    assert "https://proef.example/feed/by_tag/asiel.xml" in offered


def test_a_hub_is_named_in_every_format(tmp_path):
    hub = "https://hub.example/"
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post()}, WEBSUB_HUB=hub)
    for name in ("feed.xml", "rss.xml"):
        assert hub in [
            link.href for link in feedparser.parse((output / name).read_bytes()).feed.links if link.rel == "hub"
        ]
    assert read_json(output / "feed.json")["hubs"] == [{"type": "WebSub", "url": hub}]
