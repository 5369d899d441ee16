"""Folders for the plugins jekyll-feed, -sitemap and -redirect-from, and what can be read of a site built of one."""

import re
from pathlib import Path

from lxml import etree

from ..sites import page, post

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

FEED_CONFIG = """\
title: Proef
timezone: Europe/Amsterdam
plugins: [jekyll-feed]
"""
FEED_CONFIGS = {
    "nothing more": "url: https://proef.example",
    "base": "url: https://Proef.example\nbaseurl: /krant/",
    "base without slash": "url: https://één.example/\nbaseurl: krant",
    "no address": "",
    "all": "url: https://proef.example\nfeed: {posts_limit: 100}",
    "limit": "url: https://proef.example\nfeed: {posts_limit: 3}",
    "no entries": "url: https://proef.example\nfeed: {posts_limit: 0}",
    "path": "url: https://proef.example\nfeed: {path: /blog/atom.xml}",
    "path of another format": "url: https://proef.example\nfeed: {path: rss.xml}",
    "path with a letter": "url: https://proef.example\nfeed: {path: 'één nieuws.xml'}",
    "categories": "url: https://proef.example\nfeed: {categories: [nieuws, Nieuws, Open Data, a/b, één, 1848, niets]}",
    "categories of the collection": "url: https://x.nl\nfeed: {collections: {posts: {path: p.xml, categories: [één]}}}",
    "tags": "url: https://proef.example\nfeed: {tags: true}",
    "some tags": "url: https://proef.example\nfeed: {tags: {except: [Een], path: /per_tag/}, posts_limit: 2}",
    "these tags": "url: https://proef.example\nfeed: {tags: {only: [Een, drie_3]}}",
    "excerpts": "url: https://proef.example\nfeed: {excerpt_only: true}",
    "future": "url: https://proef.example\nfuture: true",
    "drafts": "url: https://proef.example\nshow_drafts: true\nfeed: {posts_limit: 50}",
    "last ones": "url: https://proef.example\nlimit_posts: 4",
    "permalinks": "url: https://proef.example\npermalink: /:categories/:title/",
}
FEED_FILES = {
    "_posts/2018-01-01-Één ﬁn, “zo” 是.html": post("Vreemde naam", category="één"),
    "_posts/2018-01-02-aanhaling.html": post("\\\"Nee\\\", zei 'ie' -- 's avonds... & <b>vet</b> 1 < 2"),
    "_posts/2018-01-03-regels.html": '---\ntitle: "Een\\n\\n  titel `code` *ster*"\n---\n\n<p>Tekst.</p>\n',
    "_posts/2018-01-04-zelfde-dag-a.html": post("A", date="2018-06-01 10:00", categories="[nieuws, Open Data]"),
    "_posts/2018-01-05-zelfde-dag-b.html": post("B", date="2018-06-01 10:00", categories="[Nieuws, a/b]"),
    "_posts/2018-01-06-zelfde-dag-c.html": post("C", date="2018-06-01 10:00", categories="[1848, nieuws]"),
    **{f"_posts/2018-07-01-tegelijk-{letter}.html": post(letter, tags="[Een]") for letter in "qwertyuiopas"},
    "_posts/2018-01-07-gewijzigd.html": post("Gewijzigd", last_modified_at="2019-02-03 04:05:06", tags="[Een, twee]"),
    "_posts/2018-01-08-gewijzigd-tekst.html": post("G", last_modified_at="'2019-02-03 04:05:06'", tags="[Een, één]"),
    "_posts/2018-01-09-gewijzigd-dag.html": post("G", last_modified_at="2019-02-03", tags="[twee, drie_3]"),
    "_posts/2018-01-10-gewijzigd-leeg.html": post("G", last_modified_at=""),
    "_posts/2018-01-11-kort.html": post("Kort", feed="{excerpt_only: true}"),
    "_posts/2018-01-12-lang.html": post("Lang", feed="{excerpt_only: false}"),
    "_posts/2018-01-13-zonder.html": "---\n---\n<p>Zonder titel.</p>\n",
    "_posts/2018-01-14-klad.html": post("Klad", draft="true"),
    "_posts/2018-01-15-leeg.html": post("Leeg", ""),
    "_posts/2018-01-16-breuk.html": post("Breuk", date="2018-08-01 10:00:00.75 +0300"),
    "_posts/2018-01-17-eigen.html": post("Eigen plek", permalink="'/één plek/x'"),
    "_posts/2018-01-18-slug.html": post("Slug", slug="Een Ándere"),
    "_posts/2999-01-01-straks.html": post("Straks"),
    "_drafts/2018-01-19-gedateerd.html": post("Gedateerd"),
}  # fmt: skip


def feed_entries(path: Path) -> list[dict[str, object]]:
    return [
        {
            "id": entry.findtext(f"{ATOM}id"),
            "link": entry.find(f"{ATOM}link[@rel='alternate']").get("href"),
            "title": (entry.find(f"{ATOM}title").get("type"), entry.findtext(f"{ATOM}title")),
            "published": entry.findtext(f"{ATOM}published"),
            # Ours sets entries of one moment a millisecond apart.
            "updated": re.sub(r"\.\d+", "", entry.findtext(f"{ATOM}updated")),
            "content": entry.find(f"{ATOM}content") is not None,
        }
        for entry in etree.parse(path).iterfind(f"{ATOM}entry")
    ]


SITEMAP_CONFIG = """\
title: Proef
timezone: Europe/Amsterdam
plugins: [jekyll-sitemap, jekyll-redirect-from]
defaults:
  - scope: {path: "_posts/stil"}
    values: {sitemap: false}
"""
SITEMAP_CONFIGS = {
    "nothing more": "url: https://proef.example",
    "base": "url: https://één.example\nbaseurl: krant/",
    "no address": "",
    "permalinks": "url: https://proef.example\npermalink: pretty",
    "index files": "url: https://proef.example\npermalink: /:title/index.html",
}
SITEMAP_FILES = {
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
    "pages/zwijgt.html": post("Zwijgt", permalink="/zwijgt/", sitemap="false"),
}


def in_sitemap(path: Path) -> dict[str, str | None]:
    return {url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod") for url in etree.parse(path).getroot()}


REDIRECT_CONFIG = """\
title: Proef
url: https://proef.example
baseurl: /krant
timezone: Europe/Amsterdam
plugins: [jekyll-redirect-from]
defaults:
  - scope: {path: "_posts/oud"}
    values: {redirect_from: /oud/standaard}
"""
REDIRECT_FILES = {
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


def redirects(folder: Path) -> dict[str, str]:
    """Where each page that leads on leads to, by its path."""
    found = {}
    for path in (path for path in folder.rglob("*") if path.is_file() and path.suffix in (".html", ".php", ".v1")):
        if refresh := page(path).select_one('meta[http-equiv="refresh"]'):
            canonical = page(path).select_one('link[rel="canonical"]')["href"]
            assert refresh["content"] == f"0; url={canonical}"
            found[path.relative_to(folder).as_posix()] = canonical
    return found
