"""Bytes → text: which encoding a seed is in, and whether it is text at all."""

import codecs
import re
from bisect import bisect_right
from pathlib import Path

from ...errors import Refusal
from ...story import Repair

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
}

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_LINE_ENDS = re.compile(r"\r\n?|[\n\x0b\x0c\u2028\u2029]")

_MIXED = "knipselkrant-windows-1252"
_WINDOWS_1252 = bytes(range(256)).decode("cp1252", "replace").translate({0xFFFD: 0x81})


def decode(data: bytes, path: Path) -> tuple[str, tuple[Repair, ...]]:
    """The text in `data`, every line ending in `\\n`, and the bytes that had to be guessed at.

    A byte order mark decides; then UTF-8, UTF-16 that shows by its zero bytes, and Windows-1252. Where UTF-8 and
    Windows-1252 are mixed, each byte that is not UTF-8 is read as Windows-1252 and listed as a repair.
    Raises Refusal for what is empty or binary.
    """
    for magic, what in _FORMATS.items():
        if data.startswith(magic):
            raise Refusal(path, f"this is {what}, not text; save its text as UTF-8")
    text, repairs = _decode(data, path)
    if not text.strip():
        raise Refusal(path, "the file is empty; give it a text or take it out")
    _refuse_binary(text, path)
    return _LINE_ENDS.sub("\n", text), repairs


def _decode(data: bytes, path: Path) -> tuple[str, tuple[Repair, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_as(encoding, data[len(bom) :], path)
    return _decode_as(_utf16_without_bom(data) or "utf-8", data, path)


def _decode_as(encoding: str, data: bytes, path: Path) -> tuple[str, tuple[Repair, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
            raise Refusal(path, f"broken {encoding.upper()}: {error.reason}; save it as UTF-8", line=line) from None
    return _decode_windows(data)


def _decode_windows(data: bytes) -> tuple[str, tuple[Repair, ...]]:
    """Windows-1252, or UTF-8 with bytes of Windows-1252 in it, whichever reads more of `data` well."""
    strays: list[int] = []

    def as_windows(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        strays.append(error.start)
        # A byte at a time: what follows a stray byte may be good UTF-8 again.
        return _WINDOWS_1252[data[error.start]], error.start + 1

    codecs.register_error(_MIXED, as_windows)
    text = data.decode("utf-8", _MIXED)
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if 2 * len(strays) > beyond_ascii:
        return codecs.charmap_decode(data, "strict", _WINDOWS_1252)[0], ()
    line_starts = [0, *(match.end() for match in re.finditer(rb"\n", data))]
    return text, tuple(
        Repair(
            f"byte {data[at]:02X} → {_WINDOWS_1252[data[at]]}",
            data[max(0, at - 20) : at + 20].decode("utf-8", _MIXED).strip(),
            bisect_right(line_starts, at),
        )
        for at in strays.copy()
    )


def _utf16_without_bom(data: bytes) -> str | None:
    sample = data[:4096]
    zeros_even, zeros_odd = sample[0::2].count(0), sample[1::2].count(0)
    if zeros_odd > len(sample) / 5 and not zeros_even:
        return "utf-16-le"
    if zeros_even > len(sample) / 5 and not zeros_odd:
        return "utf-16-be"
    return None


def _refuse_binary(text: str, path: Path) -> None:
    if (zero := text.find("\0")) >= 0:
        raise Refusal(
            path, "a NUL byte: this is binary, or damaged; save it as UTF-8 text", line=text.count("\n", 0, zero) + 1
        )
    controls = len(_CONTROLS.findall(text))
    if controls > 4 and controls > len(text) / 100:
        line = text.count("\n", 0, _CONTROLS.search(text).start()) + 1  # type: ignore[union-attr]  # there is one
        raise Refusal(path, f"{controls} control characters: this is binary, not text; save it as UTF-8", line=line)
