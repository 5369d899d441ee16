"""What a text keeps coming back to: the phrases that it has time and again, `de nieuwe wet`, `bedrijven in Tilburg`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from .clauses import is_verb
from .dutch import (
    ARTICLES,
    COORDINATORS,
    FINITE_VERBS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TEXT_WORDS,
    TIME_UNITS,
)

_OFTEN, _OFTEN_ALONE = 2, 5
_MOST_WORDS = 6
_MOST_LINKS = 2
_LINKS = ARTICLES | PREPOSITIONS | {"en"}
_NO_SUBJECTS = TEXT_WORDS | TIME_UNITS
_OPEN = "-0123456789"
_PROVE = PREPOSITIONS | FINITE_VERBS
_FOLLOW = _PROVE | COORDINATORS | RELATIVES | SUBORDINATORS | {"niet", "ook", "te", "geen"}
"""Words that may follow a noun. A preposition or a verb proves it one; others follow verbs and adjectives."""

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*-?|[^\w\s]|\n")


@dataclass
class _Phrase:
    text: str
    count: int = 0
    article: str = ""
    definite: int = 0
    """How often with an article, less how often without."""
    proof: int = 0
    """How often a noun ends it, less how often not."""


def subjects(texts: Iterable[str], counts: Mapping[str, int]) -> Iterator[str]:
    """The phrases that stand in `texts` twice or more, and words five times or more, with and without their article.

    A phrase is all the words between two function words, or two such with a preposition or an article between them.
    What a text calls itself ("het artikel") and counts time in ("het jaar") is none.
    `counts` tells how often the texts have each word, in small letters.
    """
    found: dict[str, _Phrase] = {}
    repeated = {word for word, count in counts.items() if count >= _OFTEN}
    for clause in _clauses("\n".join(texts)):
        small = [word.lower() for word in clause]
        for start, end in _phrases(small):
            if repeated.issuperset(small[start:end]) and _may_end(clause[end - 1]):
                phrase = found.setdefault(" ".join(small[start:end]), _Phrase(" ".join(clause[start:end])))
                _count(phrase, small[start - 1] if start else "", small[end] if end < len(small) else "")
    for small_text, phrase in found.items():
        often = phrase.count >= _OFTEN if " " in small_text else counts[small_text] >= _OFTEN_ALONE
        if often and phrase.proof > 0 and small_text not in _NO_SUBJECTS:
            yield phrase.text
            if phrase.definite > 0:
                yield f"{phrase.article} {phrase.text}"


def _clauses(text: str) -> Iterator[list[str]]:
    """The words of `text` between one punctuation mark and the next."""
    clause: list[str] = []
    for token in _TOKEN.findall(text):
        if token[0].isalnum():
            clause.append(token)
        elif clause:
            yield clause
            clause = []
    if clause:
        yield clause


def _phrases(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the phrases among `words` begin and end."""
    runs: list[tuple[int, int]] = []
    start = 0
    for place, word in enumerate([*words, "de"]):
        if word in FUNCTION_WORDS:
            if place > start:
                runs.append((start, place))
            start = place + 1
    yield from runs
    for (start, end), (next_start, next_end) in pairwise(runs):
        is_short = next_start - end <= _MOST_LINKS and next_end - start <= _MOST_WORDS
        if is_short and _LINKS.issuperset(words[end:next_start]):
            yield start, next_end


def _may_end(word: str) -> bool:
    return word[-1] not in _OPEN and (len(word) > 2 or word.isupper()) and not is_verb(word)


def _count(phrase: _Phrase, before: str, after: str) -> None:
    """Counts `phrase` once more, with the word before it and the word after it."""
    phrase.count += 1
    if before in ("de", "het"):
        phrase.definite += 1
        phrase.article = before
    else:
        phrase.definite -= 1
    if after in _PROVE or (not before and not after):
        phrase.proof += 1
    elif after and after not in _FOLLOW:
        phrase.proof -= 1
