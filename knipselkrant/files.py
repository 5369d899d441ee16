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
        raw = _read(path).removeprefix(BOM_UTF8)
    except OSError as error:
        raise Refusal(path, f"the file cannot be read: {error.strerror}") from None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Refusal(path, "this line is not in UTF-8; save the file so", line=line) from None


def _read(path: Path) -> bytes:
    """The bytes of a file. Sooner than by way of the Path, and without waiting for the other end of a pipe."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(file)
        if not S_ISREG(status.st_mode):
            raise Refusal(path, "this is no file, but a pipe or a device; take it out")
        return b"".join(iter(lambda: os.read(file, status.st_size + 1), b""))
    finally:
        os.close(file)
