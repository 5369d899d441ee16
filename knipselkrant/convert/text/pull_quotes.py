"""Pull quotes: lines between paragraphs that say once more, in larger type, what the text says."""

import re
from collections import defaultdict
from collections.abc import Sequence

from .marks import is_quoted

FEWEST_WORDS = 5
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
    said = {at: _words(line) for at, line in enumerate(lines) if at and _may_be_one(line)}
    by_beginning: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, words in said.items():
        if len(words) >= FEWEST_WORDS:
            by_beginning[tuple(words[:FEWEST_WORDS])].append(at)
    found: set[int] = set()
    for line in lines if by_beginning else ():
        words = _words(line)
        for start in range(len(words) - FEWEST_WORDS + 1):
            for at in by_beginning.get(tuple(words[start : start + FEWEST_WORDS]), ()):
                telling = said[at][:TELLING_WORDS]
                if len(said[at]) < len(words) and words[start : start + len(telling)] == telling:
                    found.add(at)
    return found


def _may_be_one(line: str) -> bool:
    if len(line) > LONGEST or is_quoted(line) or line.endswith((".", ":", ",", ";")):
        return False
    return not line.endswith("?") or len(line) > LONGEST_QUESTION


def _words(line: str) -> list[str]:
    return _WORD.findall(line.lower())
