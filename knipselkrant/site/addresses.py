"""One address, one page: what would be written over another file, or nowhere, is left out, and said."""

import logging
import posixpath
from collections.abc import Iterable, Sequence
from typing import Any
from unicodedata import normalize

from ..jekyll.feed import read_feed
from .archives import Archive
from .lists import paginator
from .stories import Story

logger = logging.getLogger(__name__)

LONGEST_NAME, LONGEST_PATH = 255, 1024
"""How many bytes the disks of today hold in the name of a file, and in a path on all of them."""

SITE = "the site"
FEEDS = "the feeds"

_FIXED = {
    FEEDS: ("rss.xml", "feed.json"),
    SITE: ("robots.txt", "manifest.webmanifest", "_headers", "redirects.json", "sitemap.xml", "sitemap-news.xml"),
}


class Claims:
    """The files of a site and who claimed each first.

    Names that differ in case, in how their accents are written, or in dots at their ends are one name: on many a disk
    they are one file. `stories` is how many stories the front page may have to list.
    """

    def __init__(self, settings: dict[str, Any], stories: int = 0) -> None:
        self._settings = settings
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {"": SITE}
        self._trees = {_key(settings["THEME_STATIC_DIR"]): "the theme"}
        if settings.get("SEARCH", True):
            self._trees["pagefind"] = "the search"
        if settings.get("CARDS"):
            self._trees["cards"] = "the cards of stories"
        for name in settings["DIRECT_TEMPLATES"]:
            path = settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
            for each in self._paths(path, name, range(stories)):
                self._take(_key(each), f"the page {name}")
        self._take(_key(read_feed(settings["JEKYLL_CONFIG"]).path), FEEDS)
        for owner, paths in _FIXED.items():
            for path in paths:
                self._take(_key(path), owner)
        self._own = {*self._files.values(), *self._trees.values()}

    def keep_first(self, contents: Iterable[Any]) -> list[Any]:
        """Those of `contents` (stories, pages, files) whose path nobody claimed before; logs the others."""
        return [content for content in contents if self._claim_for(content)]

    def keep_first_listed(self, kind: str, listings: Iterable[Any]) -> list[Any]:
        """The same of lists (categories and tags with their stories, archives), each with all of its pages.

        `kind` is the template that makes them.
        """
        kept = []
        for listing in listings:
            head, stories = (listing, listing.stories) if isinstance(listing, Archive) else listing
            if self.claim(self._paths(head.save_as, kind, stories), _described(head)):
                kept.append(listing)
        return kept

    def _claim_for(self, content: Any) -> bool:
        """What `claim` does, sooner: most contents have one file, and nothing is in its way."""
        path, owner = content.save_as, _described(content)
        key = _key(path)
        if self._holder(key) or not _is_writable(path):
            return self.claim([path], owner)
        self._take(key, owner)
        return True

    def claim(self, paths: Sequence[str], owner: str) -> bool:
        """Whether all of these files can be made for `owner`; if not, logs why and claims none."""
        keys = [_key(path) for path in paths]
        for path, key in zip(paths, keys, strict=True):
            if problem := self._problem(path, key, owner):
                remedy = "give one of them another"
                if self._holder(key) in self._own:
                    remedy = "give it another category or permalink"
                logger.error("%s: wants the address /%s, %s; %s", owner, path, problem, remedy)
                return False
        for key in keys:
            self._take(key, owner)
        return True

    def problem(self, path: str, owner: str = "") -> str | None:
        """Why a file at `path` cannot be made for `owner`; None if it can."""
        return self._problem(path, _key(path), owner)

    def _problem(self, path: str, key: str, owner: str) -> str | None:
        if not _is_writable(path):
            return "by which no file can be named"
        holder = self._holder(key)
        return f"which {holder} has" if holder and self._files.get(key) != owner else None

    def _holder(self, key: str) -> str | None:
        """Who has a file, or a folder, in the way of one at `key`."""
        tree = self._trees.get(key.partition("/")[0])
        return self._files.get(key) or self._folders.get(key) or tree or self._file_above(key)

    def _file_above(self, key: str) -> str | None:
        """Who has a file where one of the folders of `key` would be."""
        folder = key.rpartition("/")[0]
        while folder not in self._folders:
            if folder in self._files:
                return self._files[folder]
            folder = folder.rpartition("/")[0]
        return None

    def _take(self, key: str, owner: str) -> None:
        self._files.setdefault(key, owner)
        folder = key.rpartition("/")[0]
        while folder not in self._folders:
            self._folders[folder] = owner
            folder = folder.rpartition("/")[0]

    def _paths(self, path: str, kind: str, stories: Sequence[Any]) -> list[str]:
        """The files of a list, a page each."""
        if kind not in self._settings["PAGINATED_TEMPLATES"]:
            return [path]
        pages = paginator(kind, path, stories, self._settings)
        return [pages.page(number).save_as for number in range(1, pages.num_pages + 1)]


def claim_pages(generator: Any) -> None:
    """Leaves out of a generator of pages, and of its context, those whose address another has."""
    for kind in ("pages", "hidden_pages"):
        setattr(generator, kind, generator.context["claims"].keep_first(getattr(generator, kind)))
    generator._update_context(("pages", "hidden_pages"))


def claim_files(generator: Any) -> None:
    """The same of a generator of files that are copied as they are."""
    generator.staticfiles = generator.context["claims"].keep_first(
        sorted(generator.staticfiles, key=lambda file: file.save_as)
    )
    generator._update_context(("staticfiles",))


def _is_writable(path: str) -> bool:
    if path.isascii() and len(path) <= LONGEST_NAME and ".." not in path and "\0" not in path:
        return True  # most paths: without a closer look
    try:
        size = len(path.encode())
    except UnicodeEncodeError:
        return False
    names = path.split("/")
    if "\0" in path or ".." in names or size > LONGEST_PATH:
        return False
    return size <= LONGEST_NAME or all(len(name.encode()) <= LONGEST_NAME for name in names)


def _key(path: str) -> str:
    """One name for all that may be one file."""
    if path.isascii() and not (path.startswith(("/", ".")) or path.endswith(("/", ".", " ")) or _has_odd_names(path)):
        return path.lower()  # most paths
    names = posixpath.normpath(f"/{path}").lstrip("/").split("/")
    return "/".join(normalize("NFC", normalize("NFC", name).casefold()).rstrip(". ") for name in names)


def _has_odd_names(path: str) -> bool:
    """Whether a name before the last one is empty, or ends in what some disks drop. Sooner than a pattern tells it."""
    return "//" in path or "./" in path or " /" in path


def _described(content: Any) -> str:
    if isinstance(content, Story):
        return content.path
    if isinstance(content, Archive):
        return f"the archive at /{content.period.url}"
    if hasattr(content, "relative_source_path"):
        return str(content.relative_source_path)
    return f"{type(content).__name__.lower()} {content.name}"
