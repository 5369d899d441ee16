import pytest

from knipselkrant.convert.text.repair import mend_letters, mend_spaces
from knipselkrant.story import Repair


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Armeniƫ", "Armenië"),
        ("de Armeniƫrs", "de Armeniërs"),
        ("geɯnd in Belgiƫ", "geïnd in België"),
        ("coƶperatie", "coöperatie"),
        ("Portugƫs en Franƨs, Franès", "Portugƫs en Franès, Franès"),
        ("cafÃ© en â‚¬ 10", "café en € 10"),
        ("financiÃ«le situatie", "financiële situatie"),
        ("cafe\u0301", "café"),
        ("uit\u00adzetten", "uitzetten"),
        ("uit\u00ad\nzetten", "uitzetten"),
        ("IND\u200b'ers\ufeff", "IND'ers"),
        ("een\x07twee", "eentwee"),
        ("Hij zei \x93ja\x94", "Hij zei “ja”"),
    ],
)
def test_damaged_letters_are_mended_and_listed(broken, whole):
    text, repairs = mend_letters(broken)
    assert text == whole
    assert repairs


@pytest.mark.parametrize(
    "text",
    [
        "Erdoğan, Şahin, Ağrı, Kılıçdaroğlu, Iğdır",
        "Łódź, Wałęsa, Kraków, Dąbrowski",
        "Milošević, Đoković, Šešelj, Dvořák, Jiří Škoda",
        "Ceaușescu, Timișoara, Ţara",
        "Nguyễn Văn Đức, Pīnyīn, Tōkyō, Rīga, Kaunas ė",
        "café, één, zeeën, Curaçao, crème brûlée, São Tomé, Ångström, København, Straße",
        "‘Zo’n „raar” – en “mooi” – woord…’ 's avonds, '90, IND'ers, € 10,50, 50 °C, ½",
        "Γειά σου, Привет, שלום, مرحبا, می\u200cخواهم, 👨\u200d👩\u200d👧, 中文",
        "Ɓala en Ƙano, Hausa; Ŋ in het Ewe: Ɔkɔ",
    ],
)
def test_correct_text_is_left_alone(text):
    assert mend_letters(text) == (text, [])
    assert mend_spaces(text) == (text, [])


def test_a_repair_says_what_and_where():
    assert mend_letters("Een regel.\nNaar Armeniƫ.")[1] == [Repair("ƫ → ë", "Armeniƫ", 2)]


def test_spaces_and_entities_are_mended():
    text, repairs = mend_spaces("Een  twee\u00a0drie\tvier &amp; &eacute;&#233;n")
    assert text == "Een twee drie vier & één"
    assert {repair.what for repair in repairs} >= {
        "doubled space made single",
        "no-break space made plain",
        "HTML entity made a letter",
    }
