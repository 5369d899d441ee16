"""Old addresses lead on, as the plugin jekyll-redirect-from has it."""

import json
from pathlib import Path

import pytest

from ..sites import jekyll_build, page, post, site
from ..tools import needs

CONFIG = """\
title: Proef
url: https://proef.example
baseurl: /krant
timezone: Europe/Amsterdam
plugins: [jekyll-redirect-from]
defaults:
  - scope: {path: "_posts/oud"}
    values: {redirect_from: /oud/standaard}
"""
FILES = {
    "_posts/2018-01-01-een.html": post("Een", redirect_from="/oud/een.html"),
    "_posts/2018-01-02-map.html": post("Map", redirect_from="/oud/map/"),
    "_posts/2018-01-03-kaal.html": post("Kaal", redirect_from="kaal"),
    "_posts/2018-01-04-veel.html": post("Veel", redirect_from="[/a, /b.html, null, /c/d/, '/e.php', /f.v1]"),
    "_posts/2018-01-05-letters.html": post("Letters", redirect_from="['/één twee', '/drie%20vier/', '/a//b/../c']"),
    "_posts/2018-01-06-zichzelf.html": post("Zichzelf", redirect_from="/2018/01/06/zichzelf.html"),
    "_posts/2018-01-07-andermans.html": post("Andermans", redirect_from="/2018/01/01/een.html"),
    "_posts/2018-01-08-één ﬁn.html": post("Vreemde naam", redirect_from="/vreemd"),
    "_posts/2018-01-09-weg.html": post("Weg", redirect_to="https://elders.example/x?y=1&z=2"),
    "_posts/2018-01-10-verhuisd.html": post("Verhuisd", redirect_to="[/2018/01/01/een.html, /x]"),
    "_posts/2018-01-11-leeg.html": post("Leeg", redirect_from="", redirect_to=""),
    "_posts/2018-01-12-getal.html": post("Getal", permalink="/getal/", redirect_from="['2018', /2017/12]"),
    "_posts/oud/2018-01-13-standaard.html": post("Standaard"),
    "pages/over.html": post("Over", permalink="/over/", redirect_from="/wie/"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("redirects")
    output, result = site(folder, FILES, config=CONFIG)
    return folder / "content", output, result


def redirects(folder: Path) -> dict[str, str]:
    """Where each page that leads on leads to, by its path."""
    found = {}
    for path in (path for path in folder.rglob("*") if path.is_file() and path.suffix in (".html", ".php", ".v1")):
        if refresh := page(path).select_one('meta[http-equiv="refresh"]'):
            canonical = page(path).select_one('link[rel="canonical"]')["href"]
            assert refresh["content"] == f"0; url={canonical}"
            found[path.relative_to(folder).as_posix()] = canonical
    return found


@needs("jekyll", "jekyll-redirect-from")
def test_the_same_addresses_lead_to_the_same_places_as_in_jekyll(built, tmp_path):
    content, output, _ = built
    jekyll_build(content, tmp_path)
    theirs = redirects(tmp_path)
    assert len(theirs) == 18
    assert redirects(output) == theirs
    assert json.loads((output / "redirects.json").read_text("utf-8")).items() <= (
        json.loads((tmp_path / "redirects.json").read_text("utf-8")).items()
    )


def test_a_redirect_takes_no_page_s_place_and_says_so(built):
    _, output, result = built
    assert page(output / "2018/01/01/een.html").select_one("article h1").get_text() == "Een"
    assert page(output / "2018/01/06/zichzelf.html").select_one("article h1").get_text() == "Zichzelf"
    assert result.errors == ()
    assert [warning for warning in result.warnings if "old address" in warning] == [
        "_posts/2018-01-07-andermans.html: leaves out its old address /2018/01/01/een.html, which another page has"
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/feed.xml",
        "/sitemap.xml",
        "/archief/",
        "/2018/01/01/een.html/",
        "/pagina/x",
        "/../../../x",
        '"/a\\0b"',
        "/" + 300 * "a",
    ],
)
def test_no_redirect_is_written_over_another_file_or_out_of_the_site(tmp_path, address):
    files = {"_posts/2018-01-01-een.html": post("Een", redirect_from=address), "_posts/2018-01-02-b.html": post("Twee")}
    without, _ = site(tmp_path / "a", {**files, "_posts/2018-01-01-een.html": post("Een")})
    output, result = site(tmp_path / "b", files)
    assert result.errors == ()
    before = {path.relative_to(without): path.read_bytes() for path in without.rglob("*") if path.is_file()}
    after = {path.relative_to(output): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert {path: after.get(path) for path in before} == before


def test_where_a_story_moved_to_is_never_a_program(tmp_path):
    output, _ = site(tmp_path, {"_posts/2018-01-01-een.html": post("Een", redirect_to='"javascript:alert(1)"')})
    assert redirects(output) == {"2018/01/01/een.html": "https://proef.example/javascript:alert(1)"}


def test_without_old_addresses_there_is_no_list_of_them(krant):
    assert not (krant / "redirects.json").exists()


def test_the_list_can_be_left_out(tmp_path):
    files = {"_posts/2018-01-01-een.html": post("Een", redirect_from="/oud")}
    output, _ = site(tmp_path, files, config=CONFIG + "redirect_from: {json: false}\n")
    assert (output / "oud.html").is_file()
    assert not (output / "redirects.json").exists()
