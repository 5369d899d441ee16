"""The stories of a site in their order, each known by its number."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from ..tracing import DIGEST


class Lineup:
    """Stories, newest first; `relations` is called for the numbers, of each, of the stories that it is related to.

    Whether anything about them changed, which each build asks of each story, is told from their digests, side by side:
    to look for the stories themselves, all over the memory, takes several times as long.
    """

    def __init__(self, stories: Sequence[Any], relations: Callable[[], Sequence[Sequence[int]]]) -> None:
        self._stories, self._relations = stories, relations

    @cached_property
    def _numbers(self) -> Sequence[Sequence[int]]:
        return self._relations()

    @cached_property
    def told(self) -> dict[str, list[bytes]]:
        """The digests of the `newer`, the `older` and the `related` ones of each; empty where there are none."""
        row = b"".join([story.digest for story in self._stories])
        digests = [row[at : at + DIGEST] for at in range(0, len(row), DIGEST)]  # made anew, they lie side by side
        return {
            "newer": [b"", *digests[:-1]],
            "older": [*digests[1:], b""],
            "related": [b"".join([digests[other] for other in others]) for others in self._numbers],
        }

    def newer(self, number: int) -> Any:
        """The story before that of this number, or None."""
        return self._stories[number - 1] if number else None

    def older(self, number: int) -> Any:
        """The story after that of this number, or None."""
        return self._stories[number + 1] if number + 1 < len(self._stories) else None

    def related(self, number: int) -> list[Any]:
        """The stories most like that of this number, the likest first."""
        return [self._stories[other] for other in self._numbers[number]]
