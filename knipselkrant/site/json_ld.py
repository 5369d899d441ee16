"""A story as search engines read it: schema.org's NewsArticle, in JSON-LD."""

import json
from functools import partial
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from .sharing import card_path
from .wording import absolute, canonical


def install(generator: Any) -> None:
    """Gives a generator's templates the filter `news_article`."""
    generator.env.filters["news_article"] = partial(news_article, settings=generator.settings)


def news_article(story: Any, *, settings: dict[str, Any]) -> Markup:
    """The story's JSON-LD, safe to stand within a `<script>`.

    Dates are as exact as the story knows them (ISO 8601), and left out where nobody knows. `isBasedOn` is the
    original that the story was cut from.
    """
    site = settings["SITEURL"]
    publisher = {"@type": "Organization", "name": settings["SITENAME"], "url": f"{site}/"}
    date = story.published.isoformat() if story.published else None
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": absolute(f"/{story.url}", site_url=site),
        "headline": story.title,
        "description": story.summary,
        "inLanguage": settings["LANG"],
        "datePublished": date,
        "dateModified": story.modified.isoformat(timespec="seconds") if story.modified else date,
        "image": _pictures(story, settings),
        "articleSection": [category.name for category in story.categories],
        "keywords": [tag.name for tag in story.tags],
        "isBasedOn": story.source.url if story.source else None,
        "author": {"@type": "Organization", "name": story.source.name} if story.source else publisher,
        "publisher": publisher,
    }
    return htmlsafe_json_dumps({key: value for key, value in article.items() if value}, dumps=_encode)


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _pictures(story: Any, settings: dict[str, Any]) -> list[str]:
    if story.feature_image:
        return [story.feature_image]
    return [canonical(card_path(story), site_url=settings["SITEURL"])] if settings.get("CARDS") else []
