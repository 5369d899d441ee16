"""What a source has read, before it is a Story: fields as they were given, and blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import Refusal
from ..story import Block, Repair


@dataclass(frozen=True)
class Given:
    """A field as someone gave it: its value as written, and where it stands. A value of None takes the field away."""

    value: Any
    path: Path
    line: int | None = None

    def refusal(self, reason: str) -> Refusal:
        """The refusal that points at this field."""
        return Refusal(self.path, reason, line=self.line)


Fields = Mapping[str, Given]
"""Given fields by name: those of Story, and any other that a post has."""


@dataclass(frozen=True)
class Draft:
    """A seed as its source has read it."""

    fields: Fields
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...] = field(default=())
