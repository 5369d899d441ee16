"""A post as a story: what templates and feeds know of it."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pelican.urlwrappers import Category, Tag

from ..dates import PartialDate, Precision
from ..html import plain_text
from ..jekyll import urls
from ..jekyll.posts import Post
from ..jekyll.slugs import slugify
from ..summary import summarise
from .media import picture_of, source_of
from .typography import typeset

UNDATED = datetime.min.replace(tzinfo=UTC)
"""Stands in Pelican's `date`, which it cannot do without, for the date that a story does not have. Never shown."""

WORDS_A_MINUTE = 220
"""How fast people read news, in words."""

_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?")


def story_metadata(post: Post, settings: dict[str, Any]) -> dict[str, Any]:
    """Pelican's metadata for a post; each key becomes an attribute of the Article.

    `title`, `summary` and `lead` are typeset plain text; `published` is a PartialDate, or None where nobody knows;
    `lead` is the summary where someone wrote one, else None.
    """
    categories = _labels(Category, post.categories, settings)
    written = post.data.get("summary") or post.data.get("description")
    lead = typeset(plain_text(str(written))) if written else None
    words = len(plain_text(post.content).split())
    metadata = {
        "title": typeset(plain_text(post.title)),
        "date": post.date or UNDATED,
        "published": published_date(post),
        "undated": post.date is None,
        "categories": categories,
        "tags": _labels(Tag, post.tags, settings),
        "slug": post.slug,
        "url": post.url.removeprefix("/"),
        "save_as": urls.output_path(post.url).removeprefix("/"),
        "lead": lead,
        "summary": lead or typeset(summarise(post.content)),
        "source": source_of(post.data),
        "feature_image": picture_of(post.data, settings["SITEURL"]),
        "reading_minutes": max(1, round(words / WORDS_A_MINUTE)),
        "entry_id": post.id,
        "front_matter": post.data,
    }
    if categories:
        metadata["category"] = categories[0]
    return metadata


def published_date(post: Post) -> PartialDate | None:
    """The post's date at the precision that its front matter claims, or else that it was written with.

    Midnight to the second is taken for a day: it is what tools write when they know no time.
    """
    if post.date is None:
        return None
    claimed = post.data.get("date_precision")
    if claimed in list(Precision):
        return PartialDate(post.date, Precision(claimed))
    clock = _CLOCK.search(str(post.data.get("date", "")))
    if clock is None or (post.date.hour, post.date.minute, post.date.second) == (0, 0, 0):
        return PartialDate(post.date, Precision.DAY)
    return PartialDate(post.date, Precision.SECOND if clock[1] else Precision.MINUTE)


def _labels(kind: type[Category] | type[Tag], names: Iterable[str], settings: dict[str, Any]) -> list[Any]:
    """Categories or tags by these names, one for each address: "Asiel" and "asiel" are one."""
    labels: dict[str, Any] = {}
    for name in names:
        label = kind(name, settings)
        # Pelican's own slugs lose every letter it cannot write in ASCII; Jekyll's keep them.
        label.slug = slugify(name)
        labels.setdefault(label.slug, label)
    return list(labels.values())
