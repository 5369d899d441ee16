"""One long line → paragraphs: for a text that has lost all its line ends."""

from collections.abc import Iterator

from ...summary import sentences
from .clauses import is_balanced

LONGEST_PARAGRAPH = 1_500
"""What is longer, and nearly all of its text, is no paragraph."""

NEARLY_ALL = 0.8
FULL, FULLEST = 400, 2_000
"""A paragraph of so many characters ends with its sentence; with the most, even within what someone says."""


def without_long_line(pieces: list[str]) -> list[str]:
    """`pieces`, but one that is too long for a paragraph and nearly all of the text cut into paragraphs.

    They end between sentences, and outside quotation marks and brackets as long as that is bearable.
    """
    whole = sum(map(len, pieces))
    return [
        part
        for piece in pieces
        for part in (_paragraphs(piece) if len(piece) > max(LONGEST_PARAGRAPH, whole * NEARLY_ALL) else [piece])
    ]


def _paragraphs(line: str) -> Iterator[str]:
    rest, paragraph = len(line), ""
    for sentence in sentences(line):
        paragraph = f"{paragraph} {sentence}".lstrip()
        ends = len(paragraph) >= FULLEST or (len(paragraph) >= FULL and is_balanced(paragraph))
        if ends and rest - len(paragraph) >= FULL / 2:
            yield paragraph
            rest, paragraph = rest - len(paragraph) - 1, ""
    if paragraph:
        yield paragraph
