"""Files as people name and write them: text in UTF-8, with or without a byte order mark."""

import os
from codecs import BOM_UTF8
from pathlib import Path
from stat import S_ISREG

from .errors import Refusal


def is_file(path: Path) -> bool:
    """Whether there is such a file; there is none by a name too long for one."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_text(path: Path) -> str:
    """The file's text, line ends as they are.

    Raises Refusal for a file that cannot be read, or that is not UTF-8 (naming the first line that is not).
    """
    try:
        with open(path, "rb", buffering=0, opener=_without_waiting) as file:  # sooner than by way of the Path
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Refusal(path, "this is no file, but a pipe or a device; take it out")
            raw = file.readall().removeprefix(BOM_UTF8)
    except OSError as error:
        raise Refusal(path, f"the file cannot be read: {error.strerror}") from None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Refusal(path, "this line is not in UTF-8; save the file so", line=line) from None


def _without_waiting(path: str, flags: int) -> int:
    """Opens a file; a pipe that nobody writes to as well."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
