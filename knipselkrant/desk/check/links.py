"""Every internal link leads to a page or file of the site, every fragment to an element of its page."""

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from .pages import Finding, Page, Site

_ATTRIBUTES = "//@href | //@src | //@action | //@poster | //@data[parent::object]"
_PREVIEWS = "//meta[@property='og:image' or @property='og:url' or @name='twitter:image']/@content"
_IN_STYLE = re.compile(r"""url\(\s*['"]?([^'")]+)""")
_IN_SITEMAP = re.compile(r"<loc>([^<]*)</loc>")
_IN_ROBOTS = re.compile(r"^Sitemap:\s*(\S+)", re.MULTILINE | re.IGNORECASE)


def check(site: Site, page: Page) -> Iterator[Finding]:
    """The links of a page that lead nowhere."""
    for link in _links_of(page):
        yield from _follow(site, page.path, link)


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
    try:
        target = urlsplit(urljoin(f"{site.address}/{file}", link))
    except ValueError:
        yield Finding(file, f"{link} is no address")
        return
    own = urlsplit(site.address)
    if (target.scheme, target.netloc) != (own.scheme, own.netloc):
        return
    if not target.path.startswith(f"{site.base}/"):
        yield Finding(file, f"{link} leads out of the site's folder {site.base}/")
        return
    name = site.file_at(target.path)
    if name is None:
        yield Finding(file, f"{link} leads to nothing")
    elif target.fragment and name in site.pages and not site.has_id(name, unquote(target.fragment), file):
        yield Finding(file, f"{link}: that page has no element with the id {target.fragment}")
