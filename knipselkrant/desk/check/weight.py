"""A story weighs little, and asks others for nothing: what a reader fetches to read it, compressed."""

import gzip
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from .pages import Finding, Page, Site

MOST_STORY = 14 * 1024
"""Bytes of a story's HTML and CSS together, compressed: what a server sends in its first breath."""

MOST_SCRIPT = 5 * 1024
"""Bytes of JavaScript on a page that is not the search, compressed."""

_STYLES, _SCRIPTS = '//link[@rel="stylesheet"]/@href', "//script/@src"
_FETCHED = f'{_STYLES} | {_SCRIPTS} | //link[@rel="preload" or @rel="icon" or @rel="manifest"]/@href | //iframe/@src'
"""What a browser fetches unasked; pictures may come from others, for a story may show its own."""


def check(site: Site, page: Page) -> Iterator[Finding]:
    """Whether the page weighs too much, or needs others than this site."""
    styles, scripts = (_sum(site, page, path) for path in (_STYLES, _SCRIPTS))
    if page.root.xpath("//article[contains(@class, 'story')]"):
        story = len(gzip.compress(page.data)) + styles
        if story > MOST_STORY:
            yield Finding(page.path, f"its HTML and CSS are {story:,} bytes compressed; at most {MOST_STORY:,}")
    if scripts > MOST_SCRIPT and "search" not in (page.root.find("body").get("class") or ""):
        yield Finding(page.path, f"its JavaScript is {scripts:,} bytes compressed; at most {MOST_SCRIPT:,}")
    for link in dict.fromkeys(page.root.xpath(_FETCHED)):
        host = urlsplit(urljoin(f"{site.address}/{page.path}", link)).netloc
        if host != urlsplit(site.address).netloc:
            yield Finding(page.path, f"fetches {link} from {host}; a page may need nothing of others but a picture")


def _sum(site: Site, page: Page, path: str) -> int:
    return sum(_size(site, urljoin(f"{site.address}/{page.path}", link)) for link in page.root.xpath(path))


def _size(site: Site, address: str) -> int:
    name = site.file_at(urlsplit(address).path)
    if name is None:
        return 0
    if name not in site.sizes:
        site.sizes[name] = len(gzip.compress((site.folder / name).read_bytes()))
    return site.sizes[name]
