"""The maintainer's rules: words that give a story its category and its tags."""

import pytest

from knipselkrant.convert.rules import load_rules
from knipselkrant.errors import Refusal

RULES = """\
categories:
  politiek: [Tweede Kamer, minister*]
  sport: [schaats*, bal]
tags:
  IND: IND
  ijs: ["*ijs"]
"""


@pytest.fixture
def rules(desk):
    def write(text):
        path = desk.content / "_data/categories.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("De ministers en de schaatser.", "politiek"),
        ("De schaatsers en schaatsen van de minister.", "sport"),
        ("De tweede\nkamer.", "politiek"),
        ("Een balk, een voetbal.", None),
        ("BAL!", "sport"),
    ],
)
def test_the_category_with_the_most_words_wins_and_of_equals_the_first(desk, rules, text, category):
    rules(RULES)
    assert load_rules(desk.content).category_of(text) == category


def test_a_story_gets_every_tag_that_it_has_a_word_of(desk, rules):
    rules(RULES)
    assert load_rules(desk.content).tags_of("Natuurijs bij de IND. Indien het vriest.") == ("IND", "ijs")


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("*bal", "Een voetbal."),
        ("*bal", "Een balbal."),
        ("voet*bal", "Een voetvolleybal."),
        ("v*t*l", "Een voetbal."),
        ("v*t* fiets", "Een voetbal\nfiets."),
        ("v**l*", "Een voetballer."),
    ],
)
def test_a_star_stands_for_any_letters_and_none(desk, rules, word, text):
    rules(f"tags:\n  a: '{word}'\n")
    assert load_rules(desk.content).tags_of(text) == ("a",)
    assert load_rules(desk.content).tags_of(f"x{text.replace(' ', ' x')[:-1]}x.") == () or word.startswith("*")


def test_a_word_with_many_stars_is_soon_looked_for_in_a_long_one(desk, rules):
    rules("tags:\n  a: '*a*a*a*a*a*a*a*a*b'\n")
    assert load_rules(desk.content).tags_of("a" * 200_000) == ()


def test_rules_say_what_a_post_does_not_and_no_more(desk, rules):
    rules(RULES)
    desk.seed("a.txt", "De minister sprak de IND toe. Dat was gisteren.\n")
    desk.seed("b.txt", "categorie: kunst\ntags: dans\n\nDe minister sprak de IND toe. Dat was vandaag.\n")
    desk.convert()
    b, a = desk.posts().values()
    assert "category: politiek\ntags: [IND]\n" in a
    assert "inferred: [title, category, tags]" in a
    assert "category: kunst\ntags: [dans]\n" in b


def test_new_rules_make_the_posts_anew(desk, rules):
    desk.seed("a.txt", "De minister sprak. Dat was gisteren.\n")
    desk.convert()
    rules(RULES)
    assert len(desk.convert().written) == 1
    assert "category: politiek" in desk.post().read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("categorien:\n  sport: bal\n", 1, "did you mean `categories`?"),
        ("tags:\n  a: b\nsport: bal\n", 3, "expected one of categories, tags"),
        ("categories:\n  - sport\n", 2, "expected lines such as"),
        ("categories: sport\n", 1, "expected lines such as"),
        ("categories:\n  sport:\n", 2, "expected a word"),
        ("categories:\n  sport: []\n", 2, "expected a word"),
        ("categories:\n  sport: ['*']\n", 2, "expected a word"),
        ("categories:\n  sport:\n    - bal\n    - [x]\n", 4, "expected a word"),
        ("categories:\n  ../etc: bal\n", 2, "may lead outside"),
        ("categories:\n  a: b\n  a: c\n", 3, "stands twice"),
        ("categories: [\n", 2, "cannot be read"),
        ("- sport\n", 1, "found a list"),
    ],
)
def test_what_is_no_rule_is_refused_with_its_line(desk, rules, text, line, reason):
    path = rules(text)
    desk.seed("a.txt", "De minister sprak.\n")
    with pytest.raises(Refusal) as refused:
        desk.convert()
    assert (refused.value.path, refused.value.line) == (path, line)
    assert reason in refused.value.reason


@pytest.mark.parametrize("text", ["", "# niets\n", "categories:\ntags:\n"])
def test_rules_that_say_nothing_change_nothing(desk, rules, text):
    rules(text)
    desk.seed("a.txt", "De minister sprak.\n")
    assert desk.read("a.txt").category == "nieuws"
    assert desk.convert().ok
