"""What the first line of a text is: its headline, its first heading, or a place, a name, a label that stands there."""

import re

from . import shapes
from .dutch import FUNCTION_WORDS
from .headings import below_credits, is_listed
from .marks import bare
from .newsroom import SECTION_NAMES

LONGEST_HEADLINE = 130
LONGEST_LABEL = 3
"""In words."""
WORDS_OF_HEADLINE = 5
"""A headline says something, and rarely in fewer words."""


def is_headline(lines: list[str], headings: set[int]) -> bool:
    """Whether the first of `lines` is the text's headline, with `headings` the places of all that may be headings.

    A short line is one only above a text without other headings. It is none if it is one of a numbered series, or a
    question among questions, or begins as sections do (`Inleiding`, `Samenvatting: …`).
    """
    first, others = lines[0], [lines[at] for at in headings if at]
    if not _can_be_headline(lines, headings) or re.split(r"\W", first.lower(), maxsplit=1)[0] in SECTION_NAMES:
        return False
    if (key := shapes.series(first)) and any(shapes.series(line) == key for line in others):
        return False
    if first.endswith("?") and any(line.endswith("?") for line in others):
        return False
    return len(first.split()) >= WORDS_OF_HEADLINE or (not others and _is_said(first, lines))


def is_first_heading(lines: list[str], headings: set[int]) -> bool:
    """Whether the first of `lines`, no headline, is a heading: one among others, or a word that the text has too; and
    no label, that says what kind of text it is, where, or by whom: `Reportage Noodopvang`, `Eindhoven`, `Anna Smit`.
    """
    if 0 not in headings or not _has_text_below(lines, headings) or _is_label(lines[0]):
        return False
    return len(headings) > 2 or _is_said(lines[0], lines)


def _can_be_headline(lines: list[str], headings: set[int]) -> bool:
    first = lines[0]
    long_one = (
        shapes.LONGEST_HEADING < len(first) <= LONGEST_HEADLINE and first[-1].isalnum() and shapes.is_heading(first)
    )
    stands = _has_text_below(lines, headings) and (0 in headings or long_one)
    return stands and not shapes.begins_small(first) and not is_listed(lines, 0)


def _has_text_below(lines: list[str], headings: set[int]) -> bool:
    below = below_credits(1, lines)
    return below < len(lines) and (
        below in headings or shapes.is_text(lines[below]) or lines[below].endswith((":", ","))
    )


def _is_label(line: str) -> bool:
    """Whether `line` is a few words, the first of which says something, and is no section's name."""
    words = line.lower().split()
    return (
        len(words) <= LONGEST_LABEL
        and words[0] not in FUNCTION_WORDS | SECTION_NAMES
        and all(word.isalpha() for word in words)
    )


def _is_said(line: str, lines: list[str]) -> bool:
    """Whether `line` is no mere name or place: three words, or one that the text has without a capital."""
    words = line.split()
    text = "\n".join(lines[1:])
    return len(words) > 2 or any(re.search(rf"\b{re.escape(bare(word))}\b", text) for word in words if len(word) > 3)
