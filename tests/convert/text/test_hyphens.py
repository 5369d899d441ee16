"""Words broken at the end of a line."""

from random import Random

import pyphen
import pytest

from knipselkrant.convert.text.repair import mend_plain_text
from knipselkrant.convert.text.structure import structure
from knipselkrant.story import Repair

from ...tools import DUTCH_WORDS, needs


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("De vreem-\ndelingen zijn er.", "De \nvreemdelingen zijn er."),
        ("De vreem- \n    delingen zijn er.", "De \n    vreemdelingen zijn er."),
        ("Een IND-\nmedewerker zei", "Een \nIND-medewerker zei"),
        ("In Noord-\nHolland is", "In \nNoord-Holland is"),
        ("Een oud-\nminister zei", "Een \noud-minister zei"),
        ("De 18-\njarigen zijn", "De \n18-jarigen zijn"),
        ("Een e-\nmail van", "Een \ne-mail van"),
        ("Een tv-\nkijker zag", "Een \ntv-kijker zag"),
        ("Een zee-\neend zwom", "Een \nzee-eend zwom"),
        ("Zij is ge-\nind en", "Zij is \ngeïnd en"),
        ("De asiel-\nzoeker en", "De \nasielzoeker en"),
        ("De vice-\npremier zei", "De \nvicepremier zei"),
        ("De kandidaat-\nwethouder zei", "De \nkandidaat-wethouder zei"),
        ("Een medisch-\ntechnisch plan", "Een \nmedisch-technisch plan"),
        ("De secretaris-\ngeneraal zei", "De \nsecretaris-generaal zei"),
        ("Een hbo-\ndiploma heeft", "Een \nhbo-diploma heeft"),
        ("De huis-\naan-huisactie is", "De \nhuis-aan-huisactie is"),
        ("De knoei-\nende man", "De \nknoeiende man"),
        ("De financi-\neel directeur", "De \nfinancieel directeur"),
        ("Het muse-\num is", "Het \nmuseum is"),
        ("De minister-\npresident zei", "De \nminister-president zei"),
        ("Zij zei: “asiel-\nzoekers”", "Zij zei: \n“asielzoekers”"),
        ("Veel IND-mede-\nwerkers", "Veel \nIND-medewerkers"),
        ("Bij 's-\nGravenhage", "Bij \n's-Gravenhage"),
        ("In Zuid-\nKoreaanse handen", "In \nZuid-Koreaanse handen"),
        ("De fractie van Groen-\nLinks is", "De fractie van \nGroenLinks is"),
        ("Had hij nooit zo-\niets gezien", "Had hij nooit \nzoiets gezien"),
    ],
)
def test_a_word_is_made_whole_with_or_without_its_hyphen(broken, whole):
    assert mend_plain_text(broken)[0] == whole


@pytest.mark.parametrize(
    "text",
    ["De in- en\nuitvoer", "De in-\nen uitvoer", "Voor-\nof nadelen", "Een streep -\nen verder", "Een -\n\nlege regel"],
)
def test_half_a_word_and_a_dash_are_left_alone(text):
    assert mend_plain_text(text) == (text, [])


@pytest.mark.parametrize(
    ("elsewhere", "broken", "whole"),
    [
        ("zwart-witte", "zwart-\nwitte", "zwart-witte"),
        ("niettemin", "niet-\ntemin", "niettemin"),
        ("zeeën", "zee-\nen", "zee-\nen"),
        ("reünies", "re-\nunies", "reünies"),
        ("Rotterdam", "Rotter-\ndam", "Rotterdam"),
    ],
)
def test_the_word_as_it_stands_elsewhere_in_the_text_decides(elsewhere, broken, whole):
    assert mend_plain_text(f"De {elsewhere} zijn er. De {broken} ook.")[0].endswith(f"{whole} ook.")


def test_a_broken_word_is_listed_on_the_line_where_it_begins():
    assert mend_plain_text("Een zin.\nDe vreem-\ndelingen zijn er.")[1] == [
        Repair("word broken at the end of a line made whole", "vreem- delingen", 2)
    ]


def test_a_hard_wrapped_text_with_broken_words_keeps_its_paragraphs():
    text = """De burgemeester van Ede opent vandaag samen met de com-
missaris van de koning een brug over de rivier, die de
bewoners van de wijken aan weerszijden al sinds jaar en
dag hadden gevraagd aan de gemeente en aan de provin-
cie, die nu hebben betaald.

De brug is lang en breed genoeg voor fietsers en voet-
gangers, en voor een auto is er geen plaats, omdat daar-
voor de oude brug er nog altijd staat."""
    _, blocks = structure(mend_plain_text(text)[0])
    assert [block.text[:16] for block in blocks] == ["De burgemeester ", "De brug is lang "]


def made_whole(head, tail):
    return mend_plain_text(f"{head}-\n{tail}")[0].strip()


@needs("wdutch")
def test_nearly_all_dutch_words_are_whole_again_wherever_they_were_broken():
    syllables = pyphen.Pyphen(lang="nl")
    words = [word for word in DUTCH_WORDS.read_text("utf-8").split("\n") if word.isalpha() and word.islower()]
    broken = {word: syllables.positions(word) for word in Random(1).sample(words, 20_000)}
    places = [(word, place) for word, found in broken.items() for place in found]
    right = sum(made_whole(word[:place], word[place:]) == word for word, place in places)
    assert right > 0.995 * len(places) > 40_000


@needs("wdutch")
def test_most_dutch_words_with_a_hyphen_keep_it():
    words = [word for word in DUTCH_WORDS.read_text("utf-8").split("\n") if "-" in word[1:-1] and "'" not in word]
    right = sum(made_whole(*word.split("-", 1)) == word for word in words)
    assert right > 0.84 * len(words) > 7_000
