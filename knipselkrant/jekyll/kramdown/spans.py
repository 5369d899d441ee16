"""Spans but for links and HTML: emphasis, code, quotes and signs, formulas, marks of footnotes, what is escaped."""

import re

from .attributes import give
from .element import Element
from .entities import code_point
from .patterns import CODE_SIGNS, ENTITY, ID_NAME, WHITE, compiled, dotted
from .state import SpanRule, State

_PUNCTUATION = r"""[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"""
_AFTER_NO_SPACE = r"[^ \\\t\r\n\[{(-]"
_QUOTE_RULES: list[tuple[re.Pattern[str], tuple[str, ...]]] = [
    # What is written before the quotes, then what each of them is: l(eft) or r(ight), by its sign.
    (compiled(r"()([\"'])(?=[_*]{1,2}\S)"), ("l",)),
    (compiled(rf"()([\"'])(?={_PUNCTUATION}(?!\.\.)(?u:\B))"), ("r",)),
    (compiled(r"(\s?)(\"')(?=\w)"), ("l", "l")),
    (compiled(r"(\s?)('\")(?=\w)"), ("l", "l")),
    (compiled(r"(\s?)(')(?=\d\ds)"), ("r",)),
    (compiled(r"(\s)(['\"])(?=\w)"), ("l",)),
    (compiled(rf"({_AFTER_NO_SPACE})(['\"])"), ("r",)),
    (compiled(r"()([\"'])(?=\s|s(?u:\b)|$)"), ("r",)),
    (dotted(r"(.?)(')"), ("l",)),
    (dotted(r"(.?)(\")"), ("l",)),
]
_SIGNS = {
    "---": "mdash", "--": "ndash", "...": "hellip", "<< ": "laquo_space", " >>": "raquo_space", "<<": "laquo",
    ">>": "raquo",
}  # fmt: skip
_STRUCK_THROUGH = dotted(r"~~(.*?[^\s~])~~")
_STRIKE_END = compiled(r"[^\s~]~~")
_SPACE = compiled(r"\s")
_LETTER_OR_NUMBER = compiled(r"(?u:[^\W_])")


def emphasis(state: State, match: re.Match[str]) -> None:
    src = state.src
    start, sign = src.pos, match[0]
    kind = "strong" if len(sign) == 2 else "em"
    within_word = sign[0] == "_" and _ends_in_letter(src.text, start)
    src.pos = match.end()
    if within_word or src.check(_SPACE) or state.is_within(kind):
        state.add_text(sign)
        return
    found, element, end = *_inside(state, kind, sign), sign
    if not found and kind == "strong" and state.current.kind != "em":
        src.pos = start + 1
        found, element, end = *_inside(state, "em", sign[0]), sign[0]
    if found:
        src.pos += len(end)
        state.add(element)
    else:
        src.pos = match.end()
        state.add_text(sign)


def _ends_in_letter(text: str, end: int) -> bool:
    """Whether a word stands before the place, be it with a hyphen behind it."""
    before = text[max(0, end - 2) : end]
    return before[-1:].isalpha() or (before[-1:] == "-" and before[:-1].isalpha())


def _inside(state: State, kind: str, sign: str) -> tuple[bool, Element]:
    src = state.src
    element = Element(kind)
    if not src.comes(_ENDS[sign]):
        return False, element

    def is_end(match: re.Match[str]) -> bool:
        if src.before in WHITE or not element.children:
            return False
        if kind == "em" and src.text.startswith(sign * 2, src.pos) and not src.text.startswith(sign * 3, src.pos):
            return False
        return sign[0] != "_" or not _LETTER_OR_NUMBER.match(src.text, match.end())

    return state.spans(element, _STOPS[sign], is_end=is_end), element


_STOPS = {sign: compiled(re.escape(sign)) for sign in ("*", "**", "_", "__")}
_NOT_WHITE = r"(?<=[^ \t\r\n\f\v])"
_ENDS = {
    "*": compiled(_NOT_WHITE + r"(?=\*(?!\*(?!\*)))"),
    "**": compiled(_NOT_WHITE + r"(?=\*\*)"),
    "_": compiled(_NOT_WHITE + r"(?=_(?!_(?!_))(?!(?u:[^\W_])))"),
    "__": compiled(_NOT_WHITE + r"(?=__(?!(?u:[^\W_])))"),
}


def code(state: State, match: re.Match[str]) -> None:
    src = state.src
    signs = match[0]
    is_simple = signs == "`"
    before = src.before
    src.pos = match.end()
    if is_simple and (not before or before in WHITE) and src.check(_SPACE):
        state.add_text(signs)
        return
    end = src.text.find(signs, src.pos)
    if end < 0:
        state.add_text(signs)
        return
    text = src.text[src.pos : end]
    src.pos = end + len(signs)
    if not is_simple:
        text = text.removeprefix(" ").removesuffix(" ")
    state.add(Element("codespan", text))


def autolink(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    element = Element("a", attr={"href": match[1] if match[2] else f"mailto:{match[1]}"})
    state.add_text(match[1].removeprefix("mailto:"), element)
    state.add(element)


def footnote_mark(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    note = state.footnotes.get(match[1])
    if note is None:
        state.add_text(match[0])
        return
    if not note.is_used:
        note.is_used = True
        give(note.mark.attr, note.mark.options.get("ial", {}), state.references)
    state.add(Element("footnote", name=match[1], content=note.content))


def smart_quotes(state: State, match: re.Match[str]) -> None:
    for pattern, sides in _QUOTE_RULES:
        if found := state.src.scan(pattern):
            state.add_text(found[1])
            for sign, side in zip(found[2], sides, strict=True):
                state.add(Element("smart_quote", f"{side}{'d' if sign == chr(34) else 's'}quo"))
            return


def formula(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    state.add(Element("math", match[1].strip(WHITE), category="span"))


def entity(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    number = int(match["number"] or "0") if match["hex"] is None else int(match["hex"], 16)
    point = code_point(match["name"] or number)
    if point is None:
        state.add(Element("entity", "", point=ord("&")))
        state.add_text(match[0][1:])
    else:
        state.add(Element("entity", match[0], point=point))


def typographic_sign(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    if name := _SIGNS.get(match[0]):
        state.add(Element("typographic_sym", name))
    else:
        for sign in match[0][1:]:
            state.add(Element("entity", "", point=ord(sign)))


def line_break(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    state.add(Element("br"))


def escaped(state: State, match: re.Match[str]) -> None:
    state.src.pos = match.end()
    state.add_text(match[1])


def struck_through(state: State, match: re.Match[str]) -> None:
    src = state.src
    found = src.scan(_STRUCK_THROUGH) if src.comes(_STRIKE_END) else None
    if found is None:
        src.pos = match.end()
        state.add_text(match[0])
        return
    element = Element("html_element", "del", category="span")
    state.add(element)
    state.all_spans(element, found[1])


emphasis_rule = SpanRule(r"[*_]", compiled(r"\*\*?|__?"), emphasis)
code_rule = SpanRule("`", compiled(CODE_SIGNS), code)
autolink_rule = SpanRule(
    "<", compiled(r"<((mailto|https?|ftps?):.{1,2000}?|(?u:[-.\w]{1,250}?)@(?u:[-.\w]{1,250}?))>"), autolink
)
footnote_rule = SpanRule(r"\[", compiled(rf"\[\^({ID_NAME})\]"), footnote_mark)
quotes_rule = SpanRule(r"[^\\]?[\"']", compiled(r"[^\\]?[\"']"), smart_quotes)
formula_rule = SpanRule(r"\$", dotted(r"\$\$(.*?)\$\$"), formula)
entity_rule = SpanRule("&", compiled(ENTITY), entity)
typography_rule = SpanRule(
    r"--|\.\.\.|(?:\\| )?(?:<<|>>)",
    compiled(r"---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>"),
    typographic_sign,
)
break_rule = SpanRule(r"(?:  |\\)(?=\n)", compiled(r"(?:  |\\\\)(?=\n)"), line_break)
ESCAPABLE = r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])"
escape_rule = SpanRule(r"\\", compiled(ESCAPABLE), escaped)
escape_gfm_rule = SpanRule(r"\\", compiled(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=\-~])"), escaped)
strike_rule = SpanRule("~~", compiled(r"~(?=~(?!\s|~))"), struck_through)
