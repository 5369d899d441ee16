"""Markup to HTML. HTML stays as it is; Markdown comes out as Jekyll's kramdown (input GFM) writes it.

The parser is markdown-it-py, whose reading of lists, fences and emphasis is nearest to kramdown's; what kramdown
adds is in `kramdown_rules`, its way of writing HTML in `kramdown_html`.
"""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from .kramdown_html import to_html
from .kramdown_rules import add_rules

MARKDOWN_EXTENSIONS = (".markdown", ".mkdown", ".mkdn", ".mkd", ".md")
"""Jekyll's default for `markdown_ext`."""

MAX_NESTING = 60
"""Deeper Markdown is refused: no writer means it, and parsing takes stack and time."""


def is_markdown(extension: str, markdown_extensions: Collection[str] = MARKDOWN_EXTENSIONS) -> bool:
    """Whether a file with this extension (`.md`) is Markdown."""
    return extension.lower() in markdown_extensions


def render(
    source: str,
    extension: str,
    markdown_extensions: Collection[str] = MARKDOWN_EXTENSIONS,
    *,
    numbered: bool = False,
) -> str:
    """The HTML of `source`, from a file with `extension`; only Markdown is changed.

    `numbered` gives each line of a block of code its number, as Rouge does if the site asks for it.
    Raises ValueError for Markdown that is nested too deep to be read.
    """
    if not is_markdown(extension, markdown_extensions):
        return source
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    tokens = _parser().parse(source)
    # At its limit the parser leaves out what lies deeper: better nothing than a text with a hole in it.
    if any(token.level >= MAX_NESTING - 1 or _depth(token.children or ()) > MAX_NESTING for token in tokens):
        raise ValueError(f"the Markdown is nested more than {MAX_NESTING} deep; make it flatter")
    return to_html(tokens, source, numbered=numbered)


def _depth(spans: Sequence[Token]) -> int:
    return max(accumulate(token.nesting for token in spans), default=0)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    footnote_plugin(parser, inline=False, move_to_end=True)
    deflist_plugin(parser)
    add_rules(parser)
    return parser
