"""The feeds: Atom, RSS and JSON Feed, for the whole site, for each category and for each tag."""

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from pelican.generators import Generator

from ..plain import write_data
from . import atom, json_feed, rss
from .entries import Channel, entry_of

# Each with the path of the site's feed, and of a list's within its folder. The paths in Atom are jekyll-feed's.
_FORMATS = (
    (atom, "feed.xml", "feed/{name}.xml"),
    (rss, "rss.xml", "rss/{name}.xml"),
    (json_feed, "feed.json", "feed/{name}.json"),
)
_TAGS = "by_tag/"


@dataclass(frozen=True)
class Feed:
    """A feed as pages link to it; `url` has no leading slash."""

    title: str
    url: str
    type: str
    format: str


class FeedsGenerator(Generator):  # type: ignore[misc]
    """Writes the feeds, and tells every page where they are. Undated stories stay out of them."""

    def generate_context(self) -> None:
        """Puts `feeds` and `category_feeds` into every page's context, and tells each category and tag its feeds."""
        site = self.settings["SITENAME"]
        self.context["feeds"] = [Feed(site, path, feed.TYPE, feed.NAME) for feed, path, _ in _FORMATS]
        for category, _ in self.context["categories"]:
            category.feeds = _feeds_of(site, category)
        for tag, _ in self.context["tags"]:
            tag.feeds = _feeds_of(site, tag, _TAGS)
        self.context["category_feeds"] = [(category, category.feeds) for category, _ in self.context["categories"]]

    def generate_output(self, writer: Any) -> None:
        """Asks for every feed; Pelican calls this."""
        self._ask(writer, self.context["feeds"], self.context["articles"], home="")
        for listing, stories in (*self.context["categories"], *self.context["tags"]):
            self._ask(writer, listing.feeds, stories, home=listing.url)

    def _ask(self, writer: Any, feeds: list[Feed], stories: list[Any], home: str) -> None:
        dated = (story for story in stories if not story.undated)
        newest = list(islice(dated, self.settings["FEED_MAX_ITEMS"]))
        for feed, (module, *_) in zip(feeds, _FORMATS, strict=True):
            make = partial(self._made, module, feed, newest, home)
            write_data(writer, self.output_path, feed.url, make, feed=feed, stories=newest, home=home)

    def _made(self, module: Any, feed: Feed, stories: list[Any], home: str) -> bytes:
        site = self.settings["SITEURL"]
        channel = Channel(
            title=feed.title,
            description=self.settings["TAGLINE"],
            url=f"{site}/{feed.url}",
            home=f"{site}/{home}",
            language=self.settings["LANG"],
            author=self.settings["SITENAME"],
            hub=self.settings.get("WEBSUB_HUB"),
        )
        data: bytes = module.render(channel, [entry_of(story, self.settings) for story in stories])
        return data


def _feeds_of(site: str, listing: Any, folder: str = "") -> list[Feed]:
    name = f"{folder}{listing.slug}"
    return [
        Feed(f"{site} – {listing.name}", path.format(name=name), feed.TYPE, feed.NAME) for feed, _, path in _FORMATS
    ]
