import json
from hashlib import sha256

import pytest

from knipselkrant.desk.check import check
from knipselkrant.errors import Refusal

from ...sites import post, site


def findings(output):
    return {checked.name: [finding.what for finding in checked.findings] for checked in check(output)}


@pytest.fixture
def built(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(category="nieuws")})
    return output


def spoil(output, page, old, new):
    path = output / page
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


STORY = "nieuws/2020/01/01/a.html"


def test_nothing_is_wrong_with_a_site_as_it_is_built(krant, built):
    for output in (krant, built):
        assert findings(output) == {"links": [], "HTML": [], "feeds": [], "weight": []}


@pytest.mark.parametrize(
    ("check_name", "old", "new", "said"),
    [
        ("links", '"/archief/"', '"/nergens/"', "/nergens/ leads to nothing"),
        ("links", '"#main"', '"#elders"', "no element with the id elders"),
        (
            "links",
            "</main>",
            '<img srcset="/klein.png 1x, /groot.png 2x" alt=""></main>',
            "/groot.png leads to nothing",
        ),
        (
            "links",
            'property="og:url" content="',
            'property="og:url" content="https://proef.example/x',
            "leads to nothing",
        ),
        ("links", 'href="/archief/"', 'href="http://["', "is no address"),
        ("links", 'href="/archief/"', f'href="/{"a" * 300}"', "leads to nothing"),
        ("weight", "</main>", '<script src="http://["></script></main>', "fetches http://["),
        ("links", "/theme/css/knipselkrant.css", "/theme/css/weg.css", "/theme/css/weg.css leads to nothing"),
        ("HTML", "</article>", "</article></div>", "closes nothing"),
        ("HTML", "</article>", "<b>vet</article>", "does not close the <b> of line"),
        ("HTML", "</main>", "<p>een<div>twee</div></p></main>", "a </p> in line"),
        ("HTML", "<title>Een titel – Proef</title>", "<title> </title>", "no words in its <title>"),
        ("weight", "</main>", '<script src="https://cdn.example/a.js"></script></main>', "from cdn.example"),
        ("weight", "</main>", '<iframe src="//video.example/1"></iframe></main>', "from video.example"),
        ("HTML", "<h1", "<h1>Nog een</h1><h1", "has 2 <h1>; expected 1"),
        ("HTML", ' lang="nl"', "", "does not say its language"),
        ("HTML", "<p>", '<p onclick="x()">', "event handler"),
        ("HTML", "<p>", '<p style="color:red">', "style within the page"),
        ("HTML", "<p>", "<script>1</script><p>", "script within the page"),
        ("HTML", "<p>", '<img src="/theme/icons/knipselkrant.png"><p>', "without an alternative text"),
        ("HTML", 'id="main"', 'id="main"><i id="main"></i', "2 elements with the id main"),
    ],
)
@pytest.mark.slow
def test_what_is_wrong_with_a_page_is_found(built, check_name, old, new, said):
    spoil(built, STORY, old, new)
    assert any(said in what for what in findings(built)[check_name])


def test_a_story_that_weighs_too_much_is_found(built):
    noise = " ".join(sha256(str(n).encode()).hexdigest() for n in range(500))
    spoil(built, STORY, "</main>", f"{noise}</main>")
    assert any("at most 14,336" in what for what in findings(built)["weight"])


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("theme/css/knipselkrant.css", "newsreader.woff2", "weg.woff2", "weg.woff2 leads to nothing"),
        ("manifest.webmanifest", "knipselkrant-512.png", "weg.png", "weg.png leads to nothing"),
        (
            "sitemap.xml",
            "<loc>https://proef.example/archief/",
            "<loc>https://proef.example/weg/",
            "/weg/ leads to nothing",
        ),
        ("robots.txt", "sitemap.xml", "weg.xml", "weg.xml leads to nothing"),
    ],
)
def test_what_leads_nowhere_from_other_files_is_found(built, file, old, new, said):
    spoil(built, file, old, new)
    assert [(finding.file, said in finding.what) for finding in check(built)[0].findings] == [(file, True)]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("feed.xml", "2020-01-01T00:00:00+01:00</updated>", "gisteren</updated>", "cannot be read"),
        ("rss.xml", "<pubDate>Wed, 01", "<pubDate>Wee, 99", "cannot be read"),
        ("feed.xml", '<title type="html">Een titel</title>', "", "1 entries without a title"),
        ("rss.xml", "01/a.html</link>", "01/b.html</link>", "b.html leads to nothing"),
        ("feed.json", '"url": "https://proef.example/n', '"url": "https://elders.example/n', "leads to nothing"),
        (
            "feed/nieuws.xml",
            'href="https://proef.example/feed/nieuws.xml"',
            'href="https://proef.example/feed.xml"',
            "says its address is",
        ),
    ],
)
def test_what_is_wrong_in_a_feed_is_found(built, file, old, new, said):
    spoil(built, file, old, new)
    assert any(said in finding.what for finding in check(built)[-1].findings if finding.file == file)


def test_a_site_that_does_not_say_its_address_is_refused(built):
    spoil(built, "index.html", 'rel="canonical"', 'rel="x"')
    with pytest.raises(Refusal, match="nobody knows the address"):
        check(built)


def test_a_feed_that_cannot_be_read_is_found(built):
    (built / "rss.xml").write_text("<rss>")
    feed = json.loads((built / "feed.json").read_text("utf-8"))
    (built / "feed.json").write_text(
        json.dumps(feed | {"feed_url": "https://elders.example/", "items": feed["items"] * 2})
    )
    found = findings(built)["feeds"]
    assert any("cannot be read" in what for what in found)
    assert any("2 entries with the id" in what for what in found)
    assert any("says its address is https://elders.example/" in what for what in found)


def test_a_page_that_no_links_lead_to_is_found_unless_it_wants_to_be_found_by_nobody(built):
    page = (built / STORY).read_text("utf-8")
    for name in ("los", "ook-los"):
        (built / f"{name}.html").write_text(page.replace("<h1", '<a href="/los.html">Los</a><h1', 1), "utf-8")
    assert [(found.file, "no links lead here" in found.what) for found in check(built)[0].findings] == [
        ("los.html", True),
        ("ook-los.html", True),
    ]
    for name in ("los", "ook-los"):
        spoil(built, f"{name}.html", "<title>", '<meta name="robots" content="noindex"><title>')
    assert check(built)[0].findings == ()


def test_the_heaviest_story_and_the_heaviest_other_page_are_named(built):
    spoil(built, "archief/index.html", "</main>", f"<p>{' '.join(map(str, range(3000)))}</p></main>")
    (story, words), (other, _) = check(built)[2].measured
    assert (story, other) == (f"heaviest story: {STORY}", "heaviest other page: archief/index.html")
    assert words.endswith(" of 14,336 bytes")


def test_a_folder_without_a_site_is_refused(tmp_path):
    with pytest.raises(Refusal, match="no built site"):
        check(tmp_path)
