"""Letters that were written in UTF-8 and read in another encoding, once or twice: `CafÃ©` for `Café`.

ftfy undoes it, a word at a time. What it makes of a word is taken only where it fits better between its neighbours
(`neighbours.py`), or no worse than what did not fit at all: `„MAÇÃ”` is good Portuguese, and would else become `„MAÇÔ`.
What ftfy leaves is undone by taking the same way back, those of old Macs and of DOS included, for what is UTF-8 is
seldom so by accident, if it then fits better and leaves nothing that does not fit.
Of a letter whose last byte got lost on the way (Windows-1252 has no 9D, and a no-break space may have become a plain
one) the rest still tells which it was: `nieuwsâ€,` and `voilÃ ` and `5Â km`.
A lone ë is no word: a text with `Ã«` by itself speaks about letters that were misread.
"""

import re
from collections.abc import Iterator
from contextlib import suppress

from .neighbours import OUT_OF_PLACE, fits

_LIKE_SPACES = ("<", ">", '"', "\\", "&lt;", "&gt;")
_AMPERSAND = "&amp;"
_ENCODINGS = ("cp1252", "mac-roman", "cp437", "cp850")

SIGN_OF_MISREADING = re.compile(r"[^\x00-\x7f](?:(?<=[\x80-\x9f])|[^\x00-\x7f])")
"""All that is bad to ftfy within a word has this in it: two letters in a row that are not ASCII, or a C1 control."""

# A no-break space may be the second letter of an à.
MAYBE_MISREAD = re.compile(r"(?<![A-Za-z])[A-Za-z]*+[^\x00-\x7f\u00a0](?:[^\x00-@\[-`{-\x7f\u00a0]|(?<=[ÃÂ€])\u00a0)*+")
"""A word with letters beyond ASCII; ends at ASCII's own signs, so that it is the same in HTML and between quotes."""

_REST_OF_LETTER = {"â€": "”", "Ã": "à", "Ã ": "à", "Â": ""}
SIGNS_OF_LOST_BYTE = ("â€", "Ã", "Â")
LOST_BYTE = re.compile(
    r"â€(?![^\x00-\x7f]|[\"'])|(?<=[a-zß-öø-ÿ])[ÃÂ](?=[\s.,;:!?)]|$)|(?<=[\d%€])Â(?=[\s.,;:!?)]|$)|(?<!\S)Ã (?= )"
)
"""What a letter that was misread is without its last byte."""


def restore(found: re.Match[str]) -> str:
    """The letter that a LOST_BYTE was."""
    return _REST_OF_LETTER[found[0]]


def read_rightly(found: re.Match[str]) -> str:
    """The word that was misread in a MAYBE_MISREAD; else what was found."""
    # Imported late: it takes longer than looking through thousands of seeds that did not change.
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    before, around = found[0], _around(found)
    after = fix_encoding(before) if is_bad(before) else before
    if after != before and _is_better(fits(before, *around), fits(after, *around), after):
        return after
    if not SIGN_OF_MISREADING.search(before):
        return before
    readings = (word for word in _ways_back(before) if _is_clearly_better(fits(before, *around), fits(word, *around)))
    return next(readings, before)


def _around(found: re.Match[str]) -> tuple[str, str]:
    """The characters on either side; a space for those of HTML's tags and YAML's quotes, written out or escaped: a word
    is the same in them.
    """
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    if text.endswith(_AMPERSAND, 0, start):
        before = "&"
    return (
        " " if text.endswith(_LIKE_SPACES, 0, start) else before,
        " " if text.startswith(_LIKE_SPACES, end) else after,
    )


def _ways_back(word: str) -> Iterator[str]:
    """What `word` is if it was UTF-8 and was read in another encoding once; twice."""
    for encoding in _ENCODINGS:
        with suppress(UnicodeError):
            once = word.encode(encoding).decode()
            yield once
            yield once.encode(encoding).decode()


def _is_clearly_better(fits_before: list[int], fits_after: list[int]) -> bool:
    return min(fits_after, default=OUT_OF_PLACE) > OUT_OF_PLACE and _mean(fits_after) > _mean(fits_before)


def _is_better(fits_before: list[int], fits_after: list[int], after: str) -> bool:
    if any(fit == OUT_OF_PLACE for fit, is_letter in zip(fits_after, _letters(after), strict=True) if is_letter):
        return False
    if min(fits_before) == OUT_OF_PLACE:
        return _mean(fits_after) >= _mean(fits_before)
    return _mean(fits_after) > _mean(fits_before)


def _letters(word: str) -> list[bool]:
    return [letter.isalpha() for letter in word if not letter.isascii()]


def _mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0
