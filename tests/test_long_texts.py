"""No text takes a reader the square of its length, not even one that would take a careless expression so."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from knipselkrant.jekyll.feed import entry_title
from knipselkrant.jekyll.markup import render
from knipselkrant.site.feeds.content import for_readers
from knipselkrant.site.typography import typeset_html
from knipselkrant.summary import summarise

from .attacks import attacks
from .convert.invariants import story_of
from .fuzz.readers import read_front_matter, read_liquid
from .regexes import kept
from .tools import ends_within

SIZE = 20_000
SECONDS = 3
"""Of a processor. Most texts take a few hundredths."""

SHARE = 12
"""Of the texts, one in so many is tried."""


def read_markdown(text: str, _: Path) -> None:
    with suppress(ValueError):
        render(text, ".md")


def read_tags(text: str, folder: Path) -> None:
    """`text` as what stands in the tags of Liquid."""
    words = re.sub(r"[{%}]{2}", "", text).strip()
    tags = ("if {} %}{{% endif", "for {} %}{{% endfor", "case {0} %}{{% when {0} %}{{% endcase", "include {}")
    for tag in (*tags, "assign a = {}", "highlight {} %}{{% endhighlight"):
        read_liquid(f"{{% {tag.replace('{}', words).replace('{0}', words).replace('{{', '{')} %}}".encode(), folder)


def show(text: str, _: Path) -> None:
    """`text` as the HTML of a story, and as its title in a feed."""
    for_readers(text, "https://nieuws.example/a/")
    typeset_html(text)
    summarise(text)
    entry_title(text)


READERS: dict[str, tuple[str, Callable[[str, Path], object]]] = {
    "seeds": (r"convert|summary|\.html\.", lambda text, folder: story_of(text.encode(), "a.txt", folder)),
    "seeds in HTML": (r"convert|summary|\.html\.", lambda text, folder: story_of(text.encode(), "a.html", folder)),
    "seeds in Markdown": (r"\.text\.markup|kramdown", lambda text, folder: story_of(text.encode(), "a.md", folder)),
    "front matter": (r"yaml|dates|times", lambda text, folder: read_front_matter(f"---\n{text}---\n".encode(), folder)),
    "Markdown": (r"kramdown", read_markdown),
    "Liquid": (r"liquid|excerpts", lambda text, folder: read_liquid(text.encode(), folder)),
    "tags of Liquid": (r"liquid", read_tags),
    "stories": (r"site|summary|feed|\.html\.", show),
}
"""Readers, each with where the expressions stand that it uses."""


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_no_text_takes_a_reader_long(reader, tmp_path):
    places, read = READERS[reader]
    texts = dict.fromkeys(
        f"{text}\n"
        for each in kept()
        if re.search(places, each.where) and isinstance(each.pattern.pattern, str)
        for text in attacks(each.pattern, SIZE)
    )
    for text in list(texts)[::SHARE]:
        assert ends_within(SECONDS, partial(read, text, tmp_path)), f"{text[:60]!r}… takes too long"
