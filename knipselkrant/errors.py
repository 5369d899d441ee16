"""The one exception for input that people can mend: where it is, what was found, what to do; safe to print."""

from pathlib import Path


class Refusal(Exception):
    """Some input cannot be used, told so that its owner can mend it.

    Reads as `FILE:LINE: REASON`, the shape that editors and terminals turn into a link.

    `path` is the file as the user named it, `line` counts from 1 (None: the file as a whole), `reason` says
    what was found, what was expected and what to do.
    """

    def __init__(self, path: Path | str, reason: str, *, line: int | None = None) -> None:
        super().__init__(path, reason, line)
        self.path = Path(path)
        self.line = line
        self.reason = reason

    def __str__(self) -> str:
        where = str(self.path) if self.line is None else f"{self.path}:{self.line}"
        return printable(f"{where}: {self.reason}")

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword arguments are lost by the default pickling, and refusals cross process borders.
        return _refusal, (self.path, self.reason, self.line)


def printable(text: str) -> str:
    """`text` with what could steer a terminal, or cannot be written to one, as escapes (`\\x1b`); line ends stay."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter == "\n" else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def _refusal(path: Path, reason: str, line: int | None) -> Refusal:
    return Refusal(path, reason, line=line)
