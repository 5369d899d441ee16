"""HTML as text: words out of markup."""

import re
from html import unescape

_SPACES = re.compile(r"  +")
_TAG = re.compile(r"<[^<>]*>")
_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|fig\w+|footer|h[1-6]|header|hr|li|ol|p|pre|section"
    r"|table|tbody|td|tfoot|th|thead|tr|ul)\b[^<>]*>",
    re.IGNORECASE,
)


def plain_text(html: str) -> str:
    """The words of well-formed HTML: no tags, entities resolved, white space folded to single spaces.

    Tags of blocks part words; inline tags do not (`<b>IND</b>'er` is one word). No-break spaces are kept.
    """
    words = parted(html)
    words = _TAG.sub("", words) if "<" in words else words
    return fold(unescape(words)).strip(" ")


def parted(html: str) -> str:
    """`html` with a space for each tag of a block."""
    return _BLOCK_TAG.sub(" ", html) if "<" in html else html


def fold(text: str) -> str:
    """`text` with single spaces for HTML's white space."""
    # In steps: single spaces, which are most, cost nothing.
    text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
    return _SPACES.sub(" ", text) if "  " in text else text
