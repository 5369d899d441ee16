"""Related stories: those that share the most telling words and names."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import chain, filterfalse
from math import log2
from typing import NamedTuple

import msgpack

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
    """A story as far as likeness goes: when it appeared (seconds), and the words that stand for it.

    The words are one text, with spaces between them: thousands of lists of words would fill the memory.
    """

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


def relate(
    keyed: bytes, count: int, known: Mapping[str, tuple[bytes, bytes]]
) -> tuple[dict[str, tuple[bytes, bytes]], list[list[int]]]:
    """The stamp and the relations of each story, at most `count`; and of each the numbers of those it is related to.

    `keyed` are packed pairs of a path and a stamp, which is a packed Keyed; stories are numbered in this order.
    `known` has the stamps and relations of the last time.
    """
    stamps: dict[str, bytes] = dict(msgpack.unpackb(keyed))
    former = {path: stamp for path, (stamp, _) in known.items()}
    relations = Relations({path: _unpacked(stamp) for path, stamp in stamps.items()}, count)
    differing = [path for path in {**former, **stamps} if former.get(path) != stamps.get(path)]
    stale = relations.affected({path: _unpacked(former[path]) if path in former else None for path in differing})
    related = {path: msgpack.packb(relations.of(path)) if path in stale else known[path][1] for path in stamps}
    number = {path: number for number, path in enumerate(stamps)}
    numbers = [[number[other] for other in msgpack.unpackb(others)] for others in related.values()]
    return {path: (stamp, related[path]) for path, stamp in stamps.items()}, numbers


def _unpacked(stamp: bytes) -> Keyed:
    return Keyed(*msgpack.unpackb(stamp))


class Relations:
    """Which stories, given by their paths, are like which: by the words they share, each weighing by how few have it.

    Takes time near-linear in the number of stories: no word joins more than COMMONPLACE of them.
    """

    def __init__(self, stories: Mapping[str, Keyed], count: int) -> None:
        self._stories, self._count = stories, count
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for path, story in stories.items():
            for word in story.words.split():
                self._holders[word].append(path)
        self._telling = {word for word, paths in self._holders.items() if 1 < len(paths) <= COMMONPLACE}

    def affected(self, former: Mapping[str, Keyed | None]) -> set[str]:
        """The stories whose relations may be others than they were when those of `former` were as that has them.

        None there stands for one that was not there. Affected are these stories themselves, and those with a word that
        has other holders now, or holders of another moment.
        """
        if former.keys() >= self._stories.keys():
            return set(self._stories)  # as in a first build
        touched: set[str] = set()
        for path, old in former.items():
            new = self._stories.get(path)
            had, has = (set(story.words.split()) if story else set() for story in (old, new))
            touched |= had ^ has if old and new and old.moment == new.moment else had | has
        holders = [self._holders.get(word, []) for word in touched]
        most = COMMONPLACE + len(former)  # a word that more stories have was commonplace before, too
        others = chain.from_iterable(paths for paths in holders if len(paths) <= most)
        return {*(path for path in former if path in self._stories), *others}

    def of(self, path: str) -> list[str]:
        """The paths of the stories most like the one at `path`, the likest first; one shared word is not enough."""
        moment, words = self._stories[path]
        shared: defaultdict[str, int] = defaultdict(int)  # no Counter, which takes longer to make
        likeness: defaultdict[str, float] = defaultdict(float)
        for word in sorted(self._telling.intersection(words.split())):
            paths = self._holders[word]
            weight = log2(2 * COMMONPLACE / len(paths))
            for other in paths:
                shared[other] += 1
                likeness[other] += weight
        others = [other for other, number in shared.items() if number > 1 and other != path]

        def farness(other: str) -> tuple[float, float, str]:
            return -likeness[other], abs(self._stories[other].moment - moment), other

        return sorted(others, key=farness)[: self._count]
