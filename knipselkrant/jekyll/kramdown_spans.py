"""Spans that kramdown reads otherwise than CommonMark does: emphasis and the addresses of links."""

import re
from types import SimpleNamespace

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_SIGNS = re.compile(r"\*+|_+")
_STRUCK = re.compile(r"~~[^\s~](?:.*?[^\s~])?~~", re.DOTALL)
_TITLE_FOLLOWS = re.compile(r"\s[\"']")


def add_spans(parser: MarkdownIt) -> None:
    """Teaches `parser` to read spans as kramdown does."""
    parser.inline.ruler.at("emphasis", _emphasis_signs)
    parser.inline.ruler.at("strikethrough", _struck)
    parser.helpers = _INLINE  # type: ignore[assignment]
    parser.block.ruler.at("reference", _reference)


def _emphasis_signs(state: StateInline, silent: bool) -> bool:
    """Signs open before anything but white space, and close behind it; only for `_` words matter.

    Kramdown's `parse_emphasis`: punctuation, on which CommonMark's rules turn, is like any letter, so that emphasis
    works in Chinese and Japanese too.
    """
    match = _SIGNS.match(state.src, state.pos)
    if silent or match is None:
        return False
    before, behind = state.src[match.start() - 1 : match.start()], state.src[match.end() : match.end() + 1]
    opens = bool(behind.strip())
    closes = bool(before.strip())
    if match[0][0] == "_":
        opens = opens and not (before.isalpha() or before == "-")
        closes = closes and not behind.isalnum()
    for sign in match[0]:
        token = state.push("text", "", 0)
        token.content = sign
        place = len(state.tokens) - 1
        length = len(match[0])
        state.delimiters.append(Delimiter(ord(sign), length, place, -1, opens, closes))
    state.pos = match.end()
    return True


def _struck(state: StateInline, silent: bool) -> bool:
    """What is struck out, whatever stands around it (kramdown's `STRIKETHROUGH_MATCH`)."""
    match = _STRUCK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        limit = state.posMax
        state.pos, state.posMax = match.start() + 2, match.end() - 2
        state.push("s_open", "del", 1)
        state.md.inline.tokenize(state)
        state.push("s_close", "del", -1)
        state.posMax = limit
    state.pos = match.end()
    return True


def _destination(source: str, start: int, limit: int) -> SimpleNamespace:
    """The address of a link: up to its closing parenthesis, or a title; it may have spaces (`parse_link`)."""
    if source[start : start + 1] == "<":
        end = source.find(">", start, limit)
        return SimpleNamespace(ok=end >= 0, pos=end + 1, str=source[start + 1 : end])
    depth = 0
    for at in range(start, limit):
        sign = source[at]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        if depth < 0 or _TITLE_FOLLOWS.match(source, at):
            return SimpleNamespace(ok=True, pos=at, str=source[start:at].strip())
    return SimpleNamespace(ok=False, pos=start, str="")


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The definition of a link, whose address ends at white space, as CommonMark has it."""
    state.md.helpers = helpers
    try:
        return reference(state, start, end, silent)
    finally:
        state.md.helpers = _INLINE  # type: ignore[assignment]


_INLINE = SimpleNamespace(**{**vars(helpers), "parseLinkDestination": _destination})
