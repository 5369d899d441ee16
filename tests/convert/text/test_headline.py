import pytest

from knipselkrant.convert.text.abbreviations import abbreviate, abbreviations
from knipselkrant.convert.text.clauses import clauses, stands_alone
from knipselkrant.convert.text.headline import headline


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "De gemeente Ede bouwt een brug over de rivier. Dat heeft de raad besloten.",
            "De gemeente Ede bouwt een brug over de rivier",
            id="the first sentence, without its full stop",
        ),
        pytest.param(
            "Dat zegt de wethouder. Hij wil een brug. De gemeente bouwt een brug.",
            "De gemeente bouwt een brug",
            id="no opening that points at what the reader has not seen",
        ),
        pytest.param(
            "De provincie Gelderland sluit de brug bij Ede voor alle vrachtverkeer, omdat uit onderzoek "
            "van ingenieurs is gebleken dat het staal op verschillende plaatsen moe is.",
            "De provincie Gelderland sluit de brug bij Ede voor alle vrachtverkeer",
            id="cut before a subordinate clause",
        ),
        pytest.param(
            "De brug bij Ede is volgens ingenieurs niet veilig genoeg voor vrachtverkeer, meldt de provincie "
            "Gelderland in een brief aan de omwonenden van de brug.",
            "De brug bij Ede is volgens ingenieurs niet veilig genoeg voor vrachtverkeer",
            id="cut before who said it",
        ),
        pytest.param(
            "De Nederlandse Spoorwegen (NS) laten minder treinen rijden. De Nederlandse Spoorwegen zwijgen.",
            "De NS laten minder treinen rijden",
            id="an abbreviation that the text explains",
        ),
        pytest.param(
            "BRUSSEL, 12 mrt. 2020 - De Europese Commissie komt met een plan.",
            "De Europese Commissie komt met een plan",
            id="behind a dateline with a short month",
        ),
        pytest.param(
            "Een week later ging de brug bij Ede dicht. De brug bij Ede is te oud voor vrachtwagens.",
            "De brug bij Ede is te oud voor vrachtwagens",
            id="not a time counted from another",
        ),
        pytest.param("Foto: ANP\nGeen zin zonder punt", "Foto: ANP Geen zin zonder punt", id="no sentence at all"),
    ],
)
def test_the_title_is(text, title):
    assert headline([" ".join(text.split())]) == title


def test_a_sentence_that_is_never_finished_is_cut_where_a_phrase_begins():
    text = (
        "Het college van burgemeester en wethouders is zeer verrast door het nieuwe verdeelbesluit voor de opvang van "
        "asielzoekers van minister Faber."
    )
    assert headline([text]) == (
        "Het college van burgemeester en wethouders is zeer verrast door het nieuwe verdeelbesluit voor de opvang"
    )


def test_a_sentence_that_points_back_is_cut_only_where_there_is_no_other():
    said = "Dat schrijft het AD."
    long = (
        "Bewoners van Tiel maken zich zorgen over de opvang van asielzoekers en vragen om een gesprek met het "
        "ministerie van Justitie en Veiligheid."
    )
    assert headline([said, long]).startswith("Bewoners van Tiel maken zich zorgen over de opvang van asielzoekers")
    assert headline([said]) == said.removesuffix(".")


def test_lines_that_say_little_go_together():
    assert headline(["Een", "heel", "smal", "gedicht", "over", "niets"]) == "Een heel smal gedicht"
    assert headline(["Uitslagen eredivisie", "Ajax - PSV 3-1"]) == "Uitslagen eredivisie"


EXPLANATION = [
    "Wie aan zijn huis bouwt, heeft vaak een vergunning nodig. De aanvraag van een vergunning kost tijd.",
    "De aanvraag van een vergunning doet u bij de gemeente, met een tekening erbij.",
    "Het loket kijkt eerst of de tekening klopt, en daarna of het plan past in de straat.",
]
HEADINGS = ["Wanneer is het nodig", "De aanvraag van een vergunning", "Het loket"]


def test_the_title_of_an_explanation_is_what_it_keeps_coming_back_to():
    assert headline(EXPLANATION, HEADINGS) == "De aanvraag van een vergunning"


def test_or_the_heading_that_says_best_what_it_is_about():
    text = (
        "Een vergunning in Ede is voor wie bouwt en verbouwt in de gemeente, met of zonder aannemer, in het jaar 2024."
    )
    headings = ["De regels voor een vergunning in Ede", "Hoe krijg je die vergunning in Ede?", "Geld"]
    assert headline([text], headings) == "De regels voor een vergunning in Ede"


def test_the_title_of_a_text_with_fewer_headings_is_a_clause():
    assert headline(EXPLANATION, HEADINGS[1:]) == "De aanvraag van een vergunning kost tijd"


def test_the_title_of_news_is_a_clause_however_often_it_names_its_subject():
    news = [*EXPLANATION, "Dat schrijft de gemeente, zegt de wethouder."]
    assert headline(news, HEADINGS) == "De aanvraag van een vergunning kost tijd"


def test_a_text_without_words_has_no_title():
    assert headline([]) == headline(["…", "***"]) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "De man, die gisteren werd aangehouden, heeft bekend.",
        "Het kabinet heeft, omdat het moest, een besluit genomen.",
        "Hoewel het regent, gaat de wedstrijd door.",
        "De rechter verbood het bedrijf om nog langer afval te storten.",
        "De melder kreeg een verbod om terug te keren.",
        "In Zwolle, waar de dienst zit, is het stil.",
    ],
)
def test_no_clause_is_cut_before_it_is_finished(sentence):
    assert list(clauses(sentence)) == [sentence.removesuffix(".")]


@pytest.mark.parametrize(
    "clause",
    [
        "Dat staat in de brief van de minister",
        "Hij zegt dat het anders moet",
        "Daarmee is de zaak niet voorbij",
        "Het is ook in beide landen beleid",
        "Maar de raad wil het niet",
        "Een van hen stemt met de raad mee",
        "Onder deze omstandigheden wil de raad niet",
        "Sommigen stemmen met de raad mee",
        "De raad stemt in met het plan van",
        "De raad noemt het plan „onhaalbaar",
        "De raad (en de burgemeester wil niet",
        "Die de raad niet heeft gezien",
        "klein begint geen titel hier",
    ],
)
def test_it_does_not_stand_alone(clause):
    assert not stands_alone(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "Het kabinet valt over asiel",
        "Er moet meer geld komen",
        "De raad noemt het plan „onhaalbaar”",
        "Wat kost de zorg?",
    ],
)
def test_it_stands_alone(clause):
    assert stands_alone(clause)


def test_long_forms_give_way_to_the_abbreviation_behind_them():
    text = (
        "De Immigratie- en Naturalisatiedienst (IND) en de Wet op het Beheer van Water (WBW), zegt Mark Harbers (VVD)."
    )
    short = "De IND en de WBW, zegt Mark Harbers (VVD)."
    assert abbreviate(text, abbreviations(text)) == short


def test_a_clause_may_end_before_who_is_meant_behind_all_that_its_verb_needs():
    sentence = "De IND heeft dwangsommen uitgekeerd aan asielzoekers die te lang moesten wachten."
    assert list(clauses(sentence))[1:] == ["De IND heeft dwangsommen uitgekeerd aan asielzoekers"]


@pytest.mark.parametrize(
    "sentence",
    [
        "De IND heeft het beleid voor asielzoekers die vorig jaar kwamen aangepast.",
        "De gemeente heeft het gebied langs de weg die naar de zee loopt gekocht.",
    ],
)
def test_a_clause_goes_on_behind_who_is_meant_where_its_verb_does(sentence):
    assert list(clauses(sentence)) == [sentence.removesuffix(".")]
