"""Which medium a text names as the one it was taken from: "schrijft de Volkskrant", "onderzoek van NRC", "Bron: AD"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..media import media_by_what_they_are_called, words_before_a_medium

_NEAR = 90
"""How far from a medium's name, in characters, the words may stand that make it the source."""

_ARTICLES = ("de", "het", "der", "the")
_ARTICLE = re.compile(r"\b(?:[Dd]e|[Hh]et|[Dd]er|[Tt]he) \Z")
_WHEN = r"(?:(?:nu|ook|vandaag|gisteren|\w+dag|\w+dag(?:ochtend|middag|avond)|dit weekend|deze week)\s+){0,2}"
_REPORTS = (
    r"(?:schrijft|schrijven|schreef|schreven|meldt|melden|meldde|meldden|bericht|berichten|berichtte|onthult|onthullen"
    r"|onthulde|onthulden|ontdekte|becijferde|onderzocht|publiceert|publiceerde|reports|reported|writes|wrote)"
)
_REPORT = (
    r"(?:onderzoek|berichtgeving|bericht|reconstructie|rondgang|analyse|inventarisatie|publicatie|artikel|enquête"
    r"|peiling|uitzending)"
)
_REPORTED = r"(?:vernomen|ontdekt|achterhaald|gemeld|bericht|onthuld|becijferd|onderzocht|geteld)"
_SAYS = (
    r"(?:zegt|zeggen|zei|zeiden|vertelt|vertellen|vertelde|laat|liet|verklaart|verklaarde|bevestigt|bevestigde"
    r"|meldt|melden|meldde|meldden)"
)

_LABEL = re.compile(r"(?:^|[\n(])\s*bron(?:nen)?\s*:\s*\Z", re.IGNORECASE)
_TAKEN_FROM = re.compile(
    r"\b(?:dit|deze)\s+\w+\b[^.!?\n]*\b(?:verscheen|verschenen|stond|gepubliceerd)\b[^.!?\n]*\b(?:in|op|door)\s*\Z"
    r"|\bovergenomen\s+(?:uit|van)\s*\Z",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:^|\n)[^\n()]{2,40}\(\Z")
_DATELINE_END = re.compile(r"\)\s*[-–—]")
_REPORTED_BY = re.compile(
    rf"\b(?:aldus|(?:{_REPORTS}|stelt|stelde|stellen)\s+{_WHEN}|{_REPORT}(?:en)?\s+(?:van|door|in))\s*\Z",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\s+(?:aan|een\s+(?:brief|e-?mail|bericht))\b")
_REPORTING = re.compile(
    rf"-onderzoek\b|(?:\s+\([^()\n]*\))?\s+(?:{_REPORTS}\b|(?:heeft|kreeg)\b[^.!?\n]*\b(?:in\s+handen|ingezien)\b)"
)
_HAS = re.compile(rf"\b(?:heeft|hebben)\s+{_WHEN}\Z", re.IGNORECASE)
_HAS_REPORTED = re.compile(rf"[^.!?,\n]*\b{_REPORTED}\b")
_SAID_TO = re.compile(
    rf"\b(?:volgens(?:\s+bronnen\s+van)?|according\s+to|in\s+gesprek\s+met|interview\s+met"
    rf"|{_SAYS}\b[^.!?\n]*\b(?:tegen|tegenover|aan|in))\s*\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:eerder|destijds|vorige?\s+(?:week|maand|jaar|zomer|herfst|winter))\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_CLAUSE_END = re.compile(r"[,.!?\n]")


class _Mention(NamedTuple):
    """A medium that is named as the source: `rank` says how plainly (0 the plainest), `at` where."""

    rank: int
    at: int
    medium: str


def named_source(text: str) -> str | None:
    """The medium that `text` names as its source: the one named most plainly, of equals the first.

    Plainest is a label, a dateline or a word of thanks ("Bron: AD", "DEN HAAG (ANP) -", "overgenomen uit Trouw"), then
    who reports ("meldt", "onderzoek van"), then who was spoken to ("zegt hij tegen de NOS"). What a medium reported
    earlier the text was not taken from.
    """
    first = min(_mentions(text), default=None)
    return first.medium if first else None


def _mentions(text: str) -> Iterator[_Mention]:
    for name in _name().finditer(text):
        start = name.start()
        article = _ARTICLE.search(text, max(0, start - 5), start)
        medium = _media().get(f"{article[0].lower()}{name[0]}") if article else None
        if medium and article:
            start = article.start()
        else:
            medium = _media().get(name[0])
        before = text[max(0, start - _NEAR) : start]
        rank = _rank(_without_introduction(before), text[name.end() : name.end() + _NEAR]) if medium else None
        if medium and rank is not None and not before[-1:].isalnum():
            yield _Mention(rank, start, medium)


def _rank(before: str, after: str) -> int | None:
    """How plainly a name that stands between `before` and `after` is that of the source; None if it is not."""
    reports = _REPORTING.match(after)
    if after[:1].isalnum() or (after[:1] == "-" and not reports):
        return None  # a part of a word: "NRC-verslaggever"
    if _LABEL.search(before) or _TAKEN_FROM.search(before) or (_DATELINE.search(before) and _DATELINE_END.match(after)):
        return 0
    if _EARLIER.search(_SENTENCE_END.split(before)[-1] + _CLAUSE_END.split(after)[0]):
        return None
    if reports or (_REPORTED_BY.search(before) and not _ADDRESSED.match(after)):
        return 1
    if _HAS.search(before) and _HAS_REPORTED.match(after):
        return 1
    return 2 if _SAID_TO.search(before) else None


@cache
def _media() -> dict[str, str]:
    """The name of each medium by all that a text may call it, an article in front in small letters."""
    found: dict[str, str] = {}
    for called, medium in media_by_what_they_are_called().items():
        article, _, rest = called.partition(" ")
        found[f"{article.lower()} {rest}" if article.lower() in _ARTICLES else called] = medium
    return found


@cache
def _name() -> re.Pattern[str]:
    """All that media are called, without an article: what begins with a capital is found four times as fast."""
    by_first: dict[str, list[str]] = {}  # tried by first letter, four times as fast again
    parts = (name.partition(" ") for name in _media())
    bare = {rest if article in _ARTICLES else f"{article}{space}{rest}" for article, space, rest in parts}
    for name in sorted(bare, key=lambda name: (-len(name), name)):
        by_first.setdefault(name[0], []).append(re.escape(name[1:]))
    return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items()))


def _without_introduction(before: str) -> str:
    """What stands before a name without the words that introduce it: "het persbureau"."""
    may_introduce = before.rstrip().lower().endswith(_introductions())
    return _introduction().sub("", before) if may_introduce else before


@cache
def _introductions() -> tuple[str, ...]:
    return tuple(word.lower() for word in words_before_a_medium())


@cache
def _introduction() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:(?:{'|'.join(map(re.escape, _introductions()))})\s+)+\Z", re.IGNORECASE)
