"""Given fields → values: each checked, cleaned and typed, since seeds are written by others."""

import re
from datetime import tzinfo
from typing import Any

import nh3
from unidecode import unidecode

from ..dates import PartialDate, Precision
from ..html import parted, plain_text
from ..jekyll.slugs import slugify
from .draft import Fields, Given
from .text.dates import read_date
from .text.dutch import ARTICLES, COORDINATORS, PREPOSITIONS
from .text.repair import mend_letters

MAX_SLUG = 80
"""A slug is cut at the last word that ends within so many characters."""

MOST_TAGS = 100
"""Each tag is a page and its feeds, and each of them names all tags of the story."""

_TAG = re.compile(r"<[/a-zA-Z!][^<>]*>")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)
_SITE_PATH = re.compile(r"/?[\w%~+,@()-][\w.%~+,@()/-]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_PLAIN_SLUG = re.compile(r"\w[\w.+-]*")


def text_of(fields: Fields, name: str) -> str | None:
    """The field as plain text on one line, None if it is not given or has no words. Refuses what is no text."""
    given = fields.get(name)
    if given is None or given.value is None:
        return None
    if not isinstance(given.value, str | int | float):
        raise given.refusal(f"`{name}` is {_kind(given.value)}; expected a text")
    return one_line(str(given.value)) or None


def one_line(text: str) -> str:
    """`text` on one line, without tags and control characters."""
    while _TAG.search(text):  # what an entity stands for may be a tag, and what stood around a tag a damaged letter
        text, _ = mend_letters(plain_text(nh3.clean(parted(text), tags=set())))
    return " ".join(_CONTROL.sub(" ", text).split())


def date_of(fields: Fields, zone: tzinfo) -> PartialDate | None:
    """The date at its precision. Refuses what is none, or is not in the calendar."""
    written = text_of(fields, "date")
    if written is None:
        return None
    try:
        date = read_date(written, zone)
    except ValueError as error:
        raise fields["date"].refusal(f"`date`: {error}") from None
    precision = text_of(fields, "date_precision")
    if precision is None:
        return date
    if precision not in list(Precision):
        raise fields["date_precision"].refusal(f"`date_precision` is {precision!r}; expected {', '.join(Precision)}")
    return PartialDate(date.moment, Precision(precision))


def category_of(fields: Fields) -> str | None:
    """The category; of several, the first. Refuses one that is a path: it becomes a part of the story's address."""
    for name in ("category", "categories"):
        given = fields.get(name)
        if given and given.value:
            first = _list_of(given, name)[:1]
            category = text_of({name: Given(first[0], given.path, given.line)}, name) if first else None
            if category:
                return _inside(category, given, name)
    return None


def tags_of(fields: Fields) -> tuple[str, ...]:
    """The tags, each once, in the order given. Refuses more of them than a story has."""
    given = fields.get("tags")
    if given is None or not given.value:
        return ()
    tags = (text_of({"tags": Given(tag, given.path, given.line)}, "tags") for tag in _list_of(given, "tags"))
    found = tuple(dict.fromkeys(tag for tag in tags if tag))
    if len(found) > MOST_TAGS:
        raise given.refusal(f"`tags` names {len(found)} of them; expected at most {MOST_TAGS}")
    return found


def address_of(fields: Fields, name: str) -> str | None:
    """A link to the web; for a picture, a path on the site too. Refuses others, such as `javascript:` and `data:`."""
    address = text_of(fields, name)
    if address is None or _ADDRESS.fullmatch(address):
        return address
    if name == "feature_image" and _SITE_PATH.fullmatch(address) and ".." not in address.split("/"):
        return address
    raise fields[name].refusal(f"`{name}` is {address!r}; expected an address that begins with https://")


def slug_of(fields: Fields) -> str | None:
    """The slug that was given, as it is if it can stand in an address."""
    slug = text_of(fields, "slug")
    if slug is None:
        return None
    return slug if len(slug.encode()) <= 200 and _PLAIN_SLUG.fullmatch(slug) else slug_from(slug)


def slug_from(title: str) -> str:
    """The slug for a title: ASCII, cut at a word boundary, never empty."""
    slug = slugify(unidecode(title), "latin")
    if len(slug) > MAX_SLUG:
        words = slug[: MAX_SLUG + 1].split("-")[:-1]
        while words and words[-1] in PREPOSITIONS | ARTICLES | COORDINATORS:
            words.pop()
        slug = "-".join(words) or slug[:MAX_SLUG]
    return slug or "zonder-titel"


def permalink_of(fields: Fields) -> str | None:
    """The permalink that a post brings. Refuses one that leaves the site."""
    permalink = text_of(fields, "permalink")
    return permalink and _inside(permalink, fields["permalink"], "permalink")


def _list_of(given: Given, name: str) -> list[Any]:
    value = given.value
    if isinstance(value, list):
        return value
    if isinstance(value, str) and name in ("tags", "categories"):
        return re.split("[,;]", value) if "," in value or ";" in value else value.split()
    return [value]


def _inside(value: str, given: Given, name: str) -> str:
    if "\\" in value or any(part in (".", "..") for part in value.split("/")):
        raise given.refusal(f"`{name}` is {value!r}, a path that may lead outside the site; expected a name")
    return value


def _kind(value: object) -> str:
    return {"list": "a list", "dict": "a mapping", "bool": "true or false"}.get(type(value).__name__, "no text")
