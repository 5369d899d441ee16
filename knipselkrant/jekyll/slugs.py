"""Slugs: text made fit for an address. The rule is Jekyll's `Utils.slugify`."""

import re
import unicodedata
from functools import lru_cache

_REPLACED = {
    "raw": re.compile(r"[ \t\r\n\f\v]+"),
    "default": re.compile(r"\0+"),
    "ascii": re.compile(r"[^A-Za-z0-9]+"),
}
_REPLACED["latin"] = _REPLACED["pretty"] = _REPLACED["default"]

_KEPT = {"default": "", "latin": "", "pretty": "._~!$&'()+,;=@"}
"""What a mode keeps beside letters, marks and decimal figures."""

_LETTERS_AND_FIGURES = frozenset(("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd"))
"""Unicode's categories; `re` knows no names for them."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What is a slug in every mode, as names of posts mostly are."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

# The letters of Latin-1 and Latin Extended-A that are more than a letter with an accent, as the gem i18n spells them.
_LATIN = {
    "×": "x", "Æ": "AE", "æ": "ae", "Ð": "D", "ð": "d", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th", "ß": "ss",
    "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k", "Ŀ": "L", "ŀ": "l",
    "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t",
}  # fmt: skip


def slugify(text: str, mode: str = "default", cased: bool = False) -> str:
    """`text` as Jekyll slugs it in `mode`: raw, default, pretty, ascii, latin; any other name replaces nothing.

    Upper case becomes lower case, unless `cased`.
    """
    if _SLUG.fullmatch(text):
        return text
    if mode in ("default", "latin") and text.isascii():
        mode = "ascii"  # the same of such a text, and sooner
    replaced = _REPLACED.get(mode)
    if replaced is None:
        return text if cased else downcase(text)
    if mode == "latin":
        text = _NOT_ASCII.sub(lambda match: _transliterated(match[0]), text)
    if mode in _KEPT:
        text = _with_gaps(text, _KEPT[mode])
    slug = replaced.sub("-", text).removeprefix("-").removesuffix("-")
    return slug if cased else downcase(slug)


def downcase(text: str) -> str:
    """`text` in lower case as Ruby has it: a sigma at the end of a word is a sigma like any other."""
    if "Σ" in text:
        return "σ".join(part.lower() for part in text.split("Σ"))
    return text.lower()


def titleize(slug: str) -> str:
    """The title that a slug gives a document which has none of its own."""
    words = slug.split("-")
    while words and not words[-1]:
        words.pop()
    return " ".join(word[:1].title() + downcase(word[1:]) for word in words)


def _with_gaps(text: str, kept: str) -> str:
    """`text` with a NUL for each character that is no letter, mark or decimal figure, and none of those `kept`."""
    category = unicodedata.category
    return "".join([each if each in kept or category(each) in _LETTERS_AND_FIGURES else "\0" for each in text])


@lru_cache(maxsize=1024)
def _transliterated(letter: str) -> str:
    if letter in _LATIN:
        return _LATIN[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    known = "\u00c0" <= letter <= "\u017e"
    return base if known and base.isascii() and base.isalpha() else "?"
