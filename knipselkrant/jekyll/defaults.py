"""Front matter defaults: values that `_config.yml` gives to all posts in a scope.

The rules are Jekyll's `FrontmatterDefaults`, `Utils.deep_merge_hashes` among them.
"""

import glob
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .config import Config

_BRACES = re.compile(r"\{([^{}]*)\}")
_DEPRECATED_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


def deep_merge(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with the values of `over`: mappings merge, an empty value leaves what was there, all else is replaced."""
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            merged[key] = deep_merge(old, value)
        elif value is not None or key not in merged:
            merged[key] = value
    return merged


class Defaults:
    """The front matter defaults of one source folder, for its posts or for documents of another `kind`."""

    def __init__(self, folder: Path, config: Config, kind: str = "posts") -> None:
        self._collections = f"{config.collections_dir}/" if config.collections_dir else ""
        self._sets = [_Set(each, self._prefixes(folder, each)) for each in config.defaults if _is_for(kind, each)]

    def values(self, path: str) -> dict[str, Any]:
        """All defaults for the post at `path`, relative to the collections' folder.

        A longer scope path goes before a shorter one; of equal ones, that with a type, then the later.
        """
        values: dict[str, Any] = {}
        best: _Set | None = None
        for each in self._sets:
            if not each.holds(path):
                continue
            if best is None or each.goes_before(best):
                values, best = deep_merge(values, each.values), each
            else:
                values = deep_merge(each.values, values)
        return values

    def _prefixes(self, folder: Path, each: Mapping[str, Any]) -> frozenset[str]:
        """What a path may begin with to be in scope: Jekyll compares texts, not folders."""
        path = str((each.get("scope") or {}).get("path") or "")
        if "*" not in path:
            return frozenset({path.removeprefix(self._collections)})
        found: set[str] = set()
        for pattern in _alternatives(path):
            # Path.glob looks into hidden folders, which Ruby's glob does not.
            found.update(glob.iglob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207
        return frozenset(name.rstrip("/").removeprefix(self._collections) for name in found)


class _Set:
    """One entry of `defaults`, with its scope looked up."""

    def __init__(self, entry: Mapping[str, Any], prefixes: frozenset[str]) -> None:
        scope: Mapping[str, Any] = entry.get("scope") or {}
        self.values: Mapping[str, Any] = entry["values"]
        self._prefixes = prefixes
        self._length = len(_without_slash(str(scope.get("path") or "")))
        self._typed: bool = "type" in scope

    def holds(self, path: str) -> bool:
        # Looking up each beginning of one path is quick, however many files a glob has matched.
        return any(path[:end] in self._prefixes for end in range(len(path) + 1))

    def goes_before(self, other: "_Set") -> bool:
        if self._length != other._length:
            return self._length > other._length
        return self._typed or not other._typed


def _is_for(kind: str, entry: Mapping[str, Any]) -> bool:
    wanted: str = (entry.get("scope") or {}).get("type", kind)
    return _DEPRECATED_TYPES.get(wanted, wanted) == kind  # drafts are of the type posts too


def _without_slash(path: str) -> str:
    return path.removeprefix("/")


def _alternatives(pattern: str) -> list[str]:
    """The patterns that Ruby's `{a,b}` stands for, fit for Python's glob."""
    patterns = [_without_slash(pattern)]
    while braces := _BRACES.search(patterns[0]):
        patterns = [each.replace(braces[0], option, 1) for option in braces[1].split(",") for each in patterns]
    return [re.sub(r"(^|/)\*\*$", r"\1*", each) for each in patterns]
