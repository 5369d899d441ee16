"""Folders of awkward posts, as a mapping of path to text (or bytes), for the tests that compare with real Jekyll."""

from collections.abc import Mapping
from pathlib import Path

CONFIG = """\
title: Proef
timezone: Europe/Amsterdam
show_drafts: true
future: false
exclude: [weg, "*.bak.md"]
include: [_erbij]
defaults:
  - scope: {path: ""}
    values: {layout: post, category: nieuws, kleur: rood, diep: {a: 1, b: 2}}
  - scope: {path: "_posts/2021", type: posts}
    values: {categories: [jaar], tags: [oud]}
  - scope: {path: "_posts/20*/diep*"}
    values: {category: glob, diep: {b: 3}}
  - scope: {path: sport, type: post}
    values: {kleur: blauw, excerpt_separator: "<!--meer-->"}
  - scope: {path: "", type: pages}
    values: {category: bladzij}
"""


def _post(front_matter: str = "", body: str = "<p>Een.</p>\n\n<p>Twee.</p>\n") -> str:
    return f"---\n{front_matter}---\n{body}"


_DATES = {
    "rfc-2822": "Thu, 06 Jun 2019 09:28:22 +0200",
    "rfc-2822-winter": "Sun, 06 Jan 2019 23:28:22 -0500",
    "rfc-2822-utc": "Sun, 06 Jan 2019 23:28:22 -0000",
    "rfc-2822-gmt": "Sun, 06 Jan 2019 23:28:22 GMT",
    "rfc-2822-zone": "Thu, 06 Jun 2019 09:28:22 CEST",
    "rfc-2822-est": "Thu, 06 Jun 2019 09:28:22 EST",
    "bare-date": "2018-04-17",
    "short-date": "2018-4-7",
    "minutes": "2018-04-17 20:00",
    "seconds-are-utc": "2018-04-17 20:00:00",
    "seconds-t": "2018-04-17T20:00:00",
    "seconds-late": "2018-12-31 23:30:00",
    "quoted-seconds": '"2018-04-17 20:00:00"',
    "single-quoted-seconds": "'2018-04-17T23:30:00'",
    "offset": "2018-04-17 20:00:00 +0200",
    "offset-colon": "2018-04-17 20:00:00 -05:00",
    "offset-short": "2018-04-17 20:00:00 +2",
    "offset-hour": "2018-04-17 20:00:00 +02",
    "offset-on-minutes": "2018-04-17 20:00 -0330",
    "offset-short-on-minutes": "2018-04-17 20:00 +1",
    "zulu": "2018-04-17T20:00:00Z",
    "fraction": "2018-04-17 20:00:00.75",
    "fraction-quoted": '"2018-04-17 20:00:00.75 +0000"',
    "skipped-hour": "2018-03-25 02:30",
    "double-hour": "2018-10-28 02:30",
    "midnight-24": "2018-04-17 24:00",
    "leap-second": '"2018-04-17 20:00:60"',
    "thirtieth-of-february": "2018-02-30",
    "february-timestamp": "2018-02-30 10:00:00",
    "english": "April 17, 2018 8:15 pm",
    "english-short": "17 apr 2018 20:15",
    "english-month": "April 2018",
    "noon": "2018-04-17 12pm",
    "slashes": "2018/04/17",
    "slashes-dutch": "17/04/2018 10:00",
    "hyphens-dutch": "17-04-2018",
    "dots": "17.04.2018",
    "compact": "20180417",
    "compact-time": "20180417T203000Z",
    "unix-like": "Sat Aug 28 02:55:50 2000",
    "with-words": "2018-04-17 om 20:00 uur",
    "old": "1952-05-01 12:00",
    "two-digit-year": '"18-04-17"',
    "comma": "2018-04-17, 20:00",
    "named-zone": "2018-04-17 20:00 UTC",
}

POSTS: Mapping[str, str | bytes] = {
    "_config.yml": CONFIG,
    # Dates
    **{f"_posts/datums/2017-01-01-{name}.html": _post(f"date: {date}\n") for name, date in _DATES.items()},
    "_posts/2018-4-7-kort.html": _post(),
    "_posts/18-04-07-tweecijferig.html": _post(),
    "_posts/2018-02-30-schrikkel.html": _post(),
    "_posts/2999-01-01-toekomst.html": _post(),
    "_posts/2018-01-01-later.html": _post("date: 2999-01-01\n"),
    # Names, slugs, titles
    "_posts/2018-05-01-Gewone-Titel.html": _post(),
    "_posts/2018-05-01-één-ënkel.html": _post(),
    "_posts/2018-05-01-met spaties & tekens, (zo) 100%.html": _post(),
    "_posts/2018-05-01-versie.1.0.html": _post(),
    "_posts/2018-05-01-punten...html": _post(),
    "_posts/2018-05-01-.html": _post(),
    "_posts/2018-05-01--streep-.html": _post(),
    "_posts/2018-05-01-a--b.html": _post(),
    "_posts/2018-05-01-vraag?hekje#x.html": _post(),
    "_posts/2018-05-01-[haken]_en_{accolades}.html": _post(),
    "_posts/2018-05-01-ΑΣ-日本語-😀.html": _post(),
    "_posts/2018-05-01-tekst.txt": _post(),
    "_posts/2018-05-01-geen-uitgang": _post(),
    "_posts/2018-05-01-slug.html": _post("slug: Een Ándere slug\n"),
    "_posts/2018-05-01-slug-getal.html": _post("slug: '5'\n"),
    "_posts/2018-05-01-slug-leeg.html": _post("slug:\n"),
    "_posts/2018-05-01-titel-getal.html": _post("title: 2018\n"),
    "_posts/2018-05-01-titel-ja.html": _post("title: yes\n"),
    "_posts/2018-05-01-titel-nee.html": _post("title: no\n"),
    "_posts/2018-05-01-titel-leeg.html": _post('title: ""\n'),
    "_posts/2018-05-01-titel-datum.html": _post("title: 2018-05-01\n"),
    "_posts/2018-05-01-titel-dubbel.html": _post('title: "Een: \\"twee\\" — drie"\n'),
    "_posts/2018-05-01-sleutel-dubbel.html": _post("title: eerste\ntitle: tweede\n"),
    # Front matter and its edges
    "_posts/2018-06-01-zonder-kop.html": "<p>Geen kop.</p>\n\n<p>Twee.</p>\n",
    "_posts/2018-06-01-leeg.html": "",
    "_posts/2018-06-01-lege-kop.html": "---\n---\n<p>Een</p>\n",
    "_posts/2018-06-01-alleen-kop.html": "---\ntitle: x\n---\n",
    "_posts/2018-06-01-kop-zonder-einde.html": "---\ntitle: x\n---",
    "_posts/2018-06-01-niet-gesloten.html": "---\ntitle: x\n<p>Een</p>\n",
    "_posts/2018-06-01-punten-als-einde.html": "---\ntitle: x\n...\n<p>Een</p>\n",
    "_posts/2018-06-01-spaties-achter.html": "---  \ntitle: x\n---\t\n<p>Een</p>\n",
    "_posts/2018-06-01-lege-regels.html": "---\n\ntitle: x\n\n---\n\n  \n\n  <p>Een</p>\n",
    "_posts/2018-06-01-ingesprongen.html": "---\n---\n  <p>Een</p>\n\n<p>Twee</p>\n",
    "_posts/2018-06-01-alleen-wit.html": "---\ntitle: x\n---\n  \n   ",
    "_posts/2018-06-01-streep-in-tekst.html": "---\ntitle: x\n---\n<p>Een</p>\n---\n<p>Twee</p>\n",
    "_posts/2018-06-01-witregel-voor.html": "\n---\ntitle: x\n---\n<p>Een</p>\n",
    "_posts/2018-06-01-crlf.html": "---\r\ntitle: x\r\ntags: a b\r\n---\r\n\r\n<p>Een</p>\r\n\r\n<p>Twee</p>\r\n",
    "_posts/2018-06-01-bom.html": "\ufeff---\ntitle: x\n---\n<p>Een</p>\n",
    "_posts/2018-06-01-niet-uitgegeven.html": _post("published: false\n"),
    "_posts/2018-06-01-uitgegeven-leeg.html": _post("published:\n"),
    "_posts/2018-06-01-uitgegeven-tekst.html": _post("published: 'false'\n"),
    # Categories and tags
    "_posts/2018-07-01-categorie.html": _post("category: Eén twee\n"),
    "_posts/2018-07-01-categorie-lijst.html": _post("category: [a, b, a]\n"),
    "_posts/2018-07-01-categorie-leeg.html": _post("category:\n"),
    "_posts/2018-07-01-categorie-onwaar.html": _post("category: false\n"),
    "_posts/2018-07-01-categorieen.html": _post("categories: b a b\n"),
    "_posts/2018-07-01-categorieen-lijst.html": _post("categories: [B, b, 2018, 'c d', null, 1.5, true]\n"),
    "_posts/2018-07-01-beide.html": _post("category: x\ncategories: [y, x]\n"),
    "_posts/2018-07-01-vreemd.html": _post("categories: ['a/b', 'c:d', 'e?f', 'g#h', 'i j', '50%', '..', 'k&l']\n"),
    "_posts/2018-07-01-nbsp.html": _post("categories: a\u00a0b c\n"),
    "_posts/2018-07-01-tag.html": _post("tag: een twee\n"),
    "_posts/2018-07-01-tags.html": _post("tags: een twee een\n"),
    "_posts/2018-07-01-tags-lijst.html": _post("tags: [een, een, 2018, null, [diep, [dieper]], no]\n"),
    "_posts/2018-07-01-tags-getal.html": _post("tags: 2018\n"),
    "_posts/2018-07-01-tags-beide.html": _post("tag: a\ntags: [b]\n"),
    "_posts/2018-07-01-tags-leeg.html": _post("tags:\n"),
    "sport/_posts/2018-07-02-map.html": _post(body="een\n\ntwee<!--meer-->drie\n"),
    "sport/Voetbal/_posts/diep/2018-07-02-mappen.html": _post("categories: sport extra\n"),
    "a_posts/_posts/2018-07-02-naam.html": _post(),
    "met spatie/_posts/2018-07-02-spatie.html": _post(),
    "_posts/2021/2021-01-01-standaard.html": _post("tags: [nieuw]\ncategories: [eigen]\n"),
    "_posts/2021/2021-01-02-standaard.html": _post("tags:\ncategories:\n"),
    "_posts/2018/diep-a/2018-07-03-glob.html": _post(),
    # Addresses
    "_posts/2018-08-01-eigen.html": _post("permalink: /eigen/plek.html\n"),
    "_posts/2018-08-01-eigen-map.html": _post("permalink: eigen/map/\n"),
    "_posts/2018-08-01-eigen-kaal.html": _post("permalink: /kaal\n"),
    "_posts/2018-08-01-eigen-php.html": _post("permalink: /x.php\n"),
    "_posts/2018-08-01-eigen-stijl.html": _post("permalink: pretty\n"),
    "_posts/2018-08-01-eigen-spaties.html": _post("permalink: /één twee/100%25 x\n"),
    "_posts/2018-08-01-eigen-punten.html": _post("permalink: /../a/./b..c//d.html\n"),
    "_posts/2018-08-09-Alles.html": _post(
        "permalink: /:collection/:path/:name/:title/:slug/:categories/:slugified_categories/:year_:month/:day/:hour/"
        ":minute/:second/:i_day/:i_month/:short_month/:long_month/:short_year/:w_year/:week/:w_day/:short_day/"
        ":long_day/:y_day/x:output_ext\ncategories: [A b, 'c&d']\n"
    ),
    "sport/_posts/sub.x/2019-12-30-Pad..html": _post("permalink: /:path/:w_year-:week:output_ext\n"),
    # Which files count
    "_posts/ongedateerd.html": _post(),
    "_posts/.2018-09-01-verborgen.html": _post(),
    "_posts/_2018-09-01-streepje.html": _post(),
    "_posts/2018-09-01-kopie.html~": _post(),
    "_posts/#2018-09-01-hekje.html": _post(),
    "_posts/_map/2018-09-01-in-streepmap.html": _post(),
    "_posts/.map/2018-09-01-in-puntmap.html": _post(),
    "_posts/sub/_map/2018-09-01-in-diepe-streepmap.html": _post(),
    "_posts/sub/.map/2018-09-01-in-diepe-puntmap.html": _post(),
    "_posts/2018-09-01-x.bak.md": _post(),
    "_verborgen/_posts/2018-09-01-map.html": _post(),
    "_erbij/_posts/2018-09-01-erbij.html": _post(),
    ".punt/_posts/2018-09-01-punt.html": _post(),
    "weg/_posts/2018-09-01-weg.html": _post(),
    "wegwijs/_posts/2018-09-01-begint-zo.html": _post(),
    "node_modules/x/_posts/2018-09-01-module.html": _post(),
    "_drafts/2018-09-02-gedateerd.html": _post(),
    "_drafts/met-datum.html": _post("date: 2018-09-03\n"),
    "sport/_drafts/2018-09-04-map.html": _post(),
    "_posts/2018-09-05-vlag.html": _post("draft: true\n"),
    # Excerpts
    "_posts/2018-10-01-geen-scheiding.html": _post(body="<p>Een</p>\n<p>Twee</p>\n"),
    "_posts/2018-10-01-eigen-scheiding.html": _post("excerpt_separator: <!--meer-->\n", "a\n\nb<!--meer-->c\n"),
    "_posts/2018-10-01-lege-scheiding.html": _post('excerpt_separator: ""\n'),
    "_posts/2018-10-01-eigen-samenvatting.html": _post("excerpt: Een *eigen* <b>stuk</b>\n"),
    "_posts/2018-10-01-onware-samenvatting.html": _post("excerpt: false\n"),
    "_posts/2018-10-01-verwijzing.html": _post(
        body="Een [x] en [y][z].\n\nTwee.\n\n[x]: http://x\n  [z]: <z> 't'\n[q]: q\n"
    ),
    "_posts/2018-10-01-staart-leeg.html": _post(body="Een [x].\n\n"),
    # Markdown
    "_posts/2018-11-01-eenvoudig.md": _post(body="# Kop\n\nEen *twee* **drie** [vier](http://x.nl).\n\n- a\n- b\n"),
    "_posts/2018-11-01-groot.MD": _post(body="Een *twee*\n"),
    "_posts/2018-11-01-verwijzing.markdown": _post(body="Een [x] en [y][z].\n\nTwee.\n\n[x]: http://x\n[z]: /z\n"),
    "_posts/2018-11-01-crlf.md": _post(body="Een\r\n\r\nTwee\r\n"),
    "_posts/2018-11-01-samenvatting.md": _post("excerpt: Een *eigen* stuk\n"),
    "_posts/2018-11-01-citaat.mkd": _post(body="> \"Nee\", zei 'ie' -- en...\n\n1. een\n2. twee\n"),
}

SMALL: Mapping[str, str | bytes] = {
    "_posts/2018-01-01-Één & twee.html": _post("category: A b\n"),
    "_posts/2018-01-02-punt.1.md": _post("tags: x\n", "Een\n<!--meer-->\nTwee\n"),
    "_posts/2018-01-03-x.html": _post("date: 2018-12-31 23:30:00\ncategories: [a, a/b]\n"),
    "_posts/2018-01-04-kladje.html": _post("published: false\n"),
    "_posts/2018-01-05-straks.html": _post("date: 2999-01-01\n"),
    "sport/_posts/2018-01-06-sport.html": _post(),
    "map/sport/_posts/2018-01-06-sport.html": _post(),
    "map/_posts/2018-01-07-map.html": _post("permalink: /:path\n"),
    "_drafts/2018-01-08-kladje.html": _post(),
}

CONFIGS = {
    "nothing": "",
    "comments": "# niets\n",
    "future": "future: true",
    "unpublished": "unpublished: true",
    "drafts": "show_drafts: true",
    "limit": "limit_posts: 3",
    "high limit": "limit_posts: 300",
    "zone": "timezone: America/New_York",
    "separator": "excerpt_separator: <!--meer-->",
    "no separator": 'excerpt_separator: ""',
    "markdown": "markdown_ext: html",
    "collections": "collections_dir: map",
    "posts' own permalink": "collections: {posts: {permalink: '/p/:title'}}",
    "exclude": "exclude: [/sport, _posts/2018-01-02*]",
    "include": "include: [_drafts]\nexclude: [_posts/2018-01-0?-x.html]",
    "defaults": "defaults: [{scope: {path: map}, values: {title: Zo}}, {values: {tags: [t]}, scope: {type: posts}}]",
    "defaults in a collection": "collections_dir: map\ndefaults: [{scope: {path: map/sport}, values: {title: Zo}}]",
}

STYLES = [
    "date", "pretty", "ordinal", "weekdate", "none", "/:categories/:title", "/nieuws/:year/:title/", "/:title.html",
    "/:short_year:month_:slug:output_ext",
]  # fmt: skip


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes `files` below `folder`, byte for byte."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
