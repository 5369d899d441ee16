"""What a line looks like by itself: running text, a question, a row of a table, what may be a heading."""

import re

from ...summary import sentences
from .clauses import is_balanced
from .credits import is_credit
from .dutch import ARTICLES, AUXILIARIES, COORDINATORS, FINITE_VERBS, FUNCTION_WORDS
from .furniture import is_furniture
from .hours import CLOCK, DAY
from .marks import REFERRAL, has_role, is_name, is_person
from .newsroom import CLOSING_SECTIONS, STREETS
from .signatures import is_signature

LONGEST_HEADING = 110
LONGEST_CHAPTER, LONGEST_CHAPTER_ASKED = 60, 35
LONGEST_SECTION_NAME = 4
LONGEST_ECHO = 1.5
LONGEST_QUESTION = 200
"""Interviewers ask longer questions than headings are."""

_SENTENCE_END = re.compile(r"(?<!\.\.)\.[\"'”’»)\]]*$|[!?…,][\"'”’»]+$|\b(?:toch|hè|nietwaar)\?$")
_SAID = re.compile(
    r"[.!?…][\"'”’»]\s[–—-]\s[A-Z]|,\s[a-z]+\s(?:ik|hij|zij|ze|wij|we|men)$|^[\"'“„‘«].*(?:[?!][\"'”’»],?|[\"'”’»],)\s[a-z]+t\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?$"
)
"""Who said or thought it, behind it."""
_UNFINISHED = re.compile(rf"[,;:]$|\s(?:{'|'.join((ARTICLES | COORDINATORS | {'dat', 'die', 'als'}) - {'het'})})$")
_OPENING = re.compile(r"(?!>)\W{0,4}[^\W_]")
_ADDRESS = re.compile(
    rf"https?://|www\.|(?<!\S)\S(?>\S*?@)\S+?\.\w|\b\d{{4}} ?[A-Z]{{2}}\b|(?:{'|'.join(STREETS)}) \d+\w?, [A-Z]"
)
_CODE = re.compile(r"&&|\|\||[=<>]=|=>|\w\(\)|[{};]$")
_BRACKETED = re.compile(r"\(.*\)|\[.*\]")
_COUNT = re.compile(r"\([nN] ?= ?\d[\d.]*\)$")
"""How many a table counts, behind its title."""
_NAMED = re.compile(r"(?:[A-Z][\w.'’-]+ ){2,3}(?:van|bij|op) [A-Z]")
_LINK = re.compile(
    r"(?:Naar (?:de|het|ons|onze)|Meer (?:info |informatie )?over|(?:Bekijk|Bezoek|Download|Lees) (?:de|het|hier))\b"
    r"|[^.?!]{2,60}\? (?:Bel|Mail|Meld|Reageer|Schrijf|Stuur) "
)
_SPEAKER = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)?: ")
_YEAR = r"(?:1\d|20)\d\d"
_SCORE = re.compile(rf"(?<!\d)(?!{_YEAR}\s*[-–]\s*(?:\d\d)?\d\d$)\d+\s*[-–:]\s*\d+(?:\s\([^()]+\))?$")
"""Two figures at the end, if they are no years: `Winter 2010-2011`."""
_PICTURED = re.compile(r"\((?:links|rechts|midden|l|r)\.?\)|\bv\.?l\.?n\.?r\b", re.IGNORECASE)
_FIGURES = re.compile(r"[\d\W]+")
_YEARS = re.compile(rf"{_YEAR}(?:(?:,\s|\sen\s){_YEAR})+|{_YEAR}(?:\s*(?:[-–—]|tot|t/m)\s*(?:{_YEAR}|\d\d)?)?")
_TIME = re.compile(
    rf"(?:{DAY}\b.*\s)?{CLOCK}(?:\s*[-–]\s*{CLOCK})?\s*(?:uur|u)\b|{CLOCK}$|\d{{1,3}}['’+](?!s\b)", re.IGNORECASE
)
_DETAIL = re.compile(
    r"(?:Arriveerde|Kwam|Studeer(?:t|de)|Vluchtte|Werkte?|Woon(?:t|de))"
    r" (?:aan|al|als|bij|in|met|naar|op|sinds|uit|voor)\b"
)
"""What is told of a person below the name, without one."""
_AGE = re.compile(r" \(\d{1,3}\),")
_PLACE = re.compile(rf"\d$|€\s?\d|\b\d{{4}} ?[A-Z]{{2}}\b|,\s\w*(?:{'|'.join(STREETS)})$")
_STREET = re.compile(
    rf"[A-Z][\w.'’ -]*(?:{'|'.join(STREETS)}) \d+ ?[\w-]{{0,4}}(?:, [A-Z][\w'’ -]+)?|Postbus \d+", re.IGNORECASE
)
_CONTACT = re.compile(r"(?:Tel(?:efoon)?|Mobiel|E-?mail)(?:[.:]|\b(?= ?[\d+(])).*", re.IGNORECASE)
_LABELLED = re.compile(r"[^:.?!]{2,60}:\s+\S")
_FIGURE = re.compile(
    r"[^:.?!]{2,60}:\s+(?:€\s?)?[A-Z]?\d[\d.,]*%?(?:\s(?:duizend|miljoen|miljard|euro|procent|uur|dagen|weken|maanden|jaar|sterren))*"
)
_COUNTED = re.compile(r"[\d½¼¾][\d½¼¾.,]*(?:[-–]\d+|%)?\s+[a-zß-öø-ÿ]")
_NUMBERED = re.compile(r"[^\d:.?!]{2,40}(?:\s(?:[–-]\s)?(?:€\s?)?\d[\d.]*(?:,\d+)?%?)+$")
_OF_DAY = re.compile(rf"{DAY}\b", re.IGNORECASE)
_CLOCKED = re.compile(r"\d{1,2}[.:hu]\d{2}\b")
_SMALL = re.compile(r"(?!['’‘][a-z] [A-Z])[\"'“„‘«(\[]*[a-zß-öø-ÿ]")
_ASKING = re.compile(r"\?$")
_ASKED_OF_US = re.compile(r"(?=.{,80}$)(?:Ik|Mijn|Wij?|We|Onze?)\s[^.?!]+\.\s[^.?!]+\?$")
"""As readers ask, and others answer them: `Ik begrijp de tolk niet. En dan?`"""
_FIGURE_FIRST = re.compile(r"\d")
_QUOTED_QUESTION = re.compile(r"[\"'“„‘«][A-Z][^.?!:]*\?[\"'”’»]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_VERBS = FINITE_VERBS | AUXILIARIES
_POINTING = frozenset(("dit", "hoe", "waar", "waarom", "wanneer", "wat", "welk", "welke", "wie", "zo"))
_STEM = 6
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[a-zA-Z]|[IVX]+)[.)]\s+")
_SERIES = re.compile(
    r"(?:(?P<word>[^\W\d_]{3,})\s+)?(?:(?P<figure>\d{1,2})|(?P<roman>[IVX]{1,4})|(?P<letter>[A-Za-z]))"
    r"(?:[.):](?!\d)|\s[-–]|(?<=[a-z]\s\d)\s|(?<=[a-z]\s\d\d)\s|(?(word)$|(?!)))"
    r"|(?P<section>\d{1,2}(?:\.\d){1,3})\.?\s"
)
_MINUTE = re.compile(rf"{CLOCK}(?:\s?(?:uur|u))?\s*[-–—|:]\s+(?=[^\W_])")


def is_text(line: str) -> bool:
    """Whether `line` is running text by itself: long, or ending as a sentence does, or more than one of them."""
    if len(line) > LONGEST_HEADING or _SENTENCE_END.search(line) or _SAID.search(line):
        return True
    if _ASKED_OF_US.match(line):
        return False
    found = list(sentences(_NUMBER.sub("", line)))
    are_questions = len(line) > LONGEST_CHAPTER and all(each.endswith("?") for each in found)
    return len(found) > 1 and (found[0].endswith(".") or len(found) > 2 or are_questions)


def is_heading(line: str) -> bool:
    """Whether `line`, which is no running text, may be a heading: finished, no credit, address, time, score, code."""
    if _YEARS.fullmatch(line):
        return True
    return (
        _OPENING.match(line) is not None
        and not any(shape.search(line) for shape in (_UNFINISHED, _ADDRESS, _SCORE, _PICTURED, _CODE, _COUNT))
        and not any(shape.match(line) for shape in (_TIME, _DETAIL, REFERRAL))
        and not any(shape.fullmatch(line) for shape in (_FIGURES, _FIGURE, _BRACKETED, _CONTACT))
        and not is_credit(line)
        and not is_furniture(line)
        and is_balanced(line.replace("'", ""))
    )


def is_statement(line: str) -> bool:
    """Whether `line` is one sentence, short enough for a heading, a number before it or not."""
    return len(line) <= LONGEST_HEADING and len(list(sentences(_NUMBER.sub("", line)))) == 1


def names_section(line: str) -> bool:
    """Whether `line` is what the last sections of a text are called: `Bronnen`, `Tot slot`."""
    words = line.lower().split()
    edges = {words[0], words[-1]}
    return len(words) <= LONGEST_SECTION_NAME and not CLOSING_SECTIONS.isdisjoint(edges) and ARTICLES.isdisjoint(edges)


def is_question(line: str) -> bool:
    """Whether `line` is a question as an interviewer asks it."""
    return line.endswith("?") and len(line) <= LONGEST_QUESTION


def is_quoted_question(line: str) -> bool:
    """Whether `line` is one question, in quotation marks."""
    return len(line) <= LONGEST_HEADING and _QUOTED_QUESTION.fullmatch(line) is not None


def begins_small(line: str) -> bool:
    """Whether `line` begins with a small letter."""
    return _SMALL.match(line) is not None


def is_detail(line: str) -> bool:
    """Whether `line` tells of a person whose name stands above it: `Woont in Goes, moeder in Addis Abeba`."""
    return _DETAIL.match(line) is not None and not is_text(line)


def is_place(line: str) -> bool:
    """Whether `line` ends in a number or a street, or has a postal code or a price: what stands by opening hours."""
    return _PLACE.search(line) is not None


def is_address(line: str) -> bool:
    """Whether `line` is a street with a number, a post-office box, a telephone number, or where to mail to."""
    return any(shape.fullmatch(line) for shape in (_STREET, _CONTACT))


def has_capitals(line: str) -> bool:
    """Whether two words of `line` or more begin with a capital, as in the name of an institution or a person."""
    return sum(word[0].isupper() for word in line.split()) > 1


def is_cell(line: str) -> bool:
    """Whether `line` is all figures, as the cell of a table is."""
    return _FIGURES.fullmatch(line) is not None and not _YEARS.fullmatch(line)


def are_rows(line: str, other: str) -> bool:
    """Whether two neighbours are rows of one table: both `Label: value`, a number of something or something with its
    number, a time, or of a day.
    """
    forms = (_LABELLED, _COUNTED, _NUMBERED, _CLOCKED, _OF_DAY)
    return not is_credit(other) and any(form.match(line) and form.match(other) for form in forms)


def closes_text(line: str) -> bool:
    """Whether `line`, above a heading, belongs to the text before it.

    `Tot dan!`, `Meer over de brug`, `Ada Smit van Veldwerk`, who signed a letter or said what stands above, a sentence
    without its full stop, and what is longer than the headings of chapters are, such as a caption.
    """
    return (
        line.endswith(("!", "...", "…"))
        or len(line) > (LONGEST_CHAPTER_ASKED if line.endswith("?") else LONGEST_CHAPTER)
        or any(shape.match(line) for shape in (_NAMED, _LINK))
        or is_person(_AGE.sub(",", line))
        or has_role(line)
        or is_name(line)
        or is_signature(line)
        or _is_statement_without_stop(line)
    )


def _is_statement_without_stop(line: str) -> bool:
    """Whether `line` has a finite verb in it and says something, where a heading asks or points: `Wat we nu weten`."""
    if line.endswith("?") or not line[0].isalnum():
        return False
    first, *others = line.lower().split()
    return first not in _POINTING and not _VERBS.isdisjoint(others[:-1])


def are_turns(line: str, other: str) -> bool:
    """Whether two neighbours are turns of a conversation, each with its speaker's name before a colon."""
    return _SPEAKER.match(line) is not None and _SPEAKER.match(other) is not None


def are_alike(line: str, other: str) -> bool:
    """Whether two neighbours may be items of one list: nothing in their form sets them apart."""
    forms = (_SMALL.match, _LABELLED.match, _FIGURE_FIRST.match, _ASKING.search)
    return all(bool(form(line)) == bool(form(other)) for form in forms)


def is_echoed(line: str, below: str) -> bool:
    """Whether the line `below` begins as `line` and is no longer: a verse, a retort (`Op papier.`)."""
    first, second = (re.findall(r"\w+", text.lower())[:2] for text in (line, below))
    return len(first) > 1 and first == second and len(below) <= LONGEST_ECHO * len(line)


def is_taken_up(line: str, above: str, below: str) -> bool:
    """Whether the running text `below` begins with something that `line` names, and that the line `above` does not."""
    first = next(sentences(below), "")
    return is_text(below) and not (_named(line) - _named(above)).isdisjoint(_named(first))


def _named(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower()) if word not in FUNCTION_WORDS}


def is_minute(line: str) -> bool:
    """Whether `line` is the heading of one minute of a liveblog: `21.45 uur – Motie aangenomen`."""
    return (
        line[:1].isdigit()
        and _MINUTE.match(line) is not None
        and len(line) <= LONGEST_HEADING
        and not _SENTENCE_END.search(line)
    )


def is_chapter(line: str) -> bool:
    """Whether `line` is a word with a number: `Deel II`, `Week 3: de rechter`."""
    key = series(line)
    return key is not None and key[0] != ""


def series(line: str) -> tuple[str, str] | None:
    """What `line` shares with the others of a series (`Tip 3: …`, `2. …`, `b) …`): a word and a kind of number."""
    if not (match := _SERIES.match(line)):
        return None
    kind = next(name for name in ("figure", "roman", "letter", "section") if match[name])
    return (match["word"] or "").lower(), kind
