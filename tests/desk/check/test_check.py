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
        ("HTML", "<h1", "<h1>Nog een</h1><h1", "has 2 <h1>; expected 1"),
        ("HTML", ' lang="nl"', "", "does not say its language"),
        ("HTML", "<p>", '<p onclick="x()">', "event handler"),
        ("HTML", "<p>", '<p style="color:red">', "style within the page"),
        ("HTML", "<p>", "<script>1</script><p>", "script within the page"),
        ("HTML", "<p>", '<img src="/theme/icons/knipselkrant.png"><p>', "without an alternative text"),
        ("HTML", 'id="main"', 'id="main"><i id="main"></i', "2 elements with the id main"),
    ],
)
def test_what_is_wrong_with_a_page_is_found(built, check_name, old, new, said):
    spoil(built, STORY, old, new)
    assert any(said in what for what in findings(built)[check_name])


def test_a_story_that_weighs_too_much_is_found(built):
    noise = " ".join(sha256(str(n).encode()).hexdigest() for n in range(500))
    spoil(built, STORY, "</main>", f"{noise}</main>")
    assert any("at most 14,336" in what for what in findings(built)["weight"])


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


def test_a_folder_without_a_site_is_refused(tmp_path):
    with pytest.raises(Refusal, match="no built site"):
        check(tmp_path)
