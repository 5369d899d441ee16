"""Whether a letter or a sign is plausible where it stands, by its neighbours: evidence of how bytes are to be read.

A word of Dutch has é and ë where Dutch has them (`dutch_letters.py`), no capital behind a small letter and no letters
of two scripts; a quotation opens before a word and closes behind it; a € stands at an amount. What was read in the
wrong encoding breaks these rules all the time: `Armeni‘`, `cafŽ`, `ìja”`.
"""

import re
from functools import lru_cache

from .dutch_letters import TRIGRAMS

DUTCH, IN_PLACE, POSSIBLE, OUT_OF_PLACE = 3, 2, 1, -2

# A sign between its neighbours, a space for a neighbour that is not there.
_SIGN_IN_PLACE = re.compile(
    r"""
    [\s(\[„“‘«/–—-] [„“‘‚«‹»›] [^\s.,;:!?]      # opens a quotation
    | [^\s(\[] [”’“»›«‹] [^\w]                  # closes one
    | [^\W\d_] ’ [^\W\d_]                       # IND’er
    | \s ’ [\dstnrkme]                          # ’s avonds, ’90
    | \s [–—] \s | \w [–—] [\w\s] | [^\w\s] [–—] \s | \s – \d
    | [^\W\d] … \W | \S … \s | \W … \w
    | [^\w€] [€£$¥] [\s\d\W] | \d [€£¢] \W
    | [\d\s] ° [\sCFKNOZWEL\W] | \d [°ºª] \W
    | \w [²³¹₀-₉] \W | [\d\s] [½¼¾] \W
    | [\d\s] [×÷±] [\d\s] | \s [§†‡©¶µ] [\s\d\w] | \w [®™†‡] \W
    | \d [%‰] \W | \d µ \w | \s ƒ [\s\d]
    | \s [•·▪] \s | [lL] · [lL] | \W [¿¡] \w
    | [^\W_] \u00ad [^\W_]
    """,
    re.VERBOSE,
)
_SPACE = re.compile("[\u00a0\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_SYMBOL = re.compile("[\u2190-\u21ff\u2300-\u25c9\u25cb-\ud7ff\ufe00-\ufe0f\U00010000-\U0010ffff]")
_SIGNS_AMONG_LETTERS = "ªºµƒˆ"


@lru_cache(maxsize=100_000)
def fit(before: str, letter: str, after: str) -> int:
    """How well `letter`, which is not ASCII, fits between its neighbours: from DUTCH down to OUT_OF_PLACE."""
    if not letter.isalpha() or letter in _SIGNS_AMONG_LETTERS:
        return _fit_of_sign(before, letter, after)
    if _breaks_the_case(before, letter, after):
        return OUT_OF_PLACE
    if f"{_bare(before)}{letter}{_bare(after)}".lower() in TRIGRAMS:
        return DUTCH
    beside = [other for other in (before, after) if other.isalpha()]
    one_script = all(_is_latin(other) == _is_latin(letter) for other in beside)
    return POSSIBLE if beside and one_script else OUT_OF_PLACE


def fits(text: str, before: str = " ", after: str = " ") -> list[int]:
    """How well each letter of `text` that is not ASCII fits, `text` standing between `before` and `after`."""
    around = f"{before}{text}{after}"
    return [fit(*around[at - 1 : at + 2]) for at in range(1, len(around) - 1) if not around[at].isascii()]


def _fit_of_sign(before: str, sign: str, after: str) -> int:
    if _SPACE.match(sign) or _SIGN_IN_PLACE.match(before + sign + after):
        return IN_PLACE
    return POSSIBLE if _SYMBOL.match(sign) else OUT_OF_PLACE


def _breaks_the_case(before: str, letter: str, after: str) -> bool:
    capital_within = letter.isupper() and before.islower()
    return capital_within or (letter.islower() and before.isupper() and after.isupper())


def _bare(neighbour: str) -> str:
    return neighbour if neighbour.isalpha() else " "


def _is_latin(letter: str) -> bool:
    # Up to the phonetic extensions, and Latin Extended Additional (Vietnamese).
    return letter <= "\u02af" or "\u1e00" <= letter <= "\u1eff"
