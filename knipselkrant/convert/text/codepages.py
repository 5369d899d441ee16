"""Bytes that are not UTF-8 → text: which of the encodings with one byte a letter they are in.

Windows-1252 (Latin-1 is a part of it, but for controls that no text has), Latin-9 and Mac Roman are told apart by what
they make of the bytes: for the whole file the one is chosen whose letters and signs fit best between their neighbours
(`neighbours.py`), and Windows-1252, the most frequent by far, when no other fits better. What is good UTF-8 in such a
file is read as UTF-8, unless it fits nowhere so, and does in the other encoding: `CAFÉ”` in Windows-1252 has bytes that
make `CAFɔ` in UTF-8. A guess is never silent: it is listed among the repairs.
"""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

from ...story import Repair
from .letters import LOST
from .mending import Mender
from .neighbours import OUT_OF_PLACE, fits

_HANDICAP_OF_MAC = 1
_MAX_EVIDENCE = 2_000

_RUN = re.compile(r"[^\x00-\x7f]+")
# What is no UTF-8, as "surrogateescape" has it.
_STRAY = re.compile("[\udc80-\udcff]+")
_UTF_8 = re.compile("[^\x00-\x7f\udc80-\udcff]")
_BROKEN_UTF_8 = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]*")


class _Encoding(NamedTuple):
    """An encoding: its name, the letter for each byte, and by how much it must fit better than others."""

    name: str
    letters: str
    handicap: int = 0


# The five bytes that Windows-1252 leaves open are controls, as in Latin-1 (WHATWG Encoding Standard).
_WINDOWS_1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_ENCODINGS = (
    _Encoding("Windows-1252", _WINDOWS_1252),
    _Encoding("Latin-9", bytes(range(256)).decode("iso8859-15")),
    _Encoding("Mac Roman", bytes(range(256)).decode("mac-roman"), _HANDICAP_OF_MAC),
)


class _Run(NamedTuple):
    """Letters beyond ASCII in a row, as "surrogateescape" has them, and the characters on either side."""

    letters: str
    before: str
    after: str


def read_single_bytes(escaped: str) -> tuple[str, list[Repair]]:
    """The text of bytes that are not UTF-8, or not all of them, and what was guessed about it.

    `escaped` is what Python's UTF-8 decoder makes of them with "surrogateescape".
    """
    # Letters of two bytes or more are seldom good UTF-8 by accident.
    is_utf_8 = sum(1 for _ in _UTF_8.finditer(escaped)) >= sum(1 for _ in _STRAY.finditer(escaped))
    encoding = _best_encoding(escaped, is_utf_8)
    mender = Mender(escaped)
    mender.each(_RUN, lambda found: _reading(_run(found), encoding, is_utf_8), partial(_told, encoding.name))
    repairs = [replace(repair, where=_decoded(repair.where, encoding)) for repair in mender.repairs]
    return mender.text, repairs if is_utf_8 else [replace(repairs[0], what=f"read as {encoding.name}")]


def _best_encoding(escaped: str, is_utf_8: bool) -> _Encoding:
    damaged = Counter(map(_run, islice(filter(_has_strays, _RUN.finditer(escaped)), _MAX_EVIDENCE)))

    def evidence(encoding: _Encoding) -> int:
        found = (number * sum(_fits(run, _reading(run, encoding, is_utf_8))) for run, number in damaged.items())
        return sum(found) - encoding.handicap

    return max(_ENCODINGS, key=evidence)


def _run(found: re.Match[str]) -> _Run:
    text, start, end = found.string, found.start(), found.end()
    return _Run(found[0], text[start - 1 : start] or " ", text[end : end + 1] or " ")


@lru_cache(maxsize=10_000)
def _reading(run: _Run, encoding: _Encoding, is_utf_8: bool) -> str:
    """What a run of letters beyond ASCII says: its stray bytes read in `encoding`, or all of its bytes if that fits.

    Where the rest of the text `is_utf_8`, all of its letters must fit so, and the beginning of a letter in UTF-8 that
    makes nothing that fits is a letter that was lost, and becomes U+FFFD. Elsewhere it is UTF-8 that must fit.
    """
    mixed = _decoded(run.letters, encoding)
    whole = "".join(encoding.letters[byte] for byte in run.letters.encode("utf-8", "surrogateescape"))
    fits_mixed, fits_whole = _fits(run, mixed), _fits(run, whole)
    whole_is_better = sum(fits_whole) / len(whole) > sum(fits_mixed) / len(mixed)
    if whole_is_better and (not is_utf_8 or min(fits_whole) > OUT_OF_PLACE):
        return whole
    if not is_utf_8 and min(fits_mixed) == OUT_OF_PLACE:
        return whole
    if is_utf_8 and min(fits_mixed) == OUT_OF_PLACE:
        return _decoded(_BROKEN_UTF_8.sub(LOST, run.letters), encoding)
    return mixed


def _fits(run: _Run, reading: str) -> list[int]:
    return fits(reading, run.before, run.after)


def _decoded(escaped: str, encoding: _Encoding) -> str:
    return _STRAY.sub(lambda stray: "".join(encoding.letters[ord(byte) & 0xFF] for byte in stray[0]), escaped)


def _has_strays(run: re.Match[str]) -> bool:
    return _STRAY.search(run[0]) is not None


def _told(name: str, before: str, after: str) -> str:
    data = before.encode("utf-8", "surrogateescape").hex(" ").upper()
    found = f"byte{'s' * (len(data) > 2)} {data}"
    return f"{found}: a letter that was cut off, and is lost" if LOST in after else f"{found} read as {name}: {after}"
