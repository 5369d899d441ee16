"""Near-duplicates: stories that are almost the same words, by MinHash.

A story's signature is the MinHash of its three-word sequences: of two signatures about as large a part is the same as
of the sequences themselves. Each signature is cut into bands; stories that have one band in common are compared. A
story is compared with the first that has the band: the time grows with the number of stories, not with its square.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from operator import eq
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from datasketch import MinHash

ALIKE = 0.8
"""From what part of their word sequences in common two stories are near-duplicates."""

_VALUES = 64
_SHIFT, _VALUES_OF_A_HASH = 31, 2**32  # a sequence's hash is that of its words, each weighed by its place
_BAND = 4 * 4  # bytes: four values of four bytes
_PUNCTUATION = re.compile(r"[^\w\s]")


class NearDuplicate(NamedTuple):
    """A seed whose story is almost that of another, and the part of the words that they share."""

    origin: str
    like: str
    share: float


_UNLIKE = NearDuplicate("", "", 0)


def signature_of(text: str) -> bytes:
    """The signature of a story's words; case and punctuation do not matter. Empty for a text without words."""
    words = _PUNCTUATION.sub(" ", text.lower()).split()
    if not words:
        return b""
    hashes = list(map(_hash_of, words))
    sequences = {
        (one * _SHIFT**2 + two * _SHIFT + three) % _VALUES_OF_A_HASH
        for one, two, three in zip(hashes, hashes[1:], hashes[2:], strict=False)
    }
    sketch = _sketch()
    sketch.clear()
    sketch.update_batch(sequences or {_hash_of(" ".join(words))})
    values: bytes = sketch.hashvalues.astype("<u4").tobytes()
    return values


def near_duplicates(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> list[NearDuplicate]:
    """For each of the seeds `new` the one it is most like, of those before it, if they are alike.

    Both map origins to signatures. The old stand before the new, each in their order.
    """
    origins, signatures = [*old, *new], [*old.values(), *new.values()]
    found: dict[str, NearDuplicate] = {}
    for start in range(0, 4 * _VALUES, _BAND):
        first_with: dict[bytes, int] = {}
        for place, signature in enumerate(signatures):
            band = signature[start : start + _BAND]
            first = first_with.setdefault(band, place)
            if band and first != place >= len(old):
                pair = NearDuplicate(origins[place], origins[first], _share(signature, signatures[first]))
                if pair.share >= ALIKE and pair.share > found.get(pair.origin, _UNLIKE).share:
                    found[pair.origin] = pair
    return [found[origin] for origin in new if origin in found]


def _share(one: bytes, other: bytes) -> float:
    same: int = sum(map(eq, memoryview(one).cast("I"), memoryview(other).cast("I")))
    return round(same / _VALUES, 2)


@lru_cache(maxsize=20_000)
def _hash_of(word: str) -> int:
    return crc32(word.encode())


@cache
def _sketch() -> "MinHash":
    # Imported late: it brings NumPy and SciPy, most of a second, and most conversions find nothing new to read.
    from datasketch import MinHash

    return MinHash(num_perm=_VALUES, hashfunc=int)
