"""Looks for everything that can be wrong with a built site."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ...errors import Refusal
from ...press.workers import cores, spread
from . import feeds, links, markup, weight
from .pages import Finding, Page, Site, read_site

__all__ = ["Checked", "Finding", "check"]


@dataclass(frozen=True)
class Checked:
    """What one check found; `looked_at` says at how much it looked, `measured` what it measured there."""

    name: str
    looked_at: str
    findings: tuple[Finding, ...]
    measured: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True)
class _Look:
    """What a look at one page gave: the findings of each check, the ways on from it, and its weight."""

    page: str
    findings: dict[str, list[Finding]]
    ways: links.Ways
    weight: weight.Weight


def check(output: Path) -> list[Checked]:
    """Every check of the site in `output`, in order. Raises Refusal where there is no site."""
    if not (output / "index.html").is_file():
        raise Refusal(output, "has no index.html, so it is no built site; run `invoke build` first")
    site = read_site(output)
    if not site.address:
        raise Refusal(output / "index.html", 'has no <link rel="canonical">, so nobody knows the address of the site')
    looks = list(spread(partial(_look_at, site), list(site.pages.values()), cores()))
    unreached = links.check_reached({look.page: look.ways for look in looks})
    pages = f"{len(site.pages):,} pages"
    return [
        Checked("links", pages, (*_found("links", looks), *links.check_files(site), *unreached)),
        Checked("HTML", pages, _found("HTML", looks)),
        Checked("weight", pages, _found("weight", looks), tuple(weight.heaviest((x.page, x.weight) for x in looks))),
        Checked("feeds", f"{len(site.feeds):,} feeds", tuple(feeds.check(site))),
    ]


def _look_at(site: Site, page: Page) -> _Look:
    broken, ways = links.follow(site, page)
    weighed = weight.weigh(site, page)
    findings = {"links": broken, "HTML": list(markup.check(page)), "weight": list(weight.check(site, page, weighed))}
    page.forget()
    return _Look(page.path, findings, ways, weighed)


def _found(name: str, looks: Sequence[_Look]) -> tuple[Finding, ...]:
    return tuple(finding for look in looks for finding in look.findings[name])
