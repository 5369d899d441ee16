"""Real Jekyll with jekyll-sitemap, and this plugin: for the same folder, the same stories in sitemap.xml."""

from pathlib import Path

import pytest
from lxml import etree

from ..sites import jekyll_build, post, site
from ..tools import needs

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CONFIG = """\
title: Proef
timezone: Europe/Amsterdam
plugins: [jekyll-sitemap, jekyll-redirect-from]
defaults:
  - scope: {path: "_posts/stil"}
    values: {sitemap: false}
"""
CONFIGS = {
    "nothing more": "url: https://proef.example",
    "base": "url: https://één.example\nbaseurl: krant/",
    "no address": "",
    "permalinks": "url: https://proef.example\npermalink: pretty",
    "index files": "url: https://proef.example\npermalink: /:title/index.html",
}
FILES = {
    "_posts/2018-01-01-Één ﬁn & “zo” 是.html": post("Vreemde naam", category="één"),
    "_posts/2018-01-02-gewoon.html": post("Gewoon", date="2018-01-02 10:00:00.75 +0300"),
    "_posts/2018-01-03-stil.html": post("Stil", sitemap="false"),
    "_posts/stil/2018-01-04-standaard.html": post("Standaard"),
    "_posts/stil/2018-01-05-toch.html": post("Toch", sitemap="true"),
    "_posts/2018-01-06-tekst.html": post("Tekst", sitemap="'false'"),
    "_posts/2018-01-07-leeg.html": post("Leeg", sitemap=""),
    "_posts/2018-01-08-gewijzigd.html": post("Gewijzigd", last_modified_at="2019-02-03"),
    "_posts/2018-01-09-weg.html": post("Weg", redirect_to="https://elders.example/"),
    "_posts/2018-01-10-gekomen.html": post("Gekomen", redirect_from="/oud/"),
    "_posts/2018-01-11-klad.html": post("Klad", draft="true"),
    "_posts/2018-01-12-map.html": post("Map", permalink="/map/index.html"),
    "_posts/2999-01-01-straks.html": post("Straks"),
    "pages/over.html": post("Over", permalink="/over/"),
    "pages/stil.html": post("Stil", permalink="/stil/", sitemap="false"),
}


def listed(path: Path) -> dict[str, str | None]:
    return {url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod") for url in etree.parse(path).getroot()}


@needs("jekyll", "jekyll-sitemap", "jekyll-redirect-from")
@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_the_sitemap_has_the_stories_and_pages_that_jekyll_sitemap_has(tmp_path: Path, config: str) -> None:
    output, result = site(tmp_path, FILES, config=CONFIG + config)
    assert result.errors == ()
    jekyll_build(tmp_path / "content", tmp_path / "jekyll")
    theirs = listed(tmp_path / "jekyll/sitemap.xml")
    ours = listed(output / "sitemap.xml")
    assert len(theirs) == 10
    assert {address: ours.get(address, "not there") for address in theirs} == theirs
    stories = [address for address in ours if "stil/" in address or "weg" in address or "stil.html" in address]
    assert [address for address in stories if address not in theirs] == []
