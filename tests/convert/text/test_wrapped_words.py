"""The words of a text stay what they are however its lines were filled: with words broken, at hyphens alone, or not."""

import importlib
import re
import sys
from collections import Counter
from textwrap import fill

from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.convert.text.repair import mend_plain_text
from knipselkrant.convert.text.structure import structure

from ..conversions import ROOT

sys.path.append(str(ROOT / "bench"))
marked = importlib.import_module("marked")
GOLD = [tuple(marked.plain_lines(marked.load(path))) for path in sorted((ROOT / "tests/gold/articles").glob("*.yaml"))]

widths = st.integers(40, 100)
texts = st.lists(st.sampled_from(GOLD), min_size=4, max_size=4, unique=True).map(lambda found: sum(found, ()))
"""Four articles below each other: enough lines to see how they were filled."""


def words(text):
    headline, blocks = structure(mend_plain_text(text)[0])
    said = [headline or "", *(f"{getattr(block, 'title', '') or ''} {block.text}" for block in blocks)]
    said += [getattr(block, "attribution", "") or "" for block in blocks]
    return sorted(re.findall(r"\w+", " ".join(said)))


def words_in(lines):
    return sorted(re.findall(r"\w+", " ".join(lines)))


@given(texts, widths, st.booleans())
def test_a_wrapped_text_has_the_words_that_it_had_compounds_with_a_hyphen_included(lines, width, at_hyphens):
    wrapped = [fill(line, width, break_on_hyphens=at_hyphens, break_long_words=False) for line in lines]
    assert words("\n\n".join(wrapped)) == words_in(lines)


@given(texts, widths)
def test_a_text_with_words_broken_at_their_syllables_has_nearly_all_the_words_that_it_had(lines, width):
    lines = [line for line in lines if "-" not in line]
    had = Counter(words_in(lines))
    lost = had - Counter(words("\n\n".join(marked.typeset(line, width) for line in lines)))
    assert lost.total() <= 0.003 * had.total()
