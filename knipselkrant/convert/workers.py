"""Many seeds → stories, on as many processes as asked for."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import tzinfo
from itertools import chain
from pathlib import Path

from ..errors import Refusal
from ..processes import serve_parent
from ..story import Story
from .near import signature_of
from .reading import read_story
from .rules import Rules

_CHUNK = 32
_AHEAD = 4
"""How many chunks a process may be ahead of what is used: what is read waits in memory."""


@dataclass(frozen=True)
class Reading:
    """A story as it was read, and the signature of its words."""

    story: Story
    signature: bytes


@dataclass(frozen=True)
class Reader:
    """Reads seeds of the folder `seeds`, of at most `limit` bytes each."""

    seeds: Path
    zone: tzinfo
    rules: Rules
    limit: int

    def read(self, path: str) -> Reading | Refusal:
        """The story of the seed at `path`, or why there is none."""
        try:
            story = read_story(Path(path), self.seeds, self.zone, self.rules, self.limit)
        except Refusal as refusal:
            return refusal
        return Reading(story, signature_of("\n".join(block.text for block in story.blocks)))

    def read_all(self, paths: Sequence[str]) -> list[Reading | Refusal]:
        """What `read` makes of each of `paths`."""
        return [self.read(path) for path in paths]


def read_stories(reader: Reader, paths: Sequence[str], jobs: int) -> Iterator[Reading | Refusal]:
    """What `reader` makes of each of `paths`, in their order, on `jobs` processes; never many ahead of their use."""
    if jobs <= 1 or len(paths) <= _CHUNK:  # a process takes longer to start than a few seeds to read
        yield from map(reader.read, paths)
        return
    signature_of("a")  # loads, once for all processes, what that takes
    chunks = (paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK))
    pending: deque[Future[list[Reading | Refusal]]] = deque()
    with ProcessPoolExecutor(jobs, initializer=serve_parent) as pool:
        for chunk in chunks:
            pending.append(pool.submit(reader.read_all, chunk))
            if len(pending) > jobs * _AHEAD:
                yield from pending.popleft().result()
        yield from chain.from_iterable(future.result() for future in pending)
