"""Sentence → its beginnings that end with a phrase and can do without the next."""

import re
from collections.abc import Iterator

from .clauses import PARTICIPLE, is_finished, is_verb
from .dutch import (
    ADJUNCT_PREPOSITIONS,
    AUXILIARIES,
    COPULAS,
    FUNCTION_WORDS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

SHORTEST = 35

_WORD = re.compile(r"[\w'’&-]+")


def openings(sentence: str) -> Iterator[str]:
    """The beginnings of `sentence` that end before a time, place or cause, have their verb and lack nothing it needs.

    None is cut within or behind a subordinate clause, from a verb's other half ("loopt … langs") or what it is used
    with ("stemt … tegen"), or behind "is" or "moet" without the verb that belongs to it.
    """
    clause = re.split(r"[,;:–—]\s|\.$", sentence, maxsplit=1)[0]
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(clause)]
    if not words or words[-1][1] in PREPOSITIONS | PARTICLES:
        return
    for place in range(4, len(words) - 1):
        start, word = words[place]
        before = [text for _, text in words[:place]]
        opening = clause[:start].rstrip()
        if (
            len(opening) >= SHORTEST
            and word in ADJUNCT_PREPOSITIONS
            and words[place + 1][1] not in PREPOSITIONS
            and _is_complete(before)
            and is_finished(opening)
        ):
            yield opening


def _is_complete(words: list[str]) -> bool:
    last = words[-1]
    has_subclause = not (SUBORDINATORS | RELATIVES).isdisjoint(words)
    waits = not (COPULAS | AUXILIARIES).isdisjoint(words) and not PARTICIPLE.fullmatch(last)
    return not (has_subclause or waits or last in FUNCTION_WORDS or is_verb(last) or last.isdigit())
