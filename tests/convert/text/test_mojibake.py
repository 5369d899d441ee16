"""Letters that were written in UTF-8 and read in another encoding."""

from pathlib import Path

import pytest

from knipselkrant.convert.text.decode import decode
from knipselkrant.convert.text.repair import mend_letters

TEXT = "Eén „goede” zin: café, Armenië, coöperatie, reünie, Curaçao, ’s avonds – om € 10 – à la carte… ÉÉN COÖPERATIE"


def misread(text, *encodings):
    for encoding in encodings:
        table = "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in range(256))
        text = "".join(table[byte] for byte in text.encode())
    return text


@pytest.mark.parametrize("encodings", [("cp1252",), ("latin-1",), ("mac-roman",), ("cp1252", "cp1252")])
def test_letters_that_were_misread_are_read_rightly(encodings):
    text, repairs = mend_letters(misread(TEXT, *encodings))
    assert text == TEXT
    assert repairs


def test_each_word_that_was_misread_is_listed():
    _, repairs = mend_letters("Een zin.\nIn cafÃ© Belgi\u00c3\u00ab en één café.")
    assert [(repair.what, repair.where, repair.line) for repair in repairs] == [
        ("Ã© → é", "cafÃ©", 2),
        ("Ã« → ë", "BelgiÃ«", 2),
    ]


def test_a_word_that_was_misread_tells_nothing_about_others():
    assert mend_letters("cafÃ© in „MAÇÃ”, «IRMû en 10 °C")[0] == "café in „MAÇÃ”, «IRMû en 10 °C"


@pytest.mark.parametrize("text", ["Overal waar Ã« stond, zetten we ë.", 'Een "Ã©" voor "é"', "Een “Ã©” voor een “é”"])
def test_a_text_about_misread_letters_is_left_alone(text):
    assert mend_letters(text) == (text, [])
    assert decode(f"{text} Één café.".encode("cp1252"), Path("a.txt"))[0] == f"{text} Één café."
