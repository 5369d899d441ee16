"""Encodings with one byte a letter, told apart by what they make of the bytes."""

from pathlib import Path

import pytest

from knipselkrant.convert.text.decode import decode
from knipselkrant.convert.text.dutch_letters import TRIGRAMS

from ...tools import DUTCH_WORDS, needs
from ..conversions import SEEDS

HERE = Path("a.txt")
ENCODINGS = {"cp1252": "Windows-1252", "latin-1": "Windows-1252", "iso8859-15": "Latin-9", "mac-roman": "Mac Roman"}


def read(text, encoding):
    read, repairs = decode(text.encode(encoding), HERE)
    return read, [repair.what for repair in repairs]


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("In café De Zon", "cp1252 latin-1 iso8859-15 mac-roman"),
        ("Armenië, Haïti, coöperatie, reünie, Curaçao, één", "cp1252 latin-1 iso8859-15 mac-roman"),
        ("5 à 6 keer", "cp1252 latin-1 iso8859-15 mac-roman"),
        ("ÉÉN ZIN", "cp1252 latin-1 iso8859-15 mac-roman"),
        ("Hij zei „ja”", "cp1252 mac-roman"),
        ("Hij zei “ja” en ‘nee’", "cp1252 mac-roman"),
        ("Hij zei «ja»", "cp1252 latin-1 iso8859-15 mac-roman"),
        ("De IND’ers zeiden…", "cp1252 mac-roman"),
        ("Zij – een boer – ging", "cp1252 mac-roman"),
        ("Zij — een boer — ging", "cp1252 mac-roman"),
        ("Dat kost € 10 miljoen", "cp1252 iso8859-15 mac-roman"),
        ("Dat kost €10", "cp1252 iso8859-15 mac-roman"),
        ("25 °C op 10 m² in 2½ uur", "cp1252 latin-1"),
        ("Een œuvre van € 10", "cp1252 iso8859-15"),
        ("De Škoda van Dušan Žižek", "cp1252"),
        ("In CAFÉ” en „één”", "cp1252 mac-roman"),
        ("Een woord\xa0met een vaste spatie, één", "cp1252 latin-1 iso8859-15 mac-roman"),
    ],
)
def test_the_encoding_is_the_one_in_which_the_letters_fit(text, encodings):
    assert {encoding: read(text, encoding)[0] for encoding in encodings.split()} == dict.fromkeys(
        encodings.split(), text
    )


@pytest.mark.parametrize(("encoding", "name"), ENCODINGS.items())
def test_the_encoding_that_was_guessed_is_listed(encoding, name):
    text = "Eén ½ ¤" if encoding == "latin-1" else "Eén café kost € 10"
    assert read(text, encoding) == (text, [f"read as {name}"])


@needs("wdutch")
@pytest.mark.parametrize(("encoding", "least"), [("cp1252", 1), ("latin-1", 1), ("iso8859-15", 1), ("mac-roman", 0.98)])
def test_one_dutch_word_is_enough_to_tell(encoding, least):
    words = [word for word in DUTCH_WORDS.read_text("utf-8").split() if not word.isascii()]
    sentences = [f"Zij zei {word} tegen de man." for word in words[::5] if _has(encoding, word)]
    right = sum(read(sentence, encoding)[0] == sentence for sentence in sentences)
    assert right >= least * len(sentences) > 500


def _has(encoding, word):
    try:
        return not word.encode(encoding).isascii()
    except UnicodeEncodeError:
        return False


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_lines_of_another_encoding_in_utf_8_damage_no_others(path, encoding):
    lines = path.read_text("utf-8").replace("ƫ", "ë").split("\n")
    data = b"\n".join(line.encode(encoding if number % 5 == 2 else "utf-8") for number, line in enumerate(lines))
    text, repairs = decode(data, HERE)
    assert text.split("\n") == lines
    assert all(repair.line % 5 == 3 for repair in repairs)


def test_each_stray_byte_in_utf_8_is_listed():
    text, repairs = decode("één twee drié\nvier ".encode() + b"caf\xe9, \x93ja\x94", HERE)
    assert text == "één twee drié\nvier café, “ja”"
    assert [(repair.what, repair.line) for repair in repairs] == [
        ("byte E9 read as Windows-1252: é", 2),
        ("byte 93 read as Windows-1252: “", 2),
        ("byte 94 read as Windows-1252: ”", 2),
    ]
    assert [repair.where for repair in repairs] == ["café", "“ja”", "“ja”"]


def test_utf_8_among_windows_1252_is_read_as_such():
    text, repairs = decode("Eén „café” – en €10, ".encode("cp1252") + "Armenië".encode(), HERE)
    assert text == "Eén „café” – en €10, Armenië"
    assert [repair.what for repair in repairs] == ["read as Windows-1252"]


def test_a_letter_of_utf_8_that_was_cut_off_is_lost_and_listed():
    text, repairs = decode("Eén café in Armeni".encode() + b"\xc3 en \xe2\x80", HERE)
    assert text == "Eén café in Armeni\ufffd en \ufffd"
    assert [repair.what for repair in repairs] == [
        "byte C3: a letter that was cut off, and is lost",
        "bytes E2 80: a letter that was cut off, and is lost",
    ]


@needs("wdutch")
def test_the_letters_in_dutch_are_those_of_the_word_list():
    words = [word for word in DUTCH_WORDS.read_text("utf-8").lower().split("\n") if len(word) > 1 or word == "à"]
    bare = ["".join(letter if letter.isalpha() else " " for letter in f" {word} ") for word in words]
    found = {word[at - 1 : at + 2] for word in bare for at, letter in enumerate(word) if "ß" < letter <= "ÿ"}
    assert found == TRIGRAMS
