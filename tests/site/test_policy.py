"""What pages may load is told by each page, and by `_headers` to the web host."""

from base64 import b64encode
from hashlib import sha256

import pytest

from knipselkrant.errors import Refusal

from ..sites import page, post, site

REMOTE = {"_posts/2020-01-01-a.html": post(category="nieuws", feature_image="https://elders.example/a.jpg")}


def policy_of(path):
    written = page(path).select_one("meta[http-equiv='Content-Security-Policy']")["content"]
    return dict(rule.split(" ", 1) for rule in written.split("; "))


def digests_of_data(soup):
    return [f"'sha256-{b64encode(sha256(data.string.encode()).digest()).decode()}'" for data in data_of(soup)]


def data_of(soup):
    return soup.find_all("script", type="application/ld+json")


def test_every_page_says_what_it_may_load_before_it_loads_anything(krant):
    for path in krant.rglob("*.html"):
        policy = policy_of(path)
        assert policy["default-src"] == policy["base-uri"] == "'none'"
        assert policy["style-src"] == "'self'"
        wasm = ["'wasm-unsafe-eval'"] if path.parent.name == "zoeken" else []
        assert policy["script-src"].split() == [*digests_of_data(page(path)), "'self'", *wasm]
        head = page(path).head
        assert [tag.name for tag in head.find_all(True)[:2]] == ["meta", "meta"]
        assert head.select_one("meta[name=referrer]")["content"] == "same-origin"


def test_a_page_that_leads_on_from_an_old_address_may_load_nothing(tmp_path):
    files = {"_posts/2020-01-01-a.html": post(permalink="/a.html", redirect_from="/oud.html")}
    output, _ = site(tmp_path, files)
    assert policy_of(output / "oud.html")["default-src"] == "'none'"
    assert page(output / "oud.html").select_one("meta[name=referrer]")["content"] == "same-origin"


def test_no_page_has_a_script_or_style_within(krant):
    for path in krant.rglob("*.html"):
        soup = page(path)
        assert not soup.find_all("style")
        assert not soup.find_all(style=True)
        assert soup.find_all("script", src=False) == data_of(soup)
        assert not [name for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]


def test_a_host_is_told_for_all_files(tmp_path):
    output, _ = site(tmp_path, {}, SITEURL="https://proef.example/krant")
    lines = (output / "_headers").read_text("ascii").splitlines()
    assert lines[0] == "/krant/*"
    assert "frame-ancestors 'none'" in lines[1]
    assert lines[2:] == ["  Referrer-Policy: same-origin", "  X-Content-Type-Options: nosniff"]


def test_pictures_from_other_hosts_may_be_asked_for_unless_the_site_says_otherwise(tmp_path):
    output, _ = site(tmp_path, REMOTE)
    assert policy_of(output / "index.html")["img-src"] == "'self' data: https://proef.example https: http:"
    assert "elders.example" in (output / "nieuws/2020/01/01/a.html").read_text("utf-8")


def test_a_site_with_its_own_pictures_only_names_no_other_host(tmp_path):
    own = {"_posts/2020-01-02-b.html": post(category="nieuws", feature_image="/images/b.jpg")}
    output, _ = site(tmp_path, REMOTE | own, PICTURES="own")
    assert policy_of(output / "index.html")["img-src"] == "'self' data: https://proef.example"
    for path in output.rglob("*.html"):
        assert "elders.example" not in path.read_text("utf-8")
    assert page(output / "nieuws/2020/01/02/b.html").select("figure img[src='/images/b.jpg']")


def test_a_picture_of_the_site_is_shown_wherever_that_is_looked_at_and_told_with_its_host(tmp_path):
    own = {"_posts/2020-01-02-b.html": post(category="nieuws", feature_image="/images/b.jpg")}
    output, _ = site(tmp_path, own, SITEURL="https://proef.example/krant")
    story, whole = page(output / "nieuws/2020/01/02/b.html"), "https://proef.example/krant/images/b.jpg"
    assert [img["src"] for img in story.select("figure img")] == ["/krant/images/b.jpg"]
    assert story.select_one("meta[property='og:image']")["content"] == whole
    assert page(output / "index.html").select("img[src='/krant/images/b.jpg']")


def test_a_path_that_would_name_another_host_keeps_its_own(tmp_path):
    address = "https://proef.example//elders.example/a.jpg"
    output, _ = site(tmp_path, {"_posts/2020-01-02-b.html": post(category="nieuws", feature_image=address)})
    assert [img["src"] for img in page(output / "nieuws/2020/01/02/b.html").select("figure img")] == [address]


def test_a_setting_for_pictures_that_is_none_is_refused(tmp_path):
    with pytest.raises(Refusal, match=r'PICTURES is \'none\'; expected "remote" or "own"'):
        site(tmp_path, {}, PICTURES="none")


@pytest.mark.parametrize(
    "order",
    [
        '<meta http-equiv="refresh" content="0; url=https://elders.example/">',
        '<META/http-equiv=refresh content="0">',
        '<link rel="prefetch" href="https://elders.example/a.js">',
        '<base href="https://elders.example/">',
        '<me<meta>ta http-equiv="refresh" content="0">',
        '<meta name="referrer" content="unsafe-url"',
    ],
)
def test_no_story_leads_away_or_asks_other_sites_by_itself(tmp_path, order):
    files = {"_posts/2020-01-01-a.html": post(body=f"<p>Een.</p>\n{order}\n<p>Twee.</p>", permalink="/a.html")}
    output, _ = site(tmp_path, files)
    body = page(output / "a.html").body
    assert "elders.example" not in body.encode_contents().decode()
    assert body.find_all(["meta", "link", "base"]) == []
    assert "Een." in body.text


def test_columns_keep_their_alignment(tmp_path):
    text = "---\ntitle: Een tabel\n---\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n"
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.md": text})
    soup = page(output / "2020/01/01/a.html")
    assert [cell["class"] for cell in soup.select("td[class]")] == [["text-right"]]
    assert not soup.find_all(style=True)
