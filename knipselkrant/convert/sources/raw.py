"""Plain text: head lines, then paragraphs, headings, lists, quotations."""

from html import escape
from pathlib import Path

from ...errors import Refusal
from ...story import Heading
from ..draft import Draft, Given
from ..fields import one_line
from ..text.credits import credits_of
from ..text.heads import take_heads
from ..text.repair import mend_plain_text
from ..text.structure import structure


def recognises(path: Path, text: str) -> bool:
    """Any text will do."""
    return True


def read(path: Path, text: str) -> Draft:
    """The draft of a plain text. Raises Refusal if there are no words in it."""
    text, repairs = mend_plain_text(text)
    fields, body = take_heads(text, path)
    headline, blocks = structure(body)
    if headline and ("title" in fields or one_line(headline) != headline):  # what looks like a tag is no tag here
        blocks = (Heading(escape(headline, quote=False)), *blocks)
    elif headline:
        fields["title"] = Given(headline, path)
    for name, value in credits_of(block.text for block in blocks).items():
        fields.setdefault(name, Given(value, path))
    if not blocks:
        raise Refusal(path, "there is no text in it; give it one or take it out")
    return Draft(fields, blocks, tuple(repairs))
