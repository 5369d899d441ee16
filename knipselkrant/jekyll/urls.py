"""Addresses of posts: permalink styles, templates and their placeholders, the file an address is written to.

The rules are those of Jekyll's `URL`, `Drops::UrlDrop`, `Document#id` and `Document#destination`.
"""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import quote, unquote

from .slugs import downcase, slugify

_STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}
_PLACEHOLDER = re.compile(r":([a-z_]+)")
_SLASHES = re.compile(r"//+")

# English whatever the locale, which strftime is not.
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip


@dataclass(frozen=True)
class UrlParts:
    """What an address is made of.

    `path` is the file's path below the collections' folder, without its extension and without `_posts`;
    `name` is the file's name without extension; `date` is None for a story that has none.
    """

    path: str
    name: str
    slug: str
    categories: tuple[str, ...]
    date: datetime | None
    output_ext: str = ".html"
    collection: str = "posts"


_PARTS: dict[str, Callable[[UrlParts], str]] = {
    "collection": lambda parts: parts.collection,
    "path": lambda parts: parts.path,
    "output_ext": lambda parts: parts.output_ext,
    "name": lambda parts: slugify(parts.name),
    "title": lambda parts: slugify(parts.slug, "pretty", cased=True),
    "slug": lambda parts: slugify(parts.slug),
    "categories": lambda parts: "/".join(dict.fromkeys(map(downcase, parts.categories))),
    "slugified_categories": lambda parts: "/".join(dict.fromkeys(map(slugify, parts.categories))),
}
_TIMES: dict[str, Callable[[datetime], str]] = {
    "year": lambda date: f"{date.year:04d}",
    "month": lambda date: f"{date.month:02d}",
    "day": lambda date: f"{date.day:02d}",
    "hour": lambda date: f"{date.hour:02d}",
    "minute": lambda date: f"{date.minute:02d}",
    "second": lambda date: f"{date.second:02d}",
    "i_day": lambda date: str(date.day),
    "i_month": lambda date: str(date.month),
    "short_month": lambda date: MONTHS[date.month - 1][:3],
    "long_month": lambda date: MONTHS[date.month - 1],
    "short_year": lambda date: f"{date.year % 100:02d}",
    "w_year": lambda date: f"{date.isocalendar().year:04d}",
    "week": lambda date: f"{date.isocalendar().week:02d}",
    "w_day": lambda date: str(date.isoweekday()),
    "short_day": lambda date: DAYS[date.weekday()][:3],
    "long_day": lambda date: DAYS[date.weekday()],
    "y_day": lambda date: f"{date.timetuple().tm_yday:03d}",
}


def permalink_template(style: str) -> str:
    """The template that a permalink style (date, pretty, ordinal, weekdate, none) stands for; a template is itself."""
    return _STYLES.get(style, style)


def permalink_ending(permalink: str) -> str:
    """How the template of addresses `permalink` ends: those of pages and of other collections end so too."""
    return next((ending for ending in ("/", ":output_ext") if permalink.endswith(ending)), "")


def post_url(template: str, parts: UrlParts) -> str:
    """The address that `template` gives a post; placeholders are escaped, the template's own text stays as it is.

    Raises ValueError for a placeholder that does not exist, and for one of a date when there is none.
    """
    pieces: list[str] = []
    for text, key in _pieces(template):
        pieces.append(text)
        if key in _PARTS:
            pieces.append(escape(_PARTS[key](parts)))
        elif key:
            if parts.date is None:
                raise ValueError(f"the address {template!r} needs a date for `:{key}`; give a date, or a `permalink`")
            pieces.append(_TIMES[key](parts.date))
    return sanitise("".join(pieces))


def post_id(url: str, slug: str) -> str:
    """The post's lasting id: its address with the slug for its last part."""
    return posixpath.dirname(url.rstrip("/")).rstrip("/") + "/" + slug.lstrip("/")


def escape(text: str) -> str:
    """`text` percent-encoded as Jekyll does it: reserved characters stay, `#` and `%` do not."""
    return quote(text, safe="/!$&'()*+,;=:@?")


def sanitise(url: str) -> str:
    """`url` with one slash in front, without `..` and `./`, and without double slashes."""
    return _SLASHES.sub("/", f"/{url}".replace("..", "/").replace("./", ""))


def contained(path: str) -> str:
    """`path` within a folder: neither `..` nor a slash in front leads out of that (Jekyll's `sanitized_path`)."""
    return posixpath.normpath(f"/{path}").strip("/")


def permalink_extension(permalink: str) -> str:
    """The extension that a post's own `permalink` ends in, if any; it goes before that of the markup."""
    return "" if permalink.endswith("/") else posixpath.splitext(permalink)[1]


def output_path(url: str, output_ext: str = ".html") -> str:
    """The file, relative to the output folder, that a post at `url` is written to."""
    path = posixpath.normpath("/" + unquote(url)).lstrip("/")
    if url.endswith("/"):
        return posixpath.join(path, "index.html")
    return path if path.endswith(output_ext) else path + output_ext


@lru_cache(maxsize=1024)
def _pieces(template: str) -> list[tuple[str, str]]:
    """The template as pairs of its own text and the placeholder behind it (`""` at the end)."""
    pieces = []
    end = 0
    for match in _PLACEHOLDER.finditer(template):
        key = match[1]
        trimmed = key.removesuffix("_")  # `:month_:day`: the underscore is no part of the name
        if trimmed not in _PARTS and trimmed not in _TIMES:
            known = ", ".join(f":{name}" for name in sorted([*_PARTS, *_TIMES]))
            raise ValueError(f"the address {template!r} has no placeholder `:{key}` to fill; expected one of {known}")
        pieces.append((template[end : match.start()], trimmed))
        end = match.start() + 1 + len(trimmed)
    return [*pieces, (template[end:], "")]
