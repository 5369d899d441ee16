from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.site.related import relate

TEXTS = [
    "De burgemeester van Zwolle opent de nieuwe brug over de IJssel.",
    "In Zwolle is de brug over de IJssel weer dicht voor verkeer.",
    "Een klokkenluider bij de immigratiedienst verliest zijn baan.",
    "De immigratiedienst liet de klokkenluider vallen, zegt de rechter.",
    "Aardappelen worden dit najaar duurder.",
]


def test_stories_that_share_telling_words_are_related():
    related = relate(TEXTS, 3)
    assert [others[:1] for others in related] == [[1], [0], [3], [2], []]


def test_one_word_in_common_is_not_enough():
    assert relate(["De brug is open vandaag.", "Een brug te ver gedroomd.", "Iets anders totaal."], 3) == [[], [], []]


@given(st.lists(st.text(st.sampled_from("abcde fgh"), max_size=40), max_size=12), st.integers(0, 4))
def test_a_story_is_never_related_to_itself_nor_to_more_than_asked(texts, count):
    for place, others in enumerate(relate(texts, count)):
        assert place not in others
        assert len(others) == len(set(others)) <= count


def test_it_takes_time_near_linear_in_the_number_of_stories():
    texts = [f"woord{n % 50} woord{n % 49} verhaal{n // 2} stad{n // 3}" for n in range(20_000)]
    assert relate(texts, 3)[10][0] == 11
