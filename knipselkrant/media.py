"""The media that stories come from, as media.yaml has them: by web address, and by what texts call them."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .frontmatter import load_mapping

_PLAIN = re.compile(r"https?://([a-z0-9.-]+)/")
"""How most addresses begin."""

_FILE = Path(__file__).with_name("media.yaml")


def medium_at(url: str) -> str:
    """The name of the medium, or the institution, at an address; its domain where media.yaml does not know it."""
    plain = _PLAIN.match(url)
    host = plain[1] if plain else urlsplit(url).hostname or ""
    return _medium(host.removeprefix("www."))


@lru_cache(maxsize=1024)
def _medium(host: str) -> str:
    labels = host.split(".")
    suffixes = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((name for suffix in suffixes if (name := _names_by_domain().get(suffix))), host)


@cache
def media_by_what_they_are_called() -> dict[str, str]:
    """The name of each medium by all that a text may call it."""
    media: dict[str, Any] = _file()["media"]
    return {called: name for name, data in media.items() for called in (name, *data.get("called", ()))}


def words_before_a_medium() -> list[str]:
    """The words that a text may put before a medium's name: "het persbureau" …"""
    words: list[str] = _file()["before"]
    return words


@cache
def _names_by_domain() -> dict[str, str]:
    publishers = _file()["media"] | _file()["institutions"]
    return {domain: name for name, data in publishers.items() for domain in data["domains"]}


@cache
def _file() -> dict[str, Any]:
    return load_mapping(_FILE.read_text("utf-8"), _FILE, strict=True)
