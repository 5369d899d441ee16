import pytest

from knipselkrant.convert.text.structure import structure

LONG = "Een alinea met een zin die lang genoeg is om op een alinea te lijken, en die eindigt met een punt."
OTHER = "Nog een alinea van dezelfde soort. Zij heeft twee zinnen en is daarmee ook niet heel kort te noemen."


def kinds(text):
    return [(block.kind, block.text) for block in structure(text)[1]]


def test_a_short_line_between_paragraphs_is_a_heading():
    assert kinds(f"{LONG}\n\nChaotische situaties\n\n{OTHER}") == [
        ("paragraph", LONG),
        ("heading", "Chaotische situaties"),
        ("paragraph", OTHER),
    ]


def test_so_it_is_where_single_line_ends_part_paragraphs():
    assert kinds(f"{LONG}\nChaotische situaties\n{OTHER}")[1] == ("heading", "Chaotische situaties")


@pytest.mark.parametrize(
    "line",
    [
        "Zo is het gegaan.",
        "en dat was dat",
        "Foto: ANP",
        "Foto door Anna de Wit",
        "© Reuters",
        "Door onze redacteur Jan Jansen",
        "Door Jan de Vries",
        "Ajax - PSV 2-1",
        "12:30",
        "https://nos.nl/1",
        "redactie@krant.nl",
        "Zie:",
        '"Dat doe ik niet."',
    ],
)
def test_this_line_is_no_heading(line):
    assert ("heading", line) not in kinds(f"{LONG}\n\n{line}\n\n{OTHER}")


@pytest.mark.parametrize(
    "line", ["Wat nu?", "‘Wij wachten niet’", "1. Inleiding", "'s Avonds laat", "Verkiezingen 2017"]
)
def test_this_line_is_a_heading(line):
    assert ("heading", line) in kinds(f"{LONG}\n\n{line}\n\n{OTHER}")


def test_the_last_line_is_no_heading():
    assert kinds(f"{LONG}\n\nNaschrift redactie") == [("paragraph", LONG), ("paragraph", "Naschrift redactie")]


def test_the_first_line_is_the_headline():
    headline, blocks = structure(f"Gemeenten eisen overleg over opvang\n{LONG}\n{OTHER}")
    assert headline == "Gemeenten eisen overleg over opvang"
    assert [block.text for block in blocks] == [LONG, OTHER]


@pytest.mark.parametrize("below", ["In dit bericht:", "Geachte burgemeester,", "De nacht is lang, de stoelen hard,"])
def test_a_headline_may_stand_above_a_colon_a_salutation_or_a_verse(below):
    assert structure(f"Bericht over de opvang van 2019\n\n{below}\n\n{LONG}")[0] == "Bericht over de opvang van 2019"


def test_a_long_headline_may_stand_above_a_heading():
    title = "Gemeenten in het oosten van het land eisen een gesprek over de opvang"
    headline, blocks = structure(f"{title}\n\nGeen akkoord\n\n{LONG}\n\nWat nu?\n\n{OTHER}")
    assert headline == title
    assert [block.text for block in blocks if block.kind == "heading"] == ["Geen akkoord", "Wat nu?"]


def test_a_byline_may_stand_between_the_headline_and_the_text():
    headline, blocks = structure(f"Gemeenten eisen overleg over opvang\nDoor Anna de Wit\n\n{LONG}\n\n{OTHER}")
    assert headline == "Gemeenten eisen overleg over opvang"
    assert [block.text for block in blocks] == ["Door Anna de Wit", LONG, OTHER]


@pytest.mark.parametrize("line", ["Ede, 6 juni 2019", "Den Haag, 6 juni 2019."])
def test_a_place_and_a_date_are_no_heading_and_may_stand_below_the_headline(line):
    headline, blocks = structure(f"Gemeenten eisen overleg over opvang\n\n{line}\n\n{LONG}\n\nWat nu?\n\n{OTHER}")
    assert headline == "Gemeenten eisen overleg over opvang"
    assert [block.kind for block in blocks] == ["paragraph", "paragraph", "heading", "paragraph"]


def test_places_and_dates_are_the_headings_of_a_diary():
    text = f"{LONG}\n\nKabul, 3 januari 2018\n\n{OTHER}\n\nKabul, 4 januari 2018\n\n{OTHER}"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", *["heading", "paragraph"] * 2]


def test_headings_may_be_marked_as_in_markdown_and_then_all_are():
    headline, blocks = structure(
        f"# De brug\n{LONG}\n## Wat nu?\n{OTHER}\n\nGeen geld\n\n{LONG}\n\n### Slot ###\n{OTHER}"
    )
    assert headline == "De brug"
    assert [(block.text, block.level) for block in blocks if block.kind == "heading"] == [("Wat nu?", 2), ("Slot", 3)]


@pytest.mark.parametrize("text", [f"#metoo in Ede\n\n{LONG}", f"{LONG}\n\n#1 van de lijst\n\n{OTHER}"])
def test_other_lines_with_a_hash_keep_it(text):
    assert "#" in "".join(block.text for block in structure(text)[1]) + (structure(text)[0] or "")


@pytest.mark.parametrize(
    "line",
    [
        "De brug bij Ede, met links de oude pijlers en rechts de nieuwe weg",
        "Is dat nu wat we bedoelen met meedoen?",
        "Liesbeth Quaedvlieg",
        "Betrokkene bij het crisisteam",
        "Meer over de brug",
        "Naar het verhaal van de brug",
        "Wij wensen iedereen veel plezier!",
        "De brug bij Ede is weer open",
    ],
)
def test_what_closes_the_text_above_a_heading_is_none(line):
    text = f"{LONG}\n\n{line}\n\nChaotische situaties\n\n{OTHER}"
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["Chaotische situaties"]


@pytest.mark.parametrize(
    "line", ["Dit weten we nu", "‘De brug is weer open’", "Waarom de brug nog dicht is", "De brug open"]
)
def test_the_heading_of_a_chapter_may_stand_above_one(line):
    text = f"{LONG}\n\n{line}\n\nChaotische situaties\n\n{OTHER}"
    assert [text for kind, text in kinds(text) if kind == "heading"] == [line, "Chaotische situaties"]


@pytest.mark.parametrize("address", ["Kerkstraat 8", "Oude Gracht 211a", "Afdeling Bezoek\n\nPostbus 123"])
def test_a_name_above_its_address_is_no_heading_and_what_says_that_it_is_one_is(address):
    assert "heading" not in [kind for kind, _ in kinds(f"{LONG}\n\nStichting De Brug\n\n{address}\n\n6711 AB Ede")]
    text = f"{LONG}\n\nBezoekadres\n\n{address}\n\n6711 AB Ede"
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["Bezoekadres"]


@pytest.mark.parametrize(
    "above",
    [
        "Donderdag 6 juni 2019",
        "ANALYSE",
        "Uitleg",
        "Fotografie: Bob Hessels",
        "Door onze redacteur Migratie",
        "Door: Eva de Wit\n\n11 maart 2023, 05.00 uur\n\nLeestijd: 8 minuten",
        "Gepubliceerd op 8 december 2022 om 17.45 uur",
        "Van onze verslaggeefster\n\nEva de Wit\n\nDEN HAAG",
        "Door onze redactie\n\nEDE",
    ],
)
def test_what_stands_above_the_text_is_no_heading(above):
    text = f"{above}\n\n{LONG}\n\nWat nu?\n\n{OTHER}"
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["Wat nu?"]


def test_the_dates_of_a_timeline_are_headings():
    text = f"6 juni 2019\n\n{LONG}\n\n7 juni 2019\n\n{OTHER}"
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["6 juni 2019", "7 juni 2019"]


def test_a_time_may_stand_below_a_heading():
    text = f"{LONG}\n\nInspectie slaat alarm\n\n08.20 uur\n\n{OTHER}"
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["Inspectie slaat alarm"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Syrië 2.450", "India 7.210", "Zuid-Afrika € 1.320"),
        ("Gezin – 27.400 – 28.100", "Studie – 14.200 – 19.800", "Werk – 11.900 – 16.300"),
        ("1964 geboren in Kapelle", "1982-1988 studie in Rotterdam", "1990 jurist bij de IND"),
    ],
)
def test_what_has_its_number_is_a_row(rows):
    text = "\n\n".join((LONG, "Op een rij", *rows, "Rustiger jaren", OTHER))
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["Op een rij", "Rustiger jaren"]


def test_what_a_table_has_in_its_columns_is_no_heading():
    rows = ("Groningen – 3.380 – 5.917", "Drenthe – 2.210 – 1.012")
    text = "\n\n".join((LONG, "Zo ziet de verdeling eruit:", "Provincie – opgave – plekken", *rows, OTHER))
    assert "heading" not in [kind for kind, _ in kinds(text)]


def test_times_are_rows():
    text = f"{LONG}\n\nProgramma\n\n19:30 introductie\n\n20.30 uitleg Ede\n\n21u15 borrel\n\n{OTHER}"
    assert [text for kind, text in kinds(text) if kind == "heading"] == ["Programma"]


def test_a_place_above_the_text_is_no_headline():
    assert structure(f"WOUDENBERG\n{LONG}")[0] is None
    assert structure(f"Den Haag\n\n{LONG}")[0] is None


def test_one_word_that_the_text_speaks_of_is_a_headline():
    assert structure(f"Alinea\n\n{LONG}")[0] == "Alinea"


def test_three_short_lines_in_a_row_are_no_headings_but_the_first():
    text = f"{LONG}\n\nDe kern\n\nMeer geld\n\nMeer tijd\n\nMeer rust\n\n{OTHER}"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "heading", *["paragraph"] * 4]


def test_hard_wrapped_lines_are_joined():
    text = (
        "Het kabinet wil dat gemeenten de\nkomende weken 7500 mensen een\nwoning bieden. Dat is veel.\n\nNieuwe alinea."
    )
    assert kinds(text) == [
        ("paragraph", "Het kabinet wil dat gemeenten de komende weken 7500 mensen een woning bieden. Dat is veel."),
        ("paragraph", "Nieuwe alinea."),
    ]


def test_a_heading_in_hard_wrapped_text_without_blank_lines_is_found():
    text = (
        "Het kabinet wil dat gemeenten de komende weken\n7500 vluchtelingen een tijdelijke woning geven\n"
        "en daarnaast nog 225 plekken zoeken voor hen.\nGeen akkoord\nOok de minister vroeg de burgemeesters van het\n"
        "beraad om mee te werken, maar dat lukte niet."
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "heading", "paragraph"]


def test_an_attribution_makes_a_quotation_of_the_paragraph_above():
    (quote,) = structure(f"{LONG}\n\n- Margrite Kalverboer, de Kinderombudsvrouw")[1]
    assert (quote.kind, quote.text) == ("quote", LONG)
    assert quote.attribution == "Margrite Kalverboer, de Kinderombudsvrouw"


@pytest.mark.parametrize("line", ["- Dat was het dan", "- Jan Jansen vindt dat.", "- Ajax", "– en zo verder"])
def test_a_line_with_a_dash_that_names_nobody_is_no_attribution(line):
    assert [kind for kind, _ in kinds(f"{LONG}\n\n{line}\n\n{OTHER}")] == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("text", "title", "start"),
    [
        (
            "Tweede rapport | Het geld Tegelijk met het rapport kwam er nog een.",
            "Tweede rapport | Het geld",
            "Tegelijk",
        ),
        (
            "Kader | Wie is Mark Harbers De staatssecretaris is lid.",
            "Kader | Wie is Mark Harbers",
            "De staatssecretaris",
        ),
        ("Kader | Nieuw beleid Minister Blok zei niets. De minister zweeg.", "Kader | Nieuw beleid", "Minister"),
    ],
)
def test_a_box_run_into_its_paragraph_is_taken_apart(text, title, start):
    (aside,) = structure(text)[1]
    assert (aside.kind, aside.title) == ("aside", title)
    assert aside.text.startswith(start)
    assert f"{aside.title} {aside.text}" == text


@pytest.mark.parametrize("text", ["Naam | Leeftijd | Stad en meer. De rest.", "Kijk op A | B", "Niets | alles klein."])
def test_a_bar_alone_makes_no_box(text):
    assert kinds(text) == [("paragraph", text)]


def test_bullets_make_a_list():
    (block,) = structure("• meer geld\n• meer tijd\n\n• meer rust")[1]
    assert (block.kind, block.items, block.ordered) == ("list", ("meer geld", "meer tijd", "meer rust"), False)


@pytest.mark.parametrize("bullet", "•-*o→\uf0b7")
def test_bullets_have_many_forms(bullet):
    text = f"{LONG}\n\n{bullet} een woordenboek\n{bullet} geduld\n\n{OTHER}"
    assert kinds(text) == [("paragraph", LONG), ("list", "een woordenboek\ngeduld"), ("paragraph", OTHER)]


def test_stars_around_a_line_are_taken_off():
    text = f"**De brug bij Ede is weer open**\n\n**{LONG}**\n\n**Wat nu?**\n\n{OTHER}"
    assert structure(text)[0] == "De brug bij Ede is weer open"
    assert kinds(text) == [("paragraph", LONG), ("heading", "Wat nu?"), ("paragraph", OTHER)]


def test_numbers_make_an_ordered_list_if_they_count():
    assert structure("1. een\n2. twee\n3. drie")[1][0].ordered
    assert [kind for kind, _ in kinds("3. een\n7. twee")] == ["paragraph"] * 2


def test_a_reference_to_another_story_is_an_aside():
    (_, aside) = structure(f"{LONG}\n\nLees ook: Het vorige bericht")[1]
    assert (aside.kind, aside.title, aside.text) == ("aside", "Lees ook", "Het vorige bericht")


@pytest.mark.parametrize(
    "who",
    ["Bewoonster van de Kerkstraat", "Deelnemer, 34 jaar", "Eva de Wit, arts", "Eva, student in Ede", "Jo, teamleider"],
)
def test_who_someone_is_makes_a_quotation_of_the_few_sentences_above(who):
    _, quote, _ = structure(f"{LONG}\n\nIk ben het niet vergeten.\n\n{who}\n\n{OTHER}")[1]
    assert (quote.kind, quote.text, quote.attribution) == ("quote", "Ik ben het niet vergeten.", who)
