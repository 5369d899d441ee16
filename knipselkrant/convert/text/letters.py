"""Single damaged letters: `Armeniƫ` for `Armenië`.

In UTF-8, ë is C3 AB and ƫ is C6 AB: the first byte was damaged, the second survived. So each letter of two bytes may
stand for the Latin-1 letter U+00C0 + its last six bits. It is mended only when the word that it makes is known to be
right, and never when it is at home in the word that it stands in (ğ, ş, ł, č …).
"""

import re
from collections.abc import Set
from functools import cache
from unicodedata import name

from babel import Locale

_WORD = re.compile(r"[^\W\d_]+")
TWO_BYTES = re.compile("[\u0100-\u07ff]")
"""What may be a damaged letter."""
_LATIN = re.compile("[A-Za-z\u00c0-\u00ff]+")

_ELSEWHERE_AT_HOME = frozenset("ƏəƁɓƊɗƘƙƳƴŊŋƆɔƐɛƎǝƒƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǤǥǦǧǨǩǪǫǮǯȘșȚțȞȟȦȧȮȯȲȳ")
"""Letters beyond Latin Extended-A that living languages write."""

_TREMA = re.compile("a[ëïü]|e[ëïü]|i[ëï]|o[ëïö]|u[ëïü]")
_ACUTE_AT_END = re.compile("[b-df-hj-np-tv-z]é$")


def mend_letter(word: str, others: Set[str]) -> str:
    """`word` with its damaged letter mended, or as it is. `others` are the text's words, case-folded."""
    if len(word) < 3 or not (found := TWO_BYTES.search(word)):
        return word
    before, letter, after = word[: found.start()], found[0], word[found.end() :]
    candidate = chr(0xC0 + (ord(letter) & 0x3F))
    mended = before + candidate + after
    others_are_latin = all(_LATIN.fullmatch(part) for part in (before, after) if part)
    if not others_are_latin or not candidate.isalpha() or (candidate.isupper() and not mended.isupper()):
        return word
    if mended.casefold() in others or mended.casefold() in _names():
        return mended
    return mended if not _at_home(letter) and _spelled_in_dutch(mended, found.start()) else word


def words_of(text: str) -> frozenset[str]:
    """The words of `text`, case-folded, as `mend_letter` looks them up."""
    return frozenset(map(str.casefold, _WORD.findall(text)))


def _at_home(letter: str) -> bool:
    return letter in _ELSEWHERE_AT_HOME or letter <= "\u017f" or not name(letter, "").startswith("LATIN")


def _spelled_in_dutch(word: str, at: int) -> bool:
    pair = word[at - 1 : at + 1].casefold() if at else ""
    return bool(_TREMA.fullmatch(pair) or (at == len(word) - 1 and _ACUTE_AT_END.fullmatch(pair)))


@cache
def _names() -> frozenset[str]:
    """The words in the Dutch names of countries and languages (CLDR)."""
    locale = Locale.parse("nl")
    return words_of("\n".join([*locale.territories.values(), *locale.languages.values()]))
