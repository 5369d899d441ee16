"""Files: reading what may be unreadable, writing so that nobody meets half a file."""

import os
from pathlib import Path
from stat import S_ISDIR, S_ISFIFO, S_ISREG, S_ISSOCK

from ..errors import Refusal

MAX_BYTES = 5_000_000
"""The largest file that is read, if the site's settings do not say so. No story is larger: that is 800,000 words."""


def read_input(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of an input file. Raises Refusal when it is no file, cannot be read, or has more than `limit` bytes."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise _no_file(path, status.st_mode)
        if status.st_size > limit:
            raise Refusal(path, _too_large(status.st_size, limit))
        return path.read_bytes()
    except OSError as error:
        raise Refusal(path, f"the file cannot be read: {error.strerror}; mend that or take it out") from None


def read_if_there(path: Path | str) -> bytes | None:
    """The bytes of the file at `path`, None if there is none."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123  # a Path for each of thousands of files is slow
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_atomically(path: Path, data: bytes) -> None:
    """Writes `data` to `path`, folders included: whoever reads it meets the old bytes or the new, never a part.

    Only one process may write to `path` at a time. Raises OSError, with the old file as it was.
    """
    unfinished = part_of(path)
    try:
        try:
            unfinished.write_bytes(data)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(data)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def part_of(path: Path) -> Path:
    """Where the bytes of a file are until it is whole."""
    return path.with_name(f".{path.name[:100]}.part")


def _too_large(size: int, limit: int) -> str:
    setting = f"at most {limit:,}; seed_limit_mb in _config.yml"
    return f"{size:,} bytes is too large for a story ({setting}); split it, take it out, or raise the limit"


def _no_file(path: Path, mode: int) -> Refusal:
    if S_ISDIR(mode):
        try:
            os.scandir(path).close()
        except OSError as error:
            return Refusal(path, f"the folder cannot be read: {error.strerror}; mend that or take it out")
    return Refusal(path, f"this is {_kind(mode)}, and no file with a text; take it out")


def _kind(mode: int) -> str:
    kinds = ((S_ISDIR, "a folder"), (S_ISFIFO, "a pipe"), (S_ISSOCK, "a socket"))
    return next((name for is_kind, name in kinds if is_kind(mode)), "a device")
