"""The stories of a site in their order, each known by its number."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any


class Lineup:
    """Stories, newest first; `relations` is called for the numbers, of each, of the stories that it is related to.

    What is asked of a story after each build, that nothing about it changed, is answered from lists of digests: to look
    for the stories themselves, all over the memory, takes several times as long.
    """

    def __init__(self, stories: Sequence[Any], relations: Callable[[], Sequence[Sequence[int]]]) -> None:
        self._stories, self._relations = stories, relations

    @cached_property
    def _numbers(self) -> Sequence[Sequence[int]]:
        return self._relations()

    @cached_property
    def _digests(self) -> list[bytes]:
        """The digests of the stories, and one of no story: before the first stands what is after the last."""
        return [*(story.digest for story in self._stories), b""]

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
        """The digests of the `newer`, the `older` and the `related` ones."""
        digests = self._digests
        return {
            "newer": digests[number - 1],
            "older": digests[number + 1],
            "related": b"".join([digests[other] for other in self._numbers[number]]),
        }
