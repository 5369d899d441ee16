import pytest

from knipselkrant.convert.text.lines import pieces

WRAPPED = """Het kabinet wil dat gemeenten de komende weken
7500 vluchtelingen een tijdelijke woning geven
en daarnaast nog 225 plekken zoeken voor hen."""
ONE_LINE = " ".join(WRAPPED.split("\n"))


def test_a_hard_wrapped_paragraph_is_one_piece():
    assert pieces(WRAPPED) == [ONE_LINE]


@pytest.mark.parametrize(
    "line",
    ["https://www.example.org/nieuws/2022/07/gemeenten-zoeken-woningen", "Te lezen op https://example.org/nieuws/2022"],
)
def test_an_address_may_be_longer_than_the_lines(line):
    assert pieces(f"{WRAPPED}\n\n{line}\n\n{WRAPPED}") == [ONE_LINE, line, ONE_LINE]


def test_a_line_may_be_longer_by_the_beginning_of_a_word_that_was_broken():
    mended = WRAPPED.replace("de komende weken\n7500", "de\nkomendeweken 7500")
    lines = "\n\n".join([WRAPPED, mended, WRAPPED, WRAPPED])
    assert pieces(lines) == [ONE_LINE, " ".join(mended.split()), ONE_LINE, ONE_LINE]


def test_verses_stay_lines():
    verse = [
        "De nacht is lang, de stoelen hard,",
        "een kind telt zachtjes tot vijftig.",
        "De bus komt niet, de bus komt niet,",
    ]
    assert pieces("\n".join([*verse, "het licht erboven is giftig."])) == [*verse, "het licht erboven is giftig."]


def test_long_paragraphs_among_many_short_lines_are_not_wrapped():
    lines = ["Een rij van een tabel die niemand afmaakt", "Nog een rij die er wel een beetje op lijkt"] * 20
    paragraph = "Een zin van een alinea. " * 20
    assert len(pieces("\n".join([*lines, paragraph, *lines, paragraph]))) == 82


def test_lines_that_end_where_there_was_room_are_pieces():
    assert pieces("Meer geld\nMeer tijd voor de mensen die er wonen\nMeer rust") == [
        "Meer geld",
        "Meer tijd voor de mensen die er wonen",
        "Meer rust",
    ]


@pytest.mark.parametrize("heading", ["Geen akkoord", "Wat nu?"])
def test_a_short_line_below_a_full_stop_is_a_piece(heading):
    assert pieces(f"{WRAPPED}\n{heading}\n{WRAPPED}") == [ONE_LINE, heading, ONE_LINE]


def test_an_indented_line_begins_a_paragraph():
    # "raadslid" had room on the line above: but for the indent, nothing parts the two.
    text = "   De raad sprak er tot diep in de nacht over met de\nwethouder, en met de griffier van de gemeente Ede.\n"
    assert len(pieces(text + "   Raadsleden zwegen verder, al was dat niet voor het\neerst.")) == 2


def test_where_all_is_indented_an_indent_begins_nothing():
    assert pieces("\n".join(f"   {line}" for line in WRAPPED.split("\n"))) == [ONE_LINE]


def test_a_bullet_begins_an_item_and_its_wrapped_rest_goes_with_it():
    first = "- een verpleegkundige onderzoekt of u een gehoor\naankunt op de dag die daarvoor is uitgekozen en\nanders"
    assert pieces(f"{first}\n- meer") == [" ".join(first.split()), "- meer"]


def test_a_text_of_one_long_line_is_one_piece():
    assert pieces("Een zin. " * 1000) == [("Een zin. " * 1000).strip()]
