"""HTML's character references in plain text: `&eacute;`, `&#8217;`, `&amp;`, `&amp;eacute;`."""

import re
from html import unescape
from html.entities import html5

REFERENCE = re.compile(r"&(?:amp;)*(?P<name>[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
"""A reference, the `&` itself written as one once or more often."""

_QUOTES = "`'\"‘’“”„"


def resolve(found: re.Match[str]) -> str:
    """The letter that a REFERENCE stands for (a space for white space), by the names of HTML 5.

    What only looks like a reference stays (`Jip&Janneke;`), and so does one between quotation marks of its own: a text
    with those speaks about references.
    """
    text, name = found.string, found["name"]
    is_quoted = text[found.start() - 1 : found.start()] in _QUOTES and text[found.end() : found.end() + 1] in _QUOTES
    if is_quoted and found.start() > 0 and found.end() < len(text):
        return found[0]
    if not (name[0] == "#" or f"{name};" in html5):
        return f"&{name};"
    letter = unescape(f"&{name};")
    return " " if letter.isspace() and letter != "\u00a0" else letter or found[0]
