"""What a `_config.yml` says that nothing here goes by."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .config import Config

_HONOURED = frozenset({
    "title", "description", "url", "baseurl", "lang", "timezone", "permalink", "excerpt_separator", "markdown_ext",
    "kramdown", "markdown", "highlighter", "future", "unpublished", "show_drafts", "limit_posts", "defaults",
    "collections", "collections_dir", "data_dir", "includes_dir", "include", "exclude", "feed", "plugins",
    "redirect_from", "seed_limit_mb",
})  # fmt: skip
_PLUGINS = frozenset({"jekyll-feed", "jekyll-redirect-from", "jekyll-sitemap"})

_FEED = frozenset({"path", "posts_limit", "excerpt_only", "categories", "tags", "collections"})


def warning_of(config: Config, folder: Path) -> str | None:
    """One warning that names everything in the folder's `_config.yml` that has no effect; None if all has."""
    names = ", ".join(f"`{name}`" for name in _without_effect(config.data))
    path = folder / "_config.yml"
    return f"{path}: has no effect here, beyond what Liquid in posts makes of it: {names}" if names else None


def _without_effect(data: dict[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if key not in _HONOURED:
            yield str(key)
        elif key == "plugins" and isinstance(value, list):
            yield from (f"plugins: {name}" for name in map(str, value) if name not in _PLUGINS)
        elif key == "markdown" and str(value).lower() not in ("kramdown", "kramdownparser"):
            yield f"markdown: {value}"
        elif key == "feed" and isinstance(value, dict):
            yield from (f"feed: {name}" for name in value if name not in _FEED)
