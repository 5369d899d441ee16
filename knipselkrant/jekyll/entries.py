"""Which files of a source folder Jekyll looks at. The rules are Jekyll's `Reader`, `EntryFilter` and `PostReader`."""

import fnmatch
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from .config import Config
from .times import DATED_NAME

_SPECIAL = (".", "_", "#", "~")
_WILD = frozenset("*?[")


def find_posts(folder: Path, config: Config) -> list[str]:
    """The paths from `folder`, sorted, of all files below it that are posts or drafts by their place and name.

    Posts are the dated files in `_posts`, at any depth; drafts are all files in `_drafts`.
    """
    entries = _Filter(config)
    found = []
    for directory in _directories(folder, entries):
        if config.collections_dir and not directory.startswith(f"/{config.collections_dir}"):
            continue
        for special in ("_posts", "_drafts"):
            base = f"{directory}/{special}"
            for entry in _files(folder, base):
                name = entry.rpartition("/")[2]
                is_named = DATED_NAME.fullmatch(name) if special == "_posts" else "." in name
                if is_named and entries.keeps(base, entry, is_directory=False):
                    found.append(f"{base}/{entry}".lstrip("/"))
    return sorted(found)


def find_files(folder: Path, config: Config) -> Iterator[Path]:
    """The files below `folder` that Jekyll publishes and that are in no collection: pages, and what it copies."""
    entries = _Filter(config)
    for directory in _directories(folder, entries):
        for entry in _scan(folder, directory):
            if entry.is_file() and not entry.is_symlink() and entries.keeps(directory, entry.name, is_directory=False):
                yield Path(entry.path)


class _Filter:
    def __init__(self, config: Config) -> None:
        self._include = _Patterns(config.include)
        self._exclude = _Patterns([pattern for pattern in config.exclude if pattern not in config.include])

    def keeps(self, directory: str, entry: str, *, is_directory: bool) -> bool:
        """Whether Jekyll keeps `entry`, found in `directory` (`""` is the source folder).

        Hidden are only entries that begin with a special character themselves or whose last part does: `_a/b` is,
        `a/_b/c` is not.
        """
        if entry.endswith("."):
            return False
        name = entry.rpartition("/")[2]
        is_hidden = entry.startswith(_SPECIAL) or name.startswith(_SPECIAL) or entry.endswith("~")
        if not is_hidden and not self._exclude.match(f"{directory}/{entry}", is_directory):
            return True
        return self._include.match(f"/{entry}", is_directory) or self._include.match(f"/{name}", is_directory)


class _Patterns:
    """Patterns of `include` or `exclude`: a glob whose `*` also takes slashes, or what a path begins with."""

    def __init__(self, patterns: Sequence[str]) -> None:
        rooted = [re.sub("//+", "/", f"/{pattern}") for pattern in patterns]
        self._beginnings = tuple(rooted)
        globs = [pattern for pattern in rooted if not _WILD.isdisjoint(pattern)]  # others match as beginnings
        self._globs = re.compile("|".join(map(fnmatch.translate, globs)) or r"(?!)")

    def match(self, path: str, is_directory: bool) -> bool:
        if path.startswith(self._beginnings) or self._globs.match(path):
            return True
        return is_directory and f"{path}/" in self._beginnings


def _directories(folder: Path, entries: _Filter) -> Iterator[str]:
    """The folders that Jekyll walks through, as `""`, `/a`, `/a/b`."""
    waiting = [""]
    while waiting:
        directory = waiting.pop()
        yield directory
        for entry in _scan(folder, directory):
            if not entry.is_dir() or not entries.keeps(directory, entry.name, is_directory=True):
                continue
            if entry.is_symlink() and Path(folder, directory[1:]).resolve().is_relative_to(Path(entry).resolve()):
                continue  # leads back to a folder that it is in
            waiting.append(f"{directory}/{entry.name}")


def _files(folder: Path, base: str) -> Iterator[str]:
    """All files below `base`, as paths relative to it; not into hidden or linked folders, as Ruby's `**/*`."""
    waiting = [""]
    while waiting:
        directory = waiting.pop()
        for entry in _scan(folder, f"{base}/{directory}"):
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{directory}{entry.name}/")
            elif entry.is_file() or (entry.is_symlink() and not entry.is_dir()):
                yield directory + entry.name


def _scan(folder: Path, directory: str) -> list[os.DirEntry[str]]:
    path = Path(folder, directory.lstrip("/"))
    if not path.is_dir():
        return []
    with os.scandir(path) as entries:
        return list(entries)
