"""What the two XML formats share: namespaces, and how an element is added and written."""

from lxml import etree

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"


def add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    """A new last child of `parent`; `name` is a tag, or `{namespace}tag`."""
    element = etree.SubElement(parent, name, attributes)
    element.text = text
    return element


def as_xml(feed: etree._Element) -> bytes:
    """The tree as indented UTF-8 XML with its declaration."""
    etree.indent(feed)
    xml: bytes = etree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"
