"""Markdown as kramdown renders it: the rules of kramdown 2.4 and its GFM parser 1.1, read off its source (MIT licence).

A document is read in two passes, as kramdown does: blocks first (`blocks`, `lists`, `tables`, `html`), then the spans
in their texts (`spans`, `links`). Then its tree is written as HTML (`writer`).
"""

from html import escape

from .options import Options, read_options

__all__ = ["Options", "read_options", "smarten", "to_html", "unclosed"]


def to_html(source: str, options: Options) -> str:
    """The HTML of Markdown. Raises ValueError for what is nested too deep, or would take without end."""
    from .document import read  # only now: a blog in HTML needs none of this
    from .writer import write

    try:
        return write(read(source, options))
    except RecursionError:
        raise ValueError("the Markdown is nested too deep; make it flatter") from None


def unclosed(source: str, options: Options) -> list[str]:
    """The names of the HTML elements in Markdown without an end tag: each ends where what holds it does."""
    from .document import read

    return read(source, options).unclosed


def smarten(text: str) -> str:
    """`text` with curly quotes, dashes and ellipses; HTML in it stays as it is. The rules are Jekyll's `smartify`.

    Where HTML is nested too deep to be read, it is told as text.
    """
    from .document import read_typography
    from .writer import write

    try:
        return write(read_typography(text)).removesuffix("\n")
    except (RecursionError, ValueError):
        return escape(text, quote=False)
