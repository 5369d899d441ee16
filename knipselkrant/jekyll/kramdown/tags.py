"""How tags and text are written in HTML, their references to characters left alone."""

import re

from .patterns import WHITE

_REFERENCE = r"&(?:(?u:[:_]|[^\W\d])(?u:[-.:\w]*);|#\d+;|#x[0-9a-fA-F]+;)"
_IN_TEXT = re.compile(rf"{_REFERENCE}|[<>&]", re.ASCII)
_IN_ATTRIBUTE = re.compile(rf"{_REFERENCE}|[<>&\"]", re.ASCII)
_ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def attributes(attr: dict[str, str]) -> str:
    """Attributes as they stand in a tag."""
    return "".join(
        f' {key}="{in_attribute(value)}"' for key, value in attr.items() if key != "id" or value.strip(WHITE)
    )


def in_text(text: str) -> str:
    return _IN_TEXT.sub(lambda match: _ESCAPES.get(match[0], match[0]), text)


def in_attribute(text: str) -> str:
    return _IN_ATTRIBUTE.sub(lambda match: _ESCAPES.get(match[0], match[0]), text)


def line(name: str, attr: dict[str, str], inside: str, indent: int) -> str:
    return f"{' ' * indent}<{name}{attributes(attr)}>{inside}</{name}>\n"


def span(name: str, attr: dict[str, str], inside: str) -> str:
    return f"<{name}{attributes(attr)}>{inside}</{name}>"
