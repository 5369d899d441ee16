"""Quotation marks as typewriters had them."""

import pytest

from knipselkrant.convert.text.repair import mend_plain_text


@pytest.mark.parametrize(
    ("typed", "curly"),
    [
        ("Hij zei ,,ja'' en ging.", "Hij zei „ja” en ging."),
        ("Hij zei ''ja'' en ging.", "Hij zei „ja” en ging."),
        ("Hij zei ``ja'' en ‘‘nee’’.", "Hij zei „ja” en „nee”."),
        (",,Ja,'' zei hij, ,,nee.''", "„Ja,” zei hij, „nee.”"),
        ("(,,'t Is zo'') zei", "(„'t Is zo”) zei"),
        (',,Ja," zei hij, ,,nee."', "„Ja,” zei hij, „nee.”"),
        (",,Ja, \"nee\" dus'', zei hij.", '„Ja, "nee" dus”, zei hij.'),
        ("Hij zei ,,een lange\nzin over iets''.", "Hij zei „een lange\nzin over iets”."),
    ],
)
def test_typewriter_marks_become_curly_ones(typed, curly):
    text, repairs = mend_plain_text(typed)
    assert text == curly
    assert {repair.what for repair in repairs} == {"typewriter quotation mark made curly"}


@pytest.mark.parametrize(
    "text",
    [
        "Na 5'30'' liep hij 3''.",
        "x = ''",
        "Een ,,open aanhaling.",
        'Een ,,open "aanhaling" hier.',
        "Een ,,open\n\naanhaling''.",
    ],
)
def test_marks_without_their_other_half_are_left_alone(text):
    assert mend_plain_text(text) == (text, [])
