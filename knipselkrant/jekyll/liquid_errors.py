"""What went wrong in a template, told as a refusal of its file."""

from pathlib import Path

from liquid.exceptions import LiquidError

from ..errors import Refusal


def located(error: LiquidError, path: Path, first_line: int = 1) -> Refusal:
    """The refusal of `path`, whose template begins on `first_line`, at the line where `error` lies."""
    line = None
    if error.token is not None and error.token.start_index >= 0:
        line = first_line + error.token.source.count("\n", 0, error.token.start_index)
    return Refusal(path, f"Liquid: {error.message}", line=line)
