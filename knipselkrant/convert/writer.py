"""A Story → the post that Jekyll and Pelican read. The form of the file is DESIGN.md's contract."""

import re
from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath
from typing import Any

from ..dates import Precision
from ..frontmatter import dump
from ..jekyll.times import DATED_NAME
from ..story import Aside, Block, Heading, List, Markup, Paragraph, Quote, Story
from .fields import slug_from

_LIQUID = re.compile(r"\{(?=[{%])")


def place_of(story: Story, number: int = 1) -> str:
    """Where in content/, with `/`, the story's post belongs; `number` counts the stories with the same slug and day."""
    slug = (story.slug or slug_from(story.title)) + (f"-{number}" if number > 1 else "")
    if story.date is None:
        # Jekyll would take a date at the beginning of a file's name for the story's.
        return f"_drafts/{'zonder-datum-' if DATED_NAME.fullmatch(f'{slug}.html') else ''}{slug}.html"
    return f"_posts/{story.date.moment:%Y/%Y-%m-%d}-{slug}.html"


def post_of(story: Story, place: str) -> str:
    """The text of the story's post, to stand at `place`: front matter, then a block a line."""
    # Jekyll runs Liquid over bodies, and what a seed says is no program.
    return f"{dump(_front_matter(story, place))}\n{_LIQUID.sub('&#123;', body_of(story.blocks))}\n"


def body_of(blocks: Iterable[Block]) -> str:
    """The HTML of a story's blocks, a block a line."""
    return "\n".join(map(_markup, blocks))


def _front_matter(story: Story, place: str) -> dict[str, Any]:
    data: dict[str, Any] = {"layout": "post", "title": story.title}
    if story.date:
        data["date"] = story.date.rfc2822()
    data["category"] = story.category
    given = {
        "externe_link": story.externe_link,
        "feature_image": story.feature_image,
        "tags": list(story.tags),
        "source": story.source,
        "summary": None if "summary" in story.inferred else story.summary,  # the site takes the same from the text
    }
    data |= {key: value for key, value in given.items() if value}
    if story.date and story.date.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY):
        data["date_precision"] = story.date.precision.value
    if not story.date:
        data["permalink"] = f"/{slug_from(story.category)}/zonder-datum/{PurePosixPath(place).stem}.html"
    data |= story.extra
    data["origin"] = story.origin
    if inferred := [field for field in story.inferred if field in data]:
        data["inferred"] = inferred
    return data


def _markup(block: Block) -> str:
    match block:
        case Paragraph():  # first, as most blocks are
            return _paragraphs(block.html)
        case Heading():
            return f"<h{max(2, block.level)}>{block.html}</h{max(2, block.level)}>"
        case Quote():
            footer = f"<footer>{escape(block.attribution, quote=False)}</footer>" if block.attribution else ""
            return f"<blockquote>{_paragraphs(block.html)}{footer}</blockquote>"
        case Aside():
            title = f"<h2>{escape(block.title, quote=False)}</h2>" if block.title else ""
            return f"<aside>{title}{_paragraphs(block.html)}</aside>"
        case List():
            tag = "ol" if block.ordered else "ul"
            return f"<{tag}>{''.join(f'<li>{item}</li>' for item in block.items)}</{tag}>"
        case Markup():
            return block.html
        case _:
            return _paragraphs(block.html)


def _paragraphs(html: str) -> str:
    inner = html.replace("\n", "</p><p>")
    return f"<p>{inner}</p>"
