"""What machines look for first: robots.txt, the sitemap, a sitemap of the latest news, the web app manifest."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from html import escape
from itertools import islice, takewhile
from typing import Any

import msgpack
from pelican.generators import Generator

from ..dates import Precision
from ..tracing import digest_bytes
from .feeds.xml import add, as_xml, root
from .plain import write_data
from .wording import absolute

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"

LISTS = ("index", "archives")
"""The direct templates that list stories."""

PART = 50_000
"""The most addresses that one sitemap may hold (sitemaps.org)."""

NEWS_SPAN = timedelta(days=2)
NEWS_MOST = 1000
"""What a news sitemap holds (Google's rules). The two days are those up to the newest story: output knows no clock."""


class DiscoveryGenerator(Generator):  # type: ignore[misc]
    """Writes `robots.txt`, `manifest.webmanifest`, `sitemap.xml` (an index when it is large) and `sitemap-news.xml`."""

    def generate_output(self, writer: Any) -> None:
        """Asks for the files; Pelican calls this."""
        site = self.settings["SITEURL"]
        pages = list(self._pages())
        if len(pages) <= PART:
            self._ask(writer, "sitemap.xml", partial(_sitemap, site, pages), pages=_digest(pages))
        else:
            parts = [pages[start : start + PART] for start in range(0, len(pages), PART)]
            names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
            for name, part in zip(names, parts, strict=True):
                self._ask(writer, name, partial(_sitemap, site, part), pages=_digest(part))
            self._ask(writer, "sitemap.xml", partial(_index, site, names), names=names)
        names = ["sitemap.xml"]
        if latest := self._latest():
            names.append("sitemap-news.xml")
            self._ask(writer, names[-1], partial(self._news, latest), stories=latest)
        maps = "".join(f"Sitemap: {site}/{name}\n" for name in names)
        self._ask(writer, "robots.txt", lambda: f"User-agent: *\nAllow: /\n\n{maps}".encode(), maps=maps)
        self._ask(writer, "manifest.webmanifest", self._manifest)

    def _ask(self, writer: Any, path: str, make: Callable[[], bytes], **variables: Any) -> None:
        write_data(writer, self.output_path, path, make, **variables)

    def _pages(self) -> Iterator[tuple[str, str | None]]:
        """Every address that is worth finding, with the time of its newest story.

        Stories' addresses and times are those of jekyll-sitemap.
        """
        stories = self.context["articles"]
        yield from ((self.settings[f"{name.upper()}_URL"], _newest(stories)) for name in LISTS)
        yield from [
            (_short(story.url), story.changed) for story in stories if not (story.unlisted or story.redirect_to)
        ]
        yield from ((category.url, _newest(listed)) for category, listed in self.context["categories"])
        yield from ((tag.url, _newest(listed)) for tag, listed in self.context["tags"])
        yield from ((archive.period.url, _newest(archive.stories)) for archive in self.context["archives"])
        yield from ((_short(page.url), None) for page in self.context["pages"] if _is_listed(page))
        yield from ((self.settings[f"{name.upper()}_URL"], None) for name in self._other_templates())

    def _other_templates(self) -> list[str]:
        return [name for name in self.settings["DIRECT_TEMPLATES"] if name not in (*LISTS, "404")]

    def _latest(self) -> list[Any]:
        """The stories of the two days up to the newest one. One whose day nobody knows is no news."""
        listed = (story for story in self.context["articles"] if not story.undated and _is_listed(story))
        dated = (story for story in listed if story.published.precision not in (Precision.MONTH, Precision.YEAR))
        if (newest := next(dated, None)) is None:
            return []
        latest = takewhile(lambda story: story.date >= newest.date - NEWS_SPAN, dated)
        return [newest, *islice(latest, NEWS_MOST - 1)]

    def _news(self, latest: list[Any]) -> bytes:
        site = self.settings["SITEURL"]
        urls = root(f"{{{SITEMAP}}}urlset", {None: SITEMAP, "news": NEWS})
        for story in latest:
            url = add(urls, f"{{{SITEMAP}}}url")
            add(url, f"{{{SITEMAP}}}loc", absolute(f"/{story.url}", site_url=site))
            news = add(url, f"{{{NEWS}}}news")
            publication = add(news, f"{{{NEWS}}}publication")
            add(publication, f"{{{NEWS}}}name", self.settings["SITENAME"])
            add(publication, f"{{{NEWS}}}language", self.settings["LANG"].split("-")[0])
            add(news, f"{{{NEWS}}}publication_date", story.published.isoformat())
            add(news, f"{{{NEWS}}}title", story.title)
        return as_xml(urls)

    def _manifest(self) -> bytes:
        base, colour = self.settings["BASE"], self.settings["PALETTES"]["light"].paper
        manifest = {
            "name": self.settings["SITENAME"],
            "description": self.settings["TAGLINE"],
            "lang": self.settings["LANG"],
            "start_url": f"{base}/",
            "scope": f"{base}/",
            "display": "browser",
            "background_color": colour,
            "theme_color": colour,
            "icons": [
                {"src": f"{base}/theme/icons/knipselkrant-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
                for size in (192, 512)
            ],
        }
        return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def _digest(pages: Sequence[tuple[str, str | None]]) -> bytes:
    return digest_bytes(msgpack.packb(pages, unicode_errors="surrogatepass"))  # sooner than the repr of as many


def _sitemap(site: str, pages: Iterable[tuple[str, str | None]]) -> bytes:
    # Written out: of tens of thousands of addresses a tree takes several times as long.
    lines = ["<?xml version='1.0' encoding='utf-8'?>", f'<urlset xmlns="{SITEMAP}">']
    for address, changed in pages:
        lines.append(f"  <url>\n    <loc>{escape(absolute(f'/{address}', site_url=site), quote=False)}</loc>")
        if changed:
            lines.append(f"    <lastmod>{changed}</lastmod>")
        lines.append("  </url>")
    return "\n".join([*lines, "</urlset>\n"]).encode()


def _index(site: str, names: Iterable[str]) -> bytes:
    maps = root(f"{{{SITEMAP}}}sitemapindex", {None: SITEMAP})
    for name in names:
        add(add(maps, f"{{{SITEMAP}}}sitemap"), f"{{{SITEMAP}}}loc", f"{site}/{name}")
    return as_xml(maps)


def _is_listed(content: Any) -> bool:
    return not (content.unlisted or content.redirect_to)


def _short(url: str) -> str:
    return f"/{url}".replace("/index.html", "/").removeprefix("/") if "index.html" in url else url


def _newest(newest_first: Iterable[Any]) -> str | None:
    """The time of the first of the stories that has one."""
    return next((story.date.isoformat(timespec="seconds") for story in newest_first if not story.undated), None)
