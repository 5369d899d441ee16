"""Whether all that a template opens is closed: for each end python-liquid would look through all the rest of it."""

import re

from liquid import Token
from liquid.exceptions import LiquidSyntaxError
from liquid.token import TOKEN_CONTENT

_OPENING = re.compile(r"\{\{|\{%(?:-?\s*+(?P<block>raw|doc|comment)\s*+-?%\})?")
_ENDS = {"{{": "}}", "{%": "%}"}
_BLOCK_ENDS = {name: re.compile(rf"\{{%-?\s*+end{name}\s*+-?%\}}") for name in ("raw", "doc", "comment")}
_LONGEST = 4_000
"""Each tag takes python-liquid the square of its length."""


def checked(source: str) -> str:
    """`source`, if each `{{`, `{%` and block without markup in it has its end, and none is too long.

    Raises LiquidSyntaxError where it is not so.
    """
    place = 0
    while opening := _OPENING.search(source, place):
        if name := opening["block"]:
            closing = _BLOCK_ENDS[name].search(source, opening.end())
            place = closing.end() if closing else -1
            expected = f"{{% end{name} %}}"
        else:
            expected = _ENDS[opening[0]]
            place = source.find(expected, opening.end()) + len(expected)
        if place < opening.end():
            raise _error(f"`{opening[0]}` has no end; expected `{expected}`", opening)
        if not name and place - opening.start() > _LONGEST:
            raise _error(f"a tag of more than {_LONGEST} characters is refused; make it shorter", opening)
    return source


def _error(message: str, opening: re.Match[str]) -> LiquidSyntaxError:
    token = Token(TOKEN_CONTENT, value=opening[0], start_index=opening.start(), source=opening.string)
    return LiquidSyntaxError(message, token=token)
