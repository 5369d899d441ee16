"""Mends the letters and spaces of a text, and lists each thing mended. Correct text is left exactly alone.

The lines of a text stay as many as they were: what is said of a line holds for the seed.
"""

import re
from unicodedata import is_normalized, normalize

from ...story import Repair
from .entities import REFERENCE, resolve
from .hyphens import BROKEN_WORD, HYPHEN_AT_LINE_END, BrokenWords
from .letters import (
    DAMAGED_WORD,
    LOST,
    MAYBE_DAMAGED,
    TWO_BYTES,
    WORD_WITH_LOST_LETTER,
    Vocabulary,
    mend_letter,
    put_back,
)
from .mending import Mender
from .mojibake import LOST_BYTE, MAYBE_MISREAD, SIGN_OF_MISREADING, SIGNS_OF_LOST_BYTE, read_rightly, restore
from .typewriter import TYPEWRITER_QUOTE, curly

# Scripts and emoji in which characters without width have a meaning.
_WITH_JOINERS = "\u0590-\u1dff\u2190-\u2dff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe00-\ufe0f\U00010000-\U0010ffff"

_MOST_PASSES = 5
"""One will do for nearly all texts; but what is removed may bring together what was damaged."""

_TOKEN = re.compile(r"\S+")
_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff"
_INVISIBLES = r"\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff"
_LIGATURES = r"\ufb00-\ufb06"
_SUSPICIOUS = re.compile(f"[{_CONTROLS}{_INVISIBLES}{_LIGATURES}{TWO_BYTES}{LOST}]")
"""Most texts have none of these, which one look tells."""

_CONTROL = re.compile(f"[{_CONTROLS}]")
_INVISIBLE = re.compile(f"[{_INVISIBLES}]")
_SEPARATOR = re.compile(r"[\u2028\u2029]")
_BROKEN_AT_SOFT_HYPHEN = re.compile(r"(?<![\w\u00ad])([\w\u00ad]*+)(?<=\u00ad)[ \t]*(\n[ \t]*)(?=\w)")
_SOFT_HYPHEN = re.compile("\u00ad+")
_NO_WIDTH = re.compile(f"(?<![{_WITH_JOINERS}])[\u200b-\u200d\u2060]++(?![{_WITH_JOINERS}])|\ufeff+")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_LEFT_TO_RIGHT = re.compile("^[^\n\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]*$", re.MULTILINE)
_LIGATURE = re.compile(f"[{_LIGATURES}]")
_ODD_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]+")
_HAS_ODD_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")  # a search for one letter is twice as fast
_DOUBLED_SPACE = re.compile(r"(?<=\S)(?: [ \t]+|\t[ \t]*)(?=\S)")


def mend_letters(text: str) -> tuple[str, list[Repair]]:
    """`text` with its letters mended: misread, damaged, decomposed and invisible ones, ligatures, control characters.

    Holds for any text, HTML and YAML too. A letter that was lost (U+FFFD) is listed, put back or not.
    """
    mender = Mender(text)
    for _ in range(_MOST_PASSES):
        before = mender.text
        _mend_once(mender)
        if mender.text == before:
            break
    if LOST in mender.text:
        mender.report(WORD_WITH_LOST_LETTER, "letter lost: � stays")
    return mender.text, mender.repairs


def mend_plain_text(text: str) -> tuple[str, list[Repair]]:
    """`text`, which is not HTML, with its character references, quotation marks, broken words and spaces mended."""
    mender = Mender(text)
    mender.each(REFERENCE, resolve, "HTML entity made a letter")
    if quotes := curly(mender.text):
        made_curly = "typewriter quotation mark made curly"
        mender.each(TYPEWRITER_QUOTE, lambda quote: quotes.get(quote.start(), quote[0]), made_curly)
    if HYPHEN_AT_LINE_END.search(mender.text):
        broken = BrokenWords(mender.text)
        mender.each(BROKEN_WORD, broken.made_whole, "word broken at the end of a line made whole")
    _mend_spaces(mender)
    if mender.repairs:  # which may have shown letters to mend
        mender.text, repairs = mend_letters(mender.text)
        mender.repairs += repairs
        _mend_spaces(mender)
    return mender.text, mender.repairs


def _mend_spaces(mender: Mender) -> None:
    if _HAS_ODD_SPACE.search(mender.text):
        mender.each(_ODD_SPACE, lambda _: " ", "no-break space made plain")
    if "  " in mender.text or "\t" in mender.text:
        mender.each(_DOUBLED_SPACE, lambda _: " ", "doubled space made single")


def _mend_once(mender: Mender) -> None:
    if not mender.text.isascii() and SIGN_OF_MISREADING.search(mender.text):
        mender.each(MAYBE_MISREAD, read_rightly)
    if any(sign in mender.text for sign in SIGNS_OF_LOST_BYTE):
        mender.each(LOST_BYTE, restore, "misread letter without its last byte")
    if _SUSPICIOUS.search(mender.text) or not is_normalized("NFC", mender.text):
        _mend_suspicious(mender)


def _mend_suspicious(mender: Mender) -> None:
    if _INVISIBLE.search(mender.text):
        _mend_invisible(mender)
    mender.each(_LIGATURE, lambda ligature: normalize("NFKC", ligature[0]), "ligature made letters")
    if not is_normalized("NFC", mender.text):
        mender.each(_TOKEN, lambda word: normalize("NFC", word[0]), "letter and accent made one")
    _mend_damaged(mender)
    mender.each(_CONTROL, lambda _: "", "control character removed")


def _mend_invisible(mender: Mender) -> None:
    mender.each(_SEPARATOR, lambda _: " ", "line separator within a line made a space")
    mender.each(_BROKEN_AT_SOFT_HYPHEN, _below, "soft hyphen removed")
    mender.each(_SOFT_HYPHEN, lambda _: "", "soft hyphen removed")
    mender.each(_NO_WIDTH, lambda _: "", "character without width removed")
    mender.each(_LEFT_TO_RIGHT, lambda line: _DIRECTION.sub("", line[0]), "direction mark removed")


def _mend_damaged(mender: Mender) -> None:
    if MAYBE_DAMAGED.search(mender.text):
        vocabulary = Vocabulary(mender.text)
        mender.each(DAMAGED_WORD, lambda word: mend_letter(word[0], vocabulary))
    if LOST in mender.text:
        vocabulary = Vocabulary(mender.text)
        mender.each(WORD_WITH_LOST_LETTER, lambda word: put_back(word[0], vocabulary))


def _below(broken: re.Match[str]) -> str:
    """The word that was broken at a soft hyphen, whole on the second line."""
    return f"{broken[2]}{_SOFT_HYPHEN.sub('', broken[1])}"
