"""A whole document: its blocks, then the spans in them, then what is known only when all has been read."""

import re
from dataclasses import replace

import regex

from ..slugs import downcase
from . import blocks, spans, tables
from .attributes import BLOCK_START as ATTRIBUTES
from .attributes import SPAN_START as SPAN_ATTRIBUTES
from .attributes import block_extension, give, span_extension
from .element import Element
from .entities import typographic
from .html import BLOCK_START as HTML
from .html import block_html, span_html_rule
from .links import link_rule
from .lists import DEFINITIONS, LIST, definitions, items
from .options import Options
from .state import BlockRule, SpanRule, State

_NOT_IN_ID = regex.compile(r"[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]")
_CHARACTERS = {"laquo_space": "« ", "raquo_space": " »"}
_ANY_LINE = re.compile(r".*\n")
_ENDS = re.compile(r"\r\n?")


def read(source: str, options: Options) -> State:
    """The document that `source` is; in the state that is returned are the tree and what was defined apart.

    Raises ValueError for what would take without end.
    """
    options = replace(options)  # a document can set options of its own
    state = State(options, _block_rules(options), _span_rules(options), len(source))
    text = _ENDS.sub("\n", source)
    state.blocks(state.root, text.removesuffix("\n") + "\n")
    _finish(state, state.root)
    _explain(state, state.root)
    for note in state.footnotes.values():
        _finish(state, note.content)
        _explain(state, note.content)
    if options.is_gfm:
        _finish_gfm(state.root, options, {})
    return state


def read_typography(text: str) -> State:
    """`text` in which nothing is read but HTML, quotation marks and typographic signs."""
    rules = [spans.quotes_rule, spans.entity_rule, spans.typography_rule, span_html_rule]
    lines = [BlockRule(HTML, block_html), BlockRule(_ANY_LINE, blocks.line)]
    state = State(Options(input="kramdown"), lines, rules, len(text))
    state.blocks(state.root, text.removesuffix("\n") + "\n")
    _finish(state, state.root)
    return state


def _block_rules(options: Options) -> list[BlockRule]:
    return [
        BlockRule(blocks.BLANK, blocks.blank),
        BlockRule(blocks.CODE, blocks.code),
        BlockRule(blocks.FENCE_GFM if options.is_gfm else blocks.FENCE, blocks.fenced),
        BlockRule(blocks.QUOTE, blocks.quote),
        BlockRule(blocks.HEADER_GFM if options.is_gfm else blocks.HEADER, blocks.header),
        BlockRule(blocks.RULE, blocks.rule),
        BlockRule(LIST, items),
        BlockRule(DEFINITIONS, definitions),
        BlockRule(HTML, block_html),
        BlockRule(blocks.UNDERLINED_HEADER, blocks.underlined_header),
        BlockRule(blocks.FORMULA, blocks.formula),
        BlockRule(tables.TABLE, tables.table),
        BlockRule(blocks.FOOTNOTE, blocks.footnote),
        BlockRule(blocks.LINK, blocks.link),
        BlockRule(blocks.ABBREVIATION, blocks.abbreviation),
        BlockRule(ATTRIBUTES, block_extension),
        BlockRule(blocks.END_OF_BLOCK, blocks.end_of_block),
        BlockRule(blocks.PARAGRAPH, blocks.paragraph),
    ]


def _span_rules(options: Options) -> list[SpanRule]:
    rules = [
        spans.emphasis_rule, spans.code_rule, spans.autolink_rule, span_html_rule, spans.footnote_rule, link_rule,
        spans.quotes_rule, spans.formula_rule, _attributes_rule, spans.entity_rule,
    ]  # fmt: skip
    if not options.is_gfm:
        return [*rules, spans.typography_rule, spans.break_rule, spans.escape_rule]
    if "no_auto_typographic" not in options.gfm_quirks:
        rules.append(spans.typography_rule)
    if not options.hard_wrap:
        rules.append(spans.break_rule)
    return [*rules, spans.escape_gfm_rule, spans.strike_rule]


_attributes_rule = SpanRule(r"\{:", SPAN_ATTRIBUTES, span_extension)


def _finish(state: State, element: Element) -> None:
    """Reads the spans below `element`, and gives attributes to what they were written for."""
    children: list[Element] = []
    blank: Element | None = None
    for child in element.children:
        if child.kind == "blank" and blank is not None:
            blank.value += child.value
            continue
        if child.kind == "eob":
            give(child.attr, child.options.get("ial") or {}, state.references)
            continue
        blank = child if child.kind == "blank" else None
        if child.kind == "raw_text":
            state.all_spans(child, child.value)
            children += child.children
            continue
        if child.kind != "blank":
            _finish(state, child)
            if child.options.get("ial"):
                give(child.attr, child.options["ial"], state.references)
            if child.kind == "dt" or (child.kind == "header" and state.options.is_gfm):
                child.options["raw_text"] = _words(child, all_kinds=state.options.is_gfm)
        children.append(child)
    element.children = children


def _words(element: Element, *, all_kinds: bool) -> str:
    """The text of a heading or term without its markup."""
    words = []
    for child in element.children:
        if child.kind == "text" or (all_kinds and child.kind in ("codespan", "math")):
            words.append(child.value)
        elif all_kinds and child.kind == "entity":
            words.append(chr(child.options["point"]))
        elif all_kinds and child.kind in ("smart_quote", "typographic_sym"):
            words.append(_CHARACTERS.get(child.value) or typographic(child.value))
        else:
            words.append(_words(child, all_kinds=all_kinds))
    return "".join(words)


def _explain(state: State, element: Element) -> None:
    """Finds the abbreviations in the texts below `element`."""
    if not state.abbreviations:
        return
    names = "|".join(map(re.escape, sorted(state.abbreviations, key=len, reverse=True)))
    _replace_abbreviations(element, re.compile(names), re.compile(rf"(?=(?:\W|^)(?:{names})(?!\w))", re.ASCII | re.M))


def _replace_abbreviations(element: Element, name: re.Pattern[str], place: re.Pattern[str]) -> None:
    children: list[Element] = []
    for child in element.children:
        if child.kind != "text" or element.options.get("content_model") == "raw":
            _replace_abbreviations(child, name, place)
            children.append(child)
            continue
        rest = child.value
        while match := place.search(rest):
            start = match.start()
            found = name.match(rest, start) or name.match(rest, start + 1)
            if found is None:
                break
            children.append(Element("text", rest[: found.start()]))
            children.append(Element("abbreviation", found[0]))
            rest = rest[found.end() :]
        children.append(Element("text", rest))
    element.children = children


def _finish_gfm(element: Element, options: Options, seen: dict[str, int]) -> None:
    """GitHub's ids of headings, and its line breaks: a backslash at the end of a line, or each line's end."""
    sign = "\n" if options.hard_wrap else "\\\n"
    children: list[Element] = []
    for child in element.children:
        if child.kind == "text" and sign in child.value:
            is_last = element.is_block and child is element.children[-1]
            children += _broken(child.value.split(sign), is_last)
            continue
        if child.kind == "header" and options.auto_ids and "id" not in child.attr:
            child.attr["id"] = options.auto_id_prefix + _github_id(child.options["raw_text"], seen)
        elif child.kind != "html_element":
            _finish_gfm(child, options, seen)
        children.append(child)
    element.children = children


def _broken(lines: list[str], is_last: bool) -> list[Element]:
    without_break = is_last and not lines[-1]
    pieces = []
    for place, line in enumerate(lines):
        pieces.append(Element("text", f"\n{line}" if place else line))
        if place < len(lines) - (2 if without_break else 1):
            pieces.append(Element("br"))
    return pieces


def _github_id(text: str, seen: dict[str, int]) -> str:
    name = _NOT_IN_ID.sub("", downcase(text)).replace(" ", "-").replace("\t", "-")
    number = seen[name] = seen.get(name, -1) + 1
    return f"{name}-{number}" if number else name
