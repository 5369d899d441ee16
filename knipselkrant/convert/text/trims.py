"""Sentence → the same with less in it: what stands between commas or brackets and can be missed by its readers."""

import re
from collections.abc import Iterator

from .clauses import is_verb

_BRACKETS = re.compile(r"\s\([^()]*\)")
_ASIDE = re.compile(
    r",\s(?:(?:die|dat|wie|wiens|waar\w*)\s[^,;:\"“”„]+|(?:de|het|een)\s(?:(?!\s(?:en|of)\s)[^,;:\"“”„])+),\s(?=(\w+))"
)
_DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:ochtend|middag|avond|nacht)?"
_WHEN = re.compile(
    rf"(?<=\s)(\w+)\s(?:{_DAY}|gisteren|vandaag|vanochtend|vanmiddag|vanavond|deze week|vorige (?:week|maand))(?=\s)"
    r"(?!\s(?:de dag|en|of)\b)"
)


def trims(sentence: str) -> Iterator[str]:
    """`sentence`, then with ever less in it, each a whole sentence that says nothing else.

    Left out are what stands in brackets; a relative clause or an apposition between two commas, if the verb of the
    sentence follows; the day of the event, if the verb stands before it.
    """
    yield sentence
    for trim in (_without_brackets, _without_asides, _without_day):
        shorter = trim(sentence)
        if shorter != sentence:
            yield shorter
            sentence = shorter


def _without_brackets(sentence: str) -> str:
    return _BRACKETS.sub("", sentence)


def _without_asides(sentence: str) -> str:
    return _ASIDE.sub(lambda aside: " " if is_verb(aside[1]) else aside[0], sentence)


def _without_day(sentence: str) -> str:
    return _WHEN.sub(lambda when: when[1] if is_verb(when[1]) else when[0], sentence)
