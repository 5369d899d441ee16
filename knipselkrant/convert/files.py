"""Files: reading what may be unreadable, writing so that nobody meets half a file."""

import os
from pathlib import Path
from stat import S_ISDIR, S_ISFIFO, S_ISREG, S_ISSOCK

from ..errors import Refusal

MAX_BYTES = 5_000_000
"""The largest file that is read. No news story is larger: that is 800,000 words."""


def read_input(path: Path) -> bytes:
    """The bytes of an input file. Raises Refusal when it is no file, cannot be read, or is larger than MAX_BYTES."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise Refusal(path, f"this is {_kind(status.st_mode)}, and no file with a text; take it out")
        if status.st_size > MAX_BYTES:
            raise Refusal(path, _too_large(status.st_size))
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


def _too_large(size: int) -> str:
    limit = f"at most {MAX_BYTES:,}, MAX_BYTES in knipselkrant/convert/files.py"
    return f"{size:,} bytes is too large for a story ({limit}); split it, take it out, or raise the limit"


def _kind(mode: int) -> str:
    kinds = ((S_ISDIR, "a folder"), (S_ISFIFO, "a pipe"), (S_ISSOCK, "a socket"))
    return next((name for is_kind, name in kinds if is_kind(mode)), "a device")
