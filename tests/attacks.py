"""Texts that take a careless regular expression long.

A matcher that tries back takes the square of a text's length, or worse, where a repetition can end in many places and
the rest fits in none, or where a search that begins at every place reads on to the end each time. So for each
repetition of an expression: what leads to it and then what it repeats, without end; and both together, without end.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from re import _constants as codes
from re import _parser as parser
from typing import Any

MANY = 40
"""From so many times up, a repetition counts as endless."""

FEW = 8
"""Of what fits a part of an expression, so many samples are taken."""

COMMON = " \na1A-.,:;'\"`<>/\\()[]{}*_=&#!|%~^@$+?\xa0é–\t\x00"

REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
GROUPS = (codes.SUBPATTERN, codes.ATOMIC_GROUP)
AHEAD = (codes.ASSERT, codes.ASSERT_NOT)
SETS = (codes.ANY, codes.LITERAL, codes.NOT_LITERAL, codes.IN)
CATEGORIES = {
    f"CATEGORY_{negated}{name}": sign.upper() if negated else sign
    for negated in ("", "NOT_")
    for name, sign in (("DIGIT", r"\d"), ("SPACE", r"\s"), ("WORD", r"\w"))
}


def attacks(pattern: Any, size: int) -> Iterator[Any]:
    """Texts of about so many characters (or bytes) that may take `pattern` long."""
    expression = _Expression(pattern)
    found: dict[str, None] = {}
    for lead, repeated in expression.repetitions():
        for pump in ["", *repeated]:
            many, both = pump * (size // len(pump or " ")), (lead + pump) * (size // len(lead + pump or " "))
            for text in (lead + many, lead + many + "\x00", many, both, both + "\x00"):
                found.setdefault(text)
    yield from (text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text for text in found)


class _Expression:
    """An expression taken apart, and the characters that stand for all: those first that most of its parts take."""

    def __init__(self, pattern: Any) -> None:
        written = pattern.pattern
        if not isinstance(pattern, re.Pattern):
            written = re.sub(r"\\[pP]\{\w+\}", r"\\w", written)  # properties of letters, which `regex` alone knows
        flags = pattern.flags & (re.ASCII | re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE)
        self._parsed = parser.parse(written, flags)
        sets = [(code, argument) for code, argument in _parts(self._parsed) if code in SETS]
        literals = [chr(argument) for code, argument in sets if code is codes.LITERAL]
        signs = dict.fromkeys(COMMON + "".join(literals))
        self._signs = sorted(signs, key=lambda sign: -sum(_fits(sign, *each) for each in sets))

    def repetitions(self) -> Iterator[tuple[str, list[str]]]:
        """What leads to each endless repetition, and samples of what is repeated; last, all, and nothing repeated."""
        yield from self._repetitions(self._parsed, "")

    def _repetitions(self, parsed: Any, lead: str) -> Iterator[tuple[str, list[str]]]:
        for code, argument in parsed:
            if code in REPEATS:
                _, most, body = argument
                if most >= MANY:
                    yield lead, [each for each in self._samples(body) if each]
                yield from self._repetitions(body, lead)
            else:
                for body in _bodies(code, argument):
                    yield from self._repetitions(body, lead)
            lead += next(iter(self._samples([(code, argument)])), "")
        yield lead, []

    def _samples(self, parsed: Any) -> list[str]:
        """A few of the texts that fit an expression, the shortest of each repetition first."""
        parts = [self._samples_of(code, argument) for code, argument in parsed]
        plain = [part[0] if part else "" for part in parts]
        varied = ([*plain[:at], other, *plain[at + 1 :]] for at, part in enumerate(parts) for other in part)
        return list(islice(dict.fromkeys(map("".join, chain([plain], varied))), FEW))

    def _samples_of(self, code: Any, argument: Any) -> list[str]:
        if code in SETS:
            return [sign for sign in self._signs if _fits(sign, code, argument)][:FEW]
        if code in GROUPS or code is codes.BRANCH:
            return [each for body in _bodies(code, argument) for each in self._samples(body)[: FEW // 2]][:FEW]
        if code in REPEATS:
            least, _, body = argument
            return [each * max(1, least) for each in self._samples(body)] if least else ["", *self._samples(body)]
        return [""]


def _parts(parsed: Any) -> Iterator[tuple[Any, Any]]:
    for code, argument in parsed:
        yield code, argument
        for body in _bodies(code, argument):
            yield from _parts(body)


def _bodies(code: Any, argument: Any) -> list[Any]:
    """The expressions within a part of one."""
    if code is codes.BRANCH:
        return list(argument[1])
    if code is codes.ATOMIC_GROUP:
        return [argument]
    return [argument[-1]] if code in (*REPEATS, *GROUPS, *AHEAD) else []


def _fits(sign: str, code: Any, argument: Any) -> bool:
    """Whether a set of characters has this one."""
    if code is codes.ANY:
        return sign != "\n"
    if code in (codes.LITERAL, codes.NOT_LITERAL):
        return (ord(sign) == argument) is (code is codes.LITERAL)
    negated = argument[0][0] is codes.NEGATE
    return negated is not any(_is_part(sign, *each) for each in argument[negated:])


def _is_part(sign: str, code: Any, argument: Any) -> bool:
    if code is codes.LITERAL:
        return ord(sign) == argument
    if code is codes.RANGE:
        return argument[0] <= ord(sign) <= argument[1]
    return re.match(CATEGORIES[str(argument)], sign) is not None
