import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.loaders import Loader
from knipselkrant.plain_yaml import read_plain

PIECES = [
    "a",
    "Tue",
    "é",
    "1",
    "true",
    "no",
    "ON",
    "null",
    '"',
    "'",
    ": ",
    ":",
    " #",
    " ",
    "-",
    ",",
    "&",
    "*a",
    "!!int ",
]
PIECES += [
    "[",
    "{",
    "|",
    "\\n",
    "\n",
    "\r",
    "\t",
    "\x85",
    "\u2028",
    "\ufeff",
    "\x07",
    "\u00a0",
    "😀",
    "...",
    "---",
    "~",
    "=",
]

texts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
lines = st.builds(
    lambda key, mark, value: f"{key}:{mark}{value}{mark.strip()}\n", texts, st.sampled_from([" ", ' "']), texts
)


def test_front_matter_as_most_posts_have_it_is_read():
    text = 'layout: post\ntitle: "Een, twee: drie"\ndate: Thu, 06 Jun 2019 09:28:22 +0200\ncategory: nieuws\n'
    assert read_plain(text) == yaml.load(text, Loader)


@pytest.mark.parametrize(
    "line", ["a: true", "on: b", 'a: "b\\nc"', "a: 1", "a: b: c", "a: b #c", "a: [b]", "a: b\na: c", "a:"]
)
def test_what_may_be_more_than_words_is_left_to_the_parser(line):
    assert read_plain(f"{line}\n") is None


@given(st.lists(lines, max_size=3).map("".join))
def test_what_is_read_is_what_yaml_reads(text):
    if (plain := read_plain(text)) is not None:
        assert plain == (yaml.load(text, Loader) or {})
