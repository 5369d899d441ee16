"""A post as a story: what templates, feeds and Pelican's plugins know of it."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import Any
from unicodedata import normalize

import msgpack
from pelican.contents import Article
from pelican.urlwrappers import Author, Category, Tag

from ..dates import PartialDate, Precision
from ..jekyll.posts import Post
from ..jekyll.slugs import slugify
from ..tracing import digest_of, is_traced, note
from .lineup import Lineup
from .media import Source

UNDATED = datetime.min.replace(tzinfo=UTC)
"""Stands in Pelican's `date`, which it cannot do without, for the date that a story does not have. Never shown."""

MOST = 8_192
"""So many stories stay unpacked while pages are made: all of a large site would fill the memory."""

_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?")


def slug_of(name: str) -> str:
    """The name of a category or tag in addresses.

    Pelican's own slugs lose every letter it cannot write in ASCII; Jekyll's keep them. A character that stands for more
    ("ĳ") is those, and a letter is one with its accent: however a name was typed, it has one page.
    """
    return slugify(normalize("NFKC", name))


class Labels:
    """The categories and tags of a site: one object for each name."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._of: Callable[..., list[Any]] = cache(self._those_of)
        self._by_name: Callable[..., Any] = cache(self._new)

    def of(self, kind: type[Category] | type[Tag], names: Sequence[str]) -> list[Any]:
        """The categories or tags by these names, one for each address: "Asiel" and "asiel" are one."""
        return list(self._of(kind, tuple(names))) if names else []

    def _those_of(self, kind: type[Category] | type[Tag], names: tuple[str, ...]) -> list[Any]:
        labels: dict[str, Any] = {}
        for name in names:
            label = self._by_name(kind, name)
            labels.setdefault(label.slug, label)
        return list(labels.values())

    def _new(self, kind: type[Category] | type[Tag], name: str) -> Any:
        label = kind(name, self._settings)
        label.slug = slug_of(name)
        label.digest = digest_of((kind.__name__, name, label.slug, label.url))
        return label


class Stock:
    """What the stories of a build unpack from: `body` gives the content of each by its path."""

    def __init__(self, body: Callable[[str], bytes]) -> None:
        self.body = body
        self._unpacked: deque[Story] = deque()

    def make_room_for(self, story: "Story") -> None:
        """Packs the story that was longest ago unpacked for a page, if there are too many."""
        self._unpacked.append(story)
        if len(self._unpacked) > MOST:
            self._unpacked.popleft().pack()


class Story(Article):  # type: ignore[misc]
    """A Pelican article, made of a record (`records`) and not of a file's metadata.

    Of most stories a build needs little more than date, address and labels; the rest is unpacked when it is asked for:
    `title`, `summary` and `lead` are typeset plain text; `published` is a PartialDate, or None where nobody knows;
    `lead` is the summary where someone wrote one, else None. `newer` and `older` are its neighbours, `related` the
    stories that are like it; who reads these or the content notes it. `unlisted` ones stay out of the sitemap, which
    has of the others when they `changed` (ISO 8601), or else their date.
    """

    # What Pelican makes properties of, or works out anew for each article.
    url = save_as = ""
    source_path = ""
    template, status, in_default_lang = "article", "published", True
    translations: list[Any] = []

    # Until the story has its place among the others.
    lineup, number = Lineup([], lambda: [()]), 0

    # What few posts say.
    modified: datetime | None = None
    redirect_from: Sequence[str] = ()
    redirect_to: str | None = None
    draft = unlisted = False

    path: str
    _content_digest: bytes
    _unpacked: dict[str, Any]

    def __init__(  # Pelican's own does for each article what is here done once, in records and classes
        self,
        record: bytes,
        labels: Labels,
        settings: dict[str, Any],
        context: dict[str, Any],
        stock: Stock,
    ) -> None:
        self.settings, self._context, self._stock = settings, context, stock
        self.digest, self._content_digest, self.keyed_digest, self.keyed, *face = msgpack.unpackb(record)
        self.path, date, self.url, self.save_as, self.given_categories, self.given_tags, said, self._more = face
        self.undated = date is None
        self.date = UNDATED if date is None else datetime.fromisoformat(date)
        self.moment, self.changed = self.date.timestamp(), date
        if said:
            self._take(said)
        self.categories = labels.of(Category, self.given_categories)
        self.tags = labels.of(Tag, self.given_tags)
        if self.categories:
            self.category = self.categories[0]

    def _take(self, said: dict[str, Any]) -> None:
        """Takes in what the post says that few do (`records`)."""
        self.__dict__.update(said)
        if self.redirect_to:
            self.template = "redirect"
        if "modified" in said:
            self.modified, self.changed = datetime.fromisoformat(said["modified"]), said["modified"]

    def __getattr__(self, name: str) -> Any:
        if name == "metadata":
            own = ("date", "categories", "tags", "authors", "locale_date", "front_matter")
            self.metadata = self._facts() | {name: getattr(self, name) for name in own}
            del self.metadata["_front_matter"]
            return self.metadata
        if name == "front_matter":  # few pages have a use for it
            self.front_matter = msgpack.unpackb(self._front_matter, strict_map_key=False)
            self._unpacked[name] = self.front_matter
            return self.front_matter
        mine = self.__dict__
        if name.startswith(("__", "override_")) or "_summary" in mine:
            raise AttributeError(name)
        self._unpacked = self._facts()
        for fact, value in self._unpacked.items():
            mine.setdefault(fact, value)  # what a plugin set stays
        if is_traced():
            self._stock.make_room_for(self)
        return getattr(self, name)

    def _facts(self) -> dict[str, Any]:
        """What a build seldom needs of a story, and its page does."""
        facts: dict[str, Any] = msgpack.unpackb(self._more)
        precision, source = facts["precision"], facts["source"]
        facts["_summary"] = facts["summary"]
        facts["published"] = PartialDate(self.date, Precision(precision)) if precision else None
        facts["source"] = Source(*source) if source else None
        facts["lang"] = self.settings["DEFAULT_LANG"]
        return facts

    def pack(self) -> None:
        """Forgets what can be unpacked again, and was not changed."""
        mine = self.__dict__
        for name, value in mine.pop("_unpacked").items():
            if mine.get(name) is value:
                del mine[name]

    @cached_property
    def authors(self) -> list[Any]:
        """Who the settings say writes this site, as Pelican's templates want it."""
        return [Author(name, self.settings) for name in filter(None, [self.settings.get("AUTHOR")])]

    @cached_property
    def locale_date(self) -> str:
        """The date as Pelican's templates want it."""
        return str(self.date.strftime(self.settings["DEFAULT_DATE_FORMAT"]))

    @property
    def relative_source_path(self) -> str:
        """The path, as Pelican calls it."""
        return self.path

    @property
    def _content(self) -> str:
        note("content", self.path)
        return self._stock.body(self.path).decode("utf-8", "surrogatepass")

    @property
    def content(self) -> str:
        """The story as typeset HTML, Pelican's links (`{filename}…`) resolved."""
        html = self._content
        if "{" not in html and "|" not in html:
            return html
        note("generated_content")
        return str(self._update_content(html, self.get_siteurl()))

    @property
    def summary(self) -> str:
        """The summary, typeset; Pelican's own property would have all of the metadata made for it."""
        return str(self.metadata["summary"] if "metadata" in self.__dict__ else self._summary)

    @summary.setter
    def summary(self, _: str) -> None:
        """Does nothing, as Pelican's: a summary is set in the metadata."""

    @property
    def newer(self) -> Any:
        """The story after this one, or None."""
        note("newer", self.path)
        return self.lineup.newer(self.number)

    @property
    def older(self) -> Any:
        """The story before this one, or None."""
        note("older", self.path)
        return self.lineup.older(self.number)

    @property
    def related(self) -> Any:
        """The stories most like this one, the likest first."""
        note("related", self.path)
        return self.lineup.related(self.number)

    def told(self, names: Iterable[str]) -> list[bytes]:
        """A digest for each of what was noted of this story: its content, and its neighbours as lists show them."""
        told, number = self.lineup.told, self.number
        return [self._content_digest if name == "content" else told[name][number] for name in names]


def published_date(post: Post) -> PartialDate | None:
    """The post's date at the precision that its front matter claims, or else that it was written with.

    Midnight to the second is taken for a day: it is what tools write when they know no time.
    """
    if post.date is None:
        return None
    claimed = post.data.get("date_precision")
    if claimed and claimed in list(Precision):
        return PartialDate(post.date, Precision(claimed))
    clock = _CLOCK.search(str(post.data.get("date", "")))
    if clock is None or (post.date.hour, post.date.minute, post.date.second) == (0, 0, 0):
        return PartialDate(post.date, Precision.DAY)
    return PartialDate(post.date, Precision.SECOND if clock[1] else Precision.MINUTE)
