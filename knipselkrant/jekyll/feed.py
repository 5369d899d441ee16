"""What a site says to jekyll-feed: which feeds it writes, where, and what stands in them (the plugin's `Generator`)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Any

from .config import Config
from .kramdown import smarten
from .taxonomy import ruby_text
from .urls import sanitise

_LIMIT = 10
_PLAIN_TAG = re.compile(r"[a-zA-Z0-9_]*")
_BLOCK = re.compile(r"<script|<!--|<style")
_BLOCK_ENDS = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
_TAG = re.compile(r"<[^>]*+(>|\Z)")
_WHITE_SPACE = re.compile(r"\s+", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class FeedSettings:
    """What `feed` in `_config.yml` asks for. Paths are those of files, relative to the output folder.

    `limit` is how many entries a feed has at most; None where the site does not use the plugin. `categories` and
    `tags` give the paths of the feeds that it asks for, by name.
    """

    path: str = "feed.xml"
    limit: int | None = None
    excerpt_only: bool = False
    categories: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)


def read_feed(config: Config, tags: Sequence[str] = ()) -> FeedSettings:
    """The settings for the feeds of a site with these tags."""
    feed = config.data.get("feed")
    plugins = config.data.get("plugins")
    if not isinstance(feed, dict):
        return FeedSettings(limit=_LIMIT if isinstance(plugins, list) and "jekyll-feed" in plugins else None)
    collections = feed.get("collections")
    posts = collections.get("posts") if isinstance(collections, dict) else None
    asked = {**feed, **{key: value for key, value in posts.items() if value}} if isinstance(posts, dict) else feed
    categories = [ruby_text(name) for name in _list(asked.get("categories"))]
    limit = feed.get("posts_limit")
    return FeedSettings(
        path=_file(ruby_text(asked.get("path") or FeedSettings.path)),
        limit=limit if isinstance(limit, int) and limit is not False else _LIMIT,
        excerpt_only=is_wanted(feed.get("excerpt_only")),
        categories={name: _file(f"feed/{name}.xml") for name in categories},
        tags=_tags(feed.get("tags"), tags),
    )


@lru_cache(maxsize=4096)
def entry_title(title: str) -> str:
    """The title of an entry as HTML: `title` with typographic marks, its tags left out."""
    words = _TAG.sub(lambda tag: "" if tag[1] else tag[0], _without_blocks(smarten(title)))
    return _WHITE_SPACE.sub(" ", words).strip()


def _without_blocks(html: str) -> str:
    """`html` without comments, scripts and styles; one that has no end stays."""
    kept, place = [], 0
    last = {begin: html.rfind(end) for begin, end in _BLOCK_ENDS.items()}
    for begin in _BLOCK.finditer(html):
        if place <= begin.start() and begin.end() <= last[begin[0]]:
            kept.append(html[place : begin.start()])
            end = _BLOCK_ENDS[begin[0]]
            place = html.index(end, begin.end()) + len(end)
    return "".join(kept) + html[place:]


def entry_words(title: str) -> str:
    """The same as plain text."""
    return unescape(entry_title(title))


def is_wanted(value: Any) -> bool:
    """Whether a value is anything but empty or false, as Liquid's `default` has it."""
    return value not in (None, False, "", [], {})


def _tags(asked: Any, tags: Sequence[str]) -> dict[str, str]:
    if not is_wanted(asked):
        return {}
    settings = asked if isinstance(asked, dict) else {}
    folder = ruby_text(settings.get("path") or "/feed/by_tag/")
    names = _list(settings.get("only")) or tags
    left_out = _list(settings.get("except"))
    kept = [ruby_text(name) for name in names if name not in left_out]
    return {name: _file(f"{folder}{name}.xml") for name in kept if _PLAIN_TAG.fullmatch(name)}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _file(path: str) -> str:
    name = sanitise(path).removeprefix("/")
    return f"{name}index" if name.endswith("/") or not name else name
