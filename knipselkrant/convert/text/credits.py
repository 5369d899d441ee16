"""Lines that say who made something: bylines, credits of pictures, captions."""

import re
from collections.abc import Iterable

from .dates import is_stamp
from .dutch import NAME_PARTICLES
from .newsroom import CREDIT_LABELS

LONGEST = 150

_LABELS = "|".join(map(re.escape, sorted(CREDIT_LABELS, key=len, reverse=True)))
_LABELLED = re.compile(rf"(?P<label>{_LABELS})\s*[:|©/]\s*", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:Figuur|Fig|Tabel|Afbeelding|Grafiek|Kaart|Schema)\.? \d+\b|©|\(c\)"
    r"|Foto (?:\w+ )?[A-Z]{2,}|(?:CC )?[Ff]oto (?:door|van) [A-Z]"
)
_AGENCIES = ("ANP", "AFP", "EPA", "Reuters", "Getty Images", "Hollandse Hoogte", "Shutterstock")
_AGENCY = re.compile(rf"(?:\S++\s++){{4,}}[(/©]?\s*(?:{'|'.join(_AGENCIES)})\)?")
_NAME = rf"(?:[A-Z][\w.'’-]*|{'|'.join(map(re.escape, sorted(NAME_PARTICLES)))})"
_PEOPLE = re.compile(rf"{_NAME}(?:(?:,|\sen|\s&|/)?\s?{_NAME})*")
_MADE_BY = re.compile(rf"(?:Beeld|Foto(?:['’]?s|grafie)?|Illustraties?|Video)\s+(?P<name>[A-Z][\w.'’-]*(?:\s{_NAME})+)")
_BYLINE = re.compile(
    rf"(?:[Dd]oor|DOOR|[Bb]y|Van|Tekst)\s+(?P<who>(?:onze\s[a-zé]+(?:\s[A-Za-z]+)?|ONZE\s[A-Z]+\b)?\s?(?P<name>[A-Z][\w.'’-]*(?:(?:,|\sen|\s&)?\s{_NAME})+)?)"
    r"(?:(?<=\w),\s[a-z][\w-]+)?"
)


def is_credit(line: str) -> bool:
    """Whether `line` begins as a credit, a caption or a byline does, ends in the agency that a picture is from, or says
    when its text was published.
    """
    return bool(
        _LABELLED.match(line)
        or _CAPTION.match(line)
        or _MADE_BY.fullmatch(line)
        or (line.removesuffix(")").endswith(_AGENCIES) and _AGENCY.fullmatch(line))
        or _byline(line)
        or (len(line) <= LONGEST and is_stamp(line))
    )


def is_nameless_byline(line: str) -> bool:
    """Whether `line` is `Van onze verslaggever`, and the name stands below."""
    match = _BYLINE.fullmatch(line)
    return match is not None and not match["name"]


def credits_of(lines: Iterable[str]) -> dict[str, str]:
    """Who wrote the text (`author`) and who made its picture (`credit`), as far as the credits among `lines` say."""
    found: dict[str, str] = {}
    for line in lines:
        if len(line) > LONGEST:
            continue
        if who := _byline(line):
            found.setdefault("author", who)
        elif made := _MADE_BY.fullmatch(line):
            found.setdefault("credit", made["name"])
        elif _LABELLED.match(line):
            for name, value in _labelled(line):
                found.setdefault(name, value)
    return found


def _byline(line: str) -> str | None:
    """`Door onze redacteur Anna de Wit` → Anna de Wit; `Van onze verslaggever` → onze verslaggever."""
    match = _BYLINE.fullmatch(line)
    return (match["name"] or match["who"]).strip() or None if match else None


def _labelled(line: str) -> Iterable[tuple[str, str]]:
    labels = list(_LABELLED.finditer(line))
    for label, end in zip(labels, [*(after.start() for after in labels[1:]), len(line)], strict=True):
        field = CREDIT_LABELS[label["label"].lower()]
        value = line[label.end() : end].strip(" .;,|")
        if value and (field == "credit" or (field == "author" and _PEOPLE.fullmatch(value))):
            yield field, value
