"""Each rule that tells headings from other lines, with a line that it takes and one that it leaves."""

import pytest

from knipselkrant.convert.text.structure import structure

LONG = "Een alinea met een zin die lang genoeg is om op een alinea te lijken, en die eindigt met een punt."
OTHER = "Nog een alinea van dezelfde soort. Zij heeft twee zinnen en is daarmee ook niet heel kort te noemen."
SAID = "‘Dat weet ik niet’, zegt de burgemeester, en hij kijkt naar buiten, waar het al dagen achtereen regent."


def headings(*lines):
    return [block.text for block in structure("\n".join(lines))[1] if block.kind == "heading"]


@pytest.mark.parametrize(
    "line",
    [
        "Wat nu?",
        "Schorsing – alweer",
        "1932: het jaar dat alles veranderde",
        "1999–2001",
        "Winter 2010–2011",
        "De jaren 2015-16",
        "2004",
        "2018, 2021 en 2024",
        "de chauffeur",
        "…en waar dan?",
        "Nacht drie…",
        "Welkom!",
        "School, huisarts, sport",
        "‘Wij wachten niet’",
        "„Moet ik nu weer betalen?”",
        "Is dat “verraad”?",
        "Senioren '94",
        "'t Licht doet het niet",
        "Zondagnacht, 03.00 uur",
        "Zondag 22 augustus, 05.30 uur",
        "23.50 uur, de hal",
        "Ik begrijp de tolk niet. En dan?",
        "🔑 DigiD",
        "CO₂-opslag",
        "Meer mensen aannemen hielp niet, want iemand moest ze ook nog opleiden",
        "Molenstraat 88",
        "Kosten: niemand weet het",
        "Stelling 5: ‘Vroeger ging het sneller’",
        "‘Op een luchtbed’ naar Litouwen",
        "Wat ik zag",
        "Den Haag, Rotterdam",
        "Nee van Koeweit, nee van Irak",
    ],
)
def test_a_line_between_paragraphs_is_a_heading(line):
    assert headings(LONG, line, OTHER) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Het was stil.",
        '"Geen commentaar."',
        "Hij kwam niet. Of toch",
        "De minister noemde het een goed plan, en",
        "“Want burgers het is een rotzooi",
        "Zaterdag vanaf 17.00 uur, Rembrandtstraat",
        "Nee, zegt hij. En dan?",
        "Woont in Leiden, man in Khartoem",
        "Uitkomst na voornemen (n = 551)",
        "Samenstelling: Rianne de Groot en Tesfay Habte",
        "104' Paal!",
        "Foto's: Hendrik Jan Sikkema",
        "Demonstranten voor het stadhuis van Utrecht ANP",
        "Tabel 1: de cijfers op een rij",
        "Zaaknummer: NL18.0000",
        "Lees ook: iets heel anders",
        "Tekst Eva de Wit",
        "if (status >= 200 && status < 300)",
        "★★★★☆",
        "(vrij naar een oud lied)",
        "Eetcafé De Sluis Havendijk 12 3511 LH Utrecht",
        "Molenstraat 88, Hengelo",
        "Kosten: 6,8 miljoen euro",
        "Oordeel: 4 sterren",
        "Het scherm: A041",
        "‘Op een luchtbed’, preciseert Darius",
        "‘Ik wacht al een jaar.’ – Yonas, 27, Ter Apel",
        "A058, zag ik",
        "De Zaan - Polar Bears 9-8 (0-3, 4-2, 5-3)",
    ],
)
def test_this_line_between_paragraphs_is_none(line):
    assert headings(LONG, line, OTHER) == []


def test_two_lines_in_a_row_are_a_chapter_and_its_section():
    assert headings(LONG, "De procedure", "Stap voor stap", OTHER) == ["De procedure", "Stap voor stap"]


def test_a_heading_has_text_below_it():
    assert headings(LONG, "Naschrift", OTHER, "Einde") == ["Naschrift"]


def test_three_in_a_row_are_a_list_below_their_heading():
    assert headings(LONG, "De kern", "Meer geld", "Meer tijd", "Meer rust", OTHER) == ["De kern"]


@pytest.mark.parametrize(
    "line",
    [
        "Tot dan!",
        "Interesse? Mail Ada",
        "Ada Smit van Veldwerk",
        "Ada Smit, voorzitter",
        "Ada Smit (52), schoenmaker uit Afrin",
        "Oud-medewerker handhaving IND",
        "Mw. A. van der Smit-Bos, Den Helder",
        "Semhar (29), Hengelo",
        "J.A. de Wit, ’s-Gravenhage",
    ],
)
def test_what_closes_a_text_is_no_chapter_above_the_heading_below_it(line):
    assert headings(SAID, line, "Wat nu?", OTHER) == ["Wat nu?"]


def test_a_line_below_a_list_is_a_heading_if_the_text_below_it_begins_with_it():
    rows = [LONG, "Er is nodig:", "Meer geld", "Meer tijd", "Meer rust"]
    assert headings(*rows, "Een nieuwe school", "Die school staat er in 2030. Zij wordt duur.") == ["Een nieuwe school"]
    assert headings(*rows, "Een nieuwe school", OTHER) == []


def test_below_a_table_of_contents_the_chapter_that_it_names_first_is_a_heading():
    contents = ["Op deze pagina:", "Wie mag komen?", "Wat kost het?", "Hoe lang duurt het?"]
    assert headings(LONG, *contents, "Wie mag komen?", OTHER) == ["Wie mag komen?"]


def test_see_also_heads_a_list_of_several_titles():
    links = ["Generaal pardon", "Vreemdelingenwet", "Verdrag van Schengen"]
    assert headings(LONG, "Zie ook", *links, "Bronnen", OTHER) == ["Zie ook", "Bronnen"]
    assert headings(LONG, "Zie ook", *links[:2], OTHER) == links[1:2]


def test_what_closing_sections_are_called_heads_a_list_too():
    assert headings(LONG, "Handige bronnen", "Meer geld", "Meer tijd", "Meer rust") == ["Handige bronnen"]
    assert headings(LONG, "Bronnen", "Een wet", OTHER) == ["Bronnen", "Een wet"]


@pytest.mark.parametrize("line", ["Utrecht / Den Bosch", "Achtergrond | Gezinslocaties"])
def test_what_stands_above_a_text_is_no_heading(line):
    assert headings(line, LONG, "Wat nu?", OTHER, "En dan?", LONG) == ["Wat nu?", "En dan?"]
    assert headings("Door Eva de Wit", line, LONG)[:1] == ([] if "/" in line else [line])


def test_a_line_that_the_next_one_echoes_is_no_heading():
    assert headings(LONG, "Op papier?", "Op papier.", OTHER) == []
    assert headings(LONG, "Op papier?", "Op papier staat er nog veel meer in dat plan.") == ["Op papier?"]


def test_a_line_that_goes_on_in_a_small_letter_is_no_heading():
    assert headings(LONG, "Laat ons binnen, laat ons hier", "want de nacht is lang", OTHER) == []
    assert headings(LONG, "Er wordt gezongen:", "Laat ons hier", "want de nacht", "is lang", OTHER) == []
    assert headings(LONG, "Meenemen", "uw paspoort", "uw kaart", OTHER) == ["Meenemen"]


def test_a_list_that_a_colon_announced_has_no_heading():
    assert headings(LONG, "Wat er moet gebeuren:", "Meer geld", "Meer tijd", "Meer rust", OTHER) == []


def test_behind_a_list_a_line_of_another_form_is_the_next_heading():
    assert headings(LONG, "Wat er moet:", "meer geld", "meer tijd", "Wie betaalt dat?", OTHER) == ["Wie betaalt dat?"]


def test_rows_with_a_label_have_a_heading_and_are_none():
    rows = ["Verbruik: 400 m³ gas", "Vorig jaar: 1.312 euro", "Dit jaar: 1.240 euro"]
    assert headings(LONG, "Het huis (1975)", *rows, "De boerderij", *rows, LONG) == ["Het huis (1975)", "De boerderij"]


def test_the_cells_of_a_table_are_no_headings():
    assert headings(LONG, "40,9", "4,2", "Aandeel", "62", "69", OTHER) == []


def test_what_a_mail_quotes_is_no_heading():
    assert headings(LONG, "> Wanneer gaat de brug open?", OTHER) == []


@pytest.mark.parametrize(
    "line", ["Samenvatting", "Proloog: een jongen van vijftien, of ouder", "Tip 1: een lange eerste kop"]
)
def test_the_first_line_may_be_a_heading(line):
    assert headings(line, LONG, "Tip 2: een tweede kop", OTHER, "Tot slot", LONG)[0] == line


@pytest.mark.parametrize("line", ["Eindhoven", "Reportage Noodopvang", "Anna Smit", "FILM"])
def test_a_label_above_a_text_is_no_heading(line):
    assert headings(line, LONG, "Een tweede kop", OTHER, "Een derde kop", LONG) == ["Een tweede kop", "Een derde kop"]


def test_the_one_name_among_headings_of_somebody_who_speaks_is_none():
    lines = [LONG, "Wat nu?", OTHER, "Geen akkoord", OTHER, "Ada Smit", OTHER, "Meer geld", OTHER]
    others = ["Wat nu?", "Geen akkoord", "Meer geld"]
    assert headings(*lines, "Dat is niet genoeg, zegt wethouder Ada Smit, die er al jaren over gaat.") == others
    assert "Ada Smit" in headings(*lines, "Ada Smit was de eerste vrouw die in de stad een winkel had.")


def test_what_is_told_of_a_person_may_stand_between_the_name_and_the_text():
    assert headings(LONG, "Hiba (33), architect", "Woont in Leiden", OTHER) == ["Hiba (33), architect"]


def test_a_word_below_a_name_or_a_chapter_heads_the_text_that_goes_on():
    assert headings(LONG, "Nadia Bouhali", "Tegenwerping", OTHER) == ["Tegenwerping"]
    assert headings(LONG, "Deel I", OTHER, "Deel II", "Zevenaar", OTHER) == ["Deel I", "Deel II", "Zevenaar"]


def test_a_caption_below_the_name_of_an_agency_is_no_heading():
    assert headings("ANP", "Het loket in Den Bosch, vorige week", LONG, "Lunch", OTHER) == ["Lunch"]


def test_a_long_first_line_is_the_headline():
    headline, blocks = structure("\n".join(["Gemeenten eisen overleg over opvang", LONG, "Geen akkoord", OTHER]))
    assert headline == "Gemeenten eisen overleg over opvang"
    assert [block.kind for block in blocks] == ["paragraph", "heading", "paragraph"]


def test_the_head_of_a_letter_is_neither():
    headline, blocks = structure(
        "\n".join(["Aan de voorzitter van de Kamer", "2500 EA Den Haag", "Datum: morgen", LONG])
    )
    assert headline is None
    assert {block.kind for block in blocks} == {"paragraph"}
