"""Real Jekyll with jekyll-feed, and this plugin: for the same folder, the same entries in the same feeds."""

from pathlib import Path

import pytest
from lxml import etree

from ...sites import jekyll_build, post, site
from ...tools import needs

ATOM = "{http://www.w3.org/2005/Atom}"

CONFIG = """\
title: Proef
timezone: Europe/Amsterdam
plugins: [jekyll-feed]
"""
CONFIGS = {
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
FILES = {
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


def entries(path: Path) -> list[dict[str, object]]:
    return [
        {
            "id": entry.findtext(f"{ATOM}id"),
            "link": entry.find(f"{ATOM}link[@rel='alternate']").get("href"),
            "title": (entry.find(f"{ATOM}title").get("type"), entry.findtext(f"{ATOM}title")),
            "published": entry.findtext(f"{ATOM}published"),
            "updated": entry.findtext(f"{ATOM}updated"),
            "content": entry.find(f"{ATOM}content") is not None,
        }
        for entry in etree.parse(path).iterfind(f"{ATOM}entry")
    ]


@needs("jekyll")
@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_every_feed_that_jekyll_feed_writes_has_the_same_entries_here(tmp_path: Path, config: str) -> None:
    output, result = site(tmp_path, FILES, config=CONFIG + config)
    assert result.errors == ()
    theirs = tmp_path / "jekyll"
    jekyll_build(tmp_path / "content", theirs)
    feeds = [path.relative_to(theirs) for path in sorted(theirs.rglob("*.xml"))]
    assert feeds
    for name in feeds:
        assert entries(output / name) == entries(theirs / name), name
