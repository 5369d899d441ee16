"""Every regular expression of the package takes time in proportion to its text, or is given short ones only."""

import re
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from knipselkrant.convert import provenance, rules
from knipselkrant.convert.text import credits, heads, letters, marks, opening
from knipselkrant.convert.text.markup import unclosed, unclosed_in_markdown
from knipselkrant.jekyll import excerpts, ruby_times
from knipselkrant.jekyll.markup import render
from knipselkrant.jekyll.posts import read_posts
from knipselkrant.site.media import escaped

from .attacks import attacks
from .regexes import expressions
from .tools import IN_PROPORTION, ends_within, growth

SIZE = 50_000
SECONDS = 0.5
"""Of a processor. What takes the square of SIZE takes several; what does not, a few thousandths."""

LONGEST = {
    "knipselkrant.convert.provenance": provenance._NEAR,
    "knipselkrant.convert.text.dates._CHANGED": max(heads.MAX_LENGTH, credits.LONGEST),
    "knipselkrant.convert.text.heads._KEYED": heads.MAX_LENGTH,
    "knipselkrant.jekyll.ruby_times": ruby_times._MAX_LENGTH,
}
"""The longest texts that some expressions are given, by where they stand: their callers see to that."""

MARKDOWN = """\
*[ANP]: bureau
ANP `a` <b>c</b> <pre markdown="span">d</pre>

- a
  b
- c

{::comment}x{:/}
{: title='a'}

term
: d
"""


FILES = {
    rules.RULES: "categories:\n  sport: [voetbal*]\n",
    "_posts/2020-01-01-a.md": "---\ntitle: a\n---\n{% post_url 2020-01-01-a %}\n",
}


def _search(pattern: Any, text: str) -> None:
    deque(pattern.finditer(text), maxlen=0)


def slow_text(pattern: Any, size: int, *, is_searched_for: bool) -> str | None:
    """How a text begins that takes `pattern` too long; None if there is none."""
    for text in attacks(pattern, size):
        search = partial(_search, pattern) if is_searched_for else pattern.match
        if not ends_within(SECONDS, partial(search, text)) and not _takes_its_share(search, text):
            return repr(text[:60])
    return None


def _takes_its_share(search: Callable[[str], object], text: str) -> bool:
    """Whether `search` takes long because it looks far at each place, or the machine is busy, and not the square."""
    return (
        ends_within(10 * SECONDS, partial(search, text))
        and growth(lambda size: search(text[:size]), len(text)) < IN_PROPORTION
    )


@pytest.mark.slow
def test_no_text_takes_an_expression_a_square_of_time(tmp_path):
    for each in expressions(lambda: make_expressions(tmp_path)):
        bounds = (longest for where, longest in LONGEST.items() if each.where.startswith(where))
        size = next(bounds, SIZE)
        text = slow_text(each.pattern, size, is_searched_for=each.is_searched_for)
        assert text is None, f"{each.where}: {each.pattern.pattern!r} takes {text}… too long"


def make_expressions(folder):
    """Has the package make each expression that it makes of what it reads."""
    render(MARKDOWN, ".md")
    provenance.named_source("Dit schrijft het AD.")
    marks.run_in_title("Tweede rapport | Malversaties voorkomen Tegelijk met het rapport komt er een plan.")
    opening.is_headline(["Ede bouwt", "De gemeente Ede bouwt een brug over de Rijn."], {0})
    letters.put_back("Armeni\ufffd", letters.Vocabulary("Armenië"))
    unclosed("<script>")
    unclosed_in_markdown("<script>\n", "<p>a</p>")
    excerpts.excerpt_source("{% if a %}<!--more-->{% endif %}", "<!--more-->")
    escaped("https://café.example/a")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir()
        path.write_text(text)
    rules.load_rules(folder)
    read_posts(folder)


@pytest.mark.parametrize(
    "written", [r"\s+$", r"<!--.*?-->", r"a*a*b", r"<a[^>]*>", r"(?:\w+\s?)+!", r"(a|a)*b", r"\w+@"]
)
@pytest.mark.slow
def test_what_takes_a_square_of_time_is_found(written):
    assert slow_text(re.compile(written), SIZE, is_searched_for=True)


@pytest.mark.parametrize(
    "written", [r"(?<!\s)\s++$", r"<!--.{0,100}?-->", r"(?<!a)a*+b", r"<a[^<>]*>", r"(?<!\w)\w++@"]
)
def test_what_takes_time_in_proportion_is_not(written):
    assert slow_text(re.compile(written), SIZE, is_searched_for=True) is None
