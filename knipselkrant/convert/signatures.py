"""The signatures of the stories, kept from one conversion to the next: a cache, made anew when it is lost."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from .files import read_if_there, write_atomically
from .find import Digested
from .near import NearDuplicate, near_duplicates


class Signatures:
    """The signatures of the stories in `seeds`: those that were added, and those that are kept at `path`."""

    def __init__(self, path: Path, seeds: Mapping[str, Digested]) -> None:
        self._path = path
        self._seeds = seeds
        self._new: dict[str, bytes] = {}

    @property
    def are_kept(self) -> bool:
        """Whether there are any from earlier conversions."""
        return self._path.is_file()

    def add(self, origin: str, signature: bytes) -> None:
        """Takes in the signature of the story in the seed `origin`."""
        self._new[origin] = signature

    def near_duplicates(self) -> list[NearDuplicate]:
        """Which of the added stories are almost like another, kept or added."""
        return near_duplicates(self._old, self._new) if self._new else []

    def save(self) -> None:
        """Keeps them for the next conversion; what cannot be kept is made anew."""
        if not self._new:
            return
        lines = (
            json.dumps([origin, self._seeds[origin].digest, b64encode(signature).decode()]) + "\n"
            for origin, signature in sorted((self._old | self._new).items())
        )
        with suppress(OSError):
            write_atomically(self._path, "".join(lines).encode())

    @cached_property
    def _old(self) -> dict[str, bytes]:
        """The kept signatures of seeds that say what they said. Damaged lines are as lost."""
        found = {}
        for line in (read_if_there(self._path) or b"").splitlines():
            with suppress(ValueError, TypeError):
                origin, digest, signature = json.loads(line)
                if origin not in self._new and origin in self._seeds and self._seeds[origin].digest == digest:
                    found[origin] = b64decode(signature)
        return found
