"""A text that lost its line ends gets paragraphs; any other keeps its own."""

from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.convert.text.long_line import FULL, without_long_line

SENTENCE = "De gemeenteraad praat vanavond weer over de plannen voor het oude zwembad aan de rand van het dorp."
SAID = (
    "„De raad wacht al drie jaar op dit plan. Dat is te lang. Niemand begrijpt meer waarom het zo moest gaan”, zei zij."
)

lines = st.lists(st.sampled_from([SENTENCE, SAID, "Waarom?", "Een kop zonder punt", "(Zie ook elders."])).map(" ".join)


@given(lines)
def test_every_word_stays_in_its_place(line):
    assert " ".join(without_long_line([line])) == line


@given(lines)
def test_what_was_cut_is_not_cut_again(line):
    parts = without_long_line([line])
    assert without_long_line(parts) == parts


def test_paragraphs_end_with_a_sentence_when_they_are_full():
    parts = without_long_line([" ".join([SENTENCE] * 30)])
    assert len(parts) > 4
    assert all(part.endswith(".") and FULL / 2 <= len(part) < FULL + len(SENTENCE) + FULL / 2 for part in parts)


def test_no_paragraph_ends_within_what_someone_says():
    parts = without_long_line([" ".join([SAID] * 20)])
    assert all(part.count("„") == part.count("”") for part in parts)


def test_a_long_paragraph_among_others_stays_whole():
    long = " ".join([SENTENCE] * 30)
    assert without_long_line([long, long]) == [long, long]
    assert without_long_line([SENTENCE]) == [SENTENCE]
