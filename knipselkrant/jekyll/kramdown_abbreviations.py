"""Kramdown's abbreviations: what is meant is said once, and shown wherever the short form stands."""

import re
from html import escape

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_ABBREVIATION = re.compile(r"\*\[(?P<short>.+?)\]:(?P<long>.*)")


def abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line `*[HTML]: HyperText Markup Language` says what is meant, and is not shown."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    match = _ABBREVIATION.fullmatch(line)
    if match is None or state.is_code_block(start):
        return False
    if not silent:
        state.env.setdefault("abbreviations", {})[match["short"]] = match["long"].strip()
        state.line = start + 1
    return True


def explain_abbreviations(state: StateCore) -> None:
    meanings: dict[str, str] = state.env.get("abbreviations", {})
    if not meanings:
        return
    known = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(meanings, key=len, reverse=True)))})(?!\w)")
    for token in state.tokens:
        if token.children:
            token.children = [part for child in token.children for part in _explained(child, known, meanings)]


def _explained(token: Token, known: re.Pattern[str], meanings: dict[str, str]) -> list[Token]:
    if token.type != "text":
        return [token]
    parts = []
    for place, piece in enumerate(known.split(token.content)):
        is_short = place % 2 == 1
        parts.append(Token("html_inline" if is_short else "text", "", 0, content=piece))
        if is_short:
            title = f' title="{escape(meanings[piece])}"' if meanings[piece] else ""
            parts[-1].content = f"<abbr{title}>{escape(piece, quote=False)}</abbr>"
    return parts
