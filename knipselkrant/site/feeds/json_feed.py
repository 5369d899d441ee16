"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Sequence
from typing import Any

from .entries import Channel, Entry

TYPE = "application/feed+json"
NAME = "JSON Feed"


def render(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """The feed as UTF-8 JSON."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.home,
        "feed_url": channel.url,
        "language": channel.language,
        "authors": [{"name": channel.author, "url": channel.home}],
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
        "items": [_item(entry) for entry in entries],
    }
    return (json.dumps(_without_empty(feed), ensure_ascii=False, indent=2) + "\n").encode()


def _item(entry: Entry) -> dict[str, Any]:
    return _without_empty(
        {
            "id": entry.id,
            "url": entry.url,
            "external_url": entry.external_url,
            "title": entry.title,
            "summary": entry.summary,
            **_content(entry),
            "image": entry.image,
            "date_published": entry.published.isoformat(),
            "date_modified": entry.updated.isoformat() if entry.updated != entry.published else None,
            "authors": [{"name": entry.author}],
            "tags": list(entry.categories),
        }
    )


def _content(entry: Entry) -> dict[str, str]:
    # The specification wants one of the two.
    return {"content_text": entry.summary} if entry.content is None else {"content_html": entry.content}


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    # What the specification wants stays even where it is empty.
    return {key: value for key, value in values.items() if value or key in ("items", "content_html", "content_text")}
