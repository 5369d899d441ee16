"""Looks for everything that can be wrong with a built site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ...errors import Refusal
from ...press.workers import cores, spread
from . import feeds, links, markup, weight
from .pages import Finding, Page, Site, read_site

__all__ = ["Checked", "Finding", "check"]

_OF_PAGES: dict[str, Callable[[Site, Page], Iterator[Finding]]] = {
    "links": links.check,
    "HTML": markup.check,
    "weight": weight.check,
}


@dataclass(frozen=True)
class Checked:
    """What one check found; `looked_at` says at how much it looked."""

    name: str
    looked_at: str
    findings: tuple[Finding, ...] = field(default=())


def check(output: Path) -> list[Checked]:
    """Every check of the site in `output`, in order. Raises Refusal where there is no site."""
    if not (output / "index.html").is_file():
        raise Refusal(output, "has no index.html, so it is no built site; run `invoke build` first")
    site = read_site(output)
    if not site.address:
        raise Refusal(output / "index.html", 'has no <link rel="canonical">, so nobody knows the address of the site')
    findings: dict[str, list[Finding]] = {name: [] for name in _OF_PAGES}
    for found_here in spread(partial(_look_at, site), list(site.pages.values()), cores()):
        for name, found in found_here.items():
            findings[name].extend(found)
    findings["links"].extend(links.check_files(site))
    pages = f"{len(site.pages)} pages"
    return [
        *(Checked(name, pages, tuple(found)) for name, found in findings.items()),
        Checked("feeds", f"{len(site.feeds)} feeds", tuple(feeds.check(site))),
    ]


def _look_at(site: Site, page: Page) -> dict[str, list[Finding]]:
    """What each check of pages finds on one."""
    found = {name: list(find(site, page)) for name, find in _OF_PAGES.items()}
    page.forget()
    return found
