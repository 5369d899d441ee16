"""A text under repair: each thing mended is listed, with what and where."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import takewhile

from ...story import Repair

MAX_LISTED = 1_000
"""So many repairs of one kind are listed one by one; of what is beyond, the number."""

_AROUND = 30
_LONGEST = 80
_WORD_BEFORE = re.compile(r"\S*\Z")
_WORD_AFTER = re.compile(r"\S*")


def word_around(text: str, start: int, end: int) -> str:
    """`text[start:end]` with the rest of its word, or with the words on either side if it is white space."""
    before = _WORD_BEFORE.search(text[max(0, start - _AROUND) : start])
    after = _WORD_AFTER.match(text[end : end + _AROUND])
    around = f"{before[0] if before else ''}{text[start:end][:_LONGEST]}{after[0] if after else ''}"
    return (around.strip(".,;:!?…\"'“”„‘’()[]") or around).replace("\n", " ")


def difference(before: str, after: str) -> str:
    """`ƫ → ë` for `Armeniƫ` and `Armenië`: what differs, without what is the same on either side."""
    start = _same(before, after)
    before, after = before[start:], after[start:]
    end = _same(before[::-1], after[::-1])
    return f"{before[: len(before) - end]} → {after[: len(after) - end]}"


def _same(one: str, other: str) -> int:
    """How many letters the two have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class Mender:
    """A text under repair, and what has been mended in it so far. Its lines stay as many as they were."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.repairs: list[Repair] = []

    def each(
        self,
        pattern: re.Pattern[str],
        mend: Callable[[re.Match[str]], str],
        what: str | Callable[[str, str], str] = difference,
    ) -> None:
        """Puts `mend(found)` in the place of each thing found; `what` tells it, or is asked to, before and after."""
        tell = what if callable(what) else lambda *_: what
        listed = _Listed(self.text)

        def replaced(match: re.Match[str]) -> str:
            after = mend(match)
            if after != match[0]:
                listed.add(match, lambda: tell(match[0], after))
            return after

        self.text = pattern.sub(replaced, self.text)
        self.repairs += listed.repairs()

    def report(self, pattern: re.Pattern[str], what: str) -> None:
        """Lists each thing found, and leaves it."""
        listed = _Listed(self.text)
        for match in pattern.finditer(self.text):
            listed.add(match, lambda: what)
        self.repairs += listed.repairs()


class _Listed:
    """Repairs of one kind in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._repairs: list[Repair] = []
        self._more: list[int] = []  # how many, and the line of the first

    def add(self, match: re.Match[str], what: Callable[[], str]) -> None:
        """Lists what was found, with what was done; beyond MAX_LISTED it is only counted."""
        if len(self._repairs) < MAX_LISTED:
            where = word_around(match.string, match.start(), match.end())
            self._repairs.append(Repair(what()[:_LONGEST], where, self._line(match)))
        elif self._more:
            self._more[0] += 1
        else:
            self._more = [1, self._line(match)]

    def repairs(self) -> list[Repair]:
        """The repairs, those that were only counted as one."""
        if not self._more:
            return self._repairs
        number, line = self._more
        return [*self._repairs, Repair(f"{number} more repairs like the one before", "from here on", line)]

    def _line(self, match: re.Match[str]) -> int:
        return bisect_right(self._line_starts, match.start())

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer("\n", self._text))]
