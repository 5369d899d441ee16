"""Boxes that stand apart from the text: a title as newsrooms give it to boxes, and the one paragraph below it."""

import re

from . import shapes
from .marks import is_name, referral

FEWEST_LINKS = 3
"""So many titles below a lone `Zie ook` are a list of links."""

_TITLE = re.compile(
    r"over (?:deze|dit) (?:artikel|interview|onderzoek|portretten|reconstructie|reportage|stuk|verhaal|verhalen)"
    r"|hoe (?:we|wij) (?:deze|dit)\b.*|zo (?:deden|onderzochten|werken|werkten) (?:we|wij)\b.*"
    r"|(?:het )?(?:belangrijkste|nieuws|voornaamste) (?:in het kort|op een rij(?:tje)?)|in het kort"
    r"|\w[\w -]* in (?:cijfers|jaartallen)|(?:de )?hoofdrolspelers|wie is wie\??|goed om te weten|let op!?|tip!?"
    r"|meer (?:in deze (?:reeks|serie)|weten\?)|niets (?:meer )?missen\?|nieuwsbrief .+|cv|curriculum vitae",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"(?:cv|curriculum vitae|wie is)\s", re.IGNORECASE)
_SIGN_UP = re.compile(
    r"(?=.*\b(?:inbox|mailbox|nieuwsbrief)\b).*\b(?:abonneer|aanmelden|inschrijven|meld|ontvang|schrijf)\b",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_SIGN_UP = 60, 250
_LIFE = re.compile(r"(?:[12]\d{3},? )?geboren (?:in|op|te)\b", re.IGNORECASE)


def box_titles(lines: list[str]) -> set[int]:
    """The places of the titles of boxes among `lines`: each has its paragraph below it, and none opens a text."""
    return {at for at in range(1, len(lines) - 1) if _is_title(*lines[at : at + 2]) and shapes.is_text(lines[at + 1])}


def lone_referral(lines: list[str], at: int) -> str:
    """`Lees ook`, where the line at `at` says that and no more, and below it stands the title of one other story."""
    box = referral(lines[at])
    is_lone = box and not box[1] and at + 1 < len(lines) and not heads_links(lines, at)
    return box[0] if box and is_lone else ""


def heads_links(lines: list[str], at: int) -> bool:
    """Whether the line at `at` is a lone `Zie ook` above several titles, as an encyclopedia has it."""
    links = lines[at + 1 : at + 1 + FEWEST_LINKS]
    box = referral(lines[at]) if len(links) == FEWEST_LINKS else None
    return box is not None and not box[1] and not any(map(shapes.is_text, links))


def _is_title(line: str, below: str) -> bool:
    """Whether boxes are called so, `line` names somebody whose life is told `below`, or readers may sign up there."""
    if len(line) > _LONGEST or shapes.is_text(line):
        return False
    somebody = _OF_SOMEBODY.sub("", line).removesuffix("?")
    is_life = _LIFE.match(below) is not None and is_name(somebody)
    signs_up = len(below) <= _LONGEST_SIGN_UP and _SIGN_UP.match(below) is not None and shapes.is_heading(line)
    return is_life or signs_up or _TITLE.fullmatch(line) is not None
