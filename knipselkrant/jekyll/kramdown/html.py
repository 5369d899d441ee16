"""HTML within Markdown. What is in an element of blocks stays as it is, unless `markdown="1"` asks otherwise."""

import re

from .element import Element
from .patterns import BLOCK_ELEMENTS, KNOWN_ELEMENTS, MODELS, NAME, SPAN_ELEMENTS, VOID_ELEMENTS, compiled, dotted
from .state import EndTagFound, Scanner, SpanRule, State

BLOCK_START = compiled(rf" {{0,3}}<({NAME}|!--|/)")

_VALUE = r"\s*+=\s*+(?:(?u:\w+)|(?P<sign>[\"']).*?(?P=sign))"
_TAG = rf"<((?>{NAME}))((?>(?:\s++{NAME}(?:{_VALUE})?)*))\s*+(?P<slash>/)?>"
_END_TAG = rf"</({NAME})\s*>"
_COMMENT = dotted(r"<!--(.*?)-->")
_COMMENT_END = compiled("-->")
_INSTRUCTION = dotted(r"<\?(.*?)\?>")
_INSTRUCTION_END = compiled(r"\?>")
_START_TAG = dotted(_TAG)
_CLOSING_TAG = dotted(_END_TAG)
_BLOCK_START_TAG = dotted(rf" {{0,3}}{_TAG}")
_BLOCK_END_TAG = dotted(rf" {{0,3}}{_END_TAG}")
_ATTRIBUTE = dotted(rf"({NAME})(?:\s*=\s*(?:((?u:\w+))|([\"'])(.*?)\3))?")
_RAW_START = compiled(rf"(?=<({NAME}|/|!--|\?))")
_REST_OF_LINE = compiled(r"[ \t]*\n")
_ASKED = {"0": "raw", "1": "default", "span": "span", "block": "block"}


def block_html(state: State, match: re.Match[str]) -> bool:
    src = state.src
    if comment := _comment(src):
        state.add(Element("xml_comment", comment, category="block"))
        src.scan(_REST_OF_LINE)
        return True
    if (tag := src.check(_BLOCK_START_TAG)) and tag[1].lower() not in SPAN_ELEMENTS:
        src.pos = tag.end()
        _element(state, tag)
        return True
    tag = src.check(_BLOCK_END_TAG)
    if tag and tag[1].lower() not in SPAN_ELEMENTS:
        tree = state.current
        if tree.kind == "html_element" and tree.value == tag[1].lower():
            src.pos = tag.end()
            raise EndTagFound
    return False


def _element(state: State, tag: re.Match[str]) -> None:
    name = _name(tag[1])
    element = Element("html_element", name, _attributes(tag[2], name in KNOWN_ELEMENTS), category="block")
    around = state.current
    state.add(element)
    is_closed = tag["slash"] is not None or name in VOID_ELEMENTS
    has_body = name not in ("script", "style")
    if not has_body:
        is_closed = False
        state.add_text(_up_to_end(state, name), element, "raw")
    if state.block_ial is not None:
        element.options["ial"] = state.block_ial
        state.block_ial = None
    within_raw = around.is_raw_html()
    model = MODELS.get(name, "raw") if state.options.parse_block_html and not within_raw else "raw"
    if asked := _ASKED.get(element.attr.pop("markdown", "")):
        model = MODELS.get(name, "raw") if asked == "default" else asked
    if model == "block":
        state.src.scan(_REST_OF_LINE)
    element.options.update(content_model=model, is_closed=is_closed)
    if is_closed or not has_body:
        return
    if model == "block":
        state.blocks(element)
    elif model == "span":
        state.add_text(_up_to_end(state, name), element)
    else:
        _raw(state, element)
    if not within_raw:
        state.src.scan(_REST_OF_LINE)


def _up_to_end(state: State, name: str) -> str:
    """What stands before the end tag of `name`, which is read; all the rest if it has none."""
    src = state.src
    end = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE | re.ASCII).search(src.text, src.pos)
    if end is None:
        state.unclosed.append(name)
        return src.rest()
    start, src.pos = src.pos, end.end()
    return src.text[start : end.start()]


def _raw(state: State, element: Element) -> None:
    """Fills `element` with all up to its end tag, text as it is; elements within are told apart."""
    src = state.src
    around, state.tree = state.tree, element
    while not src.at_end:
        text = src.until(_RAW_START)
        if text is None:
            state.add_text(src.rest(), kind="text")
            continue
        state.add_text(text, kind="text")
        if comment := _comment(src):
            state.add(Element("xml_comment", comment, category="block"))
        elif src.comes(_INSTRUCTION_END) and (instruction := src.scan(_INSTRUCTION)):
            state.add(Element("xml_pi", instruction[0], category="block"))
        elif tag := src.scan(_START_TAG):
            _element(state, tag)
        elif tag := src.scan(_CLOSING_TAG):
            if element.value == (tag[1].lower() if element.value in KNOWN_ELEMENTS else tag[1]):
                break
            state.add_text(tag[0], kind="text")
        else:
            state.add_text(src.text[src.pos], kind="text")
            src.pos += 1
    else:
        state.unclosed.append(element.value)
    state.tree = around


def span_html(state: State, match: re.Match[str]) -> None:
    src = state.src
    if comment := _comment(src):
        state.add(Element("xml_comment", comment, category="span"))
    elif tag := src.scan(_CLOSING_TAG):
        state.add_text(tag[0])
    elif tag := src.scan(_START_TAG):
        _span_element(state, tag)
    else:
        state.add_text(src.text[src.pos])
        src.pos += 1


def _span_element(state: State, tag: re.Match[str]) -> None:
    name = _name(tag[1])
    if name in BLOCK_ELEMENTS:
        state.add_text(tag[0])
        return
    attributes = {key: re.sub(r"\n+", " ", value) for key, value in _attributes(tag[2], name in KNOWN_ELEMENTS).items()}
    is_raw = MODELS.get(name, "raw") == "raw"
    reads = not is_raw and state.current.options.get("content_model") != "raw" and state.options.parse_span_html
    asked = _ASKED.get(attributes.pop("markdown", ""))
    if asked in ("span", "default", "raw"):
        reads = asked == "span" or (asked == "default" and not is_raw)
    closed = tag["slash"] is not None
    model = "span" if reads else "raw"
    element = Element("html_element", name, attributes, category="span", content_model=model, is_closed=closed)
    state.add(element)
    if closed or name in VOID_ELEMENTS:
        return
    stop = re.compile(rf"</{re.escape(name)}\s*>", re.ASCII | (re.IGNORECASE if name in KNOWN_ELEMENTS else re.ASCII))
    if state.spans(element, stop, None if reads else [span_html_rule]):
        state.src.scan(stop)
    else:
        state.unclosed.append(name)
        state.add_text(state.src.rest(), element)


def _comment(src: Scanner) -> str:
    found = src.scan(_COMMENT) if src.comes(_COMMENT_END) else None
    return found[0] if found else ""


def _name(written: str) -> str:
    return written.lower() if written.lower() in KNOWN_ELEMENTS else written


def _attributes(written: str, is_known: bool) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        attributes[match[1].lower() if is_known else match[1]] = match[2] or match[4] or ""
    return attributes


span_html_rule = SpanRule("<", compiled(rf"<({NAME}|!--|/)"), span_html)
