"""The medium that a text names as its source."""

import pytest

from knipselkrant.convert.provenance import named_source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dat schrijft de Volkskrant op basis van gesprekken.", "de Volkskrant"),
        ("Dat blijkt uit onderzoek van NRC naar misstanden.", "NRC"),
        ("Dat meldt het ANP.", "ANP"),
        ("De brug is af, aldus Trouw.", "Trouw"),
        ("Volgens De Telegraaf is de brug af.", "De Telegraaf"),
        ("De brug is af, zegt de minister tegen de NOS.", "NOS"),
        ("De minister zei in gesprek met Nieuwsuur dat de brug af is.", "Nieuwsuur"),
        ("De brug is af.\nBron: AD", "AD"),
        ("DEN HAAG (ANP) - De brug is af.", "ANP"),
        ("Dat melden NRC en Nieuwsuur.", "NRC"),
        ("Dat blijkt uit NRC-onderzoek.", "NRC"),
        ("Dat schrijft het Britse persbureau Reuters.", "Reuters"),
        ("Dat meldt vrijdag ook RTL Nieuws.", "RTL Nieuws"),
        ("Dat heeft de NOS vernomen.", "NOS"),
        ("De Telegraaf heeft de brief in handen.", "De Telegraaf"),
        ("Dat stelt de Volkskrant na onderzoek.", "de Volkskrant"),
        ("Uit een peiling van EenVandaag blijkt dat.", "EenVandaag"),
        ("Pointer (KRO-NCRV) onthulde dat.", "Pointer"),
        ("Dat melden bronnen aan het AD.", "AD"),
        ("Volgens bronnen van de NOS is dat zo.", "NOS"),
        ("The Guardian reports that.", "The Guardian"),
        ("According to The New York Times, it is.", "The New York Times"),
        ("Dit artikel verscheen eerder in de Volkskrant.", "de Volkskrant"),
        ("Overgenomen uit NRC Handelsblad.", "NRC"),
        ("Uit onderzoek van het Algemeen Dagblad blijkt dat.", "AD"),
    ],
)
def test_a_text_names_its_source(text, source):
    assert named_source(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "Eerder schreef NRC dat de brug af is.",
        "NRC schreef vorig jaar al over de brug.",
        "De NRC-verslaggever zegt niets.",
        "Zegt NRC-verslaggever Jansen.",
        "Dat schrijft Harbers aan de Tweede Kamer.",
        "Dat is in strijd met het verdrag, aldus de Kinderombudsman.",
        "Trouw aan de koning is zij.",
        "De minister schrijft de NOS een brief.",
        "Zij schreef de Volkskrant aan.",
        "De NOS heeft de wedstrijd uitgezonden.",
        "Zij schrijft voor Trouw.",
        "De redactie van de Volkskrant heeft een brief geschreven.",
        "Een interview dat vorig jaar in Trouw verscheen.",
        "In NRC stond een advertentie.",
        "De krant meldt: ADHD komt vaker voor.",
    ],
)
def test_a_medium_that_is_not_the_source_is_not_taken_for_it(text):
    assert named_source(text) is None


def test_who_reports_goes_before_who_was_spoken_to_and_a_label_before_both():
    text = "Dat zegt hij tegen de NOS. Dat meldt Trouw."
    assert named_source(text) == "Trouw"
    assert named_source(f"{text}\nBron: ANP") == "ANP"
