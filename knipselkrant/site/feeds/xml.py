"""What the two XML formats share: namespaces, and how an element is added and written.

lxml is imported when it is used: most edits change no feed, and then a build is done sooner than it is imported.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

# What XML 1.0 cannot hold, not even escaped, and the control characters that it advises against
# (https://www.w3.org/TR/xml/#charsets).
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"


def root(
    name: str, prefixes: Mapping[str | None, str], attributes: Mapping[str, str] = MappingProxyType({})
) -> "etree._Element":
    """The root of a tree; `prefixes` gives namespaces their prefixes, None to the default one."""
    from lxml import etree

    return etree.Element(name, dict(attributes), nsmap=dict(prefixes))


def add(parent: "etree._Element", name: str, text: str | None = None, **attributes: str) -> "etree._Element":
    """A new last child of `parent`; `name` is a tag, or `{namespace}tag`.

    What XML cannot hold is left out; a letter that was lost (U+FFFD) becomes a question mark.
    """
    from lxml import etree

    element = etree.SubElement(parent, name, {key: _held(value) for key, value in attributes.items()})
    element.text = _held(text) if text else text
    return element


def as_xml(feed: "etree._Element") -> bytes:
    """The tree as indented UTF-8 XML with its declaration."""
    from lxml import etree

    etree.indent(feed)
    xml: bytes = etree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _held(text: str) -> str:
    return _NOT_XML.sub("", text).replace("\ufffd", "?")
