"""The site's identity, from the Jekyll folder that Pelican was given."""

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..jekyll.absolute import absolute_url
from ..jekyll.config import load_config
from ..jekyll.config_keys import warning_of
from ..jekyll.feed import read_feed
from .fragments import Once

logger = logging.getLogger(__name__)


def take_from_jekyll(pelican: Any) -> None:
    """Completes Pelican's settings with what `_config.yml` says.

    What pelicanconf.py or the command line sets (SITENAME, SITEURL, …) goes before `_config.yml`.
    Raises Refusal for a `_config.yml` that cannot be read.
    """
    settings, folder = pelican.settings, Path(pelican.path)
    config = load_config(folder)
    if warning := warning_of(config, folder):
        logger.warning("%s", warning)

    if settings["SITENAME"] == "A Pelican Blog":  # Pelican's own stand-in for a name
        settings["SITENAME"] = config.title or folder.resolve().name
    settings.setdefault("TAGLINE", config.description or "")
    settings["SITEURL"] = (settings["SITEURL"] or absolute_url("/", config)).rstrip("/")
    settings["BASE"] = urlsplit(settings["SITEURL"]).path.rstrip("/")
    settings["LANG"] = settings["DEFAULT_LANG"] = config.data.get("lang") or "nl"
    settings["TIMEZONE"] = config.timezone.key
    feed = read_feed(config)
    settings["FEED_MAX_ITEMS"] = settings["FEED_MAX_ITEMS"] if feed.limit is None else feed.limit
    settings["FEED_EXCERPT_ONLY"] = feed.excerpt_only
    settings["JEKYLL_CONFIG"] = config
    settings["PAGE_EXCLUDES"] = []
    settings["FORMATTED_FIELDS"] = []
    if not settings.get("SEARCH"):
        settings["DIRECT_TEMPLATES"] = [name for name in settings["DIRECT_TEMPLATES"] if name != "search"]
    settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {
        "autoescape": True,
        "extensions": ["jinja2.ext.i18n", Once],
        "auto_reload": False,  # each build begins with templates as they are
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
