"""Lines that tell an hour and no more than its day or its place."""

import re

DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
CLOCK = r"\d{1,2}[.:]\d{2}"

_CLOCK_ALONE = re.compile(rf"{CLOCK}(?:\s?(?:uur|u))?")
_SCENE = re.compile(
    rf"{DAY}(?:\s\d{{1,2}} [a-z]+(?: \d{{4}})?)?, {CLOCK}(?: uur)?|{CLOCK} uur, [^\d,.;:?!]{{2,40}}", re.IGNORECASE
)


def is_time(line: str) -> bool:
    """Whether `line` is a time of day and no more: `08.20 uur`."""
    return _CLOCK_ALONE.fullmatch(line) is not None


def sets_scene(line: str) -> bool:
    """Whether `line` is a time with its day or its place: `Vrijdag 11 maart, 17.40 uur`, `23.50 uur, de hal`."""
    return _SCENE.fullmatch(line) is not None
