"""Related stories: those that share the most telling words and names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from math import log

_WORD = re.compile(r"[^\W\d_][^\W_]{3,}")

KEYWORDS = 16
"""How many of a story's words stand for it."""

COMMONPLACE = 64
"""A word that more stories have than this tells little of any two of them, and would cost their square."""


def relate(texts: Sequence[str], count: int) -> list[list[int]]:
    """For each text the places of at most `count` others that are most like it, the likest first.

    Two texts are alike by the key words they share, each weighing by how rare it is among all texts (its inverse
    document frequency); what shares fewer than two is not related. Takes time near-linear in the number of texts:
    no word joins more than COMMONPLACE of them.
    """
    keywords = _keywords(texts)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(keywords):
        for word in words:
            holders[word].append(place)
    return [_nearest(place, words, holders, count) for place, words in enumerate(keywords)]


def _nearest(place: int, words: dict[str, float], holders: dict[str, list[int]], count: int) -> list[int]:
    shared: Counter[int] = Counter()
    likeness: defaultdict[int, float] = defaultdict(float)
    for word, weight in words.items():
        for other in holders[word]:
            shared[other] += 1
            likeness[other] += weight
    others = (other for other, number in shared.items() if number > 1 and other != place)
    return nsmallest(count, others, key=lambda other: (-likeness[other], abs(other - place), other))


def _keywords(texts: Sequence[str]) -> list[dict[str, float]]:
    """Of each text the words that tell most, often here and seldom elsewhere, with how rare each is."""
    spread = Counter(word for text in texts for word in set(_words(text)))
    rarity = {word: log(len(texts) / number) for word, number in spread.items() if 1 < number <= COMMONPLACE}
    return [_telling(Counter(word for word in _words(text) if word in rarity), rarity) for text in texts]


def _telling(counts: Counter[str], rarity: dict[str, float]) -> dict[str, float]:
    best = nsmallest(KEYWORDS, counts, key=lambda word: (-counts[word] * rarity[word], word))
    return {word: rarity[word] for word in best if rarity[word] > 0}


def _words(text: str) -> Iterator[str]:
    return (match[0].lower() for match in _WORD.finditer(text))
