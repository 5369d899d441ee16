"""The body of a post to HTML: first its Liquid, if any, then its markup. The rules are Jekyll's `Renderer`."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from ..errors import Refusal
from .config import Config
from .excerpts import excerpt_source
from .markup import render
from .source import Source
from .taxonomy import ruby_text

Fill = Callable[[str], str]
"""Runs the Liquid in a text."""


def has_liquid(source: Source, data: Mapping[str, Any]) -> bool:
    """Whether Jekyll would run Liquid on the body of a post with front matter `data`."""
    body = source.body
    has_braces = "{" in body and ("{{" in body or "{%" in body)  # a single character is found soonest
    return has_braces and data.get("render_with_liquid") is not False


def render_content(source: Source, config: Config, fill_in: Fill = str) -> str:
    """The HTML of the whole body. Raises Refusal for markup that cannot be read."""
    return _html(source, fill_in(source.body), config)


def render_excerpt(source: Source, data: Mapping[str, Any], config: Config, fill_in: Fill = str) -> str:
    """The HTML of the excerpt. Raises Refusal for markup that cannot be read."""
    if _is_true(data.get("excerpt")):
        return ruby_text(data["excerpt"])  # as it is: Jekyll takes it for HTML
    separator = data.get("excerpt_separator")
    separator = ruby_text(separator) if _is_true(separator) else config.excerpt_separator
    if not separator:
        return ""
    return _html(source, fill_in(excerpt_source(source.body, separator)), config)


def _html(source: Source, text: str, config: Config) -> str:
    if source.path.suffix.lower() == ".textile":  # Jekyll, without its plugin, publishes the bare source
        reason = "is Textile, which cannot be read here; write it in Markdown (.md) or HTML (.html)"
        raise Refusal(source.path, reason, line=source.body_line)
    try:
        return _rendered(text, source.path.suffix, config)
    except ValueError as error:
        raise source.refusal(error) from None


@lru_cache(maxsize=1)
def _rendered(text: str, extension: str, config: Config) -> str:
    """Remembers the last text: often the excerpt is the whole body."""
    return render(text, extension, config.markdown_ext, config.kramdown)


def _is_true(value: object) -> bool:
    return value is not None and value is not False
