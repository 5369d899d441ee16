"""Sentence → the clauses at its beginning that can be read by themselves."""

import re
from collections.abc import Iterator

from .dutch import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    FINITE_VERBS,
    OPENERS_THAT_POINT_BACK,
    POINTERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTERS,
    SUBORDINATORS,
)

_OPENS_CLAUSE = SUBORDINATORS | COORDINATORS | REPORTERS
_OPENS_NO_MAIN_CLAUSE = SUBORDINATORS | {"om"}
_OPENS_NOUN = ARTICLES | PREPOSITIONS
_DANGLES = ARTICLES | PREPOSITIONS | COORDINATORS | SUBORDINATORS
_POINTS_BACK = PRONOUNS | OPENERS_THAT_POINT_BACK | RELATIVES
_BEGINNING = 80
"""The first words of a clause are in so many characters."""

_COMMA = re.compile(r",[\"'”’»]?\s+(?=(\w+))")
_BARE_SUBORDINATOR = re.compile(
    r"\s(?=(?:omdat|terwijl|doordat|zodat|nadat|voordat|totdat|hoewel|aangezien|tenzij|opdat)\s)"
)
_RELATIVE = re.compile(r"\s(?=die\s)")
_TO_DO = re.compile(r"\s(?=om\s)")
_BREAK = re.compile(r";\s|\s[–—]\s|:\s")
PARTICIPLE = re.compile(r"(?:(?>\w*?ge)|be|ver|ont|her)\w{2,}(?:d|t|en)")
_PAST = re.compile(r"\w{2,}(?:tt|dd|kt|pt|ft|cht|gd|ld|md|vd|zd)en?")
_WORD = re.compile(r"[\w'’&-]+")
_PAIRS = (("(", ")"), ("[", "]"), ("‘", "’"), ("«", "»"))
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)|(?<!\w)[’'](?=[stn]\b|\d\d)")


def clauses(sentence: str) -> Iterator[str]:
    """`sentence` without its full stop, then each beginning of it that ends where a clause ends and is finished.

    A clause ends before a comma and the word that opens the next clause or names who said it, before a subordinate
    clause or an "om … te", at a semicolon, colon or dash, before a "die" behind all that belongs to the verb. It is
    finished when its verb has come, whole.
    """
    yield _without_stop(sentence)
    for cut in _COMMA.finditer(sentence):
        word = cut[1].lower()
        after = sentence[cut.end() :]
        # A relative clause may stand in mid-sentence, and the verb behind it: then a second comma ends it.
        opens_clause = word in _OPENS_CLAUSE or (word in RELATIVES and "," not in after)
        if opens_clause and is_finished(sentence[: cut.start()]):
            yield sentence[: cut.start()]
    for cut in (*_BARE_SUBORDINATOR.finditer(sentence), *_BREAK.finditer(sentence)):
        if is_finished(sentence[: cut.start()]):
            yield sentence[: cut.start()]
    for cut in _TO_DO.finditer(sentence):
        before = sentence[: cut.start()]
        if " te " in sentence[cut.end() :] and _ends_in_phrase(before) and is_finished(before):
            yield before
    for cut in _RELATIVE.finditer(sentence):
        before = sentence[: cut.start()]
        if _ends_behind_participle(before) and not PARTICIPLE.fullmatch(_words(sentence)[-1]):
            yield before


def is_finished(clause: str) -> bool:
    """Whether `clause`, cut from its sentence, is a main clause with its verb, participle or infinitive included."""
    words = _words(clause)
    if len(words) < 3 or words[0] in _OPENS_NO_MAIN_CLAUSE:
        return False
    for before, word, place in zip(words, words[1:], range(1, len(words)), strict=False):
        if word in AUXILIARIES:
            return any(PARTICIPLE.fullmatch(later) or later.endswith("en") for later in words[place + 1 :])
        if word in FINITE_VERBS or (is_verb(word) and before not in _OPENS_NOUN):
            return True
    return False


def is_verb(word: str) -> bool:
    """Whether `word` is a finite verb, as far as a list and the endings of the past tense tell."""
    return word in FINITE_VERBS or _PAST.fullmatch(word) is not None


def stands_alone(clause: str) -> bool:
    """Whether a reader who has seen nothing else understands where `clause` begins and sees it end."""
    words = _words(clause)
    if len(words) < 3 or not begins_alone(clause):
        return False
    return words[-1] not in _DANGLES and is_balanced(clause)


def begins_alone(clause: str) -> bool:
    """Whether a reader who has seen nothing else understands where `clause` begins."""
    if clause[0].isalpha() and not clause[0].isupper():
        return False
    first, second, third = [*_words(clause[:_BEGINNING]), "", "", ""][:3]
    if first == "het":
        return second not in FINITE_VERBS and not (second.endswith("t") and third in ARTICLES)
    if first in RELATIVES and clause.endswith("?"):
        return True
    points = (first in PREPOSITIONS and second in POINTERS) or (second in PREPOSITIONS and third in POINTERS)
    return first not in _POINTS_BACK and not points


def is_balanced(text: str) -> bool:
    """Whether each quotation mark and bracket in `text` has its other half."""
    bare = _APOSTROPHE.sub("", text)
    closed = all(bare.count(left) == bare.count(right) for left, right in _PAIRS)
    return closed and all(sum(map(bare.count, marks)) % 2 == 0 for marks in ("„“”", '"', "'"))


def _ends_in_phrase(clause: str) -> bool:
    """Whether `clause` ends in a preposition and what belongs to it, which ask for no "om … te" to complete them."""
    tail = _words(clause)[-4:-1]
    return any(word in PREPOSITIONS for word in tail)


def _ends_behind_participle(clause: str) -> bool:
    """Whether `clause` ends in a phrase that follows its participle: "heeft dwangsommen betaald aan asielzoekers"."""
    words = _words(clause)
    return any(
        word in PREPOSITIONS and PARTICIPLE.fullmatch(participle) and before not in ARTICLES
        for before, participle, word in zip(words[-5:], words[-4:], words[-3:-1], strict=False)
    ) and not AUXILIARIES.isdisjoint(words[:-3])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _without_stop(sentence: str) -> str:
    stem = sentence.removesuffix(".")
    return sentence if "." in stem.rsplit(" ", 1)[-1] else stem
