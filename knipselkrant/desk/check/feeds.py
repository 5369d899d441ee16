"""The feeds can be read, know their own address, and tell each story apart."""

import json
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from .pages import Finding, Site

_ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def check(site: Site) -> Iterator[Finding]:
    """What is wrong with the feeds."""
    for name in site.feeds:
        data = (site.folder / name).read_bytes()
        try:
            own, ids, addresses = _read_json(data) if name.endswith(".json") else _read_xml(data)
        except (ValueError, KeyError, etree.XMLSyntaxError) as error:
            yield Finding(name, f"cannot be read: {error}")
            continue
        if own != f"{site.address}/{name}":
            yield Finding(name, f"says its address is {own}; expected {site.address}/{name}")
        yield from (Finding(name, f"has {n} entries with the id {id_}") for id_, n in Counter(ids).items() if n > 1)
        for address in addresses:
            if not (site.folder / address.removeprefix(f"{site.address}/")).is_file() and "%" not in address:
                yield Finding(name, f"{address} leads to nothing")


def _read_xml(data: bytes) -> tuple[str, list[str], list[str]]:
    root = etree.fromstring(data)
    own = root.xpath('string(//atom:link[@rel="self"]/@href)', namespaces=_ATOM)
    ids = root.xpath("//atom:entry/atom:id/text() | //item/guid/text()", namespaces=_ATOM)
    links = '//atom:entry/atom:link[@rel="alternate"]/@href | //item/link/text()'
    return str(own), list(map(str, ids)), list(map(str, root.xpath(links, namespaces=_ATOM)))


def _read_json(data: bytes) -> tuple[str, list[str], list[str]]:
    feed = json.loads(data)
    return feed["feed_url"], [item["id"] for item in feed["items"]], [item["url"] for item in feed["items"]]
