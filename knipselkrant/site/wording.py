"""The words of the interface: catalogues, numbers as the site's language writes them, titles on a page."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape
from typogrify.filters import widont as bind_last_words

from ..dates import PartialDate
from ..jekyll.absolute import normalised
from ..jekyll.redirects import is_on_the_web
from .date_words import by_month, date_text, month_heading

if TYPE_CHECKING:
    from pyphen import Pyphen

DOMAIN = "knipselkrant"

WIDEST_BOUND = 15
"""How many characters two words kept together may have: a line of a large title on a narrow phone holds no more."""

LONG_TITLE = 90
"""How many characters a title has at most that is set as large as can be."""

LONG_WORD = 20
"""How many letters a word has at most that a headline holds whole."""

_REMEMBERED = 2**15
"""So many dates and titles are remembered as they are written: a page and those that lead to it are made together."""

SOFT_HYPHEN = "\u00ad"


def install(generator: Any) -> None:
    """Gives a generator's templates the catalogue of the site's language, and filters for dates, numbers and titles."""
    settings = generator.settings
    catalogue = load_catalogue(Path(settings["THEME"]), settings["LANG"])
    generator.env.install_gettext_translations(catalogue, newstyle=True)
    generator.env.globals["_"] = generator.env.globals["gettext"]  # Jinja's own looks that up at each call
    generator.env.add_extension(SetWords)
    generator.env.extensions[SetWords.identifier].catalogue = catalogue
    locale = locale_of(settings["LANG"])
    generator.env.globals["short_months"] = list(get_month_names("abbreviated", "stand-alone", locale).values())
    heading = partial(month_heading, catalogue=catalogue, locale=locale)
    generator.env.filters.update(
        by_month=partial(by_month, heading=heading),
        date_text=lru_cache(_REMEMBERED)(partial(date_text, catalogue=catalogue, locale=locale)),
        date_iso=lru_cache(_REMEMBERED)(PartialDate.isoformat),
        month_heading=heading,
        hyphenated=lru_cache(_REMEMBERED)(partial(hyphenated, language=settings["LANG"])),
        widont=widont,
        fitted=fitted,
        written=partial(written, language=settings["LANG"]),
        filled=filled,
        number=lru_cache(typed=True)(partial(format_decimal, locale=locale)),
        canonical=partial(canonical, site_url=settings["SITEURL"]),
        absolute=partial(absolute, site_url=settings["SITEURL"]),
        from_here=partial(from_here, host=settings["SITEURL"].removesuffix(settings["BASE"])),
    )


class SetWords(Extension):
    """Puts the words of the interface into templates when they are compiled: each `_("…")` is a text in its language.

    Only its variables, if it has any, are filled in when a page is rendered.
    """

    catalogue = NullTranslations()

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, with the translation in the place of each such call; Jinja calls this."""
        tokens, at = list(stream), 0
        while at < len(tokens):
            call = tokens[at : at + 4]
            kinds = [token.type for token in call]
            if kinds[:3] == _CALL and call[0].value == "_" and kinds[3:] in (["comma"], ["rparen"]):
                text = self.catalogue.gettext(call[2].value)
                yield from _as_tokens(text, call[2].lineno, has_variables=kinds[3] == "comma")
                at += len(call)
            else:
                yield tokens[at]
                at += 1


_CALL = ["name", "lparen", "string"]


def _as_tokens(text: str, line: int, *, has_variables: bool) -> Iterator[Token]:
    """What stands for `_("text")`: `("text"|safe)`; for `_("text",`: `"text"|safe|filled(`."""
    pairs = [("string", text), ("pipe", "|"), ("name", "safe"), ("pipe", "|"), ("name", "filled"), ("lparen", "(")]
    if not has_variables:
        pairs = [("lparen", "("), ("string", text % {}), *pairs[1:3], ("rparen", ")")]
    return (Token(line, kind, value) for kind, value in pairs)


def load_catalogue(theme: Path, language: str) -> NullTranslations:
    """The theme's catalogue for a language ("nl", "nl-NL"), read from its .po; English msgids where there is none."""
    for tag in (language.replace("-", "_"), language.split("-")[0]):
        path = theme / "translations" / tag / "LC_MESSAGES" / f"{DOMAIN}.po"
        if path.is_file():
            return _catalogue(path, path.stat().st_mtime_ns)
    return NullTranslations()


@lru_cache(maxsize=2)
def _catalogue(path: Path, _: int) -> Translations:
    """The catalogue in a .po, read once while its time stays the same: each of Pelican's generators asks for it."""
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


def locale_of(language: str) -> Locale:
    """Babel's locale for a language tag ("nl-BE"), its plain language, or else English."""
    for tag in (language.replace("-", "_"), language.split("-")[0]):
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


def written(label: Any, *, language: str) -> str:
    """How a section or a subject is written: "nieuws" becomes "Nieuws", "IND" stays, Dutch "ijs" becomes "IJs"."""
    name: str = label.name
    first = 2 if language.startswith("nl") and name.startswith("ij") else 1
    return f"{name[:first].upper()}{name[first:]}"


def filled(text: str, **variables: Any) -> str:
    """A text of the interface with its variables, `%(name)s`, filled in; in Markup they are escaped."""
    return text % variables


def widont(title: str) -> Markup:
    """A title for the page with its last two words kept together, so that no word stands alone on its last line.

    A short title is left as it is (the theme balances its two lines), and so is one whose last words are long together.
    """
    last_two = " ".join(title.split()[-2:])
    if len(title) < 2 * WIDEST_BOUND or len(last_two) > WIDEST_BOUND:
        return escape(title)
    start, end = title[: -2 * WIDEST_BOUND], title[-2 * WIDEST_BOUND :]
    return escape(start) + Markup(bind_last_words(str(escape(end))))


def fitted(title: str) -> str:
    """The class of a title that is too long to be set large, to stand behind another: " long", " very-long" or ""."""
    return "" if len(title) <= LONG_TITLE else " long" if len(title) <= 2 * LONG_TITLE else " very-long"


def hyphenated(title: str, *, language: str) -> str:
    """A headline with soft hyphens in its very long words, for browsers that cannot hyphenate the language.

    For the page alone. A language without patterns keeps its words whole.
    """
    if max(map(len, title.split()), default=0) <= LONG_WORD or not (patterns := _patterns(language)):
        return title
    return _LONG_WORD.sub(lambda word: patterns.inserted(word[0], SOFT_HYPHEN), title)


@cache
def _patterns(language: str) -> "Pyphen | None":
    from pyphen import Pyphen, language_fallback  # only now: few titles have such words

    if not language_fallback(language):
        return None
    return Pyphen(lang=language, left=5, right=5)  # as the theme has it for headlines


_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONG_WORD + 1},}}")


def canonical(output_file: str, *, site_url: str) -> str:
    """The public address of a page, from the path it is written to."""
    return f"{site_url}/{quote(output_file.removesuffix('index.html'), safe=_SAFE)}"


def absolute(address: str, *, site_url: str) -> str:
    """The public address of a path in the site, as Jekyll writes it; an address on the web as it is.

    But "ĳ" stays one letter, and a loose accent loose: Jekyll composes them, though the file's name is not so, and its
    own feeds then lead to nothing. What is neither (`javascript:…`) becomes a path, which does nothing.
    """
    if is_on_the_web(address):
        return address
    return normalised(f"{site_url}{'' if address.startswith('/') else '/'}{address}", composed=False)


def from_here(address: str, *, host: str) -> str:
    """An address as the site's pages have it: a path, where it is on their own host, so that previews show it too.

    Not one that begins with two slashes: without its host it would lead to another.
    """
    is_own = address.startswith(f"{host}/") and not address.startswith(f"{host}//")
    return address.removeprefix(host) if is_own else address


_SAFE = "/!$&'()*+,;=:@~"
