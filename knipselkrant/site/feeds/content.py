"""A story's HTML as feed readers take it: well-formed, its addresses absolute, without what only pages use."""

import re
from contextlib import suppress
from functools import lru_cache
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

import nh3

from ..media import escaped

_TAGS = (nh3.ALLOWED_TAGS | {"audio", "main", "picture", "section", "source", "tfoot", "track", "video"}) - {
    "bdo",
    "rtc",
}
_ATTRIBUTES = nh3.ALLOWED_ATTRIBUTES | {
    "*": {"dir", "lang", "title"},
    "audio": {"src", "controls"},
    "details": {"open"},
    "img": {"alt", "height", "width", "src", "srcset"},
    "source": {"src", "srcset", "type", "media"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "time": {"datetime"},
    "track": {"src", "kind", "srclang", "label"},
    "video": {"src", "poster", "controls", "height", "width"},
}
_DROPPED = {"button", "datalist", "math", "object", "script", "select", "style", "svg", "template", "textarea"}
"""Elements that go with all that is in them; of others that readers do not take, what is in them stays."""

_SCHEMES = {"http", "https", "mailto", "tel"}
_ADDRESSES = {"href", "src", "cite", "poster"}
_EMBED = re.compile(
    r"""<i?frame\b(?>[^<>]*?\ssrc\s*+=\s*+)(?:"([^"<]*)"|'([^'<]*)'|([^\s<>]++))[^<>]*>""", re.IGNORECASE
)

_NOSCRIPT = re.compile(r"</?noscript\b[^>]*>", re.IGNORECASE)


@lru_cache(maxsize=128)
def for_readers(html: str, base: str) -> str:
    """The HTML of the page at `base` for a feed.

    Readers run no scripts and show no frames: scripts, styles and forms are left out, of a frame its address stays, as
    a link. Empty where nothing is left.
    """

    def absolute(_: str, name: str, value: str) -> str | None:
        if name == "style" and "text-align" not in value:
            return None
        if name == "srcset":
            return _absolute_srcset(value, base)
        if name not in _ADDRESSES or (name == "src" and value.startswith("data:")):
            return value
        return _absolute(value, base)

    cleaned = nh3.clean(
        _NOSCRIPT.sub("", _EMBED.sub(_as_link, html)),
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        attribute_filter=absolute,
        filter_style_properties={"text-align"},
        url_schemes=_SCHEMES | {"data"},
        link_rel=None,
    )
    return cleaned.strip()


def _as_link(embed: re.Match[str]) -> str:
    address = unescape(next(filter(None, embed.groups()), "")).strip()
    shown = re.sub(r"^(?:https?:)?//(?:www\.)?", "", address)
    return f'<a href="{escape(address)}">{escape(shown)}</a>'


def _absolute(address: str, base: str) -> str | None:
    """The address as one on the web or to write or call to; None where it is none."""
    with suppress(ValueError):
        whole = escaped(urljoin(base, address.strip()))
        return whole if urlsplit(whole).scheme in _SCHEMES else None
    return None


def _absolute_srcset(candidates: str, base: str) -> str:
    parts = (candidate.split(maxsplit=1) for candidate in re.split(r",\s+", candidates.strip()))
    return ", ".join(" ".join([_absolute(part[0], base) or "", *part[1:]]) for part in parts if part)
