"""Who wrote a text and where, as lines beside it say: below letters, above texts."""

import re

from .credits import is_credit
from .dates import leading_date
from .dutch import NAME_PARTICLES, SAYING
from .marks import MAX_ATTRIBUTION, bare, has_role, is_name

TOP, TOP_WITH_CREDITS = 2, 6
"""So many lines are the top of a text, without and with credits among them."""
LONGEST_NAME = 4
"""In words."""
NEAR = 4
"""So many words before a last name may stand that somebody says something."""

_NAME = rf"(?:{'|'.join(map(re.escape, sorted(NAME_PARTICLES)))}|[A-ZÀ-Ý][\w.'’-]*)"
_SIGNED = re.compile(
    rf"(?P<name>{_NAME}(?: {_NAME})*)(?P<age> \(\d{{1,3}}\))?, (?:['’]s[ -])?{_NAME}(?: {_NAME}){{0,2}}"
)
_LEAVE = re.compile(
    r"(?:(?:met )?(?:hartelijke|vriendelijke|warme) )?groet(?:en|jes)?,?|hoogachtend,?|liefs,?|w\.g\.", re.IGNORECASE
)
_PLACES = re.compile(rf"{_NAME}(?: {_NAME})*(?:\s?/\s?{_NAME}(?: {_NAME})*)+")


def is_signature(piece: str) -> bool:
    """Whether `piece` is what stands below a letter: a name and a place, `A. de Wit, Den Helder`, `Eva (29), Breda`.

    A name is an initial, two words, or has an age; of one word it may be a place.
    """
    if len(piece) > MAX_ATTRIBUTION or not (match := _SIGNED.fullmatch(piece)):
        return False
    words = [word for word in match["name"].split() if word.lower() not in NAME_PARTICLES]
    return bool(match["age"]) or len(words) > 1


def signs(lines: list[str], at: int) -> bool:
    """Whether the line at `at` names who wrote: two persons, one above a date, or one and below it a place."""
    line, below = lines[at], "".join(lines[at + 1 : at + 2])
    if is_name(line) and (" en " in line or leading_date(below)):
        return True
    pairs = [(line, below), *([(lines[at - 1], line)] if at else [])]
    return any(" " not in place and not has_role(name) and is_signature(f"{name}, {place}") for name, place in pairs)


def takes_leave(line: str) -> bool:
    """Whether `line` ends a letter, above the name of who wrote it: `Hartelijke groet,`, `w.g.`."""
    return _LEAVE.fullmatch(line) is not None


def speaks(name: str, text: str) -> bool:
    """Whether `text` has the name, and lets somebody of that last name speak: `zegt Smit`, `Volgens wethouder Smit`."""
    last, words = bare(name.split()[-1]), [bare(word) for word in text.split()]
    beside = (words[max(0, at - NEAR) : at] + words[at + 1 : at + 2] for at, word in enumerate(words) if word == last)
    return name in text and any(not SAYING.isdisjoint(each) for each in beside)


def names_at_top(lines: list[str]) -> set[int]:
    """The place of the one name of a person, of whom the text says no more, that stands below the first line or two;
    of such names below a credit at the top; of the one line in capitals there, of few words, or of few on either side
    of a bar: who wrote it, and where.
    """
    found = set()
    for at in range(1, len(lines[:TOP_WITH_CREDITS])):
        if is_name(lines[at]) and not lines[at].isupper() and (at - 1 in found or is_credit(lines[at - 1])):
            found.add(at)
    for form in (is_name, str.isupper):
        places = [at for at, line in enumerate(lines) if form(line)]
        if len(places) == 1 and 0 < places[0] <= TOP:
            parts = lines[places[0]].split(" | ")
            if max(len(part.split()) for part in parts) <= LONGEST_NAME:
                found.add(places[0])
    said = " ".join(lines)
    return {at for at in found if said.count(lines[at].split()[-1]) == 1}


def places_at_top(lines: list[str]) -> set[int]:
    """The places of the lines below a credit at the top that name where the text was written: something is there."""
    return {
        at
        for at in range(1, len(lines[:TOP_WITH_CREDITS]))
        if is_credit(lines[at - 1]) and _is_place_in(lines[at], lines)
    }


def _is_place_in(piece: str, lines: list[str]) -> bool:
    """Whether `piece` is one word or two with capitals, and `lines` have it as where something is: `uit Den Bosch`."""
    words = piece.split()
    if len(words) > 2 or not all(word[0].isupper() and word.isalpha() for word in words):
        return False
    return any(f" {where} {piece}" in line for line in lines for where in ("in", "naar", "uit", "vanuit"))


def are_places(piece: str) -> bool:
    """Whether `piece` is two names of places or more, with slashes between them."""
    return _PLACES.fullmatch(piece) is not None
