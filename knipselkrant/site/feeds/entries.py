"""What every feed format says of a feed and of a story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from mimetypes import guess_type
from typing import Any
from urllib.parse import urlsplit

from ...jekyll.absolute import normalised
from ...jekyll.feed import entry_title, entry_words, is_wanted
from ..wording import absolute
from .content import for_readers

_INVISIBLE = "".join(map(chr, range(0x21))) + "\x7f\xa0\xad\u200b"
_MAIL = re.compile(r"(?<!\S)\S(?>\S*?@)\S(?>\S*?\.)\S+")


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
    """A story in a feed: addresses absolute, `content` and `html_title` HTML, all else plain text.

    `id`, address, title and times are what jekyll-feed would give, so that no reader shows an old story as new; but
    none is without a title and a summary. `content` is None where the site's feeds have summaries only.
    """

    id: str
    url: str
    title: str
    html_title: str
    summary: str
    content: str | None
    published: datetime
    updated: datetime
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
    url = absolute(f"/{story.url}", site_url=settings["SITEURL"])
    title, html_title = entry_words(story.given_title), entry_title(story.given_title)
    if not title.strip(_INVISIBLE):
        title, html_title = story.title, escape(story.title)
    content = None if _is_short(story, settings) else for_readers(story.content, url) or f"<p>{html_title}</p>"
    return Entry(
        id=normalised(f"{settings['SITEURL']}{story.entry_id}"),
        url=url,
        title=title,
        html_title=html_title,
        summary=story.summary or title,
        content=content,
        published=story.date.replace(microsecond=0),
        updated=(story.modified or story.date).replace(microsecond=0),
        author=_author(story) or _name(story, settings),
        categories=tuple(label.name for label in (*story.categories, *story.tags)),
        external_url=story.source.url if story.source else None,
        image=story.feature_image,
    )


def updated(entries: Sequence[Entry]) -> datetime:
    """When the last of the entries appeared or changed: a feed changes when its stories do, whatever the clock says."""
    return max((entry.updated for entry in entries), default=datetime(1970, 1, 1, tzinfo=UTC))


def _is_short(story: Any, settings: dict[str, Any]) -> bool:
    own = story.front_matter.get("feed")
    said = own.get("excerpt_only") if isinstance(own, dict) else None
    return is_wanted(said) or is_wanted(settings["FEED_EXCERPT_ONLY"])


def _author(story: Any) -> str:
    """The author that the story names; a mail address is none, and stays out."""
    author = story.front_matter.get("author")
    return _MAIL.sub("", author).strip(" ()<>") if isinstance(author, str) else ""


def _name(story: Any, settings: dict[str, Any]) -> str:
    return str(story.source.name if story.source else settings["SITENAME"])
