from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from knipselkrant.convert.text.dates import read_date
from knipselkrant.convert.text.heads import take_heads

ZONE = ZoneInfo("Europe/Amsterdam")


def heads(text):
    fields, rest = take_heads(text, Path("a.txt"))
    return {name: given.value for name, given in fields.items()}, rest


def test_a_date_may_have_the_text_behind_it():
    assert heads(" date 2018-09 Een boze brief.\n\nMeer.") == (
        {"date": "2018-09"},
        "Een boze brief.\n\nMeer.",
    )


def test_head_lines_stand_in_any_order_and_case():
    text = "\nTITEL: De kop\nbron: NRC\n\nDatum: 6 juni 2019\nAuteur: Jan Jansen\nCategorie: sport\n\nDe tekst: hij."
    fields = {"title": "De kop", "source": "NRC", "date": "6 juni 2019", "author": "Jan Jansen", "category": "sport"}
    assert heads(text) == (fields, "De tekst: hij.")


def test_a_line_that_is_a_date_is_one():
    assert heads("donderdag 6 juni 2019, 09.28 uur\nTekst.") == ({"date": "donderdag 6 juni 2019, 09.28 uur"}, "Tekst.")


def test_a_source_that_is_an_address_is_a_link():
    assert heads("Bron: https://nos.nl/1\nTekst.") == ({"externe_link": "https://nos.nl/1"}, "Tekst.")


def test_a_date_may_stand_below_a_headline_and_a_byline():
    text = "Gemeenten eisen overleg\nDoor Jan de Vries\n6 juni 2019, 09.28 uur\n\nDe tekst. En meer."
    rest = "Gemeenten eisen overleg\nDoor Jan de Vries\n\nDe tekst. En meer."
    assert heads(text) == ({"date": "6 juni 2019, 09.28 uur"}, rest)


def test_the_dates_of_a_timeline_are_no_head_lines():
    text = "Een tijdlijn\n6 juni 2019\nHet begon in juni.\n7 juli 2019\nHet eindigde in juli."
    assert heads(text) == ({}, text)


def test_a_timeline_may_begin_with_a_date():
    text = "6 juni 2019\nHet begon in juni.\n7 juli 2019\nHet eindigde in juli."
    assert heads(text) == ({}, text)


TEXT = "De tekst begint hier, met een zin."


@pytest.mark.parametrize(
    ("head", "fields", "rest"),
    [
        ("Gepubliceerd op 6 juni 2019", {"date": "6 juni 2019"}, ""),
        ("Geplaatst: 6 juni 2019, 9.28 uur", {"date": "6 juni 2019, 9.28 uur"}, ""),
        ("Trouw, 6 juni 2019", {"date": "6 juni 2019", "source": "Trouw"}, ""),
        ("NRC Handelsblad | 6 juni 2019", {"date": "6 juni 2019", "source": "NRC Handelsblad"}, ""),
        ("Door Anna de Wit - 6 juni 2019", {"date": "6 juni 2019"}, "Door Anna de Wit\n"),
        ("*Titel:* Een brug\n- Datum: 6 juni 2019", {"title": "Een brug", "date": "6 juni 2019"}, ""),
        ("Titel:\nEen brug\nDatum:\n6 juni 2019\n", {"date": "6 juni 2019"}, "Een brug\n\n"),
        (
            "Anna de Wit 06-06-19, 05:30 Laatste update: 09:12",
            {"date": "06-06-19, 05:30"},
            "Anna de Wit 06-06-19, 05:30 Laatste update: 09:12\n",
        ),
        ("6 juni 2019 • Binnenland", {"date": "6 juni 2019"}, "6 juni 2019 • Binnenland\n"),
        (
            "6 juni 2019, 9.28 uur • Aangepast 7 juni 2019, 10.15 uur",
            {"date": "6 juni 2019, 9.28 uur"},
            "6 juni 2019, 9.28 uur • Aangepast 7 juni 2019, 10.15 uur\n",
        ),
        (
            "Laatst gewijzigd: 7 juni 2019\nDatum: 6 juni 2019",
            {"date": "6 juni 2019"},
            "Laatst gewijzigd: 7 juni 2019\n",
        ),
        ("Leestijd: 3 minuten\n6 juni 2019", {"date": "6 juni 2019"}, "Leestijd: 3 minuten\n"),
        (
            "Van: Jan\nVerzonden: 6 juni 2019\nAan: redactie\nOnderwerp: Een brug\n",
            {"date": "6 juni 2019", "title": "Een brug"},
            "Van: Jan\nAan: redactie\n\n",
        ),
        ("Een brug\nbron: NRC\nDATUM: juni 2019\n", {"source": "NRC", "date": "juni 2019"}, "Een brug\n\n"),
        (
            "Een brug\nDe derde\nbron: NRC\nrubriek: sport",
            {"source": "NRC", "category": "sport"},
            "Een brug\nDe derde\n",
        ),
        (
            "Datum: 6 juni 2019 (donderdag)\nTitel: Een brug\n",
            {"date": "6 juni 2019", "title": "Een brug"},
            "",
        ),
        ("Datum: 2019-06-06 10:30 uur\nTitel: Een brug\n", {"date": "2019-06-06 10:30", "title": "Een brug"}, ""),
    ],
)
def test_head_lines_have_many_forms(head, fields, rest):
    assert heads(f"{head}\n{TEXT}") == (fields, f"{rest}{TEXT}")


def test_a_place_and_a_date_count_and_stay_where_the_text_speaks_of_the_place():
    text = "Ede, 6 juni 2019\nDe brug bij Ede is open."
    assert heads(text) == ({"date": "6 juni 2019"}, text)


def test_the_places_and_dates_of_a_diary_are_no_head_lines():
    diary = "Ede, 6 juni 2019\nDe brug bij Ede is open.\nEde, 7 juni 2019\nZij is weer dicht."
    assert heads(diary) == ({}, diary)


@pytest.mark.parametrize("kicker", ["PERSBERICHT", "Column", "ANALYSE", "Factcheck"])
def test_what_a_text_calls_itself_above_its_headline_is_its_kicker(kicker):
    assert heads(f"{kicker}\n\nEen brug\n\n{TEXT}") == ({"kicker": kicker}, f"Een brug\n\n{TEXT}")


def test_a_kicker_above_running_text_stays_text():
    for text in (TEXT, "De brug bij Ede, die al\nsinds mei dicht was, is open."):
        assert heads(f"ANALYSE\n\n{text}") == ({}, f"ANALYSE\n\n{text}")


@pytest.mark.parametrize("dateline", ["Ede, 6 juni 2019 - ", "DEN HAAG/EDE, 6 juni 2019 (ANP) – "])
def test_the_date_of_a_dateline_counts_and_stays(dateline):
    assert heads(f"{dateline}{TEXT}") == ({"date": "6 juni 2019"}, f"{dateline}{TEXT}")


@pytest.mark.parametrize(
    "text",
    [
        "Datum: nog niet bekend\nTekst.",
        "Foto: ANP\nTekst.",
        "2018 was een goed jaar.",
        "6 juni 2019 was een dag.",
        "Date night in Parijs.",
        "Debat op 6 juni 2019\nTekst.",
        "Concert, 6 juni 2019\nTekst.",
        "Jansen, 6 juni 2019 geboren, loopt.",
        "Anna de Wit 6 juni 1921\nTekst.",
        "Een brug\nBron: NRC\nTekst.",
        "Titel:\nTekst.",
        f"Titel: {'lang ' * 50}",
    ],
)
def test_what_only_looks_like_a_head_line_stays_text(text):
    assert heads(text) == ({}, text)


def test_the_second_line_for_a_field_stays_text():
    assert heads("titel: Een\ntitel: Twee") == ({"title": "Een"}, "titel: Twee")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2018", "2018"),
        ("2018-09", "2018-09"),
        ("juni 2019", "2019-06"),
        ("sept. 2018", "2018-09"),
        ("6 juni 2019", "2019-06-06"),
        ("do 6 juni 2019 om 9.28 uur", "2019-06-06T09:28+02:00"),
        ("06-06-2019", "2019-06-06"),
        ("6-6-'19", "2019-06-06"),
        ("06-06-19, 05:30", "2019-06-06T05:30+02:00"),
        ("6 juni '19", "2019-06-06"),
        ("6 juni ’98", "1998-06-06"),
        ("2019/06/06", "2019-06-06"),
        ("6e juni 2019", "2019-06-06"),
        ("6th of June 2019", "2019-06-06"),
        ("09:28, 6 juni 2019", "2019-06-06T09:28+02:00"),
        ("9.28 uur op donderdag 6 juni 2019", "2019-06-06T09:28+02:00"),
        ("June 6, 2019 at 12:05 a.m.", "2019-06-06T00:05+02:00"),
        ("Jun 6 2019 9:28 pm CEST", "2019-06-06T21:28+02:00"),
        ("6 juni 2019 23:15 CET", "2019-06-07T00:15+02:00"),
        ("6/12/2019 14:30", "2019-12-06T14:30+01:00"),
        ("June 6, 2019", "2019-06-06"),
        ("Thu, 06 Jun 2019 09:28:22 +0200", "2019-06-06T09:28:22+02:00"),
        ("12 mrt. 2020 10:00 GMT", "2020-03-12T11:00+01:00"),
    ],
)
def test_a_date_is_read_at_its_precision(written, iso):
    assert read_date(written, ZONE).isoformat() == iso


def test_a_kicker_above_many_blank_lines_takes_no_long_time():
    text = "ANALYSE" + "\n" * 100_000
    assert heads(text) == ({}, text)
