"""RSS 2.0, by the RSS Advisory Board's best-practices profile."""

from collections.abc import Sequence
from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

from .entries import Channel, Entry, updated
from .xml import ATOM, MEDIA, add, as_xml, root

if TYPE_CHECKING:
    from lxml import etree

TYPE = "application/rss+xml"
NAME = "RSS"

_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_PREFIXES: dict[str | None, str] = {"atom": ATOM, "content": _CONTENT, "dc": _DC, "media": MEDIA}


def render(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """The feed as UTF-8 XML."""
    rss = root("rss", _PREFIXES, {"version": "2.0"})
    element = add(rss, "channel")
    add(element, "title", channel.title)
    add(element, "link", channel.home)
    add(element, "description", channel.description or channel.title)
    add(element, "language", channel.language.lower())
    add(element, "lastBuildDate", format_datetime(updated(entries)))
    add(element, "generator", "Knipselkrant")
    add(element, "docs", "https://www.rssboard.org/rss-specification")
    add(element, f"{{{ATOM}}}link", rel="self", type=TYPE, href=channel.url)
    if channel.hub:
        add(element, f"{{{ATOM}}}link", rel="hub", href=channel.hub)
    for entry in entries:
        _put_item(element, entry)
    # The profile: what is written so in a title is taken for plain text, and not for HTML.
    return as_xml(rss).replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")


def _put_item(channel: "etree._Element", entry: Entry) -> None:
    item = add(channel, "item")
    add(item, "title", entry.title)
    add(item, "link", entry.url)
    add(item, "guid", entry.id, isPermaLink="false")
    add(item, "pubDate", format_datetime(entry.published))
    add(item, f"{{{_DC}}}creator", entry.author)
    for category in entry.categories:
        add(item, "category", category)
    add(item, "description", escape(entry.summary, quote=False))
    if entry.content is not None:
        add(item, f"{{{_CONTENT}}}encoded", entry.content)
    if entry.image:
        # The profile: where a size cannot be determined, it is 0.
        add(item, "enclosure", url=entry.image, length="0", type=entry.image_type)
        add(item, f"{{{MEDIA}}}content", url=entry.image, medium="image", type=entry.image_type)
