"""What the two XML formats share: namespaces, and how an element is added and written."""

import re

from lxml import etree

# What XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets).
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"


def add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    """A new last child of `parent`; `name` is a tag, or `{namespace}tag`. What XML cannot hold is left out."""
    element = etree.SubElement(parent, name, attributes)
    element.text = _NOT_XML.sub("", text) if text else text
    return element


def as_xml(feed: etree._Element) -> bytes:
    """The tree as indented UTF-8 XML with its declaration."""
    etree.indent(feed)
    xml: bytes = etree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"
