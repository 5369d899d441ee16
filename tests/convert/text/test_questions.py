"""Which questions are headings, and which are asked in the text."""

from .test_headings import LONG, OTHER, SAID, headings

QUESTIONS = ["Hoe word je tolk?", "Was dat zwaar?", "Wat gaat u doen?"]


def test_a_question_with_its_speakers_name_is_text():
    assert headings(LONG, "Tom: hoe laat begint het?", "Vera: om acht uur, zoals altijd.", LONG) == []
    assert headings(LONG, "Q: Wat vindt u?", "A: Niets.", "Q: En nu?", "A: Ook niets.", LONG) == []


def test_two_questions_in_a_row_are_text_unless_they_are_short():
    asked = "Wat betekent dat voor de mensen die wachten? En waarom lukt het niet om dat werk weg te werken?"
    assert headings(LONG, asked, OTHER) == []
    assert headings(LONG, "Te duur? Of te ver?", OTHER) == ["Te duur? Of te ver?"]


def test_a_question_with_a_short_retort_is_text():
    assert headings(LONG, "Heeft hij al een plek?", '"Jazeker."', OTHER, "Wat nu?", OTHER) == ["Wat nu?"]
    assert headings(LONG, "Heeft hij al een plek?", SAID, OTHER) == ["Heeft hij al een plek?"]


def test_a_question_that_a_gesture_answers_is_text():
    said = "‘Zo deed ik het met mijn leerlingen ook, en die leerden het.’"
    told = "Brussel kijkt mee, en de commissie schrijft elk jaar op hoe lang het in Nederland duurt."
    assert headings(LONG, "Mag dat?", told, "Lunch", OTHER, "Diner", LONG) == ["Mag dat?", "Lunch", "Diner"]
    for answer in (f"Ze haalt haar schouders op. {said}", f"Boelens denkt na. {said}"):
        assert headings(LONG, "Mag dat?", answer, "Lunch", OTHER, "Diner", LONG) == ["Lunch", "Diner"]


def test_a_question_that_somebody_puts_is_text():
    for asked in ("Nu denk je natuurlijk: wat kan ik ermee?", "De wethouder vraagt: zijn we gerust?"):
        assert headings(LONG, "De zaal", OTHER, asked, OTHER, "Het loket", LONG) == ["De zaal", "Het loket"]
    assert headings(LONG, "Afgewezen: wat kunt u doen?", OTHER) == ["Afgewezen: wat kunt u doen?"]


def test_where_most_headings_are_questions_a_short_answer_is_one():
    asked = ["Wanneer gaat het in?", "Wie betaalt dat?", "Wat nu?"]
    assert headings(LONG, asked[0], "Als alles meezit in april.", asked[1], OTHER, asked[2], LONG) == asked


def test_a_quoted_retort_is_no_heading():
    assert headings(LONG, "“Heb jij iets getekend?”", "“Nee”", OTHER, "“Nee”", OTHER) == ["“Nee”"]


def test_an_interviewers_questions_are_paragraphs_among_headings():
    answered = [line for question in QUESTIONS for line in (question, SAID)]
    assert headings(LONG, *answered, "Van niemand", OTHER, "Een eigen stem", LONG) == ["Van niemand", "Een eigen stem"]
    told = ["Was u zelf gelovig?", LONG]
    assert headings(LONG, *answered, *told, "Van niemand", OTHER, "Een eigen stem", LONG) == [
        "Van niemand",
        "Een eigen stem",
    ]


def test_they_are_headings_where_nothing_else_parts_the_text():
    assert headings(LONG, *(line for question in QUESTIONS for line in (question, SAID))) == QUESTIONS


def test_a_question_that_is_answered_in_speech_is_text_among_other_headings():
    asked = ["En dan?", '"Dan weet je het ook niet", zegt ze. "En dan moet je dat opschrijven ook."']
    among = [LONG, "De zaal", OTHER, *asked, "Het loket", LONG]
    assert headings(*among) == ["De zaal", "Het loket"]
    assert headings(LONG, "De zaal", OTHER, *asked) == ["De zaal", "En dan?"]
    assert headings(*among[:3], "En dan?", OTHER, *among[5:]) == ["De zaal", "En dan?", "Het loket"]


def test_a_question_that_few_words_answer_is_text_above_a_heading():
    assert headings(LONG, "Of hij spijt heeft?", "Een lange stilte.", "Het loket", OTHER) == ["Het loket"]
    assert headings(LONG, "Of hij spijt heeft?", OTHER, "Het loket", LONG) == ["Of hij spijt heeft?", "Het loket"]


def test_a_question_that_ends_the_introduction_is_text():
    assert headings(LONG, "Hoe werkt het eigenlijk?", "Te laat is te laat", OTHER, "Lunch", LONG) == [
        "Te laat is te laat",
        "Lunch",
    ]
    assert headings(LONG, "Lunch", OTHER, "Hoe werkt het eigenlijk?", "Te laat is te laat", LONG) == [
        "Lunch",
        "Hoe werkt het eigenlijk?",
        "Te laat is te laat",
    ]


def test_the_only_question_right_below_a_heading_is_text_unless_that_is_a_chapters():
    assert headings(LONG, "480 banen", "Gaat dat nu anders?", OTHER, "Lunch", LONG) == ["480 banen", "Lunch"]
    chapter = ["Deel 1: het tekort", "Gaat dat nu anders?"]
    assert headings(LONG, *chapter, OTHER, "Lunch", LONG) == [*chapter, "Lunch"]
