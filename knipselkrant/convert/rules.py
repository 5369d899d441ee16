"""The maintainer's rules in content/_data/categories.yaml: which words give a story its category and its tags."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ..errors import Refusal
from ..files import read_text
from ..frontmatter import load_mapping
from .draft import Given
from .fields import category_of
from .keys import unknown_key

RULES = "_data/categories.yaml"

_SECTIONS = ("categories", "tags")


@dataclass(frozen=True)
class Rules:
    """For each category and each tag, in the order of the file, the words that give it. `text` is the file as it is."""

    categories: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    tags: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    text: str = ""

    def category_of(self, text: str) -> str | None:
        """The category whose words `text` has most often, of equals the first; None if it has none of them."""
        hits = {category: len(words.findall(text)) for category, words in self.categories.items()}
        best = max(hits, key=hits.__getitem__, default=None)
        return best if best and hits[best] else None

    def tags_of(self, text: str) -> tuple[str, ...]:
        """The tags of which `text` has a word."""
        return tuple(tag for tag, words in self.tags.items() if words.search(text))


def load_rules(content: Path) -> Rules:
    """The rules of a content folder; none if it has no file of them.

    Raises Refusal, naming file and line, for YAML that cannot be read and for what is no rule.
    """
    path = content / RULES
    if not path.is_file():
        return Rules()
    text = read_text(path)
    load_mapping(text, path, strict=True)
    sections = _mapping(yaml.compose(text, Loader=yaml.CSafeLoader), path)
    for name in sections:
        if name.value not in _SECTIONS:
            reason = unknown_key(name.value, _SECTIONS, "section of the rules")
            raise Refusal(path, reason, line=name.start_mark.line + 1)
    patterns = {name.value: _patterns(section, path) for name, section in sections.items()}
    return Rules(patterns.get("categories", {}), patterns.get("tags", {}), text)


def _patterns(section: yaml.Node, path: Path) -> dict[str, re.Pattern[str]]:
    found = {}
    for name, words in _mapping(section, path).items():
        category_of({"category": Given(name.value, path, name.start_mark.line + 1)})  # a name that is a path is refused
        each = words.value if isinstance(words, yaml.SequenceNode) and words.value else [words]
        either = "|".join(_pattern(word, path) for word in each)
        found[name.value] = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    return found


def _pattern(word: yaml.Node, path: Path) -> str:
    if not isinstance(word, yaml.ScalarNode) or not re.search(r"[^\W_]", word.value):
        raise Refusal(path, "expected a word, or a list of words: `sport: [voetbal*]`", line=word.start_mark.line + 1)
    return r"\s+".join(map(_part_pattern, word.value.split()))


def _part_pattern(part: str) -> str:
    """A part with stars for letters; each star takes as few as do, once and for all: a long word is read but once."""
    first, *middle = map(re.escape, part.split("*"))
    if not middle:
        return first
    last = middle.pop()
    inner = "".join(rf"(?>\w*?{piece})" for piece in middle if piece)
    return first + inner + (rf"(?>\w*?{last}(?!\w))" if last else r"\w*+")


def _mapping(node: yaml.Node | None, path: Path) -> dict[yaml.ScalarNode, yaml.Node]:
    """A node's names and what they name; an empty node names nothing."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return {}
    if not isinstance(node, yaml.MappingNode) or not all(isinstance(name, yaml.ScalarNode) for name, _ in node.value):
        line = node.start_mark.line + 1
        raise Refusal(path, "expected lines such as `sport: [voetbal*, schaats*]`, indented, here", line=line)
    return dict(node.value)
