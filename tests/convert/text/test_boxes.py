"""A box that stands apart, under a title as newsrooms give it to boxes, is an aside and no section of the text."""

import pytest

from knipselkrant.convert.text.structure import structure

from .test_headings import LONG, OTHER

LIFE = "Geboren in Velp, 1951. Studeerde rechten in Nijmegen. Getrouwd, drie kinderen."


def blocks(*lines):
    return [(block.kind, getattr(block, "title", None), block.text) for block in structure("\n\n".join(lines))[1]]


@pytest.mark.parametrize(
    "title",
    [
        "In het kort",
        "Het belangrijkste op een rij",
        "Over dit verhaal",
        "Hoe wij dit onderzochten",
        "Het kamp in cijfers",
        "Meer weten?",
        "Meer in deze serie",
        "Niets missen?",
        "Let op!",
        "CV",
    ],
)
def test_what_newsrooms_call_boxes_titles_the_paragraph_below_it(title):
    found = blocks(LONG, title, OTHER, "Lege stoelen", LONG)
    assert found[1:] == [("aside", title, OTHER), ("heading", None, "Lege stoelen"), ("paragraph", None, LONG)]


@pytest.mark.parametrize("title", ["Bram Oudshoorn", "CV Bram Oudshoorn", "Wie is Bram van der Hoorn?"])
@pytest.mark.parametrize("life", [LIFE, f"1951 {LIFE}"])
def test_a_name_titles_the_life_told_below_it(title, life):
    assert blocks(LONG, OTHER, title, life)[2:] == [("aside", title, life)]


def test_where_readers_may_sign_up_is_a_box():
    sign_up = "Elke vrijdag het beste van de week in je inbox? Schrijf je hier in."
    assert blocks(LONG, "Blijf op de hoogte", sign_up, "Lunch", OTHER)[1:3] == [
        ("aside", "Blijf op de hoogte", sign_up),
        ("heading", None, "Lunch"),
    ]


def test_a_sentence_titles_no_box():
    assert [kind for kind, *_ in blocks(LONG, "Hoe wij dit weten, is geen geheim.", OTHER)] == ["paragraph"] * 3


def test_a_chapter_may_begin_with_a_birth():
    assert blocks(LONG, "Jeugd", LIFE, OTHER)[1][0] == "heading"
    assert blocks(LONG, "CV in de la", OTHER, LONG)[1][0] == "heading"


def test_a_name_of_which_no_life_is_told_titles_no_box():
    assert "aside" not in [kind for kind, *_ in blocks(LONG, "Bram Oudshoorn", OTHER, LONG)]


def test_at_the_top_and_above_a_list_the_same_words_are_a_heading():
    assert blocks("In het kort", LONG, "Lege stoelen", OTHER)[0][0] == "heading"
    assert [kind for kind, *_ in blocks(LONG, "In het kort", "- Vijf jaar", "- Een diploma", OTHER)][1:3] == [
        "heading",
        "list",
    ]


def test_no_heading_stands_right_above_a_box():
    assert [kind for kind, *_ in blocks(LONG, "Wanneer?", "CV Bram Oudshoorn", LIFE)] == [
        "paragraph",
        "paragraph",
        "aside",
    ]
