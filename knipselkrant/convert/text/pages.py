"""Lines that stand at the top or the foot of pages of paper: their number, and the running head beside it."""

import re
from collections import Counter
from collections.abc import Sequence

from .shapes import is_text

_NUMBER = re.compile(
    r"(?P<word>(?:pagina|blz\.?|p\.) )?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:van|/) ?\d{1,4})?", re.IGNORECASE
)

_LONGEST_NUMBER = 30


def page_lines(lines: Sequence[str]) -> set[int]:
    """The places of running heads, which stand more than once and beside a page's number, and of `Pagina 3 van 7`.

    The first line is none of them: there a running head is the headline.
    """
    short = ((at, line) for at, line in enumerate(lines) if len(line) <= _LONGEST_NUMBER)
    numbers = {at: number for at, line in short if (number := _NUMBER.fullmatch(line))}
    if not numbers:
        return set()
    beside = {lines[near] for at in numbers for near in (at - 1, at + 1) if 0 <= near < len(lines)}
    counts = Counter(lines)
    heads = {line for line in beside if counts[line] > 1 and not is_text(line)}
    return {at for at, line in enumerate(lines) if at and (line in heads or (at in numbers and numbers[at]["word"]))}
