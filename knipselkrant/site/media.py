"""Which medium a story came from, and its picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urljoin, urlsplit

import yaml


@dataclass(frozen=True)
class Source:
    """The medium a story comes from, with the address of the original where that is known."""

    name: str
    url: str | None = None


def source_of(data: Mapping[str, Any]) -> Source | None:
    """The source that front matter tells: `source` names it, `externe_link` leads to it."""
    url = _web_address(data.get("externe_link"))
    name = str(data.get("source") or "").strip() or (medium_at(url) if url else "")
    return Source(name, url) if name else None


def picture_of(data: Mapping[str, Any], site_url: str) -> str | None:
    """The absolute address of the picture in front matter: `feature_image`, or `image` as jekyll-feed takes it."""
    image = data.get("feature_image") or data.get("image")
    if isinstance(image, Mapping):
        image = image.get("path")
    return _web_address(urljoin(f"{site_url}/", image)) if isinstance(image, str) and image else None


def medium_at(url: str) -> str:
    """The name of the medium at an address, by media.yaml; its domain where that does not know it."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    suffixes = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((name for suffix in suffixes if (name := _media().get(suffix))), host)


def _web_address(value: Any) -> str | None:
    """`value` if it is a web address that a browser may follow (never `javascript:` or the like)."""
    if not isinstance(value, str):
        return None
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    return value.strip() if parts.scheme in ("http", "https") and parts.hostname else None


@cache
def _media() -> dict[str, str]:
    names: dict[str, str] = yaml.safe_load(files(__package__).joinpath("media.yaml").read_text("utf-8"))
    return names
