"""What a conversion remembers of files, so that the next need not read them: a cache, at no loss thrown away."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ..stamps import stamp_of
from .files import read_if_there, write_atomically

CACHE = ".cache"
"""The folder for it in content/; stays out of version control."""


class Memory:
    """Digests, each good as long as the file system says that the files it was taken of are the same.

    Only what was asked for or learned since it was opened is kept.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = _load(path)
        self._now: dict[str, list[str]] = {}

    def recall(self, name: str, files: Sequence[os.stat_result]) -> str | None:
        """The digest of what `name` stands for, None if it is not known or its files have changed."""
        known = self._before.get(name)
        if known is None or known[0] != _stamps(files):
            return None
        self._now[name] = known
        return known[1]

    def learn(self, name: str, files: Sequence[os.stat_result], digest: str) -> None:
        """Takes in the digest of files whose state, before they were read, was `files`."""
        if stamps := _stamps(files):
            self._now[name] = [stamps, digest]

    def save(self) -> None:
        """Keeps it for the next conversion; what cannot be kept is taken again."""
        if self._now != self._before:
            with suppress(OSError):
                write_atomically(self._path, json.dumps(self._now, separators=(",", ":")).encode())


def _stamps(files: Sequence[os.stat_result]) -> str:
    """The stamps of files; empty if one has none yet."""
    stamps = [stamp_of(file).decode("ascii") for file in files]
    return " ".join(stamps) if all(stamps) else ""


def _load(path: Path) -> dict[str, list[str]]:
    try:
        data = json.loads(read_if_there(path) or b"{}")
        return {name: [mark, digest] for name, (mark, digest) in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
