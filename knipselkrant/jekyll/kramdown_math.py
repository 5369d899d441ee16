"""Formulas between `$$`, in blocks and in lines, which kramdown hands on to MathJax."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_FORMULA = re.compile(r"\$\$(.*?)\$\$", re.DOTALL)


def add_math(parser: MarkdownIt) -> None:
    """Teaches `parser` formulas."""
    parser.block.ruler.before("paragraph", "math_block", _block)
    parser.inline.ruler.before("escape", "math_inline", _span)


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A formula that begins a block and ends it."""
    begin = state.bMarks[start] + state.tShift[start]
    match = _FORMULA.match(state.src, begin, state.eMarks[end - 1])
    if silent or match is None or state.is_code_block(start):
        return False
    after = next(line + 1 for line in range(start, end) if state.eMarks[line] >= match.end())
    if state.src[match.end() : state.eMarks[after - 1]].strip() or (after < end and not state.isEmpty(after)):
        return False
    token = state.push("math_block", "", 0)
    token.map = [start, after]
    token.content = match[1].strip()
    state.line = after
    return True


def _span(state: StateInline, silent: bool) -> bool:
    match = _FORMULA.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("math_inline", "", 0)
        token.content = match[1].strip()
    state.pos = match.end()
    return True
