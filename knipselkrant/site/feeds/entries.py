"""What every feed format says of a feed and of a story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from mimetypes import guess_type
from typing import Any
from urllib.parse import urlsplit

from lxml import html


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A feed as a whole. `url` is its own address, `home` that of the page it follows, `hub` its WebSub hub."""

    title: str
    description: str
    url: str
    home: str
    language: str
    author: str
    hub: str | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A story in a feed: addresses absolute, `content` HTML, all else plain text.

    `id` is what jekyll-feed would give, so that no reader shows an old story as new.
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime
    author: str
    categories: tuple[str, ...]
    external_url: str | None
    image: str | None

    @property
    def image_type(self) -> str:
        """The picture's media type by its file name; JPEG where that does not tell."""
        kind = guess_type(urlsplit(self.image or "").path)[0] or ""
        return kind if kind.startswith("image/") else "image/jpeg"


def entry_of(story: Any, settings: dict[str, Any]) -> Entry:
    """The entry of a dated story (a Pelican Article of this plugin)."""
    site = settings["SITEURL"]
    url = f"{site}/{story.url}"
    author = story.front_matter.get("author")
    return Entry(
        id=f"{site}{story.entry_id}",
        url=url,
        title=story.title,
        summary=story.summary,
        content=absolute_links(story.content, url),
        published=story.date,
        author=author if isinstance(author, str) else _name(story, settings),
        categories=tuple(label.name for label in (*story.categories, *story.tags)),
        external_url=story.source.url if story.source else None,
        image=story.feature_image,
    )


def absolute_links(content: str, base: str) -> str:
    """The HTML with every address in it made absolute; HTML that has none comes back as it was."""
    if not content or not re.search(r"\s(?:href|src|srcset|cite|poster)\s*=", content):
        return content
    body = html.fragment_fromstring(content, create_parent="div")
    body.make_links_absolute(base, resolve_base_href=False, handle_failures="ignore")
    written: str = html.tostring(body, encoding="unicode")
    return written.removeprefix("<div>").removesuffix("</div>")


def updated(entries: Sequence[Entry]) -> datetime:
    """When the newest of the entries appeared: a feed changes when its stories do, whatever the clock says."""
    return max((entry.published for entry in entries), default=datetime(1970, 1, 1, tzinfo=UTC))


def _name(story: Any, settings: dict[str, Any]) -> str:
    return str(story.source.name if story.source else settings["SITENAME"])
