"""Jekyll's filters for lists: where, find, sort, group_by and their like."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cmp_to_key
from typing import Any

from liquid import RenderContext, Token, TokenStream
from liquid.builtin.expressions import BooleanExpression, FilteredExpression, tokenize
from liquid.builtin.expressions.primitive import Blank, Empty
from liquid.exceptions import FilterArgumentError
from liquid.expression import Expression
from liquid.filter import with_context
from liquid.token import TOKEN_EXPRESSION

from .ruby_values import to_s

_INTEGER = re.compile(r"\s*-?\d+\s*", re.ASCII)
_FLOAT = re.compile(r"\s*-?(?:\d+\.?\d*|\.\d+)\s*", re.ASCII)


def _where(items: Any, key: object, wanted: object) -> Any:
    if not _is_list(items) or not key or isinstance(wanted, list | dict):
        return items
    return [item for item in _items(items) if _is(_property(item, key), wanted)]


def _find(items: Any, key: object, wanted: object) -> Any:
    if not _is_list(items) or not key or isinstance(wanted, list | dict):
        return items
    return next((item for item in _items(items) if _is(_property(item, key), wanted)), None)


@with_context
def _where_exp(items: Any, variable: str, expression: str, *, context: RenderContext) -> Any:
    if not _is_list(items):
        return items
    condition = BooleanExpression.parse(context.env, _tokens(expression))
    return [item for item, holds in _evaluated(items, variable, condition, context) if holds]


@with_context
def _find_exp(items: Any, variable: str, expression: str, *, context: RenderContext) -> Any:
    if not _is_list(items):
        return items
    condition = BooleanExpression.parse(context.env, _tokens(expression))
    return next((item for item, holds in _evaluated(items, variable, condition, context) if holds), None)


def _group_by(items: Any, key: object) -> Any:
    if not _is_list(items):
        return items
    return _groups((item, to_s(_property(item, key))) for item in _items(items))


@with_context
def _group_by_exp(items: Any, variable: str, expression: str, *, context: RenderContext) -> Any:
    if not _is_list(items):
        return items
    return _groups(_evaluated(items, variable, FilteredExpression.parse(context.env, _tokens(expression)), context))


def _sort(items: Any, key: object = None, nils: str = "first") -> list[Any]:
    if not isinstance(items, list | tuple | range | Mapping):
        raise FilterArgumentError(f"sort: expected a list, found {to_s(items)!r}", token=None)
    if nils not in ("first", "last"):
        raise FilterArgumentError(f"sort: `{nils}`; expected first or last, for where the empty ones go", token=None)
    if key is None:
        return sorted(_items(items), key=_order)
    keyed: list[tuple[Any, Any]] = [(_property(item, key), item) for item in _items(items)]
    empty = [item for value, item in keyed if value is None]
    full = sorted((pair for pair in keyed if pair[0] is not None), key=lambda pair: _order(pair[0]))
    values = [item for _, item in full]
    return empty + values if nils == "first" else values + empty


def _push(items: Any, item: object) -> Any:
    return [*items, item] if isinstance(items, list) else items


def _pop(items: Any, count: object = 1) -> Any:
    return items[: max(len(items) - _whole(count), 0)] if isinstance(items, list) else items


def _shift(items: Any, count: object = 1) -> Any:
    return items[_whole(count) :] if isinstance(items, list) else items


def _unshift(items: Any, item: object) -> Any:
    return [item, *items] if isinstance(items, list) else items


def _sample(items: Any, count: object = 1) -> Any:
    raise FilterArgumentError(
        "sample picks by chance, and the same posts make the same site here; take some", token=None
    )


def _array_to_sentence_string(items: Any, connector: object = "and") -> str:
    words = [to_s(item) for item in items or ()]
    if len(words) < 3:
        return f" {to_s(connector)} ".join(words)
    return f"{', '.join(words[:-1])}, {to_s(connector)} {words[-1]}"


def _join(items: Any, separator: object = " ") -> str:
    return to_s(separator).join(map(to_s, _flat(items))) if isinstance(items, list | tuple | range) else to_s(items)


LIST_FILTERS: Mapping[str, Callable[..., object]] = {
    "array_to_sentence_string": _array_to_sentence_string,
    "find": _find,
    "find_exp": _find_exp,
    "group_by": _group_by,
    "group_by_exp": _group_by_exp,
    "join": _join,
    "pop": _pop,
    "push": _push,
    "sample": _sample,
    "shift": _shift,
    "sort": _sort,
    "unshift": _unshift,
    "where": _where,
    "where_exp": _where_exp,
}


def _is_list(items: object) -> bool:
    return isinstance(items, list | tuple | range | Mapping)


def _items(items: Any) -> list[Any]:
    return list(items.values() if isinstance(items, Mapping) else items)


def _flat(items: Any) -> Iterator[object]:
    for item in items:
        if isinstance(item, list | tuple):
            yield from _flat(item)
        else:
            yield item


def _property(item: object, key: object) -> Any:
    """What `item` has under `key` (`a.b`: under b in what it has under a); a text of digits counts as a number."""
    value: Any = item
    for name in to_s(key).split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    text = value if isinstance(value, str) else ""
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else value


def _is(value: Any, wanted: object) -> bool:
    if wanted is None:
        return value is None
    if isinstance(wanted, Blank | Empty):
        return to_s(value) == ""
    values = value if isinstance(value, list | tuple) else [] if value is None else [value]
    return any(to_s(each) == to_s(wanted) for each in values)


def _compared(left: Any, right: Any) -> int:
    try:
        return int(left > right) - int(left < right)
    except TypeError:
        return (to_s(left) > to_s(right)) - (to_s(left) < to_s(right))


_order = cmp_to_key(_compared)


def _whole(count: object) -> int:
    return int(to_s(count))


def _tokens(expression: str) -> TokenStream:
    return TokenStream(tokenize(expression, Token(TOKEN_EXPRESSION, expression, 0, expression)))


def _evaluated(
    items: Any, variable: str, expression: Expression, context: RenderContext
) -> Iterator[tuple[object, object]]:
    scope: dict[str, object] = {}
    with context.extend(scope):
        for item in _items(items):
            scope[variable] = item
            yield item, expression.evaluate(context)


def _groups(pairs: Iterator[tuple[object, object]]) -> list[dict[str, object]]:
    groups: dict[object, list[object]] = {}
    for item, name in pairs:
        groups.setdefault(name, []).append(item)
    return [{"name": name, "items": items, "size": len(items)} for name, items in groups.items()]
