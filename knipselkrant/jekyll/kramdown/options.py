"""Kramdown's options, as `_config.yml` and `{::options …}` give them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from .patterns import words

_RANGE = re.compile(r"(\d)\.\.(\d)", re.ASCII)
_LEVELS = range(1, 7)


@dataclass
class Options:
    """What can be asked of kramdown, with Jekyll's defaults. Those that change no HTML are left out."""

    input: str = "GFM"
    auto_ids: bool = True
    auto_id_prefix: str = ""
    hard_wrap: bool = False
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    parse_block_html: bool = False
    parse_span_html: bool = True
    link_defs: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    footnote_nr: int = 1
    footnote_prefix: str = ""
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    toc_levels: tuple[int, ...] = tuple(_LEVELS)
    smart_quotes: tuple[str, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    typographic_symbols: dict[str, str] = field(default_factory=dict)
    header_offset: int = 0
    syntax_highlighter: str = "rouge"
    syntax_highlighter_opts: dict[str, Any] = field(default_factory=dict)
    guess_lang: bool = True
    math_engine: str = "mathjax"
    remove_line_breaks_for_cjk: bool = False

    @property
    def is_gfm(self) -> bool:
        return self.input.upper() == "GFM"

    def take(self, name: str, value: object) -> bool:
        """Sets the option `name`; whether there is one. Raises ValueError for a value that it cannot have."""
        if name not in _NAMES:
            return False
        setattr(self, name, _read(name, getattr(self, name), value))
        return True


_NAMES = {each.name for each in fields(Options)}

PASSED_OVER = words("""
    auto_id_stripping coderay enable_coderay entity_output html_to_native latex_headers line_width list_indent
    math_engine_opts remove_block_html_tags remove_span_html_tags show_warnings template transliterated_header_ids
    use_coderay
""")
"""Options of kramdown that have no field here: nearly all of them change no HTML that a post has."""


def read_options(written: Mapping[str, Any], highlighter: object = None) -> Options:
    """The options that `kramdown` in `_config.yml` gives. `highlighter` is the site's, unless kramdown has its own.

    Raises ValueError, naming the option, for a value that it cannot have.
    """
    options = Options()
    if highlighter is not None:
        options.take("syntax_highlighter", highlighter)
    for name, value in written.items():
        options.take(str(name), value)
    return options


def _read(name: str, default: object, value: object) -> object:
    if name == "toc_levels":
        return _levels(value)
    if name == "link_defs":
        return _links(value)
    if isinstance(default, bool):
        return (
            value
            if isinstance(value, bool)
            else str("" if value is None else value).strip().lower() not in ("", "false")
        )
    if isinstance(default, int):
        try:
            return int(str(value))
        except ValueError:
            raise ValueError(f"`{name}` is {value!r}; expected a whole number") from None
    if isinstance(default, tuple):
        return tuple(str(each).strip().removeprefix(":") for each in _list(name, value))
    if isinstance(default, dict):
        if not isinstance(value, Mapping):
            raise ValueError(f"`{name}` is {value!r}; expected names and values")
        return {str(key).removeprefix(":"): each for key, each in value.items()}
    if name in ("syntax_highlighter", "math_engine"):
        word = str("" if value is None or value is False else value).strip().removeprefix(":")
        return "" if word == "nil" else word
    return "" if value is None else str(value)


def _list(name: str, value: object) -> Sequence[object]:
    if isinstance(value, str):
        return value.split(",")
    if isinstance(value, list):
        return value
    raise ValueError(f"`{name}` is {value!r}; expected a list, or words with commas between them")


def _levels(value: object) -> tuple[int, ...]:
    match = _RANGE.fullmatch(value) if isinstance(value, str) else None
    try:
        levels = range(int(match[1]), int(match[2]) + 1) if match else [int(str(each)) for each in _list("", value)]
    except ValueError:
        levels = []
    if not levels or any(level not in _LEVELS for level in levels):
        raise ValueError(f"`toc_levels` is {value!r}; expected levels from 1 to 6, such as 1..3")
    return tuple(levels)


def _links(value: object) -> dict[str, tuple[str, str | None]]:
    if not isinstance(value, Mapping) or not all(
        isinstance(link, list) and 1 <= len(link) <= 2 for link in value.values()
    ):
        raise ValueError(f"`link_defs` is {value!r}; expected names, each with a list of an address and a title")
    return {str(name): (str(link[0]), str(link[1]) if len(link) > 1 else None) for name, link in value.items()}
