"""Categories and tags of a post. The rules are Jekyll's `Document#categories_from_path`, `#populate_categories`
and `#populate_tags`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_WORD = re.compile(r"[^ \t\n\v\f\r\0]+")


def ruby_text(value: object) -> str:
    """A YAML value as Ruby's `to_s` writes it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def read_categories(path: str, defaults: Mapping[str, Any], front_matter: Mapping[str, Any]) -> tuple[str, ...]:
    """The categories of the post at `path` (relative to the collections' folder), each once.

    In this order: the folders above `_posts`, `categories` of the front matter defaults, `categories` of the front
    matter, `category`. In a text `categories: a b`, each word is a category; `category: a b` is one.
    Raises ValueError when `categories` is neither a text nor a list.
    """
    special = "_posts" if "_posts" in path else "_drafts"
    found: list[object] = [folder for folder in path.partition(special)[0].split("/") if folder]
    for layer in (defaults, front_matter):
        found.extend(_plural(layer.get("categories")))
    category = front_matter.get("category")
    if category is None:
        category = defaults.get("category")
    if _is_true(category):
        found.extend(item for item in _flat(category) if item is not None)
    return tuple(dict.fromkeys(ruby_text(item) for item in _flat(found)))


def read_tags(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The tags of a post with front matter `data`: its `tag`, or else its `tags`. One given twice stays twice."""
    tags: object = data.get("tag")
    if not _is_true(tags):
        tags = data.get("tags")
        if isinstance(tags, str):
            tags = _WORD.findall(tags)
        elif not isinstance(tags, list):
            return ()
    return tuple(ruby_text(item) for item in _flat(tags) if item is not None)


def _plural(value: object) -> list[object]:
    if value is None:
        return []
    if isinstance(value, str):
        return [*_WORD.findall(value)]
    if isinstance(value, list):
        return value
    raise ValueError(f"`categories` is {ruby_text(value)}; expected a text or a list of texts")


def _is_true(value: object) -> bool:
    return value is not None and value is not False


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    else:
        yield value
