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

_ENDS_VERB = PREPOSITIONS | PARTICLES
_OPENS_SUBCLAUSE = SUBORDINATORS | RELATIVES
_WAITS = COPULAS | AUXILIARIES

_WORD = re.compile(r"[\w'’&-]+")


def openings(sentence: str) -> Iterator[str]:
    """The beginnings of `sentence` that end before a time, place or cause, have their verb and lack nothing it needs.

    None is cut within or behind a subordinate clause, from a verb's other half ("loopt … langs") or what it is used
    with ("stemt … tegen"), or behind "is" or "moet" without the verb that belongs to it.
    """
    clause = re.split(r"[,;:–—]\s|\.$", sentence, maxsplit=1)[0]
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(clause)]
    if not words or words[-1][1] in _ENDS_VERB:
        return
    for place in range(4, len(words) - 1):
        start, word = words[place]
        if start > SHORTEST and word in ADJUNCT_PREPOSITIONS and words[place + 1][1] not in PREPOSITIONS:
            opening = clause[:start].rstrip()
            if _is_complete([text for _, text in words[:place]]) and is_finished(opening):
                yield opening


def _is_complete(words: list[str]) -> bool:
    last = words[-1]
    has_subclause = not _OPENS_SUBCLAUSE.isdisjoint(words)
    waits = not _WAITS.isdisjoint(words) and not PARTICIPLE.fullmatch(last)
    return not (has_subclause or waits or last in FUNCTION_WORDS or is_verb(last) or last.isdigit())
