"""A post, as the rest of the program knows it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Post:
    """A post. `path` is relative to the source folder; `excerpt` and `content` are HTML, without any layout.

    `data` is the whole front matter, the defaults merged in. `date` is None for a draft that gives none, where
    Jekyll would take the time at which the file was last changed. `modified` is what plugins go by: the front matter's
    `last_modified_at`, where it gives one that can be read.
    """

    path: str
    url: str
    id: str
    slug: str
    title: str
    date: datetime | None
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    excerpt: str = field(repr=False)
    content: str = field(repr=False)
    data: dict[str, Any] = field(repr=False)
    draft: bool
    modified: datetime | None = None
