"""Old addresses lead on; that they do so as in jekyll-redirect-from is for `tests/jekyll/test_as_told.py`."""

import json

import pytest

from ..jekyll.plugin_folders import REDIRECT_CONFIG, REDIRECT_FILES, redirects
from ..sites import page, post, site


def test_a_redirect_takes_no_page_s_place_and_says_so(tmp_path):
    files = {
        "_posts/2018-01-01-eerste.html": post("Eerste", redirect_from="/2018/01/01/eerste.html"),
        "_posts/2018-01-02-begerig.html": post("Begerig", redirect_from="[/2018/01/01/eerste.html, /vrij]"),
    }
    output, result = site(tmp_path, files)
    assert page(output / "2018/01/01/eerste.html").select_one("article h1").get_text() == "Eerste"
    assert redirects(output) == {"vrij.html": "https://proef.example/2018/01/02/begerig.html"}
    assert result.errors == ()
    assert result.warnings == (
        "_posts/2018-01-02-begerig.html: leaves out its old address /2018/01/01/eerste.html, "
        "which _posts/2018-01-01-eerste.html has",
    )


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
@pytest.mark.slow
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
    output, _ = site(tmp_path, files, config=REDIRECT_CONFIG + "redirect_from: {json: false}\n")
    assert (output / "oud.html").is_file()
    assert not (output / "redirects.json").exists()


def test_a_list_tells_which_address_leads_where(tmp_path):
    output, _ = site(tmp_path, REDIRECT_FILES, config=REDIRECT_CONFIG)
    listed = json.loads((output / "redirects.json").read_text("utf-8"))
    assert (
        listed["/oud/een.html"]
        == listed["/2018/01/10/verhuisd.html"]
        == "https://proef.example/krant/2018/01/01/een.html"
    )
    assert listed["/2018/01/09/weg.html"] == "https://elders.example/x?y=1&z=2"
    assert len(listed) == 18
