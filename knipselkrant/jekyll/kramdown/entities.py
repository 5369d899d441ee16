"""Named characters, as kramdown knows them: those of HTML 4, a few more, and some that it has the wrong way round."""

from html import escape
from html.entities import name2codepoint

_POINTS = {
    **name2codepoint, "apos": 39, "vellip": 8942, "rceil": 8968, "lceil": 8969, "rang": 9001, "lang": 9002,
}  # fmt: skip
_NAMES = {point: name for name, point in _POINTS.items()}
_KEPT_NAMES = "<>&"


def code_point(name: str | int) -> int | None:
    """The character that a name, or a number, stands for; None if kramdown knows none. Windows' numbers are mended."""
    if isinstance(name, str):
        return _POINTS.get(name)
    try:
        return ord(bytes([name]).decode("cp1252")) if 128 <= name < 160 else name
    except UnicodeDecodeError:
        return name


def character(point: int, written: str | None = None) -> str:
    """What stands in HTML for a character that was `written` so: itself, unless HTML or Unicode cannot have it."""
    valid = point < 0x110000 and not 0xD800 <= point < 0xE000
    if valid and chr(point) not in _KEPT_NAMES:
        return chr(point)
    if written:
        return written
    return f"&{_NAMES[point]};" if point in _NAMES else f"&#{point};"


def typographic(name: str) -> str:
    """The characters of a typographic sign or quote."""
    if name in ("laquo_space", "raquo_space"):
        return "«\u00a0" if name == "laquo_space" else "\u00a0»"
    return chr(_POINTS[name])


def escaped(text: str) -> str:
    """`text` as HTML, whatever is in it."""
    return escape(text, quote=False)
