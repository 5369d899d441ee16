"""Bytes → text: which encoding a seed is in, and whether it is text at all."""

import codecs
import json
import re
from contextlib import suppress
from pathlib import Path

from ...errors import Refusal
from ...story import Repair
from .codepages import read_single_bytes
from .mending import word_around

_BOMS = (
    # UTF-32 first: its little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG",
    b"{\\rtf": "RTF",
    b"%!PS": "PostScript",
}
_MOST_SPACE = 1024
"""Before it begins, a file may have so many bytes of white space."""

_XML = re.compile(
    r"\s*+<\?xml\b[^>]*+>\s*+(?:<!--.*?-->\s*+)*+<(?!html\b|!doctype html\b)[a-z!]", re.IGNORECASE | re.DOTALL
)
_TOML = re.compile(r"\s*+\+\+\+[ \t]*+\n.*?^\+\+\+[ \t]*+$", re.DOTALL | re.MULTILINE)

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_ODD_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029")
_NEXT_LINE = re.compile(r"\x85(?![ \n])")
_OTHER_C1 = re.compile(r"[\x80-\x84\x86-\x9f]")


def decode(data: bytes, path: Path) -> tuple[str, tuple[Repair, ...]]:
    """The text in `data`, a `\\n` for each break of a line, and what had to be guessed.

    A byte order mark decides (UTF-8, UTF-16, UTF-32); then UTF-8, when all of it is; then UTF-16 that shows by its zero
    bytes; else one of the encodings with a byte a letter, or a mixture of it and UTF-8 (`codepages.py`). What is read
    so without a mark is listed as a repair. Lines end as in `str.splitlines`: at CR, LF, VT, FF, NEL (U+0085, where it
    is no ellipsis of Windows-1252) and the separators U+2028 and U+2029; lines are counted so too.
    Raises Refusal for what is empty or binary, and for UTF-16 and UTF-32 that is broken.
    """
    start = data[:_MOST_SPACE].lstrip()
    for magic, what in _FORMATS.items():
        if start.startswith(magic):
            raise Refusal(path, f"this is {what}, not text; save its text as UTF-8")
    text, repairs = _decode(data, path)
    if not text.strip():
        raise Refusal(path, "the file is empty; give it a text or take it out")
    _refuse_binary(text, path)
    _refuse_data(text, path)
    return text, tuple(repairs)


def _decode(data: bytes, path: Path) -> tuple[str, list[Repair]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            data = data[len(bom) :]
            if encoding != "utf-8":
                return _decode_wide(data, encoding, path), []
            break
    else:
        if utf16 := _utf16_without_bom(data):
            text = _decode_wide(data, utf16, path)
            return text, [Repair(f"read as {utf16.upper()}", word_around(text.lstrip(), 0, 0), 1)]
    try:
        return _with_plain_line_ends(data.decode()), []
    except UnicodeDecodeError:
        return read_single_bytes(_with_plain_line_ends(data.decode("utf-8", "surrogateescape")))


def _decode_wide(data: bytes, encoding: str, path: Path) -> str:
    try:
        return _with_plain_line_ends(data.decode(encoding))
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        raise Refusal(path, f"broken {encoding.upper()}: {error.reason}; save it as UTF-8", line=line) from None


def _with_plain_line_ends(text: str) -> str:
    if "\x85" in text and not _OTHER_C1.search(text):
        text = _NEXT_LINE.sub("\n", text)
    for end in _ODD_LINE_ENDS:
        text = text.replace(end, "\n")
    return text


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16's letters below U+0100 have a zero byte, on the same side; in any language spaces and stops are such.

    Three such bytes may as well be damage.
    """
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) <= max(3, len(sample) / 16, 4 * min(even, odd)):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_data(text: str, path: Path) -> None:
    """Refuses what programs wrote for programs."""
    if _XML.match(text):
        raise Refusal(path, "this is XML, not text; save the story in it as text or HTML", line=1)
    if _TOML.match(text):
        raise Refusal(path, "the front matter is TOML (`+++`); write it as YAML, between lines `---`", line=1)
    if text.lstrip()[0] in "[{" and text.rstrip()[-1] in "]}":
        with suppress(ValueError, RecursionError):
            if isinstance(json.loads(text), dict | list):
                raise Refusal(path, "this is JSON, not text; save the story in it as text or HTML", line=1)


def _refuse_binary(text: str, path: Path) -> None:
    if (zero := text.find("\0")) >= 0:
        raise Refusal(
            path, "a NUL byte: this is binary, or damaged; save it as UTF-8 text", line=text.count("\n", 0, zero) + 1
        )
    controls = len(_CONTROLS.findall(text))
    if controls > 4 and controls > len(text) / 100:
        line = text.count("\n", 0, _CONTROLS.search(text).start()) + 1  # type: ignore[union-attr]  # there is one
        raise Refusal(path, f"{controls} control characters: this is binary, not text; save it as UTF-8", line=line)
