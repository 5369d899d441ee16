from collections import Counter

import pytest

from knipselkrant.convert.text.subjects import subjects


def subjects_of(*texts):
    return set(subjects(texts, Counter(" ".join(texts).lower().replace(".", "").replace(",", "").split())))


def test_a_phrase_that_stands_twice_is_a_subject_with_and_without_its_article():
    found = subjects_of("De nieuwe wet is er nog niet.", "Velen willen de nieuwe wet niet.")
    assert found == {"nieuwe wet", "de nieuwe wet"}


def test_a_phrase_may_have_a_preposition_in_it():
    assert "huizen in Ede" in subjects_of("Er zijn veel huizen in Ede.", "Huizen in Ede zijn duur.")


def test_a_single_word_is_a_subject_if_the_text_has_it_five_times():
    text = "De brug is oud. Naar de brug gaat hij. De brug is op. Aan de brug is niets. {} is dicht."
    assert subjects_of(text.format("De brug")) == {"brug", "de brug"}
    assert subjects_of(text.format("De weg")) == set()


@pytest.mark.parametrize("word", ["artikel", "jaar"])
def test_what_a_text_calls_itself_or_counts_time_in_is_no_subject(word):
    text = "Het {0} is oud. Naar het {0} gaat hij. Het {0} is op. Aan het {0} is niets. Dit {0} ook."
    assert subjects_of(text.format("huis")) == {"huis", "het huis"}
    assert subjects_of(text.format(word)) == set()


@pytest.mark.parametrize(
    ("text", "no_subject"),
    [
        ("De dienst richt zich op haar. De dienst richt zich op hem.", "dienst richt"),
        ("De nieuwe grote. De nieuwe grote.", "nieuwe"),
        ("De trein van 2019. De trein van 2019.", "trein van 2019"),
        ("De raad verwachtte. De raad verwachtte.", "raad verwachtte"),
    ],
)
def test_what_ends_in_no_noun_is_no_subject(text, no_subject):
    assert no_subject not in subjects_of(text)
