"""Lines → pieces: where a text's paragraphs, headings and items begin and end."""

import re
from itertools import pairwise

from .shapes import item

NARROWEST, WIDEST = 30, 130
"""A text whose longest line is outside these is not hard-wrapped."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


def pieces(text: str) -> list[str]:
    """The pieces of `text`, in order, each on one line and not blank.

    A blank line always parts. A single line end parts too, unless the text is hard-wrapped: then it parts only where
    the line had room left for the next word. No word is lost or added.
    """
    lines = [" ".join(line.split()) for line in text.split("\n")]
    width = _wrap_width(lines)
    found: list[list[str]] = []
    joins = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line:
            if not joins:
                found.append([])
            found[-1].append(line)
        joins = bool(line and following and width and _is_wrapped(line, following, width))
    return [" ".join(piece) for piece in found]


def _wrap_width(lines: list[str]) -> int:
    """The width at which the text is hard-wrapped, 0 if it is not."""
    width = max(map(len, lines))
    breaks = [(line, following) for line, following in pairwise(lines) if line and following]
    if not NARROWEST <= width <= WIDEST or not breaks:
        return 0
    # A full line that ends a sentence may as well be a paragraph: it is those that do not that show the wrapping.
    wrapped = sum(_is_wrapped(*pair, width) and not _SENTENCE_END.search(pair[0]) for pair in breaks)
    return width if wrapped >= len(breaks) * 0.4 else 0


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether `line` ends because it was full, judged by the first word of the next."""
    if item(following):
        return False
    if _SENTENCE_END.search(line) and len(following) < width * 2 / 3 and not _SENTENCE_END.search(following):
        return False  # a full stop, then a short line without one: a heading below the last line of its paragraph
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width * 0.9
