"""Single damaged letters: `Armeniƫ` for `Armenië`.

In UTF-8, ë is C3 AB and ƫ is C6 AB: the first byte was damaged, the second survived. So each letter or sign of two
bytes may stand for the Latin-1 letter U+00C0 + its last six bits. It is taken for that when the word that it makes is
known: when it stands elsewhere in the text, or is a name of a country or language (CLDR). A letter that is not at home
where it stands (as ğ, ş, ł, č are, and what phonetic script has) is taken for it too when Dutch has the Latin-1 letter
between these neighbours. A damaged second byte makes another Latin-1 letter, which nothing tells from a way of
spelling: that is left alone.

A letter that was lost (U+FFFD, once or for each of its bytes) is put back only when one known word has a letter beyond
ASCII there, and is otherwise the same, with three letters of ASCII or more: others say too little.
"""

import re
from functools import cache

from .neighbours import DUTCH, OUT_OF_PLACE, fit

_WORD = re.compile(r"[^\W\d_]++(?!¿½)")  # "ï¿½" is no letter, but U+FFFD misread
_LETTER = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff"
_SIGN = r"\u00a1-\u00bf\u02b0-\u02ff"
TWO_BYTES = rf"{_SIGN}\u0100-\u02af\u0370-\u07ff"
"""What may be a damaged letter, as a set of a pattern has it."""

MAYBE_DAMAGED = re.compile(f"[{TWO_BYTES}]")
# Phonetic script stands behind `/`, `[`, a stop, or a mark of stress (which is among the signs).
DAMAGED_WORD = re.compile(rf"(?<![{_LETTER}{TWO_BYTES}/\[.])[{_LETTER}]*+[{TWO_BYTES}][{_LETTER}{TWO_BYTES}]*")
"""A word with something in it that may be a damaged letter."""

LOST = "\ufffd"
WORD_WITH_LOST_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]*+\ufffd(?:[^\W\d_]|\ufffd)*")
_GAP = re.compile(f"{LOST}+")
_LETTERS_THAT_SAY_ENOUGH = re.compile(r"(?:[^a-zA-Z]*[a-zA-Z]){3}")
_LONGEST_CERTAIN = 40
_MOST_ALIKE = 20

_IS_LATIN_1 = re.compile(f"[{_LETTER}]+")
_IS_SIGN = re.compile(f"[{_SIGN}]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")

_ELSEWHERE_AT_HOME = frozenset("ƏəƁɓƊɗƘƙƳƴŊŋƆɔƐɛƎǝƒƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǤǥǦǧǨǩǪǫǮǯȘșȚțȞȟȦȧȮȯȲȳ")
"""Letters beyond Latin Extended-A that living languages write."""


class Vocabulary:
    """The words known to be right: those of a text, and the Dutch names of countries and languages."""

    def __init__(self, text: str) -> None:
        self._words = _words_of(text)
        self._by_skeleton: dict[str, list[str]] = {}

    def __contains__(self, word: str) -> bool:
        return word.lower() in self._words or word.lower() in _names()

    def with_skeleton(self, word: str) -> list[str]:
        """The known words that are `word` but for what is beyond ASCII in it."""
        if not self._by_skeleton:
            for known in self._words | _names():
                if not known.isascii():
                    self._by_skeleton.setdefault(_skeleton(known), []).append(known)
        return self._by_skeleton.get(_skeleton(word.lower()), [])


def mend_letter(word: str, vocabulary: Vocabulary) -> str:
    """`word`, a DAMAGED_WORD, with its damaged letters mended, or as it is."""
    mended = MAYBE_DAMAGED.sub(lambda damaged: chr(0xC0 | (ord(damaged[0]) & 0x3F)), word)
    if len(word) < 3 or not _IS_LATIN_1.fullmatch(mended):
        return word
    places = [damaged.start() for damaged in MAYBE_DAMAGED.finditer(word)]
    least = min(_fit(mended, place) for place in places)
    if mended in vocabulary and least > OUT_OF_PLACE:
        return mended
    return mended if least == DUTCH and not any(_is_at_home(word, place) for place in places) else word


def put_back(word: str, vocabulary: Vocabulary) -> str:
    """`word`, with U+FFFD for letters that were lost, made whole; as it is where that is not certain."""
    alike = vocabulary.with_skeleton(word)
    says_enough = len(word) <= _LONGEST_CERTAIN and _LETTERS_THAT_SAY_ENOUGH.match(word)
    if not says_enough or not 1 <= len(alike) <= _MOST_ALIKE:
        return word
    form = re.compile(_GAP.sub(lambda gap: f"([^\x00-\x7f]{{1,{len(gap[0])}}})", re.escape(word.lower())))
    found = [match for known in alike if (match := form.fullmatch(known))]
    if len(found) != 1:
        return word
    letters = iter(found[0].groups())
    whole = _GAP.sub(lambda _: next(letters), word)
    return whole.upper() if _GAP.sub("", word).isupper() else whole


def _words_of(text: str) -> frozenset[str]:
    """The words of `text`, in small letters."""
    return frozenset(map(str.lower, _WORD.findall(text)))


def _is_at_home(word: str, place: int) -> bool:
    letter = word[place]
    lives = letter in _ELSEWHERE_AT_HOME or not "\u017f" < letter < "\u0370"
    return _IS_SIGN.match(letter) is not None or (lives and _fit(word, place) > OUT_OF_PLACE)


def _fit(word: str, place: int) -> int:
    return fit(word[place - 1 : place] or " ", word[place], word[place + 1 : place + 2] or " ")


def _skeleton(word: str) -> str:
    return _BEYOND_ASCII.sub(LOST, word)


@cache
def _names() -> frozenset[str]:
    """The words in the Dutch names of countries and languages (CLDR)."""
    from babel import Locale  # late: it takes a while, and few texts need it

    locale = Locale.parse("nl")
    return _words_of("\n".join([*locale.territories.values(), *locale.languages.values()]))
