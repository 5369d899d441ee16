"""The feeds: Atom, RSS and JSON Feed, for the whole site, for each category and for each tag."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Any
from urllib.parse import unquote

from pelican.generators import Generator

from ...html import plain_text
from ...jekyll.feed import read_feed
from ...jekyll.urls import escape
from ..addresses import FEEDS
from ..plain import write_data
from ..stories import slug_of
from ..wording import absolute
from . import atom, json_feed, rss
from .entries import Channel, entry_of

_FORMATS: dict[str, Any] = {module.NAME: module for module in (atom, rss, json_feed)}
_SITE = {atom.NAME: "feed.xml", rss.NAME: "rss.xml", json_feed.NAME: "feed.json"}
_LISTS = {atom.NAME: "feed/{name}.xml", rss.NAME: "rss/{name}.xml", json_feed.NAME: "feed/{name}.json"}
"""The paths of the site's feeds, and of those of a category or tag. Those in Atom are jekyll-feed's."""

_TAGS = "by_tag/"


@dataclass(frozen=True)
class Feed:
    """A feed as pages link to it; `url` has no leading slash."""

    title: str
    url: str
    type: str
    format: str

    @property
    def path(self) -> str:
        """The feed's file, relative to the output folder."""
        return unquote(self.url)


class FeedsGenerator(Generator):  # type: ignore[misc]
    """Writes the feeds, and tells every page where they are.

    Undated stories stay out of them, and so do drafts among the posts, unless the site shows those. Beside its own,
    it writes the feeds that jekyll-feed is asked for in `_config.yml`, where that would write them.
    """

    def generate_context(self) -> None:
        """Puts `feeds` and `category_feeds` into every page's context, and tells each category and tag its feeds.

        A feed whose address another page has is left out, and that is logged.
        """
        site = self.settings["SITENAME"]
        tags = {name: None for story in self.context["articles"] for name in story.given_tags}
        self._asked = read_feed(self.settings["JEKYLL_CONFIG"], list(tags))
        self.context["feeds"] = self._free(_feeds(site, {**_SITE, atom.NAME: escape(self._asked.path)}))
        for category, _ in self.context["categories"]:
            category.feeds = self._free(_feeds_of(site, category))
        for tag, _ in self.context["tags"]:
            tag.feeds = self._free(_feeds_of(site, tag, _TAGS))
        self.context["category_feeds"] = [(category, category.feeds) for category, _ in self.context["categories"]]

    def generate_output(self, writer: Any) -> None:
        """Asks for every feed; of two at one address, the first. Pelican calls this."""
        written = set()
        for feed, stories, home in self._all():
            if feed.path not in written and self._free([feed]):
                self._ask(writer, feed, stories, home)
                written.add(feed.path)

    def _free(self, feeds: list[Feed]) -> list[Feed]:
        return [feed for feed in feeds if self.context["claims"].claim([feed.path], FEEDS)]

    def _all(self) -> Iterator[tuple[Feed, Iterable[Any], str]]:
        """Each feed with its stories and the page that it follows; those that `_config.yml` asks for go first."""
        yield from ((feed, self.context["articles"], "") for feed in self.context["feeds"])
        for kind, paths in (("categories", self._asked.categories), ("tags", self._asked.tags)):
            homes = {listing.slug: listing.url for listing, _ in self.context[kind]}
            for name, path in paths.items():
                stories = (story for story in self.context["articles"] if name in getattr(story, f"given_{kind}"))
                title = f"{self.settings['SITENAME']} – {name}"
                (feed,) = _feeds(title, {atom.NAME: escape(path)})
                yield feed, stories, homes.get(slug_of(name), "")
        for listing, stories in (*self.context["categories"], *self.context["tags"]):
            yield from ((feed, stories, listing.url) for feed in listing.feeds)

    def _ask(self, writer: Any, feed: Feed, stories: Iterable[Any], home: str) -> None:
        drafts = self.settings["JEKYLL_CONFIG"].show_drafts
        entering = (story for story in stories if not story.undated and (drafts or not story.draft))
        # Of stories of one moment jekyll-feed has the first by path first; lists have the last.
        moments = groupby(entering, key=attrgetter("moment"))
        in_order = chain.from_iterable(reversed(list(same)) for _, same in moments)
        newest = list(islice(in_order, self.settings["FEED_MAX_ITEMS"]))
        make = partial(self._made, feed, newest, home)
        write_data(writer, self.output_path, feed.path, make, feed=feed, stories=newest, home=home)

    def _made(self, feed: Feed, stories: list[Any], home: str) -> bytes:
        site = self.settings["SITEURL"]
        channel = Channel(
            title=feed.title,
            description=plain_text(self.settings["TAGLINE"]),
            url=absolute(f"/{feed.url}", site_url=site),
            home=absolute(f"/{home}", site_url=site),
            language=self.settings["LANG"],
            author=self.settings["SITENAME"],
            hub=self.settings.get("WEBSUB_HUB"),
        )
        data: bytes = _FORMATS[feed.format].render(channel, [entry_of(story, self.settings) for story in stories])
        return data


def _feeds_of(site: str, listing: Any, folder: str = "") -> list[Feed]:
    name = f"{folder}{listing.slug}"
    return _feeds(f"{site} – {listing.name}", {format: path.format(name=name) for format, path in _LISTS.items()})


def _feeds(title: str, paths: Mapping[str, str]) -> list[Feed]:
    """The feeds at these paths, by format; of two at one path, the first."""
    first: dict[str, str] = {}
    for name, path in paths.items():
        first.setdefault(path, name)
    return [Feed(title, path, _FORMATS[name].TYPE, name) for path, name in first.items()]
