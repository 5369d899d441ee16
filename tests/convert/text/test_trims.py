import pytest

from knipselkrant.convert.text.phrases import openings
from knipselkrant.convert.text.trims import trims


@pytest.mark.parametrize(
    ("sentence", "shortest"),
    [
        ("De raad (39 zetels) zweeg.", "De raad zweeg."),
        ("Bertus Kamp, de zingende melkrijder uit Ede, nam afscheid.", "Bertus Kamp nam afscheid."),
        ("De advocaat, die de zaak aanspande, wijst dat af.", "De advocaat wijst dat af."),
        ("Een fietser is maandagochtend zwaargewond geraakt.", "Een fietser is zwaargewond geraakt."),
    ],
)
def test_what_can_be_missed_is_left_out(sentence, shortest):
    assert list(trims(sentence)) == [sentence, shortest]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij kocht brood, de krant, melk en kaas.",
        "De media, de politiek en de kunst, lijken op elkaar.",
        "Er is geen roman zo goed als een dinsdag in Ter Apel.",
        "Op maandag en dinsdag kan het alleen hier.",
    ],
)
def test_what_the_sentence_needs_stays(sentence):
    assert list(trims(sentence)) == [sentence]


def test_a_sentence_may_end_before_a_place_or_a_cause_it_can_do_without():
    assert list(openings("De provincie Gelderland sluit de oude brug bij Ede vanwege gevaar.")) == [
        "De provincie Gelderland sluit de oude brug",
        "De provincie Gelderland sluit de oude brug bij Ede",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Een meerderheid van de gemeenteraad stemde gisteren tegen het plan.",
        "De rechtbank in Middelburg vindt dat de dienst in beroep moet gaan.",
        "Een locatie met tachtig vaste bewoners is al in vijf jaar duurder.",
        "De beveiliger in het gele hesje loopt de hele rij in een uur langs.",
        "Het uitzendbureau moet alle Poolse werknemers in december betalen.",
    ],
)
def test_no_opening_lacks_what_its_verb_needs(sentence):
    assert list(openings(sentence)) == []
