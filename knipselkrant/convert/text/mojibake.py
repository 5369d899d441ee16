"""Letters that were written in UTF-8 and read in another encoding, once or twice: `CafÃ©` for `Café`.

ftfy undoes it, a word at a time. What it makes of a word is taken only where it fits better between its neighbours
(`neighbours.py`), or no worse than what did not fit at all: `„MAÇÃ”` is good Portuguese, and would else become `„MAÇÔ`.
A lone ë is no word: a text with `Ã«` by itself speaks about letters that were misread.
"""

import re

from ftfy import fix_encoding
from ftfy.badness import is_bad

from .neighbours import OUT_OF_PLACE, fits

# A no-break space may be the second letter of an à.
MAYBE_MISREAD = re.compile(r"(?<![A-Za-z])[A-Za-z]*+[^\x00-\x7f\u00a0](?:[^\x00-@\[-`{-\x7f\u00a0]|(?<=[ÃÂ€])\u00a0)*+")
"""A word with letters beyond ASCII; ends at ASCII's own signs, so that it is the same in HTML and between quotes."""


def read_rightly(found: re.Match[str]) -> str:
    """The word that was misread in a MAYBE_MISREAD; else what was found."""
    before = found[0]
    return _better(before, fix_encoding(before)) if is_bad(before) else before


def _better(before: str, after: str) -> str:
    fits_before, fits_after = fits(before), fits(after)
    if any(fit == OUT_OF_PLACE for fit, is_letter in zip(fits_after, _letters(after), strict=True) if is_letter):
        return before
    if min(fits_before) == OUT_OF_PLACE:
        return after if _mean(fits_after) >= _mean(fits_before) else before
    return after if _mean(fits_after) > _mean(fits_before) else before


def _letters(word: str) -> list[bool]:
    return [letter.isalpha() for letter in word if not letter.isascii()]


def _mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0
