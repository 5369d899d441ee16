"""Every internal link leads to a page or file of the site, every fragment to an element, and links to every page."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from .pages import Finding, Page, Site

_WAYS = "//a/@href | //area/@href"
_ATTRIBUTES = "//@href | //@src | //@action | //@poster | //@data[parent::object]"
_PREVIEWS = "//meta[@property='og:image' or @property='og:url' or @name='twitter:image']/@content"
_NO_INDEX = "//meta[@name='robots' and contains(@content, 'noindex')]"
_IN_STYLE = re.compile(r"""url\(\s*['"]?([^'")]+)""")
_IN_SITEMAP = re.compile(r"<loc>([^<]*)</loc>")
_IN_ROBOTS = re.compile(r"^Sitemap:\s*(\S+)", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True)
class Ways:
    """The pages that a reader can go to from a page, and whether it asks search engines to pass it by."""

    to: frozenset[str]
    is_hidden: bool


def follow(site: Site, page: Page) -> tuple[list[Finding], Ways]:
    """The links of a page that lead nowhere, and the ways on from it."""
    found, to = [], set()
    ways = set(page.root.xpath(_WAYS))
    for link in _links_of(page):
        name, wrong = _target(site, page.path, link)
        if wrong:
            found.append(Finding(page.path, wrong))
        elif name in site.pages and link in ways:
            to.add(name)
    return found, Ways(frozenset(to), bool(page.root.xpath(_NO_INDEX)))


def check_reached(ways: Mapping[str, Ways]) -> Iterator[Finding]:
    """The pages that no links lead to from the front page; those that want to be found by nobody need none."""
    reached = waiting = {"index.html"}
    while waiting:
        waiting = {name for page in waiting for name in ways[page].to} - reached
        reached = reached | waiting
    for name in ways:
        if name not in reached and not ways[name].is_hidden:
            yield Finding(name, "no links lead here from the front page, and it does not say noindex")


def check_files(site: Site) -> Iterator[Finding]:
    """The addresses that lead nowhere in what is no page: style sheets, the manifest, sitemaps, robots.txt."""
    for pattern, found in (("*.css", _IN_STYLE), ("sitemap*.xml", _IN_SITEMAP), ("robots.txt", _IN_ROBOTS)):
        for path in sorted(site.folder.rglob(pattern)):
            name = path.relative_to(site.folder).as_posix()
            for link in found.findall(path.read_text("utf-8")):
                yield from _follow(site, name, link.replace("&amp;", "&"))
    manifest = site.folder / "manifest.webmanifest"
    if manifest.is_file():
        told = json.loads(manifest.read_text("utf-8"))
        for link in (told["start_url"], *(icon["src"] for icon in told["icons"])):
            yield from _follow(site, manifest.name, link)


def _links_of(page: Page) -> list[str]:
    links = [*page.root.xpath(_ATTRIBUTES), *page.root.xpath(_PREVIEWS)]
    chosen = [
        candidate.split()[0] for each in page.root.xpath("//@srcset") for candidate in each.split(", ") if candidate
    ]
    return list(dict.fromkeys(str(link).strip() for link in (*links, *chosen)))


def _follow(site: Site, file: str, link: str) -> Iterator[Finding]:
    _, wrong = _target(site, file, link)
    if wrong:
        yield Finding(file, wrong)


def _target(site: Site, file: str, link: str) -> tuple[str, str]:
    """The file of the site that a link leads to, and what is wrong with it: both "" where it leads to others."""
    try:
        target = urlsplit(urljoin(site.address_of(file), link))
    except ValueError:
        return "", f"{link} is no address"
    own = urlsplit(site.address)
    if (target.scheme, target.netloc) != (own.scheme, own.netloc):
        return "", ""
    if not target.path.startswith(f"{site.base}/"):
        return "", f"{link} leads out of the site's folder {site.base}/"
    name = site.file_at(target.path)
    if name is None:
        return "", f"{link} leads to nothing"
    if target.fragment and name in site.pages and not site.has_id(name, unquote(target.fragment), file):
        return name, f"{link}: that page has no element with the id {target.fragment}"
    return name, ""
