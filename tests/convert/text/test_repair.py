import pytest

from knipselkrant.convert.text.repair import mend_letters, mend_plain_text
from knipselkrant.story import Repair


@pytest.mark.parametrize(
    ("broken", "whole", "what"),
    [
        ("cafe\u0301", "café", "letter and accent made one"),
        ("uit\u00adzetten", "uitzetten", "soft hyphen removed"),
        ("het uit\u00ad\nzetten", "het \nuitzetten", "soft hyphen removed"),
        ("IND\u200b'ers\ufeff", "IND'ers", "character without width removed"),
        ("de \u202aIND\u202c\u200e", "de IND", "direction mark removed"),
        ("een\x07twee", "eentwee", "control character removed"),
        ("ﬁnanciën en een ﬂat", "financiën en een flat", "ligature made letters"),
        ("Hij zei \x93ja\x94", "Hij zei “ja”", "\x93ja\x94 → “ja”"),
    ],
)
def test_letters_are_mended_and_listed(broken, whole, what):
    text, repairs = mend_letters(broken)
    assert text == whole
    assert what in [repair.what for repair in repairs]


def test_what_is_brought_together_by_a_repair_is_mended_too():
    assert mend_letters("cafe\u00ad\u0301 en Belgi\u00c3\u200b\u00ab")[0] == "café en België"


def test_a_repair_says_what_and_where():
    assert mend_letters("Een regel.\nNaar Armeniƫ.")[1] == [Repair("ƫ → ë", "Armeniƫ", 2)]


def test_repairs_beyond_a_thousand_are_only_counted():
    _, repairs = mend_letters("uit\u00adzetten\n" * 1_500)
    assert len(repairs) == 1_001
    assert repairs[-1] == Repair("500 more repairs like the one before", "from here on", 1_001)


def test_the_lines_stay_as_many_as_they_were():
    broken = "uit\u00ad\nzetten &#10; van\u2028de vreem-\ndelingen\n\n,,ja\nnee''\n"
    text, _ = mend_plain_text(mend_letters(broken)[0])
    assert text == "\nuitzetten van de \nvreemdelingen\n\n„ja\nnee”\n"


def test_spaces_and_entities_are_mended():
    text, repairs = mend_plain_text("Een  twee\u00a0drie\tvier &amp; &eacute;&#233;n")
    assert text == "Een twee drie vier & één"
    assert {repair.what for repair in repairs} >= {
        "doubled space made single",
        "no-break space made plain",
        "HTML entity made a letter",
    }
