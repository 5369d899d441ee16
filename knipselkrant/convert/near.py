"""Near-duplicates: stories that are almost the same words, by MinHash.

A story's signature is the MinHash of its three-word sequences: of two signatures about as large a part is the same as
of the sequences themselves. Each signature is cut into bands; stories that have one band in common are compared. A
story is compared with the first that has the band: the time grows with the number of stories, not with its square.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from datasketch import MinHash
    from numpy import uint32
    from numpy.typing import NDArray

ALIKE = 0.8
"""From what part of their word sequences in common two stories are near-duplicates."""

_VALUES = 64
_SHIFT = 31  # a sequence's hash is that of its words, each weighed by its place
_BAND = 4 * 4  # bytes: four values of four bytes
_NO_LETTERS = re.compile(r"[\W_]+")


class NearDuplicate(NamedTuple):
    """A seed whose story is almost that of another, and the part of the words that they share."""

    origin: str
    like: str
    share: float


_UNLIKE = NearDuplicate("", "", 0)


def signature_of(text: str) -> bytes:
    """The signature of a story's words; case and punctuation do not matter. Empty for a text without words."""
    words = list(filter(None, map(_hash_of, text.split())))
    if not words:
        return b""
    sketch = _sketch()
    sketch.clear()
    sketch.update_batch([_hashes_of_sequences(words)])
    values: bytes = sketch.hashvalues.astype("<u4").tobytes()
    return values


def near_duplicates(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> list[NearDuplicate]:
    """For each of the seeds `new` the one it is most like, of those before it, if they are alike.

    Both map origins to signatures. The old stand before the new, each in their order.
    """
    from numpy import frombuffer

    signed = [(origin, signature) for origin, signature in (*old.items(), *new.items()) if signature]
    values = frombuffer(b"".join(signature for _, signature in signed), "<u4").reshape(-1, _VALUES)
    found: dict[str, NearDuplicate] = {}
    for pairs in _pairs([signature for _, signature in signed], len(signed) - sum(map(bool, new.values()))):
        later, first = map(list, zip(*pairs, strict=True))
        same = (values[later] == values[first]).sum(axis=1).tolist()
        for place, other, number in zip(later, first, same, strict=True):
            origin, share = signed[place][0], round(number / _VALUES, 2)
            if share >= ALIKE and share > found.get(origin, _UNLIKE).share:
                found[origin] = NearDuplicate(origin, signed[other][0], share)
    return [found[origin] for origin in new if origin in found]


def _pairs(signatures: Sequence[bytes], start: int) -> Iterator[list[tuple[int, int]]]:
    """For each band the places, from `start` on, of signatures that have it in common with one before them, and the
    place of the first of those.
    """
    for band in range(0, 4 * _VALUES, _BAND):
        first_with: dict[bytes, int] = {}
        firsts = (first_with.setdefault(values[band : band + _BAND], at) for at, values in enumerate(signatures))
        if pairs := [(at, first) for at, first in enumerate(firsts) if first != at >= start]:
            yield pairs


def _hashes_of_sequences(words: Sequence[int]) -> "NDArray[uint32]":
    """The hashes of all that are three of `words` in a row, which are hashes themselves; of fewer words, theirs."""
    from numpy import array, uint32

    hashes = array(words, uint32)
    return hashes[:-2] * _SHIFT**2 + hashes[1:-1] * _SHIFT + hashes[2:] if len(words) > 2 else hashes


@lru_cache(maxsize=20_000)
def _hash_of(word: str) -> int:
    """The hash of a word's letters and figures; 0 for what has none."""
    return crc32(_NO_LETTERS.sub("", word.lower()).encode())


@cache
def _sketch() -> "MinHash":
    # Imported late: it brings NumPy, and most conversions find nothing new to read.
    return _import_minhash()(num_perm=_VALUES, hashfunc=_as_they_are)


def _import_minhash() -> type["MinHash"]:
    """MinHash without the rest of its package, whose indexes bring SciPy: a third of a second."""
    name = "datasketch"
    if name in sys.modules or not (spec := find_spec(name)):
        return _minhash_of(name)
    sys.modules[name] = module_from_spec(spec)  # of which nothing is carried out
    try:
        return _minhash_of(f"{name}.minhash")
    finally:
        del sys.modules[name]


def _minhash_of(module: str) -> type["MinHash"]:
    found: type[MinHash] = import_module(module).MinHash
    return found


def _as_they_are(hashes: "NDArray[uint32]") -> "NDArray[uint32]":
    """What MinHash takes for the hash of one value may be an array: many values at once."""
    return hashes
