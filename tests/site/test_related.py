import re

import msgpack
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican import signals

from knipselkrant.site import related
from knipselkrant.site.related import KEYWORDS, Keyed, Relations, relate, telling_words

from ..sites import post, site

TEXTS = [
    "De burgemeester van Zwolle opent de nieuwe brug over de IJssel.",
    "In Zwolle is de brug over de IJssel weer dicht voor verkeer.",
    "Een klokkenluider bij de immigratiedienst verliest zijn baan.",
    "De immigratiedienst liet de klokkenluider vallen, zegt de rechter.",
    "Aardappelen worden dit najaar duurder.",
]


def keyed(texts):
    return {str(place): Keyed(place, " ".join(telling_words(text))) for place, text in enumerate(texts)}


def relations(texts, count=3):
    return Relations(keyed(texts), count)


def test_stories_that_share_telling_words_are_related():
    found = relations(TEXTS)
    assert [found.of(str(place))[:1] for place in range(5)] == [["1"], ["0"], ["3"], ["2"], []]


def test_one_word_in_common_is_not_enough():
    found = relations(["De bruggen zijn open vandaag.", "Onze bruggen te ver gedroomd.", "Iets anders totaal."])
    assert [found.of(str(place)) for place in range(3)] == [[], [], []]


def test_of_stories_that_are_as_like_the_nearest_in_time_comes_first():
    found = relations(["gemeente vergadert"] * 6, count=2)
    assert found.of("3") == ["2", "4"]


def test_a_text_is_known_by_its_most_frequent_long_words():
    assert telling_words("Kort, maar zij wonen aan een grote straat, en wonen graag.") == [
        "wonen",
        "grote",
        "straat",
        "graag",
    ]
    assert len(telling_words(" ".join(f"woord{chr(97 + n)}{chr(97 + m)}" for n in range(26) for m in range(26)))) == (
        KEYWORDS
    )


def test_names_stand_for_a_text_before_its_other_words():
    words = " ".join(f"woord{chr(97 + n)}{chr(97 + m)}" for n in range(26) for m in range(2))
    text = f"{words} {words}. Daarna sprak minister Hendriks. Volgens mevrouw Ëmmers niet."
    assert telling_words(text)[:3] == ["Daarna", "Hendriks", "Volgens"]


def test_a_name_that_is_said_once_stands_for_a_text_that_has_all_its_other_words_often():
    words = " ".join(f"woord{chr(97 + n)}{chr(97 + m)}" for n in range(26) for m in range(2))
    assert telling_words(f"{words} {words} {words} zei Hendriks")[0] == "Hendriks"


def test_a_name_is_another_word_than_the_one_it_looks_like():
    assert telling_words("Minister Bakker is geen bakker.") == ["Minister", "Bakker", "bakker"]


@given(st.text(st.sampled_from("abcdeéë ,-“”’5_²中\n"), max_size=80))
def test_long_words_are_runs_of_letters(text):
    assert set(telling_words(text)) == set(re.findall(r"[^\W\d_]{5,}", text))


@given(st.lists(st.text(st.sampled_from("abcde fgh"), max_size=40), max_size=12), st.integers(0, 4))
def test_a_story_is_never_related_to_itself_nor_to_more_than_asked(texts, count):
    found = relations(texts, count)
    for place in map(str, range(len(texts))):
        others = found.of(place)
        assert place not in others
        assert len(others) == len(set(others)) <= count


STORY = st.builds(
    Keyed, st.integers(0, 5), st.lists(st.sampled_from(["brug", "stad", "weg"]), unique=True, min_size=2).map(" ".join)
)
PATHS = st.sampled_from("abcd")


@given(st.dictionaries(PATHS, STORY, min_size=3), st.dictionaries(PATHS, st.none() | STORY, min_size=1, max_size=2))
@settings(max_examples=500)
def test_what_is_not_worked_out_again_stays_as_it_was(former, edits):
    def packed(keyed):
        return msgpack.packb([(path, msgpack.packb(story)) for path, story in keyed.items()])

    stories = {path: story for path, story in (former | edits).items() if story}
    for commonplace in 2, 3, 4:
        with pytest.MonkeyPatch.context() as monkeypatch:
            monkeypatch.setattr(related, "COMMONPLACE", commonplace)
            known, _ = relate(packed(former), 1, {})
            assert relate(packed(stories), 1, known) == relate(packed(stories), 1, {})


def test_relations_are_told_by_the_numbers_of_stories():
    stories = {path: keyed(TEXTS)[path] for path in ("4", "1", "3", "0", "2")}
    packed = msgpack.packb([(path, msgpack.packb(story)) for path, story in stories.items()])
    results, numbers = relate(packed, 1, {})
    assert msgpack.unpackb(results["3"][1]) == ["2"]
    assert numbers == [[], [3], [4], [1], [2]]


def test_an_edit_has_few_relations_worked_out():
    texts = [f"verhaal{number(n // 4)} stad{number(n // 4)}" for n in range(400)]
    former = keyed(texts)
    stories = former | {"0": Keyed(0, f"verhaal{number(20)} stad{number(20)}")}
    assert sorted(Relations(stories, 3).affected({"0": former["0"]}), key=int) == [
        *("0", "1", "2", "3"),
        *("80", "81", "82", "83"),
    ]


def test_it_takes_time_near_linear_in_the_number_of_stories():
    texts = [f"woord{'abcdefghij'[n % 10]} verhaal{number(n // 2)} stad{number(n // 3)}" for n in range(20_000)]
    assert relations(texts).of("10")[0] == "11"


def number(n):
    """A number in letters, for words are made of those."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{n:05}")


def test_a_plugin_may_ask_for_neighbours_before_there_are_any(tmp_path):
    seen = []

    def look(generator):
        seen.extend((story.newer, story.older, story.related) for story in generator.articles)

    with signals.article_generator_pretaxonomy.connected_to(look):
        _, result = site(tmp_path, {"_posts/2020-01-01-a.html": post(), "_posts/2020-01-02-b.html": post()})
    assert result.errors == ()
    assert seen == [(None, None, []), (None, None, [])]
