"""Which medium a story came from, and its picture."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from ..media import medium_at

_SAFE = "/:?#@!$&'()*+,;=%~"
"""What an address may hold behind its host, beside letters, figures and `-._` (RFC 3986)."""


_PLAIN = re.compile(r"https?://[a-z0-9.-]+(?:/[\w/:@!$&'()*+,=~.-]*+)?", re.ASCII)
"""Most addresses: they stay as they are, wherever they stand."""


@dataclass(frozen=True)
class Source:
    """The medium a story comes from, with the address of the original where that is known."""

    name: str
    url: str | None = None


def source_of(data: Mapping[str, Any]) -> Source | None:
    """The source that front matter tells: `source` names it, `externe_link` leads to it."""
    url = _web_address(data.get("externe_link"))
    name = str(data.get("source") or "").strip() or (medium_at(url) if url else "")
    return Source(name, url) if name else None


def picture_of(data: Mapping[str, Any], site_url: str, pictures: str = "remote") -> str | None:
    """The absolute address of the picture in front matter: `feature_image`, or `image` as jekyll-feed takes it.

    Where `pictures` are to be this site's "own", one on another host is none.
    """
    image = data.get("feature_image") or data.get("image")
    if isinstance(image, Mapping):
        image = image.get("path")
    if not isinstance(image, str) or not image:
        return None
    try:
        address = image if _PLAIN.fullmatch(image) else _web_address(urljoin(f"{site_url}/", _within(site_url, image)))
    except ValueError:  # of a host in brackets that has no end
        return None
    if address is None or pictures == "remote":
        return address
    return address if urlsplit(address).netloc == urlsplit(site_url).netloc else None


def _within(site_url: str, path: str) -> str:
    """A path from the root as one from the site's own folder, which jekyll-feed makes of it, unless it names that."""
    is_from_root = path.startswith("/") and not path.startswith(("//", f"{urlsplit(site_url).path}/"))
    return f"{site_url}{path}" if is_from_root else path


def _web_address(value: Any) -> str | None:
    """`value`, escaped, if it is a web address that a browser may follow (never `javascript:` or the like)."""
    if not isinstance(value, str):
        return None
    if _PLAIN.fullmatch(value):
        return value
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    return escaped(value.strip()) if parts.scheme in ("http", "https") and parts.hostname else None


def escaped(address: str) -> str:
    """An address in the letters that addresses may have: its host as the Internet knows it, all else by percent signs.

    Raises ValueError where the address cannot be taken apart.
    """
    host = urlsplit(address).hostname or ""
    if not host.isascii():
        with suppress(UnicodeError):
            address = re.sub(
                re.escape(host), host.encode("idna").decode("ascii"), address, count=1, flags=re.IGNORECASE
            )
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(address, safe=_SAFE))
