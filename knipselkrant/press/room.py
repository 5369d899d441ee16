"""The press room: a hidden folder beside the site, with all that makes the next build quick. At no loss thrown away."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import Refusal
from ..processes import alone


def room_of(output: Path) -> Path:
    """The room of the site in `output`, (if that is a link, beside what it leads to): on one file system."""
    live = output.resolve()
    return live.with_name(f".{live.name}.press")


def forget(room: Path) -> None:
    """Empties the room but for the lock; files first, so that a kill leaves nothing that remembers half a tree."""
    for path in sorted(room.iterdir(), key=lambda path: (path.is_dir(), path.name)):
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "lock":
            path.unlink()


@contextmanager
def alone_in(room: Path, output: Path) -> Iterator[None]:
    """Keeps every other build out of the room. Raises Refusal where one stays at work there."""
    room.mkdir(parents=True, exist_ok=True)
    busy = Refusal(output, "another build is making this site; let it end, then build again")
    with alone(room / "lock", busy):
        yield
