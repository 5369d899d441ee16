"""Quotation marks that hang in the margin: of what opens with one, the theme moves the first line by its width."""

import re
from typing import Any

from markupsafe import Markup

_CLASSES = dict.fromkeys("‘’‚‹'", "hang") | dict.fromkeys('“”„«"', "hang-double")
_PARAGRAPH = re.compile(rf"<p>(?=(?:<(?:b|em|i|strong)>)*([{''.join(_CLASSES)}]))")


def install(generator: Any) -> None:
    """Gives a generator's templates the filters `hanging` and `with_hanging`."""
    generator.env.filters["hanging"] = hanging
    generator.env.filters["with_hanging"] = with_hanging


def hanging(text: str) -> str:
    """The class of what begins as `text` does, to stand behind another: " hang", " hang-double" or ""."""
    name = _CLASSES.get(text[:1])
    return f" {name}" if name else ""


def with_hanging(html: str) -> Markup:
    """The HTML of a story with that class for each paragraph that opens with a quotation mark."""
    return Markup(_PARAGRAPH.sub(lambda match: f'<p class="{_CLASSES[match[1]]}">', html))
