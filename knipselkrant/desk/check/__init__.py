"""Looks for everything that can be wrong with a built site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import Refusal
from . import feeds, links, markup, weight
from .pages import Finding, Site, read_site

__all__ = ["Checked", "Finding", "check"]

_CHECKS: dict[str, Callable[[Site], Iterator[Finding]]] = {
    "links": links.check,
    "HTML": markup.check,
    "feeds": feeds.check,
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
    looked_at = {"feeds": f"{len(site.feeds)} feeds"}
    return [
        Checked(name, looked_at.get(name, f"{len(site.pages)} pages"), tuple(find(site)))
        for name, find in _CHECKS.items()
    ]
