"""Many seeds → stories, on as many processes as asked for."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import tzinfo
from functools import partial
from pathlib import Path

from ..errors import Refusal
from ..story import Story
from .reading import read_story

_CHUNK = 32


def read_stories(paths: Sequence[Path], seeds: Path, zone: tzinfo, jobs: int) -> Iterator[Story | Refusal]:
    """The story, or the refusal, of each of `paths`, in their order."""
    read = partial(_read, seeds=seeds, zone=zone)
    if jobs <= 1 or len(paths) <= _CHUNK:  # a process takes longer to start than a few seeds to read
        yield from map(read, paths)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(read, paths, chunksize=_CHUNK)


def _read(path: Path, seeds: Path, zone: tzinfo) -> Story | Refusal:
    try:
        return read_story(path, seeds, zone)
    except Refusal as refusal:
        return refusal
