import codecs
from pathlib import Path

import pytest

from knipselkrant.convert.text.decode import decode

TEXT = "Eén „goede” zin over Armenië – en € 10.\nNog een.\n"
HERE = Path("a.txt")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode("cp1252"),
    ],
)
def test_every_encoding_gives_the_same_text(data):
    assert decode(data, HERE) == (TEXT, ())


def test_a_stray_byte_in_utf_8_is_read_as_windows_1252_and_listed():
    text, repairs = decode("één twee drié\nvier ".encode() + b"caf\xe9", HERE)
    assert text == "één twee drié\nvier café"
    assert [(repair.what, repair.line) for repair in repairs] == [("byte E9 → é", 2)]


def test_windows_1252_that_looks_like_utf_8_in_one_place_is_windows_1252():
    assert decode("„CAFÉ” is geopend in Curaçao, één dag".encode("cp1252"), HERE)[0].startswith("„CAFÉ”")
