"""Related stories: those that share the most telling words and names."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import filterfalse, starmap
from math import log2
from typing import NamedTuple

import msgpack

from ..tracing import digest_bytes, digest_text

LONG = 5
"""Words of fewer letters tell little."""

_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")
_LETTERS = bytes(code if chr(code).isalpha() or code > 127 else 32 for code in range(256))
"""Bytes of UTF-8, with a space for each character of ASCII that is no letter."""

_MARK = re.compile(rb"\xe2\x80[\x90-\xa6]")
"""A dash, a quotation mark, an ellipsis: U+2010 to U+2026, in UTF-8."""

NAME = 5
"""A word with a capital counts as so many more: names tell more than other words, and in a long text are said less."""

KEYWORDS = 32
"""How many of a story's words stand for it."""

COMMONPLACE = 64
"""A word that more stories have than this tells little of any two of them, and would cost their square."""


class Keyed(NamedTuple):
    """A story as far as likeness goes: its path, when it appeared (seconds), and the words that stand for it.

    The words are one text, with spaces between them: thousands of lists of words would fill the memory.
    """

    path: str
    moment: float
    words: str


def telling_words(text: str) -> list[str]:
    """The words that may stand for a text: the long ones it has most often, and first; names before others.

    They are as they are written, "Bos" apart from "bos", and at most KEYWORDS. They depend on the text alone; which of
    them are rare, and so tell something, all stories together show.
    """
    counts = Counter(_long_words(text))
    for name in list(filterfalse(str.islower, counts)):
        counts[name] += NAME
    return sorted(counts, key=counts.__getitem__, reverse=True)[:KEYWORDS]  # sooner than `most_common`


def _long_words(text: str) -> list[str]:
    """What `_WORD` finds in a text, twice as soon: most words stand between spaces, or marks that are well known."""
    letters = _MARK.sub(b" ", text.encode("utf-8", "surrogatepass").translate(_LETTERS))
    long = [piece for piece in letters.decode("utf-8", "surrogatepass").split() if len(piece) >= LONG]
    if "".join(long).isalpha():
        return long
    return [word for piece in long for word in ((piece,) if piece.isalpha() else _WORD.findall(piece))]


def plan(keyed: bytes, count: int) -> tuple[Callable[[str], tuple[bytes, bytes]], dict[str, bytes]]:
    """What works out the relations of a story, at most `count`, and the stamps of all; from packed lists of Keyed."""
    relations = Relations(starmap(Keyed, msgpack.unpackb(keyed)), count)
    return relations.work_out, relations.stamps()


class Relations:
    """Which stories are like which: by the words they share, each weighing by how few stories have it.

    Takes time near-linear in the number of stories: no word joins more than COMMONPLACE of them.
    """

    def __init__(self, stories: Iterable[Keyed], count: int) -> None:
        self._count = count
        given = list(stories)
        numbers: Counter[str] = Counter()
        for story in given:
            numbers.update(story.words.split())
        telling = {word for word, number in numbers.items() if 1 < number <= COMMONPLACE}
        self._moments = {story.path: story.moment for story in given}
        self._words: dict[str, list[str]] = {}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for story in given:
            self._words[story.path] = words = sorted(telling.intersection(story.words.split()))
            for word in words:
                self._holders[word].append(story.path)

    def stamps(self) -> dict[str, bytes]:
        """Of each story a digest of all that its relations depend on."""
        digests = {
            word: digest_text(repr(sorted((path, self._moments[path]) for path in paths)))
            for word, paths in self._holders.items()
        }
        return {path: digest_bytes(*[digests[word] for word in words]) for path, words in self._words.items()}

    def work_out(self, path: str) -> tuple[bytes, bytes]:
        """The relations of the story at `path`, packed, and nothing beside."""
        return msgpack.packb(self.of(path)), b""

    def of(self, path: str) -> list[str]:
        """The paths of the stories most like the one at `path`, the likest first; one shared word is not enough."""
        moment = self._moments[path]
        shared: defaultdict[str, int] = defaultdict(int)  # no Counter, which takes longer to make
        likeness: defaultdict[str, float] = defaultdict(float)
        for word in self._words[path]:
            paths = self._holders[word]
            weight = log2(2 * COMMONPLACE / len(paths))
            for other in paths:
                shared[other] += 1
                likeness[other] += weight
        others = [other for other, number in shared.items() if number > 1 and other != path]

        def farness(other: str) -> tuple[float, float, str]:
            return -likeness[other], abs(self._moments[other] - moment), other

        return sorted(others, key=farness)[: self._count]
