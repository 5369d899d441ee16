"""Lines → pieces: where a text's paragraphs, headings and items begin and end."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, pairwise

from .marks import hashed, item

NARROWEST, WIDEST = 30, 130
"""A text whose longest lines are outside these is not hard-wrapped."""

OVERFULL = 0.15
"""Lines with so large a part of the letters may be longer than the others, by the beginning of a broken word."""

SLACK = 0.9
"""A line this full is full, in a text whose lines were not wrapped by the letter."""

MOSTLY = 0.8
"""Where more than this share of the lines is indented, all of the text is."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_PAUSE = re.compile(r"[,;:.!?…–][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.…][\"'”’»)\]]*$")
_INDENT = re.compile(r"[ \t]+(?=\S)")


def pieces(text: str) -> list[str]:
    """The pieces of `text`, in order, each on one line and not blank.

    A blank line always parts. A single line end parts too, unless the text is hard-wrapped: then it parts only where
    the line had room left for the next word, or the next line is indented. No word is lost or added.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    indents = _indents(lines)
    wrapping = _wrapping(lines)
    found: list[list[str]] = []
    joins = False
    for place, line in enumerate(lines):
        if line:
            if not joins:
                found.append([])
            found[-1].append(" ".join(line.split()))
        following = lines[place + 1] if place + 1 < len(lines) else ""
        joins = bool(line and following and wrapping and place + 1 not in indents and wrapping.joins(line, following))
    return [" ".join(piece) for piece in found]


@dataclass(frozen=True)
class _Wrapping:
    """How a text is hard-wrapped: a line is full if it is longer than `width` with the next word on it."""

    width: float

    def is_full(self, line: str, following: str) -> bool:
        return len(line) + 1 + len(following.split(maxsplit=1)[0]) > self.width

    def joins(self, line: str, following: str) -> bool:
        """Whether `line` ends because it was full, and `following` goes on with it."""
        if item(following.lstrip()) or hashed(line) or hashed(following):
            return False
        if _SENTENCE_END.search(line) and len(following) < self.width * 2 / 3 and not _FULL_STOP.search(following):
            return False  # a full stop, then a short line without one: a heading below the last line of its paragraph
        return self.is_full(line, following)


def _wrapping(lines: list[str]) -> _Wrapping | None:
    """How the text is hard-wrapped, None if it is not."""
    lengths = sorted(len(line) for line in lines if " " in line.strip())
    letters = list(accumulate(lengths))
    width = lengths[bisect_left(letters, letters[-1] * (1 - OVERFULL))] if lengths else 0
    breaks = [(line, following) for line, following in pairwise(lines) if line and following]
    if not NARROWEST <= width <= WIDEST or not breaks:
        return None
    long = [pair for pair in breaks if len(pair[0]) > width * 2 / 3]
    if sum(_PAUSE.search(line) is not None for line, _ in long) > len(long) / 2:
        return None  # verse: prose pauses at every seventh word
    # A full line that ends a sentence may as well be a paragraph, and a short one a heading: the others show it.
    open_ended = [pair for pair in long if not _SENTENCE_END.search(pair[0])]
    widths = (lengths[-1], width, width * SLACK)
    joined = {wrapping: sum(wrapping.joins(*pair) for pair in open_ended) for wrapping in map(_Wrapping, widths)}
    most = max(joined.values())
    if most < max(2, len(open_ended) / 2):
        return None
    return next(wrapping for wrapping, count in joined.items() if count >= most * 0.9)


def _indents(lines: list[str]) -> set[int]:
    """The places of the lines that are indented, in a text where not nearly all are: paragraphs begin there."""
    indented = {place for place, line in enumerate(lines) if _INDENT.match(line)}
    return indented if len(indented) < sum(map(bool, lines)) * MOSTLY else set()
