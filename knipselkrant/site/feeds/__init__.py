"""The feeds: Atom, RSS and JSON Feed, for the whole site, for each category and for each tag."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.utils import sanitised_join

from . import atom, json_feed, rss
from .entries import Channel, Entry, entry_of

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
        """Puts `feeds`, `category_feeds` and `feeds_of` (by the address of a list) into every page's context."""
        site = self.settings["SITENAME"]
        self.context["feeds"] = [Feed(site, path, feed.TYPE, feed.NAME) for feed, path, _ in _FORMATS]
        self.context["category_feeds"] = [
            (category, _feeds_of(site, category)) for category, _ in self.context["categories"]
        ]
        tag_feeds = [(tag, _feeds_of(site, tag, _TAGS)) for tag, _ in self.context["tags"]]
        self.context["feeds_of"] = {
            listing.url: feeds for listing, feeds in (*self.context["category_feeds"], *tag_feeds)
        }

    def generate_output(self, writer: Any) -> None:
        """Writes every feed; Pelican calls this."""
        entries = _Entries(self.settings)
        self._write(self.context["feeds"], self.context["articles"], entries, home="")
        listings = (*self.context["categories"], *self.context["tags"])
        for listing, stories in listings:
            self._write(self.context["feeds_of"][listing.url], stories, entries, home=listing.url)

    def _write(self, feeds: list[Feed], stories: list[Any], entries: "_Entries", home: str) -> None:
        dated = (story for story in stories if not story.undated)
        newest = [entries[story] for story in islice(dated, self.settings["FEED_MAX_ITEMS"])]
        site = self.settings["SITEURL"]
        for feed, (module, *_) in zip(feeds, _FORMATS, strict=True):
            channel = Channel(
                title=feed.title,
                description=self.settings["TAGLINE"],
                url=f"{site}/{feed.url}",
                home=f"{site}/{home}",
                language=self.settings["LANG"],
                author=self.settings["SITENAME"],
                hub=self.settings.get("WEBSUB_HUB"),
            )
            path = Path(sanitised_join(self.output_path, feed.url))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(module.render(channel, newest))


def _feeds_of(site: str, listing: Any, folder: str = "") -> list[Feed]:
    name = f"{folder}{listing.slug}"
    return [
        Feed(f"{site} – {listing.name}", path.format(name=name), feed.TYPE, feed.NAME) for feed, _, path in _FORMATS
    ]


class _Entries(dict[Any, Entry]):
    """The entry of each story, made once however many feeds have it."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings

    def __missing__(self, story: Any) -> Entry:
        entry = self[story] = entry_of(story, self._settings)
        return entry
