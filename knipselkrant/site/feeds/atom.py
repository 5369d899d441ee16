"""Atom 1.0 (RFC 4287)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from .entries import Channel, Entry, updated
from .xml import ATOM, MEDIA, add, as_xml, root

if TYPE_CHECKING:
    from lxml import etree

TYPE = "application/atom+xml"
NAME = "Atom"

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """The feed as UTF-8 XML."""
    feed = root(_in_atom("feed"), {None: ATOM, "media": MEDIA}, {_LANG: channel.language})
    put = partial(_put, feed)
    put("title", channel.title)
    if channel.description:
        put("subtitle", escape(channel.description, quote=False), type="html")
    put("id", channel.url)
    put("updated", updated(entries).isoformat())
    put("link", rel="self", type=TYPE, href=channel.url)
    put("link", rel="alternate", type="text/html", hreflang=channel.language, href=channel.home)
    if channel.hub:
        put("link", rel="hub", href=channel.hub)
    _put(put("author"), "name", channel.author)
    put("generator", "Knipselkrant")
    for entry in _apart(entries):
        _put_entry(feed, entry)
    return as_xml(feed)


def _apart(entries: Sequence[Entry]) -> Iterable[Entry]:
    """The entries, those of one moment a millisecond apart: no two are to be updated at the same time."""
    apart, taken = [], set()
    for entry in reversed(entries):
        moment = entry.updated
        while moment in taken:
            moment += timedelta(milliseconds=1)
        taken.add(moment)
        apart.append(replace(entry, updated=moment))
    return reversed(apart)


def _put_entry(feed: "etree._Element", entry: Entry) -> None:
    element = _put(feed, "entry")
    put = partial(_put, element)
    put("title", entry.html_title, type="html")
    put("id", entry.id)
    put("link", rel="alternate", type="text/html", href=entry.url)
    if entry.external_url:
        put("link", rel="via", href=entry.external_url)
    if entry.image:
        put("link", rel="enclosure", type=entry.image_type, href=entry.image)
    put("published", entry.published.isoformat())
    put("updated", entry.updated.isoformat())
    _put(put("author"), "name", entry.author)
    for category in entry.categories:
        put("category", term=category)
    put("summary", escape(entry.summary, quote=False), type="html")
    if entry.content is not None:
        put("content", entry.content, type="html")
    if entry.image:
        add(element, f"{{{MEDIA}}}content", url=entry.image, medium="image", type=entry.image_type)


def _put(parent: "etree._Element", name: str, text: str | None = None, **attributes: str) -> "etree._Element":
    return add(parent, _in_atom(name), text, **attributes)


def _in_atom(name: str) -> str:
    return f"{{{ATOM}}}{name}"
