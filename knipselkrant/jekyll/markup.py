"""Markup to HTML. HTML stays as it is; Markdown comes out as Jekyll's kramdown writes it (`kramdown`)."""

from collections.abc import Collection

from .kramdown import Options, to_html, unclosed

MARKDOWN_EXTENSIONS = (".markdown", ".mkdown", ".mkdn", ".mkd", ".md")
"""Jekyll's default for `markdown_ext`."""


def is_markdown(extension: str, markdown_extensions: Collection[str] = MARKDOWN_EXTENSIONS) -> bool:
    """Whether a file with this extension (`.md`) is Markdown."""
    return extension.lower() in markdown_extensions


def render(
    source: str,
    extension: str,
    markdown_extensions: Collection[str] = MARKDOWN_EXTENSIONS,
    options: Options | None = None,
) -> str:
    """The HTML of `source`, from a file with `extension`; only Markdown is changed. `options` are kramdown's.

    Raises ValueError for Markdown that is nested too deep to be read.
    """
    if not is_markdown(extension, markdown_extensions):
        return source
    return to_html(source.replace("\r\n", "\n").replace("\r", "\n"), options or Options())


def unclosed_elements(markdown: str) -> list[str]:
    """The names of the HTML elements in `markdown` that have no end tag; kramdown gives them one, far too late."""
    return unclosed(markdown, Options())
