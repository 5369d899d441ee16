"""The feeds can be read, know their own address, and have stories that can be told apart and found."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from lxml import etree

from .pages import Finding, Site

_ATOM = {"atom": "http://www.w3.org/2005/Atom"}


@dataclass(frozen=True)
class _Feed:
    """What a feed of any format says: its own address, and the ids, addresses and titles of its entries."""

    own: str
    ids: list[str]
    addresses: list[str]
    titles: list[str]


def check(site: Site) -> Iterator[Finding]:
    """What is wrong with the feeds."""
    for name in site.feeds:
        data = (site.folder / name).read_bytes()
        try:
            feed = _read_json(data) if name.endswith(".json") else _read_xml(data)
        except (ValueError, KeyError, TypeError, etree.XMLSyntaxError) as error:
            yield Finding(name, f"cannot be read: {error!s}")
            continue
        if site.file_at(urlsplit(feed.own).path) != name or not feed.own.startswith(f"{site.address}/"):
            yield Finding(name, f"says its address is {feed.own}; expected {site.address}/{name}")
        yield from (
            Finding(name, f"has {n} entries with the id {id_}") for id_, n in Counter(feed.ids).items() if n > 1
        )
        for kind, values in (("an id", feed.ids), ("an address", feed.addresses), ("a title", feed.titles)):
            if missing := sum(not value.strip() for value in values):
                yield Finding(name, f"has {missing} entries without {kind}")
        for address in filter(None, feed.addresses):
            if not address.startswith(f"{site.address}/") or site.file_at(urlsplit(address).path) is None:
                yield Finding(name, f"{address} leads to nothing")


def _read_xml(data: bytes) -> _Feed:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    entries = root.findall("atom:entry", _ATOM)
    for date in (element.text for element in root.iterfind(".//atom:updated", _ATOM)):
        datetime.fromisoformat(date)
    if root.tag == "rss":
        entries = root.findall("channel/item")
        for date in (element.text for element in root.iterfind(".//pubDate")):
            parsedate_to_datetime(date)
    said = {
        "ids": "string(atom:id | guid)",
        "addresses": "string(atom:link[@rel='alternate']/@href | link)",
        "titles": "string(atom:title | title)",
    }
    return _Feed(
        str(root.xpath('string(//atom:link[@rel="self"]/@href)', namespaces=_ATOM)),
        **{name: [str(entry.xpath(path, namespaces=_ATOM)) for entry in entries] for name, path in said.items()},
    )


def _read_json(data: bytes) -> _Feed:
    feed = json.loads(data)
    items = feed["items"]
    for item in items:
        datetime.fromisoformat(item["date_published"])
    return _Feed(
        feed["feed_url"],
        [item["id"] for item in items],
        [item["url"] for item in items],
        [item.get("title", "") for item in items],
    )
