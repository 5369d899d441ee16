"""Pull quotes: lines between paragraphs that say once more, in larger type, what the text says."""

import re
from collections.abc import Sequence

from .marks import is_quoted

FEWEST_WORDS = 6
"""What has fewer words may be a heading that the text takes up."""

TELLING_WORDS = 8
"""So many words in a row are no chance: what follows may have been shortened."""

LONGEST = 200
LONGEST_QUESTION = 60
"""Questions up to here may be headings that a list of contents has too."""

_WORD = re.compile(r"\w+")


def pull_quotes(lines: Sequence[str]) -> set[int]:
    """The places of the lines whose words, or the first eight of them, a longer line has too, one after the other.

    What stands in quotation marks may be a heading, as headlines cite. Neither is the first line one, which may be the
    text's headline, nor what ends as a sentence of running text does.
    """
    said = {at: tuple(_words(line)) for at, line in enumerate(lines) if at and _may_be_one(line)}
    said = {at: words for at, words in said.items() if len(words) >= FEWEST_WORDS}
    beginnings = {words[:FEWEST_WORDS] for words in said.values()}
    longest: dict[tuple[str, ...], int] = {}
    for line in lines if said else ():
        words = _words(line)
        for start in range(len(words) - FEWEST_WORDS + 1):
            if tuple(words[start : start + FEWEST_WORDS]) in beginnings:
                for length in range(FEWEST_WORDS, TELLING_WORDS + 1):
                    run = tuple(words[start : start + length])
                    longest[run] = max(longest.get(run, 0), len(words))
    return {at for at, words in said.items() if longest[words[:TELLING_WORDS]] > len(words)}


def _may_be_one(line: str) -> bool:
    if len(line) > LONGEST or is_quoted(line) or line.endswith((".", ":", ",", ";")):
        return False
    return not line.endswith("?") or len(line) > LONGEST_QUESTION


def _words(line: str) -> list[str]:
    return _WORD.findall(line.lower())
