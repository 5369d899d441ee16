"""YAML 1.1 as Jekyll's SafeYAML reads it: plain values alone, in bounds."""

from collections.abc import Callable, Hashable
from typing import Any

import yaml

MAX_DIGITS = 300
"""More characters in one number are refused: to write it takes Python quadratic time, or it will not."""

_TAG = "tag:yaml.org,2002:"


class Loader(yaml.CSafeLoader):
    """Timestamps stay the text that was written."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != f"{_TAG}timestamp"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class StrictLoader(Loader):
    """Refuses a key that stands twice in one mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if not isinstance(key_node, yaml.ScalarNode):
                continue
            if key_node.value in seen:
                raise _refused(key_node, f"the key `{key_node.value}` stands twice, keep one")
            seen.add(key_node.value)
        return super().construct_mapping(node, deep)


def _checked(construct: Callable[[Any, Any], object]) -> Callable[[Any, Any], object]:
    """PyYAML's own constructors fail in many ways on a value that is not what its tag says (`!!bool misschien`)."""

    def call(loader: Loader, node: yaml.Node) -> object:
        if len(node.value) > MAX_DIGITS:
            raise _refused(node, f"a number of more than {MAX_DIGITS} digits")
        try:
            return construct(loader, node)
        except (LookupError, ValueError):
            raise _refused(node, f"{node.value!r} is not what its tag `{node.tag.replace(_TAG, '!!')}` says") from None

    return call


def _binary(loader: Loader, node: yaml.ScalarNode) -> str:
    return loader.construct_yaml_binary(node).decode("utf-8")


def _refused(node: yaml.Node, problem: str) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=node.start_mark)


for _name in ("bool", "int", "float"):
    Loader.add_constructor(_TAG + _name, _checked(yaml.CSafeLoader.yaml_constructors[_TAG + _name]))
for _name, _as in {"timestamp": "str", "set": "map", "omap": "seq", "pairs": "seq"}.items():
    Loader.add_constructor(_TAG + _name, yaml.CSafeLoader.yaml_constructors[_TAG + _as])
Loader.add_constructor(f"{_TAG}binary", _binary)
