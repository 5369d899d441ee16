"""Liquid as Jekyll sets it up: python-liquid with Jekyll's tags and filters, Ruby's leniency, and limits."""

import re
from collections.abc import Callable, Iterator
from functools import cache, wraps
from typing import Any, TextIO

from liquid import Environment, RenderContext, Token, TokenStream
from liquid.builtin.expressions import FilteredExpression, tokenize
from liquid.builtin.expressions.primitive import Identifier
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignNode, AssignTag
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.builtin.tags.tablerow_tag import TablerowNode, TablerowTag
from liquid.exceptions import LiquidSyntaxError, LoopIterationLimitError
from liquid.expression import Expression
from liquid.token import TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG
from liquid.undefined import is_undefined

from .liquid_dates import DATE_FILTERS
from .liquid_ends import checked
from .liquid_lenient import FRAGMENT, lenient, value
from .liquid_lists import LIST_FILTERS
from .liquid_tags import HighlightTag, IncludeRelativeTag, IncludeTag, LinkTag, PostUrlTag
from .liquid_texts import TEXT_FILTERS
from .ruby_values import to_s

_LATER_FILTERS = ("escapejs", "find_index", "has", "reject", "safe", "squish", "sum")
"""Filters of python-liquid that Jekyll's Liquid has not: to it they are unknown, and change nothing."""

_ASSIGNMENT = re.compile(r"(?P<name>[\w-]+)\s*=\s*(?P<value>.*)", re.DOTALL)


class _JekyllLiquid(Environment):
    block_nesting_limit = 40
    context_depth_limit = 40
    loop_iteration_limit = 1_000_000
    local_namespace_limit = 50_000_000
    output_stream_limit = 50_000_000

    def tokenizer(self) -> Callable[[str], Iterator[Token]]:
        tokens = super().tokenizer()
        return lambda source: lenient(self, tokens(checked(source)))

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        super().setup_tags_and_filters(extra=extra)
        tags = (
            _Output,
            _AssignTag,
            _ForTag,
            _TablerowTag,
            HighlightTag,
            IncludeTag,
            IncludeRelativeTag,
            LinkTag,
            PostUrlTag,
        )
        for tag in tags:
            self.add_tag(tag)
        for name in _LATER_FILTERS:
            del self.filters[name]
        for name, function in {**DATE_FILTERS, **LIST_FILTERS, **TEXT_FILTERS}.items():
            self.add_filter(name, _without_undefined(function))
        for name, function in self.filters.items():
            self.filters[name] = _bounded(function)


@cache
def environment() -> Environment:
    """The one environment: what differs from site to site is in the context of a template."""
    # python-liquid has `now` and `today` by itself, Jekyll does not.
    return _JekyllLiquid(strict_filters=False, globals={"now": None, "today": None})


def _without_undefined(function: Callable[..., object]) -> Callable[..., object]:
    @wraps(function)
    def call(*values: Any, **context: Any) -> object:
        return function(*(None if is_undefined(value) else value for value in values), **context)

    return call


def _bounded(function: Callable[..., object]) -> Callable[..., object]:
    """The limit on loops does not count those within a filter."""

    @wraps(function)
    def call(value: object, *others: object, **named: Any) -> object:
        return function(_short(value), *others, **named)

    return call


def _short(value: object) -> object:
    """`value`, unless it is one of the very long ranges that a short text can name."""
    if isinstance(value, range) and value.stop - value.start > _JekyllLiquid.loop_iteration_limit:
        raise LoopIterationLimitError("the range is too long", token=None)
    return value


class _Short(Expression):
    """A value to loop over, of which python-liquid makes a list to reverse it, and counts all up to an offset."""

    def __init__(self, value: Expression) -> None:
        super().__init__(value.token)
        self._value = value

    def __str__(self) -> str:
        return str(self._value)

    def evaluate(self, context: RenderContext) -> object:
        return _short(self._value.evaluate(context))

    def children(self) -> list[Expression]:
        return [self._value]


class _ForTag(ForTag):
    def parse(self, stream: TokenStream) -> ForNode:
        node = super().parse(stream)
        assert isinstance(node, ForNode)
        node.expression.iterable = _Short(node.expression.iterable)
        return node


class _TablerowTag(TablerowTag):
    def parse(self, stream: TokenStream) -> TablerowNode:
        node = super().parse(stream)
        assert isinstance(node, TablerowNode)
        node.expression.iterable = _Short(node.expression.iterable)
        return node


class _OutputNode(OutputNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return buffer.write(to_s(self.expression.evaluate(context)))


class _Output(Output):
    def parse(self, stream: TokenStream) -> OutputNode:
        token = stream.eat(TOKEN_OUTPUT)
        return _OutputNode(token, _filtered(self.env, stream.expect(TOKEN_EXPRESSION)))


class _AssignTag(AssignTag):
    def parse(self, stream: TokenStream) -> AssignNode:
        token = stream.eat(TOKEN_TAG)
        markup = stream.expect(TOKEN_EXPRESSION)
        match = _ASSIGNMENT.match(markup.value)
        if match is None:
            raise LiquidSyntaxError(f"`assign {markup.value}`: expected `name = value`", token=token)
        value = Token(TOKEN_EXPRESSION, match["value"], markup.start_index + match.start("value"), markup.source)
        name = Identifier(match["name"], token=token)
        return AssignNode(token, name=name, expression=_filtered(self.env, value))


def _filtered(env: Environment, markup: Token) -> Any:
    """The value that `markup` stands for; what Ruby's strict parser refuses too is read as its lenient one reads it."""
    try:
        return FilteredExpression.parse(env, TokenStream(tokenize(markup.value, markup)))
    except LiquidSyntaxError:
        return FilteredExpression.parse(env, TokenStream(tokenize(_lenient(markup.value), markup)))


def _lenient(markup: str) -> str:
    """`markup` without what Ruby's lenient parser passes over."""
    found = re.search(rf"({FRAGMENT})(.*)", markup, re.DOTALL)
    if found is None:
        return "nil"
    words, rest = value(found[1]), found[2]
    for each in re.findall(rf"(?:\s+|{FRAGMENT}|,)+", rest.partition("|")[2]):
        if name := re.search(r"\w+", each):
            arguments = re.findall(rf"[:,]\s*((?:\w+\s*:\s*)?{FRAGMENT})", each)
            words += f" | {name[0]}" + (f": {', '.join(arguments)}" if arguments else "")
    return words
