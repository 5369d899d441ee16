"""A story weighs little, and asks others for nothing: what a reader fetches to read it, compressed."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from .pages import Finding, Page, Site

MOST_STORY = 14 * 1024
"""Bytes of a story's HTML and CSS together, compressed: what a server sends in its first breath."""

MOST_SCRIPT = 5 * 1024
"""Bytes of JavaScript on a page that is not the search, compressed."""

_STYLES, _SCRIPTS = '//link[@rel="stylesheet"]/@href', "//script/@src"
_FETCHED = f'{_STYLES} | {_SCRIPTS} | //link[@rel="preload" or @rel="icon" or @rel="manifest"]/@href | //iframe/@src'
"""What a browser fetches unasked; pictures may come from others, for a story may show its own."""


@dataclass(frozen=True)
class Weight:
    """What a page's HTML and CSS weigh together, compressed, in bytes."""

    bytes: int
    is_story: bool


def weigh(site: Site, page: Page) -> Weight:
    """The weight of a page."""
    is_story = bool(page.root.xpath("//article[contains(@class, 'story')]"))
    return Weight(len(gzip.compress(page.data)) + _sum(site, page, _STYLES), is_story)


def heaviest(pages: Iterable[tuple[str, Weight]]) -> Iterator[tuple[str, str]]:
    """The heaviest of the stories and of the other pages, each in words with its weight."""
    by_weight = sorted(pages, key=lambda page: page[1].bytes, reverse=True)
    for kind, is_story, bound in (("story", True, f" of {MOST_STORY:,}"), ("other page", False, "")):
        for name, weight in [each for each in by_weight if each[1].is_story is is_story][:1]:
            yield f"heaviest {kind}: {name}", f"{weight.bytes:,}{bound} bytes"


def check(site: Site, page: Page, weight: Weight) -> Iterator[Finding]:
    """Whether the page, which has this weight, weighs too much, or needs others than this site."""
    if weight.is_story and weight.bytes > MOST_STORY:
        yield Finding(page.path, f"its HTML and CSS are {weight.bytes:,} bytes compressed; at most {MOST_STORY:,}")
    scripts = _sum(site, page, _SCRIPTS)
    if scripts > MOST_SCRIPT and "search" not in (page.root.find("body").get("class") or ""):
        yield Finding(page.path, f"its JavaScript is {scripts:,} bytes compressed; at most {MOST_SCRIPT:,}")
    for link in dict.fromkeys(page.root.xpath(_FETCHED)):
        host = _target(site, page, link).netloc
        if host != urlsplit(site.address).netloc:
            yield Finding(page.path, f"fetches {link} from {host}; a page may need nothing of others but a picture")


def _sum(site: Site, page: Page, path: str) -> int:
    return sum(_size(site, _target(site, page, link).path) for link in page.root.xpath(path))


def _target(site: Site, page: Page, link: str) -> SplitResult:
    """What a link of a page leads to; what cannot be taken apart is a path that leads to nothing."""
    try:
        return urlsplit(urljoin(site.address_of(page.path), link))
    except ValueError:
        return SplitResult("", link, link, "", "")


def _size(site: Site, path: str) -> int:
    name = site.file_at(path)
    if name is None:
        return 0
    if name not in site.sizes:
        site.sizes[name] = len(gzip.compress((site.folder / name).read_bytes()))
    return site.sizes[name]
