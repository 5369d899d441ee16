"""Lines that say who made something: bylines, credits of pictures, captions."""

import re
from collections.abc import Iterable

from .dates import is_stamp, leading_date
from .dutch import NAME_PARTICLES, PREPOSITIONS
from .hours import CLOCK
from .newsroom import CREDIT_LABELS, WRITERS

LONGEST = 150

_LABELS = "|".join(map(re.escape, sorted(CREDIT_LABELS, key=len, reverse=True)))
_LABELLED = re.compile(rf"(?P<label>{_LABELS})\s*[:|©/]\s*", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:Figuur|Fig|Tabel|Afbeelding|Grafiek|Kaart|Schema)\.? \d+\b|©|\(c\)"
    r"|Met medewerking van [A-Z][^.?!]{2,60}$|(?:\S++ ){3,}© (?=[A-Z])(?:\S++ ?){1,4}$"
    r"|Foto (?:\w+ )?[A-Z]{2,}|(?:CC )?[Ff]oto (?:door|van) [A-Z]"
)
_AGENCIES = ("ANP", "AFP", "Belga", "EPA", "Reuters", "Getty Images", "Hollandse Hoogte", "Shutterstock")
_AGENCY = re.compile(rf"(?:\S++\s++){{4,}}[(/©]?\s*(?:{'|'.join(_AGENCIES)})\)?")
_NAME = rf"(?:[A-Z][\w.'’-]*|{'|'.join(map(re.escape, sorted(NAME_PARTICLES)))})"
_PEOPLE = re.compile(rf"{_NAME}(?:(?:,|\sen|\s&|/)?\s?{_NAME})*")
_MADE_BY = re.compile(
    r"(?:Beeld|Foto(?:['’]?s|grafie)?|Grafiek(?:en)?|Illustraties?|Video)\s+"
    rf"(?P<name>[A-Z][\w.'’-]*(?:\s{_NAME})+)(?:\s?/\s?[A-Z]\w+)?"
)
_NAMES = rf"(?P<name>[A-Z][\w.'’-]*(?:(?:,|\sen|\s&)?\s{_NAME})+)"
_BYLINE = re.compile(
    rf"(?:[Dd]oor|DOOR|[Bb]y|Van|Tekst)\s+(?P<who>(?:onze\s[a-zé]+(?:\s(?:[a-zé]+|[A-Z][a-z]+))?|ONZE\s[A-Z]+\b)?\s?{_NAMES}?)"
    r"(?:(?<=\w),\s[a-z][\w-]+)?"
)
_WRITER = re.compile(
    rf"(?:[A-Z][a-z]+\s[|•·]\s)?{_NAMES},\s(?:[a-zé]+\s)?[\w-]*(?:{'|'.join(sorted(WRITERS))})(?:\s[^.?!:]{{1,40}})?"
)
_AT_PLACE = re.compile(rf"{_NAMES}\s[|•·]\s[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?")
_STAMPED = re.compile(rf"(?:{_NAMES}|Redactie(?:\s[a-z]+)?),?\s(?=\d)")
_CLOCK = re.compile(CLOCK)
_NO_NAMES = PREPOSITIONS - NAME_PARTICLES | {"niet"}
"""What stands in `EMBARGO TOT 6 juni 2019, 12.00 uur`."""


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


def is_agency(line: str) -> bool:
    """Whether `line` is the name of an agency and no more, as below a picture and above what it shows."""
    return line in _AGENCIES


def is_nameless_byline(line: str) -> bool:
    """Whether `line` is `Van onze verslaggever`, and the name stands below."""
    match = _BYLINE.fullmatch(line)
    return match is not None and not match["name"]


def date_behind_name(line: str) -> str:
    """The date of `Anna de Wit 6 juni 2019, 9:28`, of `Redactie sport 6 juni 2019`; "" if `line` is no such byline."""
    who = _STAMPED.match(line)
    if not who or not _NO_NAMES.isdisjoint(who[0].lower().split()):
        return ""
    date = leading_date(line[who.end() :])
    rest = line[who.end() + len(date) :].strip()
    is_stamped = date != "" and (not rest or is_stamp(rest))
    return date if is_stamped and (not who["name"] or _CLOCK.search(date)) else ""


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
    if match := _BYLINE.fullmatch(line):
        return (match["name"] or match["who"]).strip() or None
    if match := _WRITER.fullmatch(line) or _AT_PLACE.fullmatch(line):
        return match["name"]
    return line.partition(date)[0].rstrip(" ,") if (date := date_behind_name(line)) else None


def _labelled(line: str) -> Iterable[tuple[str, str]]:
    labels = list(_LABELLED.finditer(line))
    for label, end in zip(labels, [*(after.start() for after in labels[1:]), len(line)], strict=True):
        field = CREDIT_LABELS[label["label"].lower()]
        value = line[label.end() : end].strip(" .;,|")
        if value and (field == "credit" or (field == "author" and _PEOPLE.fullmatch(value))):
            yield field, value
