"""The post file's codec: YAML front matter between `---` lines, then the body."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

import yaml

from .errors import Refusal
from .loaders import Loader, StrictLoader
from .plain_yaml import read_plain

MAX_VALUES = 100_000
"""More values than this in one YAML text, aliases (`*name`) written out, is taken for a bomb."""

MAX_DEPTH = 20
"""Deeper nesting than this in one YAML text is refused."""

_TOO_DEEP = f"YAML nested more than {MAX_DEPTH} deep; make it flatter"

# Jekyll's own pattern (Document::YAML_FRONT_MATTER_REGEXP), \r\n allowed throughout.
_FRONT_MATTER = re.compile(r"\A---[^\S\n]*\n(.*?\n?)^(?:---|\.\.\.)[^\S\n]*$\n?", re.DOTALL | re.MULTILINE)

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_YAML_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_MUST_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Document:
    """A file with front matter: its `data`, its `body`, and the line (from 1) on which the body begins."""

    data: dict[str, Any]
    body: str
    body_line: int


def split(text: str, path: Path, *, strict: bool = False) -> Document | None:
    """Takes front matter and body apart; None when the text has no front matter.

    The rule is Jekyll's: the first line is `---`, the front matter ends at the next line that is `---` or `...`.
    `strict` refuses keys that stand twice; otherwise the last one counts, as in Jekyll.
    Raises Refusal, naming `path` and line, for YAML that is broken, no mapping, or made to be harmful.
    """
    if not (match := _FRONT_MATTER.match(text)):
        return None
    data = load_mapping(match[1], path, first_line=2, strict=strict)
    return Document(data, text[match.end() :], text.count("\n", 0, match.end()) + 1)


def load_mapping(text: str, path: Path, *, first_line: int = 1, strict: bool = False) -> dict[str, Any]:
    """Loads YAML whose top is a mapping (an empty text is an empty one); keys become strings.

    Dates stay the text that was written: what they mean is for their reader to say.
    Raises Refusal as `split` does.
    """
    if (plain := read_plain(text)) is not None:
        return plain
    loader = StrictLoader if strict else Loader
    try:
        _refuse_depth(text, path, first_line)
        data = yaml.load(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else None
        if "nesting" in (error.problem or ""):  # libyaml's own limit, which it may come to first
            raise Refusal(path, _TOO_DEEP, line=line) from None
        raise Refusal(
            path, f"the YAML cannot be read: {error.problem or error.context}; mend it there", line=line
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Refusal(path, f"the YAML cannot be read: {error}", line=first_line) from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        kind = {"list": "a list", "str": "a text"}.get(type(data).__name__, type(data).__name__)
        raise Refusal(path, f"found {kind} where `key: value` lines are expected", line=first_line)
    if "*" in text and _size(data, {}) > MAX_VALUES:
        raise Refusal(path, f"the aliases (`*name`) in the YAML stand for over {MAX_VALUES} values; write them out")
    return {str(key): value for key, value in data.items()}


def dump(data: Mapping[str, Any]) -> str:
    """The front matter with its `---` lines, keys in the order given, one a line; reads back as `data`."""
    lines = [f"{_scalar(key)}: {_value(key, value)}\n" for key, value in data.items()]
    return "---\n" + "".join(lines) + "---\n"


def _value(key: str, value: Any) -> str:
    if key in ("layout", "date", "date_precision"):
        return str(value)  # plain, as the corpus has them; neither can hold anything that wants quoting
    if key in ("title", "externe_link", "feature_image"):
        return _quoted(str(value))
    return _flow(value)


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(str(key))}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, float):
        return yaml.safe_dump(value).splitlines()[0]
    text = str(value)
    return text if _PLAIN.fullmatch(text) and text.lower() not in _YAML_WORDS else _quoted(text)


def _quoted(text: str) -> str:
    # A JSON string is a YAML double-quoted scalar, but for the few characters that YAML wants escaped too.
    return _MUST_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _refuse_depth(text: str, path: Path, first_line: int) -> None:
    if sum(map(text.count, "[{-:")) <= MAX_DEPTH:
        return  # too few openings to be deep: spares most posts a second parse
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = first_line + event.start_mark.line  # type: ignore[union-attr]  # parsed events have marks
                raise Refusal(path, _TOO_DEEP, line=line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _size(value: object, known: dict[int, float]) -> float:
    """How many values `value` holds, those that aliases share counted each time; infinite if it contains itself."""
    if not isinstance(value, dict | list):
        return 1
    if id(value) not in known:
        known[id(value)] = inf
        inside = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_size(item, known) for item in inside)
    return known[id(value)]
