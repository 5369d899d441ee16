"""Single letters that were damaged or lost."""

import pytest

from knipselkrant.convert.text.repair import mend_letters
from knipselkrant.story import Repair


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("de Armeniƫrs in Armeniƫ", "de Armeniërs in Armenië"),
        ("geɯnd in Belgiƫ, Belgiث of Belgi˫", "geïnd in België, België of België"),
        ("coƶperatie, reƼnie, ruƃne? cocaƯne", "coöperatie, reünie, ruƃne? cocaïne"),
        ("Ɖén keer, Ʃén keer", "Één keer, één keer"),
        ("Armeni« en Zuid-Afrika", "Armenië en Zuid-Afrika"),
        ("een coupé of een coup©", "een coupé of een coupé"),
        ("Portugƫs en Franƨs, Franès", "Portugƫs en Franès, Franès"),
        ("geƫvacueerde reƫvalueerders", "geëvacueerde reëvalueerders"),
    ],
)
def test_a_letter_whose_first_byte_was_damaged_is_mended(broken, whole):
    assert mend_letters(broken)[0] == whole


@pytest.mark.parametrize(
    "text", ["Microsoft© en km²", "5½ uur, 3° en §5", "zo´n maʼn", "haɪn /saɫt/ [ɦaːrlɛm]", "IND»er"]
)
def test_what_may_be_damaged_but_makes_no_known_word_is_left_alone(text):
    assert mend_letters(text) == (text, [])


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Armeni\ufffd en Belgi\ufffd\ufffd", "Armenië en België"),
        ("ARMENI\ufffd", "ARMENIË"),
        ("één financiële, \ufffd\ufffdn financi\ufffdle", "één financiële, \ufffd\ufffdn financiële"),
    ],
)
def test_a_lost_letter_is_put_back_where_the_word_is_certain(broken, whole):
    assert mend_letters(broken)[0] == whole


@pytest.mark.parametrize("word", ["financi\ufffdle", "na\ufffdve", "p\ufffdr\ufffd", "\ufffd"])
def test_a_lost_letter_is_listed_and_left_where_it_is_not_certain(word):
    text = f"Een zin over {word} dingen en père."
    assert mend_letters(text) == (text, [Repair("letter lost: � stays", word, 1)])
