"""A story weighs little: what a reader fetches to read it, compressed."""

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

from .pages import Finding, Page, Site

MOST_STORY = 14 * 1024
"""Bytes of a story's HTML and CSS together, compressed: what a server sends in its first breath."""

MOST_SCRIPT = 5 * 1024
"""Bytes of JavaScript on a page that is not the search, compressed."""


def check(site: Site) -> Iterator[Finding]:
    """The pages that weigh too much, and those that need others than this site."""
    sizes: dict[str, int] = {}
    for page in site.pages.values():
        styles = _sum(site, page, '//link[@rel="stylesheet"]/@href', sizes)
        scripts = _sum(site, page, "//script/@src", sizes)
        if page.root.xpath("//article[contains(@class, 'story')]"):
            story = len(gzip.compress(page.data)) + styles
            if story > MOST_STORY:
                yield Finding(page.path, f"its HTML and CSS are {story:,} bytes compressed; at most {MOST_STORY:,}")
        if scripts > MOST_SCRIPT and "search" not in (page.root.find("body").get("class") or ""):
            yield Finding(page.path, f"its JavaScript is {scripts:,} bytes compressed; at most {MOST_SCRIPT:,}")


def _sum(site: Site, page: Page, path: str, sizes: dict[str, int]) -> int:
    return sum(_size(site, str(link), sizes) for link in page.root.xpath(path))


def _size(site: Site, link: str, sizes: dict[str, int]) -> int:
    if link not in sizes:
        file = site.folder / urlsplit(link).path.removeprefix(f"{site.base}/")
        sizes[link] = len(gzip.compress(file.read_bytes())) if file.is_file() else 0
    return sizes[link]
