"""The site's identity and its posts, from the Jekyll folder that Pelican was given."""

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..jekyll.config import Config, load_config
from ..jekyll.posts import Post, read_posts

logger = logging.getLogger(__name__)


def take_from_jekyll(pelican: Any) -> None:
    """Completes Pelican's settings with what `_config.yml` says, and with the posts that Jekyll would publish.

    What pelicanconf.py or the command line sets (SITENAME, SITEURL, …) goes before `_config.yml`.
    Posts that cannot be read are logged as errors, one each, and left out.
    Raises Refusal for a `_config.yml` that cannot be read.
    """
    settings, folder = pelican.settings, Path(pelican.path)
    config = load_config(folder)
    posts, refusals = read_posts(folder, config=config)
    for refusal in refusals:
        logger.error("%s", refusal)

    if settings["SITENAME"] == "A Pelican Blog":  # Pelican's own stand-in for a name
        settings["SITENAME"] = config.title or folder.resolve().name
    settings.setdefault("TAGLINE", config.description or "")
    settings["SITEURL"] = (settings["SITEURL"] or f"{config.url}{config.baseurl}").rstrip("/")
    settings["BASE"] = urlsplit(settings["SITEURL"]).path.rstrip("/")
    settings["LANG"] = settings["DEFAULT_LANG"] = config.data.get("lang") or "nl"
    settings["TIMEZONE"] = config.timezone.key
    settings["FEED_MAX_ITEMS"] = _feed_limit(config) or settings["FEED_MAX_ITEMS"]
    settings["JEKYLL_CONFIG"] = config
    settings["JEKYLL_POSTS"] = {post.path: post for post in posts if _is_wanted(post, settings)}
    settings["ARTICLE_PATHS"] = list(settings["JEKYLL_POSTS"])
    settings["ARTICLE_EXCLUDES"] = []
    settings["PAGE_EXCLUDES"] = []
    settings["FORMATTED_FIELDS"] = []
    if not settings.get("SEARCH"):
        settings["DIRECT_TEMPLATES"] = [name for name in settings["DIRECT_TEMPLATES"] if name != "search"]
    settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {
        "autoescape": True,
        "extensions": ["jinja2.ext.i18n"],
        "trim_blocks": True,
        "lstrip_blocks": True,
    }


def is_undated_story(post: Post) -> bool:
    """Whether a draft without a date is a story that is published as such.

    The mark is its address: `/CATEGORY/zonder-datum/SLUG.html` is what the converter gives to stories whose date
    nobody knows. Any other draft is work in progress.
    """
    return post.date is None and "/zonder-datum/" in post.url


def _feed_limit(config: Config) -> int | None:
    """How many entries jekyll-feed would give a feed, if the site says."""
    feed = config.data.get("feed")
    limit = feed.get("posts_limit") if isinstance(feed, dict) else None
    return limit if isinstance(limit, int) else None


def _is_wanted(post: Post, settings: dict[str, Any]) -> bool:
    if post.date is not None:
        return True
    return is_undated_story(post) and settings.get("UNDATED", "publish") == "publish"
