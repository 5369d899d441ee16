"""Related stories: those that share the most telling words and names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nsmallest
from itertools import chain
from math import log2
from typing import NamedTuple

import msgpack

from ..tracing import digest_text

LONG = 5
"""Words of fewer letters tell little."""

_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")
_ASCII = bytes(code if chr(code).isalpha() or code > 127 else 32 for code in range(256)).lower()
"""Bytes of UTF-8, those of ASCII that are no letters made spaces, its capitals made small."""


KEYWORDS = 32
"""How many of a story's words stand for it."""

COMMONPLACE = 64
"""A word that more stories have than this tells little of any two of them, and would cost their square."""


class Keyed(NamedTuple):
    """A story as far as likeness goes: its path, when it appeared (seconds), and the words that stand for it."""

    path: str
    moment: float
    words: Iterable[str]


def telling_words(text: str) -> list[str]:
    """The words that may stand for a text: the long ones it has most often, and first; at most KEYWORDS.

    They depend on the text alone; which of them are rare, and so tell something, all stories together show.
    """
    # Twice as soon as to look for `_WORD` throughout: most words are ASCII, and found by spaces.
    pieces = text.encode("utf-8", "surrogatepass").translate(_ASCII).decode("utf-8", "surrogatepass").split()
    words: list[str] = []
    for piece in pieces:
        if len(piece) >= LONG:
            if piece.isascii():
                words.append(piece)
            else:
                words += _WORD.findall(piece.lower())
    counts = Counter(words)
    return sorted(counts, key=counts.__getitem__, reverse=True)[:KEYWORDS]  # sooner than `most_common`


class Relations:
    """Which stories are like which: by the words they share, each weighing by how few stories have it.

    Takes time near-linear in the number of stories: no word joins more than COMMONPLACE of them.
    """

    def __init__(self, stories: Iterable[Keyed], count: int) -> None:
        self._count = count
        given = [story._replace(words=tuple(story.words)) for story in stories]
        numbers = Counter(chain.from_iterable(story.words for story in given))
        telling = {word for word, number in numbers.items() if 1 < number <= COMMONPLACE}
        self._stories: dict[str, Keyed] = {}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for story in given:
            words = [word for word in story.words if word in telling]
            self._stories[story.path] = story._replace(words=words)
            for word in words:
                self._holders[word].append(story.path)

    def stamps(self) -> dict[str, bytes]:
        """Of each story a digest of all that its relations depend on."""
        digests = {
            word: digest_text(repr(sorted((path, self._stories[path].moment) for path in paths)))
            for word, paths in self._holders.items()
        }
        return {
            path: digest_text(repr([digests[word] for word in story.words])) for path, story in self._stories.items()
        }

    def work_out(self, path: str) -> tuple[bytes, bytes]:
        """The relations of the story at `path`, packed, and nothing beside."""
        return msgpack.packb(self.of(path)), b""

    def of(self, path: str) -> list[str]:
        """The paths of the stories most like the one at `path`, the likest first; one shared word is not enough."""
        story = self._stories[path]
        shared: Counter[str] = Counter()
        likeness: defaultdict[str, float] = defaultdict(float)
        for word in story.words:
            paths = self._holders[word]
            weight = log2(2 * COMMONPLACE / len(paths))
            for other in paths:
                shared[other] += 1
                likeness[other] += weight
        others = [other for other, number in shared.items() if number > 1 and other != path]

        def farness(other: str) -> tuple[float, float, str]:
            return -likeness[other], abs(self._stories[other].moment - story.moment), other

        return nsmallest(self._count, others, key=farness)
