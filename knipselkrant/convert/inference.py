"""What nobody said of a story, and its text can be asked for: title, category, tags, source, summary."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..story import Block, Heading, Paragraph, Story
from ..summary import summarise
from .draft import Fields
from .fields import one_line
from .provenance import named_source
from .rules import Rules
from .text.headline import headline
from .text.repair import mend_letters
from .writer import body_of

DEFAULT_CATEGORY = "nieuws"


def infer(story: Story, given: Fields, name: str, rules: Rules) -> Story:
    """`story` with what was not `given` taken from its text; `name` is its title when there is nothing else.

    An empty value in a sidecar (`source:`) is given: it says that there is none.
    """
    texts = [block.text for block in story.blocks]
    # What stood around a tag may show a damaged letter when the tag is gone.
    title = story.title or one_line(mend_letters(one_line(_title(story.blocks, texts)))[0]) or name
    text = "\n".join([title, *texts])
    found: dict[str, Any] = {
        "title": None if story.title else title,
        "category": None if story.category else rules.category_of(text) or DEFAULT_CATEGORY,
        "tags": None if "tags" in given else rules.tags_of(text),
        # The address of the original says better than its text where a story came from.
        "source": None if "source" in given or story.externe_link else named_source(text),
        "summary": None if "summary" in given else summarise(body_of(story.blocks)),
    }
    inferred = {field: value for field, value in found.items() if value}
    return replace(story, **inferred, inferred=tuple(inferred))


def _title(blocks: Sequence[Block], texts: Sequence[str]) -> str:
    """A title from the text's paragraphs and headings, else from any of its blocks; "" if they have no words.

    A heading may hold nothing but a picture.
    """
    running, headings = (
        [text for block, text in zip(blocks, texts, strict=True) if text.strip() and isinstance(block, kind)]
        for kind in (Paragraph, Heading)
    )
    return headline(running, headings) or headline(texts)
