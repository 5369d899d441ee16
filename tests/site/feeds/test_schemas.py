"""Every feed keeps to its specification: of this repository's own site, of an awkward one, and of an empty one."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from ...sites import CONFIG, post, site

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}

RELATIVE = (
    '<p><a href="/over/">een</a> <a href="#noot">twee</a> <a href="../a b.html?x=1&amp;y=2">drie</a></p>'
    '<p><img src="foto.jpg" srcset="klein.jpg 1x, groot.jpg 2x" alt="Foto"> <a href="mailto:a@b.nl">vier</a></p>'
)
EMBEDDED = (
    '<script>document.write("x < y && z")</script><p onclick="x()" style="color:red">V<object data="a.swf">o</object>'
    '<iframe src="//v.example/1?a=1"></iframe><form action="/x"><input name="q">in<button>Zoek</button></form>'
    '<noscript><img src="t.gif" alt=""></noscript><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><b>vet<i>scheef</b></i>'
    "<table><tr><td>cel</table><!-- stil -- stiller --><x-y>eigen</x-y>&#0;&#x80;&bogus; & < >"
)
AWKWARD = {
    "_posts/2020-01-01-tekens.html": post(
        'Wat als 1 < 2 & \\"dit\\" \\u0007\\u0000 🗞️ ]]> <b>niet</b>?', "<p>R&amp;D \x0b &lt;b&gt; ]]&gt; 🗞️ &nbsp;</p>"
    ),
    "_posts/2020-01-02-leeg.html": post("Leeg", ""),
    "_posts/2020-01-03-zonder-titel.html": "---\nlayout: post\n---\n",
    "_posts/2020-01-04-lege-titel.html": post("", "<p>Tekst.</p>"),
    "_posts/2020-01-05-stil.html": post("\\u0007", "<p>Tekst.</p>"),
    "_posts/2020-01-06-verwijzingen.html": post("Verwijzingen", RELATIVE),
    "_posts/2020-01-07-rubrieken.html": post(
        "Rubrieken", categories='[nieuws, "R&D", "🗞️", "één twee"]', tags='["a, b", "c:d", "x"]'
    ),
    "_posts/2020-01-08-ingebed.html": post("Ingebed", EMBEDDED),
    "_posts/2020-01-09-één-adres.html": post("Ander alfabet", categories="[één twee, 新闻]", tags="[é]"),
    "_posts/2020-01-09-zelfde-dag.html": post(
        "AT&amp;T &lt;b&gt; a@b.nl", "<P>GROOT <A HREF='/X'>X</A>", author="a@b.nl"
    ),
    "_posts/2018-09-01-maand.html": post(
        "Maand",
        date="2018-09-01",
        date_precision="month",
        category="nieuws",
        externe_link='"https://nos.nl/l/1?a=1&b=2"',
        feature_image='"/beeld/foto&meer.webp?breed=1008"',
        author='"A. de \\"Vries\\" & co <a@b.nl>"',
    ),
    "_posts/2018-09-01-zelfde-maand.html": post(
        "Zelfde maand",
        date="2018-09-01",
        date_precision="month",
        category="nieuws",
        externe_link='"https://één.example/é?a=[1]"',
        feature_image='"https://één.example/a b.gif?x=[1]&y=100%"',
        summary='"1 < 2 & <b>vet</b>"',
    ),
    "_drafts/ongedateerd.html": post("Ongedateerd", permalink="/nieuws/zonder-datum/ongedateerd.html"),
}


@pytest.fixture(scope="module", params=["krant", "awkward", "empty"])
def output(request, tmp_path_factory) -> Path:
    if request.param == "krant":
        return request.getfixturevalue("krant")
    files = AWKWARD if request.param == "awkward" else {}
    config = CONFIG + "baseurl: /krant\n"
    built, result = site(
        tmp_path_factory.mktemp(request.param), files, config=config, WEBSUB_HUB="https://hub.example/"
    )
    assert result.errors == ()
    return built


def feeds(output: Path, *names: str) -> list[Path]:
    found = [path for name in names for path in sorted(output.glob(name))]
    assert found
    return found


def test_atom_feeds_keep_to_the_grammar_of_rfc_4287(output):
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    for path in feeds(output, "feed.xml", "feed/**/*.xml"):
        schema.validate(etree.parse(path))
        assert [(path.name, error.line, error.message) for error in schema.error_log] == []


@pytest.mark.parametrize(
    "broken",
    [
        "<id>b</id>",
        "<updated>gisteren</updated>",
        '<link rel="a"/>',
        "<kop>eigen</kop>",
        '<entry xmlns="http://www.w3.org/2005/Atom"/>',
        '<category term="a" soort="b"/>',
        '<link href="a" type="html"/>',
    ],
)
def test_the_grammar_refuses_what_atom_does_not_have(broken):
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    sound = "<id>a</id><title>b</title><updated>2020-01-01T00:00:00Z</updated>"
    feed = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x">{}<x:y z="1">eigen</x:y></feed>'
    assert schema.validate(etree.fromstring(feed.format(sound)))
    assert not schema.validate(etree.fromstring(feed.format(sound + broken)))


ATOM_RULES = {
    "a feed has an author, unless all its entries do": "/atom:feed[not(atom:author)][not(atom:entry[atom:author])]",
    "an entry has an author where its feed has none": "//atom:entry[not(atom:author) and not(../atom:author)]",
    "an entry without content has an alternate link": "//atom:entry[not(atom:content | atom:link[@rel='alternate'])]",
    "a feed links to itself": "/atom:feed[not(atom:link[@rel='self'])]",
    "ids are addresses": "//atom:id[not(starts-with(., 'https://'))]",
    "no two entries have one id and one time": "//atom:entry[atom:id = preceding-sibling::atom:entry/atom:id]",
    "no two alternate links have one type and one language": "//*[count(atom:link[@rel='alternate']) > 1]",
    "an entry has content": "//atom:entry[not(normalize-space(atom:content))]",
    "an entry has a summary": "//atom:entry[not(normalize-space(atom:summary))]",
    "an entry has a title": "//atom:entry[not(normalize-space(atom:title))]",
    "no two entries are updated at one time": "//atom:entry[atom:updated = preceding-sibling::atom:entry/atom:updated]",
    "a name holds no mail address": "//atom:name[contains(., '@')]",
    "what may look like HTML is HTML": "//atom:summary[@type != 'html'] | //atom:subtitle[not(@type = 'html')]",
}
"""What RFC 4287 and the W3C feed validator say beyond the grammar, each with the XPath of what offends it."""


@pytest.mark.parametrize("rule", ATOM_RULES)
def test_in_atom(output, rule):
    assert offenders(feeds(output, "feed.xml", "feed/**/*.xml"), ATOM_RULES[rule]) == []


RSS_RULES = {
    "rss has version 2.0": "/*[not(self::rss) or not(@version = '2.0')]",
    "rss has one channel": "/rss[count(channel) != 1]",
    "a channel has one title, with text": "//channel[count(title) != 1 or not(normalize-space(title))]",
    "a channel has one link, with text": "//channel[count(link) != 1 or not(normalize-space(link))]",
    "a channel has one description": "//channel[count(description) != 1 or not(normalize-space(description))]",
    "a channel says its language": "//channel[count(language) != 1 or not(normalize-space(language))]",
    "a channel says when it changed": "//channel[count(lastBuildDate) != 1]",
    "docs leads to the specification": "//docs[. != 'https://www.rssboard.org/rss-specification']",
    "a channel links to itself once": "//channel[count(atom:link[@rel='self'][@type='application/rss+xml']) != 1]",
    "an item has a title and a description": "//item[not(normalize-space(title) and normalize-space(description))]",
    "an item has no element twice": "//item[count(title) > 1 or count(link) > 1 or count(guid) > 1"
    " or count(pubDate) > 1 or count(description) > 1 or count(content:encoded) > 1]",
    "an item has a guid": "//item[not(normalize-space(guid))]",
    "a guid is unique": "//item[guid = preceding-sibling::item/guid]",
    "a guid that is no address of a page says so": "//guid[@isPermaLink != 'false' and . != ../link]",
    "description comes before content:encoded": "//content:encoded[following-sibling::description]",
    "an author has a mail address; a name is a dc:creator": "//item/author | //item[not(normalize-space(dc:creator))]",
    "an enclosure has a url, a length and a type": "//enclosure[not(@url and @length and @type)]",
    "an item has one enclosure at most": "//item[count(enclosure) > 1]",
    "a length is a number": "//enclosure[string(number(@length)) = 'NaN']",
    "a category is not empty": "//category[not(normalize-space(.))]",
    "elements of others have a namespace": "//channel/*[not(contains(name(), ':'))]"
    "[not(self::title | self::link | self::description | self::language | self::lastBuildDate | self::generator"
    " | self::docs | self::item)]",
}
"""What the RSS Advisory Board's best-practices profile says, each with the XPath of what offends it."""


@pytest.mark.parametrize("rule", RSS_RULES)
def test_in_rss(output, rule):
    assert offenders(feeds(output, "rss.xml", "rss/**/*.xml"), RSS_RULES[rule]) == []


def offenders(paths: list[Path], xpath: str) -> list[str]:
    return [
        f"{path.name}: {etree.tostring(element, encoding='unicode')[:200]}"
        for path in paths
        for element in etree.parse(path).xpath(xpath, namespaces=NAMES)
    ]


def test_dates_in_rss_are_of_rfc_822_with_four_digits_a_year(output):
    for path in feeds(output, "rss.xml", "rss/**/*.xml"):
        for date in etree.parse(path).xpath("//pubDate/text() | //lastBuildDate/text()"):
            assert re.fullmatch(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}", date)
            assert parsedate_to_datetime(date).tzinfo


def test_plain_text_in_rss_is_known_by_its_hexadecimal_marks(output):
    for path in feeds(output, "rss.xml", "rss/**/*.xml"):
        assert not re.search(rb"&(amp|lt);", path.read_bytes())


def test_a_description_in_rss_is_html(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(summary="1 < 2 & 3")})
    assert etree.parse(output / "rss.xml").xpath("//item/description/text()") == ["1 &lt; 2 &amp; 3"]


def test_no_feed_has_a_letter_that_validators_warn_of(output):
    for path in feeds(output, "*.xml", "feed/**/*.xml", "rss/**/*.xml"):
        assert not re.search("[\x7f-\x9f\ufffd]", path.read_text("utf-8"))


def test_addresses_are_absolute(output):
    for path in feeds(output, "*.xml", "feed/**/*.xml", "rss/**/*.xml"):
        for address in etree.parse(path).xpath("//link/text() | //@href | //@url | //atom:id/text()", namespaces=NAMES):
            assert is_absolute(address), (path.name, address)
    for path in feeds(output, "*.json", "feed/**/*.json"):
        for address in addresses_in(json.loads(path.read_text("utf-8"))):
            assert is_absolute(address), (path.name, address)


def test_addresses_within_the_text_of_a_story_are_absolute(output):
    for path in feeds(output, "rss.xml"):
        for text in etree.parse(path).xpath("//content:encoded/text()", namespaces=NAMES):
            for _, _, address, _ in html.fragment_fromstring(text, create_parent=True).iterlinks():
                assert is_absolute(address), address


def is_absolute(address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme == "mailto":
        return True
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"[^!-~]|[][<>\"]", address)


def addresses_in(feed: object) -> Iterator[str]:
    """The values of every key in a JSON feed that is an address."""
    if isinstance(feed, list):
        for each in feed:
            yield from addresses_in(each)
    elif isinstance(feed, dict):
        for key, value in feed.items():
            if key.endswith("url") or key in ("image", "id"):
                yield value
            yield from addresses_in(value)


JSON_FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}  # fmt: skip
JSON_ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "attachments": list,
}  # fmt: skip
JSON_AUTHOR = {"name": str, "url": str, "avatar": str}
JSON_HUB = {"type": str, "url": str}


def test_json_feeds_keep_to_version_1_1(output):
    for path in feeds(output, "feed.json", "feed/**/*.json"):
        feed = json.loads(path.read_bytes())
        assert_object(feed, JSON_FEED, required=("version", "title", "items"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        for hub in feed.get("hubs", []):
            assert_object(hub, JSON_HUB, required=JSON_HUB)
        for item in feed["items"]:
            assert_object(item, JSON_ITEM, required=("id",))
            assert {"content_html", "content_text"} & set(item)
            assert datetime.fromisoformat(item["date_published"]).tzinfo
            assert all(isinstance(tag, str) and tag for tag in item.get("tags", []))
        for author in (author for each in (feed, *feed["items"]) for author in each.get("authors", [])):
            assert author
            assert_object(author, JSON_AUTHOR)
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"])


def assert_object(value, types, required=()):
    assert set(required) <= set(value) <= set(types)
    assert [key for key in value if not isinstance(value[key], types[key])] == []


def test_the_awkward_site_has_its_stories_in_every_format(tmp_path):
    output, _ = site(tmp_path, AWKWARD)
    ids = [
        etree.parse(output / "feed.xml").xpath("//atom:entry/atom:id/text()", namespaces=NAMES),
        etree.parse(output / "rss.xml").xpath("//guid/text()"),
        [item["id"] for item in json.loads((output / "feed.json").read_bytes())["items"]],
    ]
    assert ids[0] == ids[1] == ids[2]
    assert len(ids[0]) == len(AWKWARD) - 1


def test_a_category_that_looks_like_markup_keeps_its_name(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(categories='["<b>"]')})
    assert etree.parse(output / "rss.xml").xpath("//category/text()") == ["<b>"]


def test_the_address_of_a_picture_is_escaped(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(feature_image='"/een foto.jpg"')})
    assert etree.parse(output / "rss.xml").xpath("//enclosure/@url") == ["https://proef.example/een%20foto.jpg"]


def test_a_story_stands_once_in_the_feed_of_tags_with_one_address(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(tags="[asiel, Asiel]")})
    assert len(etree.parse(output / "rss/by_tag/asiel.xml").xpath("//item")) == 1
