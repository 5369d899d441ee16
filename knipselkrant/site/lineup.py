"""The stories of a site in their order, each known by its number."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from ..tracing import DIGEST


class Lineup:
    """Stories, newest first; `relations` is called for the numbers, of each, of the stories that it is related to.

    Whether anything about them changed, which each build asks of each story, is told from their digests in one row: to
    look for the stories themselves, all over the memory, takes several times as long.
    """

    def __init__(self, stories: Sequence[Any], relations: Callable[[], Sequence[Sequence[int]]]) -> None:
        self._stories, self._relations = stories, relations

    @cached_property
    def _numbers(self) -> Sequence[Sequence[int]]:
        return self._relations()

    @cached_property
    def _digests(self) -> bytes:
        return b"".join([story.digest for story in self._stories])

    def newer(self, number: int) -> Any:
        """The story before that of this number, or None."""
        return self._stories[number - 1] if number else None

    def older(self, number: int) -> Any:
        """The story after that of this number, or None."""
        return self._stories[number + 1] if number + 1 < len(self._stories) else None

    def related(self, number: int) -> list[Any]:
        """The stories most like that of this number, the likest first."""
        return [self._stories[other] for other in self._numbers[number]]

    def told(self, number: int) -> dict[str, bytes]:
        """The digests of the `newer`, the `older` and the `related` ones; empty where there are none."""
        digests, at = self._digests, number * DIGEST
        related = [digests[other * DIGEST : other * DIGEST + DIGEST] for other in self._numbers[number]]
        return {
            "newer": digests[at - DIGEST : at] if number else b"",
            "older": digests[at + DIGEST : at + 2 * DIGEST],
            "related": b"".join(related),
        }
