"""A site's `_config.yml`, with Jekyll's defaults for what it leaves out (Jekyll's `Configuration`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from ..errors import Refusal
from ..files import read_text
from ..frontmatter import load_mapping
from .kramdown import Options, read_options
from .markup import MARKDOWN_EXTENSIONS
from .source import line_of
from .urls import contained, permalink_template

DEFAULT_EXCLUDES = (
    ".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
    "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
)  # fmt: skip
"""What Jekyll leaves out whatever the site says."""


_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, kw_only=True, eq=False)
class Config:
    """What a site says about itself. `permalink` is a template, its style looked up; `data` is all of `_config.yml`.

    Every Config is equal to itself alone: what is worked out for one can be kept with it.
    `timezone` is UTC where the site names none: Jekyll takes the machine's, and output depends on input alone.
    """

    title: str = ""
    description: str = ""
    url: str = ""
    baseurl: str = ""
    lang: str = "en"
    timezone: ZoneInfo = _UTC
    permalink: str = permalink_template("date")
    excerpt_separator: str = "\n\n"
    markdown_ext: tuple[str, ...] = MARKDOWN_EXTENSIONS
    kramdown: Options = field(default_factory=Options)
    future: bool = False
    unpublished: bool = False
    show_drafts: bool = False
    limit_posts: int = 0
    defaults: tuple[Mapping[str, Any], ...] = ()
    collections_dir: str = ""
    include: tuple[str, ...] = (".htaccess",)
    exclude: tuple[str, ...] = DEFAULT_EXCLUDES
    data: dict[str, Any] = field(default_factory=dict)


def load_config(folder: Path) -> Config:
    """Reads `_config.yml` (or `_config.yaml`) in `folder`; without one, everything has Jekyll's default.

    Raises Refusal, naming file and line, for YAML that cannot be read and for values of another type than expected.
    """
    path = next((folder / name for name in ("_config.yml", "_config.yaml") if (folder / name).is_file()), None)
    if path is None:
        return Config()
    return _Reader(path, read_text(path)).config()


class _Reader:
    """Takes values out of a loaded `_config.yml`, each of the type expected. An empty value is as one left out."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self._data = load_mapping(text, path)

    def config(self) -> Config:
        default = Config()
        return Config(
            title=self._words("title", default.title),
            description=self._words("description", default.description),
            url=self._address("url", default.url),
            baseurl=self._address("baseurl", default.baseurl),
            lang=self._words("lang", default.lang),
            timezone=self._timezone(),
            permalink=self._permalink(),
            excerpt_separator=self._words("excerpt_separator", default.excerpt_separator),
            markdown_ext=self._extensions(default.markdown_ext),
            kramdown=self._kramdown(),
            future=self._flag("future"),
            unpublished=self._flag("unpublished"),
            show_drafts=self._flag("show_drafts"),
            limit_posts=self._count("limit_posts"),
            defaults=self._defaults(),
            collections_dir=contained(self._words("collections_dir", "")),
            include=self._patterns("include", default.include),
            exclude=tuple(dict.fromkeys((*self._patterns("exclude", ()), *DEFAULT_EXCLUDES))),
            data=self._data,
        )

    def _words(self, key: str, default: str) -> str:
        value = self._data.get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self._refusal(key, "a text")
        return str(value)

    def _address(self, key: str, default: str) -> str:
        address = self._words(key, default)
        try:
            urlsplit(address)
        except ValueError:
            raise self._refusal(key, "an address such as https://krant.example") from None
        return address

    def _flag(self, key: str) -> bool:
        value = self._data.get(key)
        if value is not None and not isinstance(value, bool):
            raise self._refusal(key, "true or false")
        return bool(value)

    def _count(self, key: str) -> int:
        value = self._data.get(key)
        if value is None:
            return 0
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self._refusal(key, "a number, 0 or more")
        return value

    def _patterns(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = self._data.get(key)
        if value is None:
            return default
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._refusal(key, "a list of file names or patterns")
        return tuple(value)

    def _timezone(self) -> ZoneInfo:
        name = self._words("timezone", "UTC")
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):  # an unknown name, one that is a path, one that is a folder
            raise self._refusal("timezone", "a time zone such as Europe/Amsterdam") from None

    def _permalink(self) -> str:
        collections = self._data.get("collections")
        posts = collections.get("posts") if isinstance(collections, dict) else None
        own = posts.get("permalink") if isinstance(posts, dict) else None
        if own is not None:
            if not isinstance(own, str):
                raise self._refusal("collections", "a text as the permalink of posts")
            return own
        return permalink_template(self._words("permalink", "date"))

    def _extensions(self, default: tuple[str, ...]) -> tuple[str, ...]:
        names = self._words("markdown_ext", "")
        return tuple(f".{name.lower()}" for name in names.split(",")) if names else default

    def _kramdown(self) -> Options:
        written = self._data.get("kramdown") or {}
        if not isinstance(written, dict):
            raise self._refusal("kramdown", "options, each with a value")
        try:
            return read_options(written, self._data.get("highlighter"))
        except ValueError as error:
            raise Refusal(self._path, f"`kramdown`: {error}", line=line_of(self._text, "kramdown")) from None

    def _defaults(self) -> tuple[Mapping[str, Any], ...]:
        value = self._data.get("defaults")
        if value is None:
            return ()
        if not isinstance(value, list) or not all(_is_default(item) for item in value):
            raise self._refusal("defaults", "a list of entries with `scope` (`path`, `type`) and `values`")
        return tuple(value)

    def _refusal(self, key: str, expected: str) -> Refusal:
        reason = f"`{key}` is {self._data[key]!r}; expected {expected}"
        return Refusal(self._path, reason, line=line_of(self._text, key))


def _is_default(item: object) -> bool:
    if not isinstance(item, dict) or not isinstance(item.get("values"), dict):
        return False
    scope = item.get("scope") or {}
    if not isinstance(scope, dict) or not isinstance(scope.get("type", ""), str):
        return False
    return isinstance(scope.get("path") or "", str)
