"""The regular expressions of the package: those that modules keep, those in calls, those made while it runs."""

import ast
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import regex

import knipselkrant
from knipselkrant.jekyll.kramdown import patterns
from knipselkrant.jekyll.kramdown.state import BlockRule, SpanRule

SEARCHING = {"search", "sub", "subn", "split", "findall", "finditer", "compile"}
"""The ways in which a text is looked through, and not only matched from a place on; of what is kept, we suppose so."""

READING = {"check", "scan", "_lines", "BlockRule"}
"""What matches the expression that it is given at a place."""

MAKERS_OF_READ = {"_shape", "_next_item"}
"""Functions that make expressions for these."""

COMPREHENSIONS = (ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)
RULES = (BlockRule, SpanRule)
MAKERS = (re, regex, patterns.compiled, patterns.dotted)


class Expression(NamedTuple):
    """A regular expression, where it stands, and whether texts are looked through for it."""

    where: str
    pattern: Any
    is_searched_for: bool


def expressions(exercise: Callable[[], None]) -> list[Expression]:
    """Every expression of the package; `exercise` has it make those that it makes while it runs.

    Raises AssertionError if a function that makes one did not.
    """
    found = list(kept())
    makers = set()
    for module, tree in _trees().items():
        for function, call in _calls(tree, module):
            if written := _written_in(module, function, call):
                found.append(written)
            else:
                makers.add(f"{module.__name__}.{function.name}")
    found += _made(list(_trees()), exercise)
    idle = makers - {each.where for each in found}
    assert not idle, f"have these make their expressions: {idle}"
    return list({(each.pattern, each.is_searched_for): each for each in found}.values())


def kept() -> Iterator[Expression]:
    """Those that modules keep."""
    uses = _uses(_trees())
    for module in _trees():
        for name, value in vars(module).items():
            is_searched_for = not isinstance(value, RULES) and (uses[id(value)] & SEARCHING or not uses[id(value)])
            for pattern in _patterns_in(value):
                yield Expression(f"{module.__name__}.{name}", pattern, bool(is_searched_for))


@cache
def _trees() -> dict[ModuleType, ast.Module]:
    names = [each.name for each in pkgutil.walk_packages(knipselkrant.__path__, "knipselkrant.")]
    return {module: ast.parse(Path(str(module.__file__)).read_text("utf-8")) for module in map(import_module, names)}


def _patterns_in(value: Any, depth: int = 3) -> Iterator[Any]:
    if isinstance(value, re.Pattern | regex.Pattern):
        yield value
    elif isinstance(value, dict | list | tuple | set | frozenset) and depth:
        for each in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from _patterns_in(each, depth - 1)


def _uses(trees: dict[ModuleType, ast.Module]) -> dict[Any, set[str]]:
    """What is done with each value: the methods that are called of it, "search" where it is given away."""
    found: dict[Any, set[str]] = defaultdict(set)
    others: dict[Any, set[Any]] = defaultdict(set)
    for module, tree in trees.items():
        for node, key in ((node, partial(_key, module, part)) for part in tree.body for node in ast.walk(part)):
            if isinstance(node, ast.Attribute):
                found[key(node.value)].add(node.attr)
            elif isinstance(node, ast.Call):
                for each in chain.from_iterable(map(_names_in, node.args)):
                    found[key(each)].add("match" if _name(node.func) in READING else "search")
            elif isinstance(node, ast.Assign | ast.For):
                target, given = (
                    (node.targets[0], node.value) if isinstance(node, ast.Assign) else (node.target, node.iter)
                )
                for each in _names_in(given):
                    others[key(each)].add(key(target))
            elif isinstance(node, COMPREHENSIONS):
                for part in node.generators:
                    methods = {
                        each.attr
                        for each in ast.walk(node)
                        if isinstance(each, ast.Attribute) and _name(each.value) == _name(part.target)
                    }
                    for each in _names_in(part.iter):
                        found[key(each)] |= methods
    for value, taken_by in [*others.items()] * 2:
        found[value].update(*(found[other] for other in taken_by))
    return found


def _key(module: ModuleType, part: ast.stmt, node: ast.AST) -> Any:
    """What tells a value from others: itself, if the module knows it, else its name in the function or class."""
    holder = node.value if isinstance(node, ast.Attribute) else None
    known = vars(module) if holder is None else vars(module).get(_name(holder))
    value = known.get(_name(node)) if holder is None else getattr(known, _name(node), None)
    return (module, part, _name(node)) if value is None else id(value)


def _names_in(node: ast.AST) -> Iterator[ast.AST]:
    """The names in an expression, but for those in calls and comprehensions."""
    if isinstance(node, ast.Name | ast.Attribute):
        yield node
    elif not isinstance(node, (ast.Call, *COMPREHENSIONS)):
        for each in ast.iter_child_nodes(node):
            yield from _names_in(each)


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _calls(
    tree: ast.AST, module: ModuleType, function: ast.FunctionDef | None = None
) -> Iterator[tuple[ast.FunctionDef, ast.Call]]:
    """The calls within functions that take an expression, each with its function."""
    if module is patterns:
        return
    for node in ast.iter_child_nodes(tree):
        if function and isinstance(node, ast.Call) and _takes_expression(node.func, module, function):
            yield function, node
        yield from _calls(node, module, node if isinstance(node, ast.FunctionDef) else function)


def _takes_expression(called: ast.expr, module: ModuleType, function: ast.FunctionDef) -> bool:
    if isinstance(called, ast.Attribute) and called.attr == "escape":
        return False
    name = _name(called.value if isinstance(called, ast.Attribute) else called)
    return name not in _own_names(function) and any(vars(module).get(name) is maker for maker in MAKERS)


def _own_names(function: ast.FunctionDef) -> set[str]:
    nodes = list(ast.walk(function))
    given = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return given | {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _written_in(module: ModuleType, function: ast.FunctionDef, call: ast.Call) -> Expression | None:
    """The expression that a call takes; None if the function makes it of what it is given."""
    if _own_names(function) & {node.id for node in ast.walk(call.args[0]) if isinstance(node, ast.Name)}:
        return None
    *_, finder, method = ["", *ast.unparse(call.func).split(".")]
    flags = [each.value for each in call.keywords if each.arg == "flags"]
    flags += [each for each in call.args if re.match(r"re\.[A-Z]", ast.unparse(each))]
    pattern, *values = (eval(ast.unparse(each), vars(module)) for each in (call.args[0], *flags))
    compiled = (regex if finder == "regex" else re).compile(pattern, *values)
    return Expression(f"{module.__name__}:{call.lineno}", compiled, method in SEARCHING)


def _made(modules: list[ModuleType], exercise: Callable[[], None]) -> list[Expression]:
    """The expressions that functions of the package compile during `exercise`."""
    names = {module.__file__: module.__name__ for module in modules}
    found = []
    compile_ = re._compile

    def recorded(pattern: Any, flags: int) -> Any:
        compiled = compile_(pattern, flags)
        frame = sys._getframe(1)
        method = frame.f_code.co_name
        while frame.f_back and frame.f_code.co_filename in (re.__file__, patterns.__file__):
            frame = frame.f_back
        if module := names.get(frame.f_code.co_filename):
            function = frame.f_code.co_qualname.partition(".<locals>")[0].rpartition(".")[2]
            is_searched_for = method in SEARCHING and function not in MAKERS_OF_READ
            found.append(Expression(f"{module}.{function}", compiled, is_searched_for))
        return compiled

    for value in (value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")):
        value.cache_clear()
    re._compile = recorded
    try:
        exercise()
    finally:
        re._compile = compile_
    return found
