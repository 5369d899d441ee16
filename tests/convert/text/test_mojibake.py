"""Letters that were written in UTF-8 and read in another encoding."""

from pathlib import Path

import pytest
from ftfy.badness import is_bad

from knipselkrant.convert.text.decode import decode
from knipselkrant.convert.text.mojibake import SIGN_OF_MISREADING
from knipselkrant.convert.text.repair import mend_letters

from .test_clean_running_text import GOLD, paragraphs

TEXT = "Eén „goede” zin: café, Armenië, coöperatie, reünie, Curaçao, ’s avonds – om € 10 – à la carte… ÉÉN COÖPERATIE"


def misread(text, *encodings):
    for encoding in encodings:
        table = "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in range(256))
        text = "".join(table[byte] for byte in text.encode())
    return text


@pytest.mark.parametrize(
    "encodings",
    [
        ("cp1252",),
        ("latin-1",),
        ("mac-roman",),
        ("cp437",),
        ("cp850",),
        ("cp1252", "cp1252"),
        ("latin-1", "latin-1"),
        ("mac-roman", "mac-roman"),
        ("cp1252", "cp1252", "cp1252"),
    ],
)
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


def test_no_word_without_a_sign_of_misreading_is_bad_to_ftfy():
    letters = [chr(code) for code in range(0x80, 0x3000)]
    words = [word for letter in letters for word in (letter, f"a{letter}", f"{letter}a", f"A{letter}b{letter}Z")]
    assert [word for word in words if is_bad(word) and not SIGN_OF_MISREADING.search(word)] == []


def test_a_misread_text_below_a_right_one_is_mended_and_the_right_one_left_alone():
    text, repairs = mend_letters(f"{TEXT}\n{misread(TEXT, 'cp1252', 'cp1252')}\n{TEXT}")
    assert text == f"{TEXT}\n{TEXT}\n{TEXT}"
    assert {repair.line for repair in repairs} == {2}


@pytest.mark.parametrize(
    "text",
    [
        "├── map\n│   └── a.txt\n└── b",
        "╔═══╗\n║ ═ ║\n╠═══╣\n╚═══╝",
        "┌─┬─┐\n│x│y│\n├─┼─┤\n└─┴─┘",
        "√2 ≈ 1,41 en ¬p ∨ q",
        "10 kΩ, β-blokkers, α-straling, Δt en μm",
    ],
)
def test_drawings_and_formulas_are_left_alone(text):
    assert mend_letters(text) == (text, [])


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman"])
def test_articles_that_were_misread_are_read_rightly(encoding, times):
    texts = ["\n".join(paragraphs(path)) for path in sorted(GOLD.glob("*.yaml"))]
    right = sum(mend_letters(misread(text, *[encoding] * times))[0] == text for text in texts)
    assert right >= len(texts) - 2 > 30  # one speaks about misread letters, which stand there by themselves


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("â€œGoed nieuwsâ€, zegt hij.", "“Goed nieuws”, zegt hij."),
        ("VoilÃ, vijf Ã  zes minuten.", "Voilà, vijf à zes minuten."),
        ("De minister loopt 5Â km met burgemeesterÂ Vos.", "De minister loopt 5 km met burgemeester Vos."),
        ("De letter Â, de Ã en IRMÃ.", "De letter Â, de Ã en IRMÃ."),
    ],
)
def test_a_letter_without_its_last_byte_is_known_by_the_rest(damaged, mended):
    assert mend_letters(damaged)[0] == mended
