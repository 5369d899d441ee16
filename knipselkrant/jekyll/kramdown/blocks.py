"""Blocks that are a few lines: paragraphs, headings, quotes, code, rules, formulas, and what is defined apart."""

import re

from .element import Element
from .patterns import (
    BLOCK_BOUNDARY,
    BULLET,
    CODE_BLOCK,
    DEFINITION,
    GFM_FENCE,
    GFM_HEADER,
    ID_NAME,
    INDENT,
    LAZY_END,
    NUMBER,
    QUOTE_START,
    WHITE,
    compiled,
    dotted,
)
from .state import Footnote, Link, State, link_id

BLANK = compiled(r"\s*\n")
CODE = compiled(INDENT)
FENCE = compiled(r"~{3,}")
FENCE_GFM = compiled(GFM_FENCE)
QUOTE = compiled(QUOTE_START)
HEADER = compiled(r"(?P<level>#{1,6})[\t ]*(?P<contents>[^ \t].*)\n")
HEADER_GFM = compiled(GFM_HEADER)
UNDERLINED_HEADER = compiled(r" {0,3}(?P<contents>[^ \t].*)\n(?P<level>[-=])[-=]*[ \t\r\f\v]*\n")
RULE = compiled(r" {0,3}(\*|-|_)[ \t]*\1[ \t]*\1(\1|[ \t])*\n")
FORMULA = dotted(r" {0,3}(\\)?\$\$(.*?)\$\$(\s*?\n)?")
FOOTNOTE = compiled(rf" {{0,3}}\[\^({ID_NAME})\]:(.*\n{CODE_BLOCK})")
LINK = compiled(
    r" {0,3}\[([^\n\]]+)\]:[ \t]*+(?=[^\n]*\S)(?:<(.*?)>|([^\n]*?[^ \t\n]))"
    r"(?:(?:[ \t]*+\n[ \t]*+|[ \t]++)([\"'])(.{1,1000}?)\4)?[ \t]*+\n"
)
ABBREVIATION = compiled(r" {0,3}(?>\*\[(.+?)\]:)(.*)\n")
END_OF_BLOCK = compiled(r"\^\s*?\n")
PARAGRAPH = compiled(r" {0,3}[^ \t].*?\n")

_LINE = compiled(r".*?\n")
_LAZY_END = compiled(LAZY_END)
_BOUNDARY = compiled(BLOCK_BOUNDARY)
_PARAGRAPH_END = compiled(f"{LAZY_END}|{DEFINITION}")
_PARAGRAPH_END_GFM = compiled("|".join((LAZY_END, BULLET, NUMBER, GFM_HEADER, DEFINITION, QUOTE_START, GFM_FENCE)))
_CODE = compiled(CODE_BLOCK)
_LAZY_CODE = compiled(r"\n( {0,3}\S)")
_INDENT = compiled(f"^{INDENT}")
_QUOTE_START = compiled(f"^{QUOTE_START}")
_FENCE_BODY = r"[^\S\n]*+((\S[^\s?]*+)(?:\?\S*+)?+)?[^\S\n]*+\n(.*?)"
_FENCED = dotted(rf"((~){{3,1000}}){_FENCE_BODY}^\1\2*[^\S\n]*\n")
_FENCED_GFM = dotted(rf"[ ]{{0,3}}(([~`]){{3,1000}}){_FENCE_BODY}^[ ]{{0,3}}\1\2*[^\S\n]*\n")
_FENCE_ENDS = {sign: compiled(rf"^ {{0,3}}{sign}{{3,}}+[^\S\n]*\n") for sign in "~`"}
_HEADER_ID = compiled(r"[\t ]\{#(?P<id>(?u:[:_]|[^\W\d])(?u:[-.:\w·])*)\}\Z")
_CLOSING_SIGNS = compiled(r"(?:(?<=\\#)|(?<![\\#]))#++\Z")
_CLOSING_SIGNS_GFM = compiled(r"[\t ]#+\Z")
_TITLE_AT_END = compiled(r"[ \t][\"']")


def blank(state: State, match: re.Match[str]) -> bool:
    state.src.pos = match.end()
    last = state.last
    if last and last.kind == "blank":
        last.value += match[0]
    else:
        state.add_block("blank", match[0])
    return True


def code(state: State, match: re.Match[str]) -> bool:
    found = state.src.scan(_CODE)
    if not found or not found[0]:
        return False
    state.add_block("codeblock", _INDENT.sub("", _LAZY_CODE.sub(r" \1", found[0])))
    return True


def fenced(state: State, match: re.Match[str]) -> bool:
    if not state.src.comes(_FENCE_ENDS[match[0][-1]]):
        return False
    found = state.src.scan(_FENCED_GFM if state.options.is_gfm else _FENCED)
    if not found:
        return False
    block = state.add_block("codeblock", found[5])
    if language := (found[3] or "").strip(WHITE):
        block.options["language"] = language
        block.attr["class"] = f"language-{found[4]}"
    return True


def quote(state: State, match: re.Match[str]) -> bool:
    text = _QUOTE_START.sub("", _lines(state, _LAZY_END))
    state.blocks(state.add_block("blockquote"), text)
    return True


def _lines(state: State, end: re.Pattern[str]) -> str:
    """This line and those that follow, up to one that `end` matches."""
    src = state.src
    start = src.pos
    while src.scan(_LINE) and not src.check(end):
        pass
    return src.text[start : src.pos]


def header(state: State, match: re.Match[str]) -> bool:
    free = state.options.is_gfm and "paragraph_end" in state.options.gfm_quirks
    if not free and not state.follows_boundary():
        return False
    text, identity = _contents(match["contents"])
    closing = _CLOSING_SIGNS_GFM if free else _CLOSING_SIGNS
    if closing.search(text):
        text = closing.sub("", text).rstrip(WHITE)
    return _header(state, match, len(match["level"]), text, identity)


def underlined_header(state: State, match: re.Match[str]) -> bool:
    if not state.follows_boundary():
        return False
    return _header(state, match, 2 if match["level"] == "-" else 1, *_contents(match["contents"]))


def _contents(text: str) -> tuple[str, str | None]:
    text = text.rstrip(WHITE)
    if match := _HEADER_ID.search(text):
        return text[: match.start()].rstrip(WHITE), match["id"]
    return text, None


def _header(state: State, match: re.Match[str], level: int, text: str, identity: str | None) -> bool:
    if not text:
        return False
    state.src.pos = match.end()
    element = state.new_block("header", level=level, raw_text=text)
    state.add_text(text, element)
    if identity:
        element.attr["id"] = identity
    state.add(element)
    return True


def rule(state: State, match: re.Match[str]) -> bool:
    state.src.pos = match.end()
    state.add_block("hr")
    return True


def formula(state: State, match: re.Match[str]) -> bool:
    src = state.src
    if not state.follows_boundary():
        return False
    if match[1]:
        if match[3] is not None:
            src.pos = match.end(1)
        return False
    start, src.pos = src.pos, match.end()
    if not src.check(_BOUNDARY):
        src.pos = start
        return False
    state.add_block("math", match[2].strip(WHITE), category="block")
    return True


def footnote(state: State, match: re.Match[str]) -> bool:
    state.src.pos = match.end()
    content = Element("footnote_def")
    state.blocks(content, _INDENT.sub("", match[2]))
    state.footnotes[match[1]] = Footnote(content, state.add_block("eob", "footnote_def"))
    return True


def link(state: State, match: re.Match[str]) -> bool:
    if _TITLE_AT_END.search(match[3] or ""):
        return False
    state.src.pos = match.end()
    url = match[3] if match[2] is None else match[2]
    state.links[link_id(match[1])] = Link(url, match[5], state.add_block("eob", "link_def"))
    return True


def abbreviation(state: State, match: re.Match[str]) -> bool:
    state.src.pos = match.end()
    state.abbreviations[match[1]] = match[2].strip(WHITE), state.add_block("eob", "abbrev_def")
    return True


def end_of_block(state: State, match: re.Match[str]) -> bool:
    state.src.pos = match.end()
    state.add_block("eob")
    return True


def paragraph(state: State, match: re.Match[str]) -> bool:
    src = state.src
    start = src.pos
    gfm = state.options.is_gfm and "paragraph_end" in state.options.gfm_quirks
    text = _lines(state, _PARAGRAPH_END_GFM if gfm else _PARAGRAPH_END).rstrip(WHITE)
    last = state.last
    if not last or last.kind != "p":
        state.add_text(text.lstrip(WHITE), state.add_block("p"))
    elif last.children and last.children[-1].kind == state.text_kind:
        joiner = "  \n" if src.text[max(0, start - 3) : start] == "  \n" else "\n"
        last.children[-1].value += joiner + text
    else:
        state.add_text(text, last)
    return True


def line(state: State, match: re.Match[str]) -> bool:
    """A line that is nothing but text."""
    state.src.pos = match.end()
    state.add_text(match[0])
    return True
