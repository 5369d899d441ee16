"""Ruby's `Time#strftime`, which knows flags that C's does not, and speaks English whatever the locale."""

import re
from collections.abc import Callable
from datetime import datetime

from .urls import DAYS, MONTHS

_DIRECTIVE = re.compile(r"%(?P<flags>[-0^#_]*)(?P<width>\d{0,3})(?P<colons>:{0,2})(?P<letter>[A-Za-z%])")
_COMPOSED = {
    "c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "F": "%Y-%m-%d", "h": "%b", "R": "%H:%M", "r": "%I:%M:%S %p",
    "T": "%H:%M:%S", "v": "%e-%^b-%Y", "X": "%H:%M:%S", "x": "%m/%d/%y",
}  # fmt: skip
_WORDS: dict[str, Callable[[datetime], str]] = {
    "A": lambda time: DAYS[time.weekday()],
    "a": lambda time: DAYS[time.weekday()][:3],
    "B": lambda time: MONTHS[time.month - 1],
    "b": lambda time: MONTHS[time.month - 1][:3],
    "n": lambda time: "\n",
    "P": lambda time: "am" if time.hour < 12 else "pm",
    "p": lambda time: "AM" if time.hour < 12 else "PM",
    "t": lambda time: "\t",
    "Z": lambda time: time.tzname() or "",
    "%": lambda time: "%",
}
_NUMBERS: dict[str, tuple[Callable[[datetime], int], int, str]] = {
    # The number, how many characters it takes, and with what it is filled up.
    "C": (lambda time: time.year // 100, 2, "0"),
    "d": (lambda time: time.day, 2, "0"),
    "e": (lambda time: time.day, 2, " "),
    "G": (lambda time: time.isocalendar().year, 4, "0"),
    "g": (lambda time: time.isocalendar().year % 100, 2, "0"),
    "H": (lambda time: time.hour, 2, "0"),
    "I": (lambda time: (time.hour - 1) % 12 + 1, 2, "0"),
    "j": (lambda time: time.timetuple().tm_yday, 3, "0"),
    "k": (lambda time: time.hour, 2, " "),
    "l": (lambda time: (time.hour - 1) % 12 + 1, 2, " "),
    "M": (lambda time: time.minute, 2, "0"),
    "m": (lambda time: time.month, 2, "0"),
    "S": (lambda time: time.second, 2, "0"),
    "s": (lambda time: int(time.timestamp()), 1, "0"),
    "U": (lambda time: (time.timetuple().tm_yday + 6 - time.isoweekday() % 7) // 7, 2, "0"),
    "u": (lambda time: time.isoweekday(), 1, "0"),
    "V": (lambda time: time.isocalendar().week, 2, "0"),
    "W": (lambda time: (time.timetuple().tm_yday + 6 - time.weekday()) // 7, 2, "0"),
    "w": (lambda time: time.isoweekday() % 7, 1, "0"),
    "Y": (lambda time: time.year, 4, "0"),
    "y": (lambda time: time.year % 100, 2, "0"),
}


def strftime(time: datetime, template: str) -> str:
    """`time` written by `template`; a directive that Ruby does not know stays as it is."""
    return _DIRECTIVE.sub(lambda match: _written(time, match), template)


def _written(time: datetime, match: re.Match[str]) -> str:
    flags, letter = match["flags"], match["letter"]
    width = int(match["width"] or 0)
    fill = " "
    if letter in _NUMBERS:
        number, own_width, fill = _NUMBERS[letter]
        text = str(number(time))
        width = width or own_width
    elif letter in _WORDS:
        text = _WORDS[letter](time)
    elif letter in _COMPOSED:
        text = strftime(time, _COMPOSED[letter])
    elif letter == "z":
        text = _offset(time, match["colons"])
    elif letter in "LN":
        return "0" * (width or (3 if letter == "L" else 9))  # times are to the second here
    else:
        return match[0]
    if "^" in flags:
        text = text.upper()
    elif "#" in flags:
        text = text.lower() if letter == "p" else text.upper()
    if "-" in flags:
        return text
    if "0" in flags or "_" in flags:
        fill = "0" if flags.rfind("0") > flags.rfind("_") else " "
    return text.rjust(width, fill)


def _offset(time: datetime, colons: str) -> str:
    digits = f"{time:%z}".ljust(7, "0")
    parts = [digits[:3], digits[3:5], digits[5:7]]
    return ":".join(parts[: len(colons) + 1]) if colons else "".join(parts[:2])
