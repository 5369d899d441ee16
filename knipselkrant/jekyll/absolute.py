"""Addresses below a site's own: Jekyll's `relative_url` and `absolute_url` (`Filters::URLFilters`)."""

import posixpath
import re
from contextlib import suppress
from unicodedata import normalize
from urllib.parse import quote, unquote_to_bytes, urlsplit, urlunsplit

from .config import Config

_IN_PATH = "!$&'()*+,;=:@"
_RESERVED = f"{_IN_PATH}/?#[]"

_NORMAL = re.compile(r"[a-z]++://[a-z0-9.:-]++(?=/)(?:[\w!$&'()*+,;=:@~-]++|/(?![./])|\.(?![./]))*+", re.ASCII)
"""Most addresses: `normalised` leaves them as they are."""

_NORMAL_PART = re.compile(r"[\w!$&'()*+,;=:@~.-]*+", re.ASCII)
"""Most parts of the others."""


def relative_url(url: str, config: Config) -> str:
    """`url` below the site's `baseurl`; an address elsewhere as it is."""
    if urlsplit(url).scheme:
        return url
    base = config.baseurl.removesuffix("/")
    return normalised("".join(f"/{part}" if part and not part.startswith("/") else part for part in (base, url)))


def absolute_url(url: str, config: Config) -> str:
    """`url` with the site's own address before it."""
    path = relative_url(url, config)
    if not config.url or urlsplit(path).scheme:
        return path
    return normalised(config.url + path)


def normalised(url: str, *, composed: bool = True) -> str:
    """`url` as the gem Addressable normalises it: percent-encoded, its letters composed (NFKC), its host in ASCII.

    The letters of its path stay as they are if it need not be `composed`.
    """
    if _NORMAL.fullmatch(url):
        return url
    parts = urlsplit(url)
    path = "/".join(_normalised_part(part, composed=composed) for part in parts.path.split("/"))
    host = parts.netloc.lower()
    if not host.isascii():
        with suppress(UnicodeError):
            host = host.encode("idna").decode("ascii")
    query = "&".join(_normalised_part(part, "/?") for part in parts.query.split("&"))
    path = _without_dots(path) or (host and "/")
    return urlunsplit((parts.scheme, host, path, query, _normalised_part(parts.fragment, "/?")))


def _normalised_part(part: str, also: str = "", *, composed: bool = True) -> str:
    if _NORMAL_PART.fullmatch(part):
        return part
    data = unquote_to_bytes(part)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return quote(data, safe=_RESERVED)
    return quote(normalize("NFKC", text) if composed else text, safe=_IN_PATH + also)


def _without_dots(path: str) -> str:
    if "/." not in path:
        return path
    slash = "/" if path.endswith(("/", "/.", "/..")) else ""
    return posixpath.normpath(path).rstrip("/") + slash
