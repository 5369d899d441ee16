"""The feeds: Atom, RSS and JSON Feed, for the whole site and for each category."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.utils import sanitised_join

from . import atom, json_feed, rss
from .entries import Channel, Entry, entry_of

_FORMATS = (
    (atom, "feed.xml", "feed/{slug}.xml"),
    (rss, "rss.xml", "rss/{slug}.xml"),
    (json_feed, "feed.json", "feed/{slug}.json"),
)


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
        """Puts `feeds`, `category_feeds` and `feeds_of` (by a category's slug) into every page's context."""
        name = self.settings["SITENAME"]
        self.context["feeds"] = self._feeds(name)
        self.context["category_feeds"] = [
            (category, self._feeds(f"{name} – {category.name}", category)) for category, _ in self.context["categories"]
        ]
        self.context["feeds_of"] = {category.slug: feeds for category, feeds in self.context["category_feeds"]}

    def generate_output(self, writer: Any) -> None:
        """Writes every feed; Pelican calls this."""
        stories = [story for story in self.context["articles"] if not story.undated]
        entries = _Entries(self.settings)
        self._write(self.context["feeds"], stories, entries, home="")
        for (category, feeds), (_, listed) in zip(
            self.context["category_feeds"], self.context["categories"], strict=True
        ):
            dated = [story for story in listed if not story.undated]
            self._write(feeds, dated, entries, home=category.url)

    def _feeds(self, title: str, category: Any = None) -> list[Feed]:
        return [
            Feed(title, of_category.format(slug=category.slug) if category else of_site, feed.TYPE, feed.NAME)
            for feed, of_site, of_category in _FORMATS
        ]

    def _write(self, feeds: list[Feed], stories: list[Any], entries: "_Entries", home: str) -> None:
        newest = [entries[story] for story in stories[: self.settings["FEED_MAX_ITEMS"]]]
        for feed, (module, *_) in zip(feeds, _FORMATS, strict=True):
            site = self.settings["SITEURL"]
            channel = Channel(
                title=feed.title,
                description=self.settings["TAGLINE"],
                url=f"{site}/{feed.url}",
                home=f"{site}/{home}",
                language=self.settings["LANG"],
                author=self.settings["SITENAME"],
            )
            path = Path(sanitised_join(self.output_path, feed.url))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(module.render(channel, newest))


class _Entries(dict[Any, Entry]):
    """The entry of each story, made once however many feeds have it."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings

    def __missing__(self, story: Any) -> Entry:
        entry = self[story] = entry_of(story, self._settings)
        return entry
