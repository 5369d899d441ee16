"""What a page puts between its text is kept, and is no heading."""

import pytest

from knipselkrant.convert.text.structure import structure

ABOVE = "De burgemeester zei gisteren dat het plan doorgaat, ook als de raad ertegen is."
BELOW = "Bewoners zijn daar niet blij mee, en gaan er samen voor naar de rechter in Arnhem."


def kinds(*lines):
    return [block.kind for block in structure("\n\n".join(lines))[1]]


@pytest.mark.parametrize(
    "line",
    [
        "Tekst gaat verder onder de foto",
        "(de tekst loopt door onder de video)",
        "Lees verder onder de advertentie",
        "Lees meer over de bijeenkomst in Goes",
        "Advertentie",
        "ADVERTENTIE - lees hieronder verder",
        "Bekijk hier de uitzending",
        "Deel dit artikel",
        "Archieffoto",
        "KADER",
        "[Einde kader]",
        "Einde persbericht",
        "-- Einde persbericht --",
        "Leestijd 9 minuten",
        "Samengesteld door de regioredactie",
        "Home > Over ons",
        "Onze correspondent Noord-Nederland",
        "Jaarverslag 2022 (pdf)",
        "Rapport (PDF, 2 MB)",
        "4 min leestijd",
        "Foto ter illustratie",
        "ANP",
        "Ook een vraag? Stuur me een mail",
        "Staat je vraag er niet bij? Mail de redactie",
        "Bron: ANP",
        "Vertaling: Jan Jansen",
        "Dit artikel verscheen eerder in Trouw",
        "Minister Faber (links) en premier Schoof",
        "V.l.n.r. Ada Smit, Bo de Wit en Cas Vos",
        "Mooi, toch?",
        "Volg het laatste nieuws via onze app",
        "Schrijf u in voor de nieuwsbrief",
        "Meer nieuws uit Ede",
        "Meer over dit onderwerp",
        "Geef dit artikel cadeau",
        "Mail de redactie",
        "LinkedIn",
        "Met dank aan het Nationaal Archief",
        "Was deze informatie nuttig voor u?",
        "Vond je dit artikel duidelijk?",
        "Interview: Jeroen van den Pals",
    ],
)
def test_a_line_of_the_page_is_no_heading(line):
    assert kinds(ABOVE, line, BELOW) == ["paragraph"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "De tekst van de wet",
        "Lezen en luisteren",
        "Advertenties leveren niets op",
        "Een foto zegt meer",
        "Bronnen van hinder",
        "Leestijden in de bibliotheek",
        "Home is waar je woont",
        "Onze mensen",
        "Dit wil het kabinet",
        "Deel van het plan sneuvelt",
    ],
)
def test_a_heading_that_begins_with_such_a_word_is_one(line):
    assert kinds(ABOVE, line, BELOW) == ["paragraph", "heading", "paragraph"]


def test_a_line_of_the_page_may_stand_between_a_heading_and_its_text():
    assert kinds(ABOVE, "Naar de rechter", "Advertentie", BELOW) == ["paragraph", "heading", "paragraph", "paragraph"]
