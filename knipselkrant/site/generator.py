"""Pelican's generator of articles, with the stories of a Jekyll folder in the place of files that Pelican reads."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import cache, partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator

from ..errors import Refusal
from ..jekyll.posts import in_order, read_posts, stamped_posts
from . import lists
from .addresses import Claims
from .archives import gather
from .plain import PlainPress
from .records import UNPUBLISHED, UNREADY, RecordReader
from .stories import Labels, Stock, Story

logger = logging.getLogger(__name__)


def adopt(generator: Any) -> None:
    """Makes a generator of articles one of stories."""
    generator.__class__ = StoriesGenerator


class StoriesGenerator(ArticlesGenerator):  # type: ignore[misc]
    """Reads stories and groups them, each in one pass; asks for their pages as Pelican's own generator does."""

    def generate_context(self) -> None:
        """Puts all that pages may draw on into the context; Pelican calls this."""
        press = self.settings.get("PRESS") or PlainPress()
        stories = sorted(self._stories(press), key=attrgetter("moment", "path"), reverse=True)
        claims = self.context["claims"] = Claims(self.settings, len(stories))
        self.articles = claims.keep_first(stories)
        signals.article_generator_pretaxonomy.send(self)
        lists.join(self.articles, press)
        self.dates = list(self.articles)
        if not self.context["NEWEST_FIRST_ARCHIVES"]:
            self.dates.reverse()
        self.categories = lists.by_name(
            claims.keep_first_listed("category", lists.grouped(self.articles, "categories"))
        )
        self.tags = dict(lists.by_name(claims.keep_first_listed("tag", lists.grouped(self.articles, "tags"))))
        self.context["years"], archives = gather(self.articles, self.settings)
        self.archives = self.context["archives"] = claims.keep_first_listed("period_archives", archives)
        self.context.update(lists.context_of(self.articles, self.categories, list(self.tags.items()), self.settings))
        self._update_context(("articles", "drafts", "hidden_articles", "dates", "tags", "categories", "authors"))
        self.context["generated_content"].update((story.path, story) for story in self.articles)
        signals.article_generator_finalized.send(self)

    def check_disabled_readers(self) -> None:
        """Does nothing. Pelican's looks at every file again, for formats that are Pelican's to read, not Jekyll's."""

    def generate_articles(self, write: Callable[..., None]) -> None:
        """Asks for the page of every story. Replaces Pelican's, which asks each one for more than a story can have."""
        template_of, signal = cache(self.get_template), signals.article_generator_write_article
        for story in self.articles:
            if signal.receivers:  # to send what nobody receives takes time too
                signal.send(self, content=story)
            own = {"article": story, "category": getattr(story, "category", None), "url": story.url, "blog": True}
            write(story.save_as, template_of(story.template), self.context, **own)

    def generate_tags(self, write: Callable[..., None]) -> None:
        """Asks for the pages of every tag. Replaces Pelican's, which takes time quadratic in the number of stories."""
        for tag, stories in self.tags.items():
            self._list(write, tag.save_as, "tag", stories, tag=tag, url=tag.url, page_name=tag.page_name)

    def generate_categories(self, write: Callable[..., None]) -> None:
        """Asks for the pages of every category. Replaces Pelican's, as `generate_tags` does."""
        for category, stories in self.categories:
            place = {"url": category.url, "page_name": category.page_name}
            self._list(write, category.save_as, "category", stories, category=category, **place)

    def generate_period_archives(self, write: Callable[..., None]) -> None:
        """Asks for the pages of every year and month. Replaces Pelican's, which is quadratic and dates the undated."""
        for period, save_as, stories in self.archives:
            month = getattr(period, "month", None)
            names, numbers = ((period.name,), (month,)) if month else ((), ())
            self._list(
                write,
                save_as,
                "period_archives",
                stories,
                url=period.url,
                period=(period.year, *names),
                period_num=(period.year, *numbers),
            )

    def _list(self, write: Callable[..., None], save_as: str, name: str, stories: list[Any], **others: Any) -> None:
        dates = stories if self.context["NEWEST_FIRST_ARCHIVES"] else stories[::-1]
        write(
            save_as,
            self.get_template(name),
            self.context,
            articles=stories,
            dates=dates,
            template_name=name,
            blog=True,
            all_articles=self.articles,
            **others,
        )

    def _stories(self, press: Any) -> Iterator[Story]:
        """The stories to publish, in no order. Posts that cannot be read are logged as errors, one each."""
        config = self.settings["JEKYLL_CONFIG"]
        reader = RecordReader(Path(self.path), config, self.settings["SITEURL"], self.settings["PICTURES"])
        try:
            make = self._maker(lambda path: press.body("stories", path))
            stories = _standing(
                press.work_out("stories", reader.read, partial(stamped_posts, reader.folder, config)), make
            )
        except _Waiting:
            pairs = _read_together(reader)
            make = self._maker(lambda path: pairs[path][1])
            stories = [make(record) for record, _ in pairs.values()]
        now, signal = datetime.now(UTC), signals.content_object_init
        present = now.timestamp()
        for story in in_order(stories, config, now, lambda story: None if story.undated else story.moment):
            if not story.undated or self._is_wanted(story):
                if signal.receivers:
                    signal.send(story)
                yield story
        coming = [story.moment for story in stories if story.moment > present]
        if coming and not config.future:
            press.good_until = min(coming)

    def _maker(self, body: Callable[[str], bytes]) -> Callable[[bytes], Story]:
        """What makes a story of a record; `body` gives the content of one by its path."""
        labels, stock = Labels(self.settings), Stock(body)
        return lambda record: Story(record, labels, self.settings, self.context, stock)

    def _is_wanted(self, story: Story) -> bool:
        """Whether a draft without a date is a story that is published as such, and the site wants those.

        The mark is its address: `/CATEGORY/zonder-datum/SLUG.html` is what the converter gives to stories whose date
        nobody knows. Any other draft is work in progress.
        """
        return "/zonder-datum/" in f"/{story.url}" and self.settings.get("UNDATED", "publish") == "publish"


class _Waiting(Exception):
    """Said of posts among which is one whose Liquid may ask for any other."""


def _standing(values: Iterable[tuple[str, bytes | Refusal | None]], make: Callable[[bytes], Story]) -> list[Story]:
    """The story of each record that stands when all `values` have come (`Press.work_out`). Raises _Waiting."""
    stories: dict[str, Story] = {}
    waiting, refusals = set(), []
    for place, value in values:
        if value is None:
            stories.pop(place, None)
            waiting.discard(place)
        elif isinstance(value, Refusal):
            refusals.append(value)
        elif value == UNREADY:
            waiting.add(place)
        elif value != UNPUBLISHED:
            stories[place] = make(value)
    if waiting:
        raise _Waiting
    _log(refusals)
    return list(stories.values())


def _read_together(reader: RecordReader) -> dict[str, tuple[bytes, bytes]]:
    """The record and the content of each published post, by its path."""
    posts, refusals = read_posts(reader.folder, config=reader.config)
    _log(refusals)
    return {post.path: reader.record(post) for post in posts}


def _log(refusals: Any) -> None:
    for refusal in refusals:
        logger.error("%s", refusal)
