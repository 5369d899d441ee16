"""One address, one page: what would be written over another page is left out, and said."""

import logging
from collections.abc import Iterable
from typing import Any

from .archives import Archive
from .stories import Story

logger = logging.getLogger(__name__)


class Claims:
    """The output paths of a site and who claimed each first."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._owners: dict[str, str] = {}
        for name in settings["DIRECT_TEMPLATES"]:
            self._owners[settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")] = f"the page {name}"

    def keep_first(self, contents: Iterable[Any]) -> list[Any]:
        """Those of `contents` (articles, categories, archives) whose path nobody claimed before; logs the others."""
        return [content for content in contents if self._claim(content.save_as, _described(content))]

    def keep_first_listed(self, listings: Iterable[tuple[Any, list[Any]]]) -> list[tuple[Any, list[Any]]]:
        """The same of categories or tags that come with their stories."""
        return [listing for listing in listings if self._claim(listing[0].save_as, _described(listing[0]))]

    def _claim(self, path: str, owner: str) -> bool:
        first = self._owners.setdefault(path, owner)
        if first != owner:
            logger.error("%s: wants the address /%s, which %s has; give one of them another", owner, path, first)
        return first == owner


def _described(content: Any) -> str:
    if isinstance(content, Story):
        return str(content.path)
    if isinstance(content, Archive):
        return f"the archive at /{content.period.url}"
    return f"{type(content).__name__.lower()} {content.name}"
