"""Front doors: the old addresses of a post or page, and where it moved to (the plugin jekyll-redirect-from)."""

import re
from collections.abc import Mapping
from typing import Any

from .taxonomy import ruby_text
from .urls import output_path, permalink_extension, sanitise

_WEB = re.compile(r"https?://")


def redirects_from(data: Mapping[str, Any]) -> list[str]:
    """The addresses that lead to what has this front matter, each with a slash in front."""
    return [address if address.startswith("/") else f"/{address}" for address in _listed(data.get("redirect_from"))]


def redirect_to(data: Mapping[str, Any]) -> str | None:
    """Where what has this front matter leads to: a path in the site, or an address on the web."""
    return next(iter(_listed(data.get("redirect_to"))), None)


def redirect_path(address: str) -> str:
    """The file, relative to the output folder, of the page that leads on from `address`."""
    url = sanitise(address)
    return output_path(url, permalink_extension(url) or ".html")


def is_on_the_web(address: str) -> bool:
    """Whether this is a whole address (`http://…`), to be used as it is."""
    return _WEB.match(address) is not None


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [ruby_text(each) for each in values if each not in (None, False)]
