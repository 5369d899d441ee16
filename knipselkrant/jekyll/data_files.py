"""The files in `_data`, which templates see as `site.data`. The rules are Jekyll's `DataReader`."""

import csv
import re
from pathlib import Path
from textwrap import indent
from typing import Any

from ..files import read_text
from ..frontmatter import load_mapping

_DELIMITERS = {".csv": ",", ".tsv": "\t"}


def read_data(folder: Path) -> dict[str, Any]:
    """All YAML, JSON, CSV and TSV below `folder`, by name; sub-folders are mappings, links are left out.

    Raises Refusal, naming file and line, for a file that cannot be read.
    """
    data: dict[str, Any] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else ():
        if path.is_symlink() or path.name.startswith("."):
            continue
        if path.is_dir():
            data[_key(path.name)] = read_data(path)
        elif path.suffix in _DELIMITERS:
            data[_key(path.stem)] = _read_rows(path)
        elif path.suffix in (".yaml", ".yml", ".json"):
            data[_key(path.stem)] = _read_yaml(path)
    return data


def _key(name: str) -> str:
    return re.sub(r"\s+", "_", re.sub(r"[^\w\s-]+", "", name, flags=re.ASCII))


def _read_yaml(path: Path) -> Any:
    """Jekyll reads JSON as the YAML that it is."""
    text = re.sub(r"\A---[^\S\n]*\n", "\n", read_text(path))
    # The guarded loader wants a mapping, and a data file may be a list: it becomes the value of a key.
    return load_mapping("data:\n" + indent(text, " "), path, first_line=0)["data"]


def _read_rows(path: Path) -> list[dict[str, str | None]]:
    rows = csv.DictReader(read_text(path).splitlines(keepends=True), delimiter=_DELIMITERS[path.suffix])
    return [{str(name): value or None for name, value in row.items()} for row in rows]
