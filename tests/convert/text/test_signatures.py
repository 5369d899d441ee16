"""Who wrote a text, and where, is no heading."""

from functools import partial

import pytest

from knipselkrant.convert.text.structure import structure

from ...tools import ends_within
from .test_headings import LONG, OTHER, headings


def test_a_name_and_the_place_below_it_sign_a_letter():
    assert headings(LONG, "Ir. W.J. Bos", "Delft", "Dank", OTHER) == ["Dank"]
    assert headings(LONG, "De Hanzestad", "Kampen", OTHER) == ["De Hanzestad", "Kampen"]


def test_a_name_and_a_place_may_end_a_text():
    assert headings(LONG, "Dank", OTHER, "Jan de Vries", "Utrecht") == ["Dank"]


def test_a_place_in_capitals_below_a_byline_is_no_heading_where_headings_have_none():
    assert headings(LONG, "Tekst: Eva de Wit", "'S-HERTOGENBOSCH", OTHER) == []
    assert headings(LONG, "ESTHER VAN DEN HOUT", "EDE", OTHER) == []
    assert headings("EDE", LONG, OTHER) == []
    shouted = [LONG, "HET PLAN", OTHER, "Foto: Jan Bos", "DE KOSTEN", LONG]
    assert headings(*shouted) == ["HET PLAN", "DE KOSTEN"]


def test_a_place_below_a_byline_is_no_heading_where_something_is_there():
    assert headings(LONG, "Door Eva de Wit", "Ter Apel", OTHER, "De bus naar Ter Apel rijdt niet meer.") == []
    assert headings(LONG, "Door Eva de Wit", "Wachtlijst", OTHER, "De wachtlijst is lang.") == ["Wachtlijst"]


def test_two_names_are_a_byline():
    assert headings(LONG, "Eva de Wit en Jan Bos", OTHER) == []
    assert headings(LONG, "Huis en Tuin", OTHER) == ["Huis en Tuin"]


def test_those_who_sign_letters_with_initials_are_no_series():
    letters = [LONG, "A. de Wit, Ede", "Kosten", OTHER, "J. Bos, Den Helder", "Baten", LONG, "P. Vos, Uden"]
    assert headings(*letters) == ["Kosten", "Baten"]


def test_who_is_named_above_a_telephone_number_is_no_heading():
    contact = ["Gemeente Ede, afdeling Communicatie", "Robbert-Jan Smit, woordvoerder", "Telefoon: 0318 - 00 00 00"]
    assert headings(LONG, *contact, OTHER) == []


def test_a_name_above_a_date_is_no_heading():
    assert headings(LONG, "Ruth Bos", "8 maart 2025, 06:00", OTHER, "Ruth Bos", LONG) == ["Ruth Bos"]


@pytest.mark.parametrize("line", ["Jasper Kuipers", "EINDHOVEN", "DEN HAAG", "DEN HAAG | ARJAN DE WIT"])
def test_who_wrote_a_text_and_where_may_stand_below_its_first_paragraph(line):
    assert headings(LONG, line, "Lege stoelen", OTHER) == ["Lege stoelen"]
    assert headings(LONG, line, OTHER, "Lege stoelen", LONG) == ["Lege stoelen"]
    assert headings(LONG, "Lege stoelen", OTHER, line, LONG) == ["Lege stoelen", line]


def test_names_below_a_credit_at_the_top_are_of_those_who_wrote():
    names = ["Illustratie Koen Verstege", "Jutta Mollema", "Ruben Aalders"]
    assert headings(LONG, *names, OTHER, "Lunch", LONG) == ["Lunch"]
    assert headings(LONG, "Lunch", OTHER, names[0], names[1], f"Mollema zei het al. {OTHER}") == ["Lunch", names[1]]


def test_whom_the_text_speaks_of_has_a_heading():
    assert headings(LONG, "Jasper Kuipers", f"Kuipers zei het al. {OTHER}") == ["Jasper Kuipers"]
    assert headings(LONG, "Jasper Kuipers", OTHER, "Eva de Wit", LONG) == ["Jasper Kuipers", "Eva de Wit"]
    assert headings(LONG, "INLEIDING", OTHER, "HET PLAN", LONG) == ["INLEIDING", "HET PLAN"]


@pytest.mark.parametrize("leave", ["Hartelijke groet,", "Met vriendelijke groet,", "Groeten", "w.g."])
def test_who_takes_leave_signs_below_and_neither_is_a_heading(leave):
    assert headings(LONG, leave, "Th. van Uden", OTHER, "Lunch", LONG) == ["Lunch"]


def test_who_signed_a_letter_together_is_no_heading():
    names = "Marjan de Rek, Ineke Stuifzand en Paul Horstman"
    assert headings(LONG, "Met vriendelijke groet,", names, OTHER) == []


def test_a_long_list_of_places_below_credits_takes_no_long_time():
    assert ends_within(3, partial(structure, "\n\n".join(["Foto: Jan Bos", "Den Haag"] * 5_000)))
