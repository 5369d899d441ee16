"""The order of stories, their neighbours, and what every page knows of them all."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..dates import PartialDate
from ..html import plain_text
from .addresses import Claims
from .related import relate

RELATED = 3
"""How many related stories a story names."""


@dataclass(frozen=True)
class Masthead:
    """The line under the masthead: the dates the stories span, and how many there are."""

    oldest: PartialDate | None
    newest: PartialDate | None
    count: int


def sort_stories(generator: Any) -> None:
    """Newest first, stories of one moment by file name backwards (Jekyll's order turned round), undated ones last."""
    generator.claims = Claims(generator.settings)
    stories = sorted(generator.articles, key=lambda story: (story.date, story.relative_source_path), reverse=True)
    generator.articles = generator.claims.keep_first(stories)


def finish(generator: Any) -> None:
    """Adds to the stories their neighbours, and to every page's context the lists it may draw on."""
    stories = generator.articles
    for newer, older in pairwise(stories):
        newer.older, older.newer = older, newer
    texts = [f"{story.title} {plain_text(story.content)}" for story in stories]
    for story, others in zip(stories, relate(texts, RELATED), strict=True):
        story.related = [stories[place] for place in others]
    context = generator.context
    context["categories"] = generator.categories = _by_category(generator)
    dated = [story.published for story in stories if not story.undated]
    context["masthead"] = Masthead(
        oldest=dated[-1] if dated else None, newest=dated[0] if dated else None, count=len(stories)
    )
    context["undated_count"] = len(stories) - len(dated)


def _by_category(generator: Any) -> list[tuple[Any, list[Any]]]:
    """Each category with its stories, a story under every category it has; Pelican knows one a story."""
    listed = defaultdict(list)
    for story in generator.articles:
        for category in story.categories:
            listed[category].append(story)
    kept = generator.claims.keep_first(sorted(listed))
    return [(category, listed[category]) for category in kept]
