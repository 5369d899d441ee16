"""What is reached on the marked texts, as floors; `python bench/structure.py` shows the whole table."""

import importlib
import sys

import pytest

from ..conversions import ROOT

sys.path.append(str(ROOT / "bench"))
bench = importlib.import_module("structure")
ARTICLES, LATER = (
    [bench.load(path) for path in sorted(folder.glob("*.yaml"))] for folder in (bench.GOLD, bench.GOLD.parent / "later")
)

FLOORS = {
    "blank lines": 0.98,
    "single newlines, CRLF": 0.98,
    "Windows-1252": 0.98,
    "decomposed, with BOM": 0.98,
    "wrapped at 72": 0.98,
    "wrapped, hyphens too": 0.98,
    "wrapped, no blank lines": 0.96,
    "wrapped and indented": 0.97,
    "words broken": 0.98,
    "as people type": 0.98,
}


@pytest.mark.parametrize("way", FLOORS)
def test_headings_are_found_and_dates_read_however_the_text_is_flattened(way):
    score = bench.measure(ARTICLES, way)
    assert score.f1 >= FLOORS[way]
    assert score.dated == len(ARTICLES)


def test_headings_are_found_in_texts_that_were_written_after_the_rules():
    score = bench.measure(LATER, "blank lines")
    assert score.f1 >= 0.94
    assert (score.dated, score.whole) == (299, 298)  # two footnotes make a list, which counts them itself


@pytest.mark.parametrize("way", bench.WAYS)
def test_every_word_stays_in_its_place(way):
    # In Windows-1252 the "Ã«" that one text quotes cannot be told from a damaged letter, nor a compound that was broken
    # at its own hyphen from other words.
    exceptions = {"Windows-1252": 1, "words broken": 2}
    assert bench.measure(ARTICLES, way).whole >= len(ARTICLES) - exceptions.get(way, 0)


def test_lists_and_quotations_are_found_where_they_are_marked():
    score = bench.measure(ARTICLES, "as people type")
    assert score.kinds["list"] == 21
    assert score.kinds["quote"] >= 6
