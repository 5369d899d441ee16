"""The kinds of seeds. A new kind is one new module here, with `recognises` and `read`."""

from pathlib import Path
from typing import Protocol

from ..draft import Draft
from . import post, raw


class Source(Protocol):
    """What a module here offers."""

    def recognises(self, path: Path, text: str) -> bool:
        """Whether the seed at `path` with the letters in `text` is of this kind."""

    def read(self, path: Path, text: str) -> Draft:
        """The seed's draft. Raises Refusal, naming file and line, for what cannot be read."""


SOURCES: tuple[Source, ...] = (post, raw)
"""In the order in which they are asked."""


def read_source(path: Path, text: str) -> Draft:
    """The draft of the seed at `path` with the letters in `text`, by the first source that recognises it.

    Raises Refusal, naming file and line, for what cannot be read.
    """
    return next(source for source in SOURCES if source.recognises(path, text)).read(path, text)
