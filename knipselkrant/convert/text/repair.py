"""Mends the letters and spaces of a text, and lists each thing mended. Correct text is left exactly alone."""

import re
from bisect import bisect_right
from collections.abc import Callable
from html import unescape
from itertools import takewhile
from unicodedata import is_normalized, normalize

from ftfy import fix_encoding

from ...story import Repair
from .letters import TWO_BYTES, mend_letter, words_of

_LINE = re.compile(r"[^\n]+")
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_SOFT_HYPHEN = re.compile(r"\u00ad+(?:\n(?=\w))?")
_NO_WIDTH = re.compile("[\u200b\u2060\ufeff]")
_JOINER = re.compile("(?<![\u0590-\U0010ffff])[\u200c\u200d]|[\u200e\u200f\u202a-\u202e]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_ODD_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]+")
_DOUBLED_SPACE = re.compile(r"(?<=\S)(?: [ \t]+|\t[ \t]*)(?=\S)")

_Mend = Callable[[str], str]


def mend_letters(text: str) -> tuple[str, list[Repair]]:
    """`text` with its letters mended: mojibake, damaged, decomposed and invisible letters, control characters."""
    mender = _Mender(text)
    if not text.isascii():
        mender.mojibake()
        mender.each(_SOFT_HYPHEN, lambda _: "", "soft hyphen removed")
        mender.each(_NO_WIDTH, lambda _: "", "character without width removed")
        if not _RIGHT_TO_LEFT.search(mender.text):
            mender.each(_JOINER, lambda _: "", "joiner or direction mark removed")
        if not is_normalized("NFC", mender.text):
            mender.each(_TOKEN, lambda word: normalize("NFC", word), "letter and accent made one")
        if TWO_BYTES.search(mender.text):
            words = words_of(mender.text)
            mender.each(_WORD, lambda word: mend_letter(word, words))
    mender.each(_CONTROL, lambda _: "", "control character removed")
    return mender.text, mender.repairs


def mend_spaces(text: str) -> tuple[str, list[Repair]]:
    """`text` (which is not HTML) with its entities resolved and one plain space between words."""
    mender = _Mender(text)
    mender.each(_ENTITY, unescape, "HTML entity made a letter")
    mender.each(_ODD_SPACE, lambda _: " ", "no-break space made plain")
    mender.each(_DOUBLED_SPACE, lambda _: " ", "doubled space made single")
    return mender.text, mender.repairs


class _Mender:
    """A text under repair, and what has been mended in it so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.repairs: list[Repair] = []

    def each(self, pattern: re.Pattern[str], mend: _Mend, what: str | None = None) -> None:
        """Puts `mend(found)` in the place of each thing found; `what` tells it, else "before → after"."""
        before = self.text
        line_starts: list[int] = []

        def replaced(match: re.Match[str]) -> str:
            after = mend(match[0])
            if after != match[0]:
                if not line_starts:
                    line_starts.extend(found.end() for found in re.finditer("\n", before))
                    line_starts.insert(0, 0)
                line = bisect_right(line_starts, match.start())
                self.repairs.append(Repair(what or _difference(match[0], after), _surroundings(match), line))
            return after

        self.text = pattern.sub(replaced, before)

    def mojibake(self) -> None:
        """Mends letters that were written in one encoding and read in another, a line at a time."""
        lines = self.text.split("\n")
        for number, before in enumerate(lines, start=1):
            if not before.isascii() and (after := fix_encoding(before)) != before:
                lines[number - 1] = after
                self.repairs += [Repair(what, where, number) for what, where in _changed_words(before, after)]
        self.text = "\n".join(lines)


def _changed_words(before: str, after: str) -> list[tuple[str, str]]:
    old, new = before.split(" "), after.split(" ")
    if len(old) != len(new):
        return [(_difference(before, after)[:80], after.strip()[:80])]
    return [(_difference(was, now), now) for was, now in zip(old, new, strict=True) if was != now]


def _difference(before: str, after: str) -> str:
    """`ƫ → ë` for `Armeniƫ` and `Armenië`: what differs, without what is the same on either side."""
    start = _same(before, after)
    before, after = before[start:], after[start:]
    end = _same(before[::-1], after[::-1])
    return f"{before[: len(before) - end]} → {after[: len(after) - end]}"


def _same(one: str, other: str) -> int:
    """How many letters the two have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _surroundings(match: re.Match[str]) -> str:
    """What was found with the rest of its word, or with the words on either side if it is white space."""
    text, start, end = match.string, match.start(), match.end()
    before = re.search(r"\S*\Z", text[max(0, start - 30) : start])
    after = re.match(r"\S*", text[end : end + 30])
    around = f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"
    return around.strip(".,;:!?…\"'“”„‘’()[]") or around
