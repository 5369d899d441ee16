"""Jekyll's filters for texts: Markdown, addresses, escapes, JSON and numbers out of words; and of Liquid's own those
that the library has otherwise than Ruby.
"""

import json
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal, localcontext
from html import escape
from math import isfinite
from urllib.parse import quote, quote_plus, unquote

import regex
from liquid import RenderContext
from liquid.exceptions import FilterArgumentError
from liquid.filter import math_filter, with_context

from . import absolute
from .drops import site_of
from .kramdown import smarten
from .markup import MARKDOWN_EXTENSIONS, render
from .ruby_values import inspect, to_s
from .slugs import slugify

_CJK = r"\p{Han}\p{Katakana}\p{Hiragana}\p{Hangul}"
_CJK_LETTER = regex.compile(f"[{_CJK}]")
_OTHER_WORD = regex.compile(rf"[^{_CJK}\s]+")
_WORD = re.compile(r"[^\s\0]+", re.ASCII)
_DIGITS, _MOST_PLACES = 10_000, 4_000
"""More digits than a number has that Python makes of a text, and more places than any rounding has use for."""
_NUMBER = re.compile(r"\s*([-+]?\d+)", re.ASCII)


@with_context
def _relative_url(url: object, *, context: RenderContext) -> object:
    return None if url is None else absolute.relative_url(to_s(url), site_of(context).config)


@with_context
def _absolute_url(url: object, *, context: RenderContext) -> object:
    return None if url is None else absolute.absolute_url(to_s(url), site_of(context).config)


def _strip_index(url: object) -> object:
    return re.sub(r"/index\.html?$", "/", to_s(url), count=1, flags=re.MULTILINE) or None


@with_context
def _markdownify(text: object, *, context: RenderContext) -> str:
    return render(to_s(text), ".md", MARKDOWN_EXTENSIONS, site_of(context).config.kramdown)


def _smartify(text: object) -> str:
    return smarten(to_s(text))


def _slugify(text: object, mode: object = None) -> object:
    return None if text is None else slugify(to_s(text), to_s(mode) or "default")


def _jsonify(value: object) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {to_s(key): _plain(item) for key, item in value.items() if key not in ("next", "previous")}
    if isinstance(value, list | tuple | range):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, bool | int | float) else to_s(value)


def _inspect(value: object) -> str:
    return _xml_escape(inspect(value))


def _xml_escape(text: object) -> str:
    return escape(to_s(text), quote=False).replace('"', "&quot;")


def _cgi_escape(text: object) -> str:
    return quote_plus(to_s(text))


def _uri_escape(text: object) -> str:
    return quote(unquote(to_s(text)), safe=":/?#[]@!$&'()*+,;=")


def _normalize_whitespace(text: object) -> str:
    return re.sub(r"\s+", " ", to_s(text), flags=re.ASCII).strip()


def _number_of_words(text: object, mode: object = None) -> int:
    words = to_s(text)
    letters = len(_CJK_LETTER.findall(words)) if mode in ("cjk", "auto") else 0
    return letters + len(_OTHER_WORD.findall(words)) if letters or mode == "cjk" else len(words.split())


def _to_integer(value: object) -> int:
    if isinstance(value, int | float):
        return int(value)
    match = _NUMBER.match(to_s(value))
    return int(match[1]) if match else 0


def _taken(value: object) -> str:
    """`value` as Liquid's own filters take it for a text: of a list they see brackets and all."""
    return inspect(value) if isinstance(value, list | tuple) else to_s(value)


def _split(text: object, separator: object) -> list[str]:
    """As Ruby splits: at white space for one space, into letters for nothing, and without empty parts at the end."""
    words, mark = _taken(text), to_s(separator)
    if mark == " ":
        return _WORD.findall(words)
    parts = words.split(mark) if mark else list(words)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _truncate(text: object, length: object = 50, ellipsis: object = "...") -> object:
    if text is None:
        return None
    words, mark, most = _taken(text), to_s(ellipsis), _to_integer(length)
    return words if len(words) <= most else words[: max(0, most - len(mark))] + mark


def _truncate_words(text: object, number: object = 15, ellipsis: object = "...") -> object:
    if text is None:
        return None
    whole, most = _taken(text), max(1, _to_integer(number))
    words = _WORD.findall(whole)
    return whole if len(words) <= most else " ".join(words[:most]) + to_s(ellipsis)


@math_filter
def _round(number: int | float, digits: object = 0) -> int | float:
    """The number, a half rounded away from zero, as decimals have it and not as floats do (`Liquid::Utils`)."""
    places = _to_integer(digits)
    if isinstance(number, float) and not isfinite(number):  # a word to Ruby
        return 0
    if places > _MOST_PLACES or (isinstance(number, int) and places >= 0):
        return number
    if places < -_MOST_PLACES:
        return 0
    with localcontext(prec=_DIGITS):
        rounded = Decimal(str(number)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return float(rounded) if places > 0 else int(rounded)


def _stylesheet(text: object) -> str:
    raise FilterArgumentError("style sheets are not made here; write the CSS itself", token=None)


TEXT_FILTERS: Mapping[str, Callable[..., object]] = {
    "absolute_url": _absolute_url,
    "cgi_escape": _cgi_escape,
    "inspect": _inspect,
    "jsonify": _jsonify,
    "markdownify": _markdownify,
    "normalize_whitespace": _normalize_whitespace,
    "number_of_words": _number_of_words,
    "relative_url": _relative_url,
    "round": _round,
    "sassify": _stylesheet,
    "scssify": _stylesheet,
    "slugify": _slugify,
    "smartify": _smartify,
    "split": _split,
    "strip_index": _strip_index,
    "to_integer": _to_integer,
    "truncate": _truncate,
    "truncatewords": _truncate_words,
    "uri_escape": _uri_escape,
    "xml_escape": _xml_escape,
}
