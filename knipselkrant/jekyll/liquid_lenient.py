"""Tags that Ruby's strict parser refuses too, read as its lenient one reads them: what it does not know does not count.

Jekyll tries the strict parser first. The rules are the `lax_parse` of Liquid's tags.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from liquid import Environment, Token, TokenStream
from liquid.builtin.expressions import BooleanExpression, LoopExpression, parse_identifier, parse_primitive, tokenize
from liquid.exceptions import LiquidSyntaxError
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG

_QUOTED = r"""(?:"[^"]*"|'[^']*')"""
FRAGMENT = rf"""(?:{_QUOTED}|(?:[^\s,|'"]|{_QUOTED})+)"""

_CONDITION = re.compile(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?")
_OPERATOR = re.compile(r"\b(and|or)\b")
_LOOP = re.compile(rf"\s*([\w-]+)\s+in\s+((?:{FRAGMENT})+)\s*(reversed)?", re.ASCII)
_ATTRIBUTE = re.compile(rf"(?<![\w-])-*+(\w[\w-]*+)\s*+:\s*({FRAGMENT})", re.ASCII)
_ALTERNATIVE = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?", re.DOTALL)
_NAME = re.compile(r"[\w-]+", re.ASCII)
_LITERAL = re.compile(rf"{_QUOTED}|-?\d+(?:\.\d+)?|\(\s*+(?>\S+?\s*+\.\.)\s*\S+\s*\)", re.ASCII)
_NO_MARKUP = re.compile(r"end\w+|else|break|continue|comment|ifchanged")
_LOOKUP = re.compile(r"\[[^\]]{1,200}+\]|[\w-]+\??", re.ASCII)


def lenient(env: Environment, tokens: Iterable[Token]) -> Iterator[Token]:
    """`tokens` of a template, its tags' markup put into words that the strict parser knows where it has to be."""
    tag = ""
    for token in tokens:
        if token.kind == TOKEN_EXPRESSION and _NO_MARKUP.fullmatch(tag):
            continue
        if token.kind == TOKEN_EXPRESSION and tag in _READERS:
            is_strict, reworded = _READERS[tag]
            if not _parses(is_strict, env, token):
                yield token._replace(value=reworded(token.value) or token.value)
                continue
        tag = token.value if token.kind == TOKEN_TAG else ""
        yield token


def value(fragment: str) -> str:
    """`fragment` as a value: of one that is no literal, only the names in it count."""
    if _LITERAL.fullmatch(fragment):
        return fragment
    names = _LOOKUP.findall(fragment)
    return "".join([*names[:1], *(name if name[0] == "[" else f"['{name}']" for name in names[1:])]) or "nil"


def _parses(parse: Callable[[Environment, TokenStream], object], env: Environment, token: Token) -> bool:
    try:
        stream = TokenStream(tokenize(token.value, token))
        parse(env, stream)
        stream.expect_eos()
    except LiquidSyntaxError:
        return False
    return True


def _condition(markup: str) -> str:
    words = []
    for place, part in enumerate(_OPERATOR.split(markup)):
        if place % 2:
            words.append(part)
        elif match := _CONDITION.search(part):
            words.append(value(match[1]))
            if match[2]:
                words += [match[2], value(match[3]) if match[3] else "nil"]
        else:
            return ""
    return " ".join(words)


def _loop(markup: str) -> str:
    match = _LOOP.match(markup)
    if match is None:
        return ""
    attributes = [f"{name}:{value(given)}" for name, given in _ATTRIBUTE.findall(markup)]
    return " ".join([match[1], "in", value(match[2]), *(["reversed"] if match[3] else []), *attributes])


def _case(markup: str) -> str:
    match = re.search(FRAGMENT, markup)
    return value(match[0]) if match else ""


def _when(markup: str) -> str:
    values = []
    rest: str | None = markup
    while rest:
        match = _ALTERNATIVE.search(rest)
        if match is None:
            return ""
        values.append(value(match[1]))
        rest = match[2]
    return ", ".join(values)


def _name(markup: str) -> str:
    match = _NAME.search(markup)
    return match[0] if match else ""


def _values(env: Environment, stream: TokenStream) -> None:
    parse_primitive(env, stream)
    while stream.current.kind in ("comma", "or"):
        next(stream)
        parse_primitive(env, stream)


_READERS: dict[str, tuple[Callable[[Environment, TokenStream], object], Callable[[str], str]]] = {
    **dict.fromkeys(("if", "elsif", "unless"), (BooleanExpression.parse, _condition)),
    **dict.fromkeys(("for", "tablerow"), (LoopExpression.parse, _loop)),
    "case": (parse_primitive, _case),
    "when": (_values, _when),
    "capture": (parse_identifier, _name),
}
