"""How likely each word of a text is to stand in its title."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from math import exp, log2

from .dutch import FUNCTION_WORDS, TITLE_WORDS

STEM = 6
"""Words with the same first letters, so many, are taken for one: "uitzetten" and "uitzetting"."""

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_COUNTED, _OPENS, _HEADED, _NAMED = 0.5, 2.2, 1.9, 1.1
_SELDOM = -5.3
"""The weights, fitted on titles of texts that are not in this repository."""

_OF_TITLE_WORD, _OF_FUNCTION_WORD = 0.1, 0.01
TITLE_LENGTH = 5
_FEWEST_HEADINGS = 3
_NAME = re.compile(r" (?<![.!?…:\"'”’»)] )([A-Z]\w*)")


class Chances(dict[str, float]):
    """The chance of each word, in small letters, to stand in the title of a text.

    A key word (no function word) has a chance of 1 / (1 + e^-x), where x = -5.3 + 0.5 × log2 of how often the text
    has it, + 2.2 if the first sentence has it, + 1.9 × the part of the headings (taken for three at least) that have
    it, + 1.1 if it has a capital in mid-sentence. The function words that titles often have get 0.1, others 0.01.
    """

    def __init__(self, paragraphs: Sequence[str], headings: Sequence[str], first_sentence: str) -> None:
        super().__init__()
        text = "\n".join(paragraphs)
        self.counts = Counter(WORD.findall(text.lower()))
        """How often the paragraphs have each word, in small letters."""
        self._stems: dict[str, int] = defaultdict(int)
        for word, count in self.counts.items():
            if word not in FUNCTION_WORDS:
                self._stems[word[:STEM]] += count
        self._opening = _stems_of(first_sentence)
        self._headings = Counter(stem for heading in headings for stem in _stems_of(heading))
        self._most_headings = max(_FEWEST_HEADINGS, len(headings))
        self._names = {name.lower()[:STEM] for name in _NAME.findall(text)}

    def overlap(self, words: Collection[str]) -> float:
        """How much of a title, of five words beyond what it shares, `words` are likely to be: their F1."""
        return 2 * sum(map(self.__getitem__, set(words))) / (len(words) + TITLE_LENGTH)

    def __missing__(self, word: str) -> float:
        self[word] = chance = self._work_out(word)
        return chance

    def _work_out(self, word: str) -> float:
        if word in FUNCTION_WORDS:
            return _OF_TITLE_WORD if word in TITLE_WORDS else _OF_FUNCTION_WORD
        stem = word[:STEM]
        x = _SELDOM + _COUNTED * log2(self._stems[stem] or 1) + _HEADED * self._headings[stem] / self._most_headings
        return 1 / (1 + exp(-x - _OPENS * (stem in self._opening) - _NAMED * (stem in self._names)))


def _stems_of(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text.lower())}
