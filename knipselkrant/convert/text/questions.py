"""Which questions that look like headings are asked in the text: by an interviewer, of its readers, of itself."""

import re

from . import shapes
from .dutch import GESTURES
from .marks import QUOTES_OPENING, is_speech

LONGEST_RETORT = 40
"""What is said in so few letters ("Jazeker.") goes on a conversation; below a heading more is said."""

_PUT = re.compile(r"[^:?]{1,60}\s(?:vraagt|vroeg|denkt|dacht|zegt|zei|(?:denk|vraag) (?:je|jij|u))\b[^:?]{0,60}: ")
"""Who puts a question, before it: `Nu denk je natuurlijk: wat kan ik ermee?`"""
_GESTURE = re.compile(rf"(?P<who>[A-Z][\w'’-]*+) (?:{'|'.join(sorted(GESTURES))})\b")


def asked_in_text(lines: list[str], found: set[int]) -> set[int]:
    """The places of the questions among the headings `found` that head nothing."""
    questions = {at for at in found if shapes.is_question(lines[at])}
    return (
        {at for at in questions if _PUT.match(lines[at])}
        | _of_interview(lines, found, questions)
        | _soon_answered(lines, found, questions)
        | _of_introduction(found, questions)
        | _below_heading(lines, found, questions)
    )


def _of_interview(lines: list[str], found: set[int], questions: set[int]) -> set[int]:
    """All `questions` among the headings `found`, where more than two are answered in quotation marks; those that are,
    where other headings outnumber the questions.

    Where they are all the headings there are, they stay headings: nothing else parts the text.
    """
    answered = {at for at in questions if is_speech(lines[at + 1])}
    others = len(found) - len(questions)
    if len(answered) > 2 and others > 1:
        return questions
    return answered if others > len(questions) else set()


def _soon_answered(lines: list[str], found: set[int], questions: set[int]) -> set[int]:
    """Those of the `questions` that a few words answer, below which another of the headings `found` stands, and those
    that somebody answers with a gesture (`Ze haalt haar schouders op.`; `Smit denkt na. “Nee.”`); none where most
    headings are questions.
    """
    if 2 * len(questions) > len(found):
        return set()
    short = {at for at in questions if at + 2 in found and len(lines[at + 1]) <= LONGEST_RETORT}
    return short | {at for at in questions if _is_gesture(lines[at + 1])}


def _is_gesture(line: str) -> bool:
    """Whether `line` begins with what he or she does, or with what somebody does who then speaks."""
    match = _GESTURE.match(line)
    return match is not None and (match["who"] in ("Hij", "Ze", "Zij") or not set(QUOTES_OPENING).isdisjoint(line))


def _of_introduction(found: set[int], questions: set[int]) -> set[int]:
    """The one of the `questions` that ends a text's introduction: above it is no heading, and right below it one."""
    first = min(found, default=0)
    return {first} if first and first in questions and first + 1 in found else set()


def _below_heading(lines: list[str], found: set[int], questions: set[int]) -> set[int]:
    """The only question among the headings `found`, if it stands right below one that is no chapter's."""
    above = [at - 1 for at in questions]
    is_below = len(above) == 1 and above[0] in found and not shapes.series(lines[above[0]])
    return set(questions) if is_below else set()
