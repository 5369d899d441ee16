import re

from hypothesis import given
from hypothesis import strategies as st
from pelican import signals

from knipselkrant.site.related import KEYWORDS, Keyed, Relations, telling_words

from ..sites import post, site

TEXTS = [
    "De burgemeester van Zwolle opent de nieuwe brug over de IJssel.",
    "In Zwolle is de brug over de IJssel weer dicht voor verkeer.",
    "Een klokkenluider bij de immigratiedienst verliest zijn baan.",
    "De immigratiedienst liet de klokkenluider vallen, zegt de rechter.",
    "Aardappelen worden dit najaar duurder.",
]


def relations(texts, count=3):
    return Relations(
        [Keyed(str(place), place, " ".join(telling_words(text))) for place, text in enumerate(texts)], count
    )


def test_stories_that_share_telling_words_are_related():
    related = relations(TEXTS)
    assert [related.of(str(place))[:1] for place in range(5)] == [["1"], ["0"], ["3"], ["2"], []]


def test_one_word_in_common_is_not_enough():
    related = relations(["De bruggen zijn open vandaag.", "Onze bruggen te ver gedroomd.", "Iets anders totaal."])
    assert [related.of(str(place)) for place in range(3)] == [[], [], []]


def test_of_stories_that_are_as_like_the_nearest_in_time_comes_first():
    related = relations(["gemeente vergadert"] * 6, count=2)
    assert related.of("3") == ["2", "4"]


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
    related = relations(texts, count)
    for place in map(str, range(len(texts))):
        others = related.of(place)
        assert place not in others
        assert len(others) == len(set(others)) <= count


@given(st.lists(st.lists(st.sampled_from(["aaaaa", "bbbbb", "ccccc", "ddddd"]), max_size=4), min_size=2, max_size=8))
def test_while_its_stamp_stays_a_story_keeps_its_relations(word_lists):
    whole = relations([" ".join(words) for words in word_lists])
    without_last = relations([" ".join(words) for words in word_lists[:-1]])
    for path, stamp in without_last.stamps().items():
        if whole.stamps()[path] == stamp:
            assert whole.of(path) == without_last.of(path)


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
