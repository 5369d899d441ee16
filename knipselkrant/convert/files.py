"""Files: reading what may be unreadable, writing so that nobody meets half a file."""

import os
from pathlib import Path
from stat import S_ISREG

from ..errors import Refusal

MAX_BYTES = 20_000_000
"""No news story is larger; what is, is something else."""


def read_input(path: Path) -> bytes:
    """The bytes of an input file. Raises Refusal when it cannot be read is no file, or is larger than MAX_BYTES."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise Refusal(path, "this is no file with a text; take it out")
        if status.st_size > MAX_BYTES:
            reason = (
                f"{status.st_size:,} bytes is too large for a story (at most {MAX_BYTES:,}); split it or take it out"
            )
            raise Refusal(path, reason)
        return path.read_bytes()
    except OSError as error:
        raise Refusal(path, f"the file cannot be read: {error.strerror}; mend that or take it out") from None


def read_if_there(path: Path) -> bytes | None:
    """The bytes of the file at `path`, None if there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_atomically(path: Path, data: bytes) -> None:
    """Writes `data` to `path`, folders included: whoever reads it meets the old bytes or the new, never a part.

    Raises OSError, with the old file as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
