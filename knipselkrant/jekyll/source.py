"""A post's file taken apart: front matter and body, and where in the file each value stands."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import Refusal
from ..files import read_text
from ..frontmatter import split

_BLANK_LINES = re.compile(r"\s*(?:\n|\Z)", re.ASCII)


@dataclass(frozen=True)
class Source:
    """The file at `path`. `yaml` is the text of its front matter, `""` if it has none.

    `body_line` is the line (from 1) on which the body begins.
    """

    path: Path
    front_matter: dict[str, Any]
    yaml: str
    body: str
    body_line: int = 1

    def refusal(self, reason: object, key: str = "") -> Refusal:
        """A refusal of this file, at the line of `key` where its front matter has that."""
        return Refusal(self.path, str(reason), line=line_of(self.yaml, key, first_line=2))

    @property
    def has_front_matter(self) -> bool:
        """Whether there is any, be it empty."""
        return self.body_line > 1

    def is_quoted(self, key: str) -> bool:
        """Whether the value of `key` stands between quotes, which makes a text of any value."""
        return any(
            isinstance(value, yaml.ScalarNode) and value.style for name, value in _pairs(self.yaml) if name.value == key
        )


def read_source(path: Path) -> Source:
    """Reads the file at `path`; without front matter, all of it is body.

    Blank lines between front matter and body belong to neither, as in Jekyll (`Document::YAML_FRONT_MATTER_REGEXP`).
    Raises Refusal, naming the line, for a file that cannot be read, is not in UTF-8, or has broken front matter.
    """
    text = read_text(path)
    document = split(text, path)
    if document is None:
        return Source(path, {}, "", text)
    header = text[: len(text) - len(document.body)]
    blank = _BLANK_LINES.match(document.body)
    body = document.body[blank.end() :] if blank else document.body
    body_line = document.body_line + document.body.count("\n", 0, len(document.body) - len(body))
    return Source(path, document.data, header.partition("\n")[2].rstrip()[:-3], body, body_line)


def line_of(text: str, key: str, first_line: int = 1) -> int | None:
    """The line on which the YAML `text` gives `key`, if it does; `first_line` is that on which the text begins."""
    lines = [first_line + name.start_mark.line for name, _ in _pairs(text) if name.value == key]
    return lines[-1] if lines else None


def _pairs(text: str) -> list[tuple[yaml.Node, yaml.Node]]:
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    return node.value if isinstance(node, yaml.MappingNode) else []
