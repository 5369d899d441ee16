"""What kramdown adds to Markdown, or reads otherwise, as rules for markdown-it-py:
attribute lists (`{: .class #id key="value"}`), ids of headings, smart typography, whole elements of HTML."""

import re
from collections.abc import Sequence
from itertools import pairwise

import regex
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .kramdown_abbreviations import abbreviation, explain_abbreviations
from .kramdown_math import add_math
from .kramdown_spans import add_spans
from .kramdown_tables import headless_table
from .kramdown_typography import typographic
from .slugs import downcase

_ATTRIBUTES = re.compile(r"\{:(?P<inside>[^{}\n]*)\}")
_ATTRIBUTE = re.compile(
    r"""\.(?P<cls>[\w:-]+)|\#(?P<id>[\w:-]+)|(?P<key>[\w:-]+)=(?P<quote>["'])(?P<value>.*?)(?P=quote)"""
)
_HEADING = re.compile(r"#{1,6}[ \t]+[^ \t]")
_HEADING_ID = re.compile(r"[ \t]+\{#(?P<id>[\w:-]+)\}[ \t]*\Z")
_NOT_IN_ID = regex.compile(r"[^\p{M}\w\- \t]")

_NEVER_ESCAPED = set("%&,/;?@^")
_TASK = re.compile(r"\s*\[(?P<mark>[ xX])\]\s+")

_HTML_START = re.compile(
    r"<(?P<comment>!--)|<(?P<close>/?)(?P<tag>address|article|aside|audio|blockquote|body|canvas|center|dd|details"
    r"|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hgroup|hr|html|iframe|legend|li|main"
    r"|map|math|menu|nav|noscript|object|ol|optgroup|option|p|picture|pre|script|section|source|style|summary|svg"
    r"|table|tbody|td|tfoot|th|thead|title|tr|ul|video)(?=[\s/>])",
    re.IGNORECASE,
)
_VOID = {"hr", "source"}

_MARKUP_SIGNS = {
    "em_open": "*", "strong_open": "*", "s_open": "~", "link_open": "[", "image": "!", "code_inline": "`",
    "html_inline": "<", "softbreak": "\n", "hardbreak": "\n", "footnote_ref": "[",
}  # fmt: skip


def add_rules(parser: MarkdownIt) -> None:
    """Teaches `parser` what kramdown knows."""
    add_spans(parser)
    add_math(parser)
    parser.block.ruler.at("heading", _heading, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.at("html_block", _html_element, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.before(
        "fence", "attributes", _attribute_line, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    parser.block.ruler.before("paragraph", "abbreviation", abbreviation)
    parser.block.ruler.before("paragraph", "headless_table", headless_table)
    parser.inline.ruler.before("escape", "backslash", _backslash)
    parser.core.ruler.after("block", "heading_attributes", _give_heading_attributes)
    parser.core.ruler.after("block", "tasks", _make_tasks)
    parser.core.ruler.before("text_join", "spans", _finish_spans)
    parser.core.ruler.push("heading_ids", _give_heading_ids)
    parser.core.ruler.push("abbreviations", explain_abbreviations)
    # Kramdown takes addresses as they are written, whatever they are.
    parser.normalizeLink = _as_it_is  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]


def _as_it_is(url: str) -> str:
    return url


def _heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A heading has words, and stands at the margin (kramdown's `ATX_HEADER_START` for GFM)."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if state.sCount[start] != state.blkIndent or not _HEADING.match(line):
        return False
    return heading(state, start, end, silent)


def _html_element(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block of HTML goes on to the end of its element, blank lines or not; to the end of all if it is not closed."""
    if state.is_code_block(start):
        return False
    begin = state.bMarks[start] + state.tShift[start]
    match = _HTML_START.match(state.src, begin, state.eMarks[start])
    if match is None:
        return False
    if silent:
        return not match["comment"]  # does it end a paragraph? A comment is part of it
    limit = state.eMarks[end - 1]
    at = _end_of_html(state.src, match, limit)
    after = next((line + 1 for line in range(start, end) if state.eMarks[line] >= at), end)
    token = state.push("html_block", "", 0)
    token.map = [start, after]
    token.content = state.getLines(start, after, state.blkIndent, True)
    state.line = after
    return True


def _end_of_html(source: str, start: re.Match[str], limit: int) -> int:
    if start["comment"]:
        found = source.find("-->", start.end(), limit)
        return limit if found < 0 else found + 3
    tag = start["tag"].lower()
    if start["close"] or tag in _VOID:
        return start.end()
    depth = 0
    for match in _tags(tag).finditer(source, start.start(), limit):
        if match["close"]:
            depth -= 1
        elif not match["empty"]:
            depth += 1
        if depth <= 0:
            return match.end()
    return limit


def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<close>/?){tag}(?=[\s/>])[^<>]*?(?P<empty>/?)>", re.IGNORECASE)


def _attribute_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that is an attribute list, and ends any paragraph."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if state.is_code_block(start) or not (match := _ATTRIBUTES.fullmatch(line.rstrip())):
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.map = [start, start + 1]
        token.content = match["inside"]
        token.hidden = True
        state.line = start + 1
    return True


def _backslash(state: StateInline, silent: bool) -> bool:
    """Before these signs a backslash is one: to kramdown they need no escape."""
    if state.src[state.pos] != "\\" or state.src[state.pos + 1 : state.pos + 2] not in _NEVER_ESCAPED:
        return False
    if not silent:
        state.pending += "\\"
    state.pos += 1
    return True


def _make_tasks(state: StateCore) -> None:
    """GitHub's task lists: `- [ ] to do` and `- [x] done`."""
    lists: list[Token] = []
    for opener, _, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if opener.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(opener)
        elif opener.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif opener.type == "list_item_open":
            if match := _TASK.match(inline.content):
                lists[-1].attrSet("class", "task-list")
                checked = "" if match["mark"] == " " else ' checked="checked"'
                box = f'<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"{checked} />'
                inline.content = box + inline.content[match.end() :]
            if lists[-1].attrGet("class") == "task-list":
                opener.attrSet("class", "task-list-item")


def _give_heading_attributes(state: StateCore) -> None:
    """Takes `{#id}` from the end of a heading."""
    for opener, inline in pairwise(state.tokens):
        if opener.type == "heading_open" and (match := _HEADING_ID.search(inline.content)):
            opener.attrSet("id", match["id"])
            inline.content = inline.content[: match.start()]


def _finish_spans(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children:
            _give_span_attributes(token.children)
            _set_typography(token.children)


def _give_span_attributes(tokens: list[Token]) -> None:
    """Attribute lists right behind a span go to it."""
    openers: list[Token] = []
    last: Token | None = None
    for token in tokens:
        if token.type == "text" and last is not None and (match := _ATTRIBUTES.match(token.content)):
            set_attributes(last, match["inside"])
            token.content = token.content[match.end() :]
        last = None
        if token.nesting > 0:
            openers.append(token)
        elif token.nesting < 0:
            last = openers.pop()
        elif token.type in ("code_inline", "image"):
            last = token


def set_attributes(token: Token, written: str) -> None:
    """Gives `token` the attributes of a list such as ` .class #id key="value"`."""
    for match in _ATTRIBUTE.finditer(written):
        if match["cls"]:
            token.attrJoin("class", match["cls"])
        elif match["id"]:
            token.attrSet("id", match["id"])
        else:
            token.attrSet(match["key"], match["value"])


def _set_typography(tokens: Sequence[Token]) -> None:
    before = ""
    for at, token in enumerate(tokens):
        if token.type == "text":
            behind = _MARKUP_SIGNS.get(tokens[at + 1].type, "") if at + 1 < len(tokens) else ""
            token.content = typographic(token.content, before, behind)
        before = "\n" if token.type in ("softbreak", "hardbreak") else ""


def _give_heading_ids(state: StateCore) -> None:
    """GitHub's ids: the words in lower case, with hyphens; a number behind one that comes again."""
    seen: dict[str, int] = {}
    for opener, inline in pairwise(state.tokens):
        if opener.type == "heading_open" and not opener.attrGet("id"):
            name = _NOT_IN_ID.sub("", downcase(_text(inline.children or []))).replace(" ", "-").replace("\t", "-")
            number = seen[name] = seen.get(name, -1) + 1
            name += f"-{number}" if number else ""
            if name:
                opener.attrSet("id", name)


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.content for token in tokens if token.type in ("text", "text_special", "code_inline"))
