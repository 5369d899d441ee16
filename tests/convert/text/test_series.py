"""Lines numbered alike are headings together, unless they are a list, rows or paragraphs."""

import pytest

from .test_headings import LONG, OTHER, headings


def test_sections_are_known_by_their_numbers():
    assert headings(
        "7.1 De aanleiding van dit werk", LONG, "7.2 De vraag", "Wat kost een plek?", "7.3 Aanpak", OTHER
    ) == [
        "7.1 De aanleiding van dit werk",
        "7.2 De vraag",
        "7.3 Aanpak",
    ]


def test_a_colon_may_end_what_is_named_and_numbered():
    assert headings(LONG, "Dag 1 - Utrecht:", OTHER, "Dag 2 - Assen:", LONG) == ["Dag 1 - Utrecht:", "Dag 2 - Assen:"]


def test_captions_with_numbers_are_no_series():
    assert headings(LONG, "Figuur 1: de kaart", OTHER, "Figuur 2: de cijfers", LONG) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Tip 1: drink", "Tip 2: rust"],
        ["1. Wat we weten", "2. Wat we niet weten"],
        ["a. Forfaitair", "b. Eén loket"],
        ["week 1 en 2: verkennen", "week 3: maken"],
        ["Deel I. Het begin", "Deel II. Het eind"],
        ["Deel I", "Deel II"],
        ["Dag 1", "Dag 12"],
        ["5. De parkeertarieven moeten omlaag.", "8. De binnenstad moet vrij van auto's zijn."],
    ],
)
def test_lines_numbered_alike_are_headings_together(lines):
    assert headings(LONG, lines[0], OTHER, "En dus:", lines[1], LONG) == lines


def test_numbered_rows_are_no_headings_whatever_their_numbers():
    assert headings(LONG, "15. Sierhuis 1-0", "60. Openda 1-1", "88. Vloet 2-1", OTHER) == []


def test_numbered_paragraphs_are_text():
    assert headings(LONG, f"1. {OTHER}", LONG, f"2. {OTHER}", LONG) == []


def test_numbered_lines_in_a_row_are_a_list():
    assert headings(LONG, "1. drinken", "2. rusten", OTHER) == []


def test_initials_that_begin_paragraphs_make_no_series():
    said = "H. vindt het lang. ‘Zonder mij was niemand erachter gekomen hoe slecht het daar gaat.’"
    assert headings(LONG, said, OTHER, said.replace("H.", "B."), LONG) == []
