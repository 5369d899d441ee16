"""Every internal link leads to a page or file of the site, every fragment to an element of its page."""

from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from .pages import Finding, Page, Site

_ATTRIBUTES = "//@href | //@src | //@action | //@poster"


def check(site: Site) -> Iterator[Finding]:
    """The links that lead nowhere."""
    for page in site.pages.values():
        here = f"{site.address}/{page.path}"
        for link in dict.fromkeys(page.root.xpath(_ATTRIBUTES)):
            yield from _follow(site, page, here, str(link).strip())


def _follow(site: Site, page: Page, here: str, link: str) -> Iterator[Finding]:
    target = urlsplit(urljoin(here, link))
    own = urlsplit(site.address)
    if (target.scheme, target.netloc) != (own.scheme, own.netloc):
        return
    if not target.path.startswith(f"{site.base}/"):
        yield Finding(page.path, f"{link} leads out of the site's folder {site.base}/")
        return
    name = unquote(target.path.removeprefix(f"{site.base}/"))
    name = f"{name}index.html" if name.endswith("/") or not name else name
    if not (site.folder / name).is_file():
        yield Finding(page.path, f"{link} leads to nothing")
    elif target.fragment and name in site.pages and unquote(target.fragment) not in site.pages[name].ids:
        yield Finding(page.path, f"{link}: that page has no element with the id {target.fragment}")
