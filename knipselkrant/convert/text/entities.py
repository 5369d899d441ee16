"""HTML's character references in plain text: `&eacute;`, `&#8217;`, `&amp;`."""

import re
from html import unescape
from html.entities import html5

REFERENCE = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")

_QUOTES = "`'\"‘’“”„"


def resolve(found: re.Match[str]) -> str:
    """The letter that a REFERENCE stands for (a space for white space), by the names of HTML 5.

    What only looks like a reference stays (`Jip&Janneke;`), and so does one between quotation marks of its own: a text
    with those speaks about references.
    """
    reference, text = found[0], found.string
    is_quoted = text[found.start() - 1 : found.start()] in _QUOTES and text[found.end() : found.end() + 1] in _QUOTES
    if (is_quoted and found.start() > 0 and found.end() < len(text)) or not _is_known(reference):
        return reference
    letter = unescape(reference)
    return " " if letter.isspace() and letter != "\u00a0" else letter or reference


def _is_known(reference: str) -> bool:
    return reference[1] == "#" or reference[1:] in html5
