import codecs
from pathlib import Path

import pytest

from knipselkrant.convert.text.decode import decode
from knipselkrant.errors import Refusal

TEXT = "Eén „goede” zin over Armenië – en ’s avonds koffie in Curaçao…\nNog een.\n"
HERE = Path("a.txt")


def guesses(repairs):
    return [(repair.what, repair.where, repair.line) for repair in repairs]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_what_is_marked_or_all_utf_8_is_no_guess(data):
    assert decode(data, HERE) == (TEXT, ())


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
        ("cp1252", "Windows-1252"),
        ("mac-roman", "Mac Roman"),
    ],
)
def test_what_is_read_without_a_mark_is_listed(encoding, name):
    text, repairs = decode(TEXT.encode(encoding), HERE)
    assert text == TEXT
    assert guesses(repairs) == [(f"read as {name}", "Eén", 1)]


@pytest.mark.parametrize("text", ["Прощай, оружие, прощай.", "Αντίο στα όπλα, αντίο.", "Ja, 10 Ā en Ō."])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_shows_by_its_zero_bytes_in_any_script(text, encoding):
    assert decode(text.encode(encoding), HERE)[0] == text


def test_a_guess_says_where_it_first_mattered():
    _, repairs = decode(b"Een regel.\r\nNog een.\r\nIn caf\xe9 De Zon.", HERE)
    assert guesses(repairs) == [("read as Windows-1252", "café", 3)]


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_break_of_a_line_is_one(line_end):
    assert decode(f"Eén{line_end}twee{line_end}drie".encode(), HERE)[0] == "Eén\ntwee\ndrie"


@pytest.mark.parametrize("text", ["En toen\x85 niets.", "En toen\x85\nNiets.", "\x93Ja\x94, zei hij\x85en ging."])
def test_an_ellipsis_of_windows_is_no_end_of_a_line(text):
    assert decode(text.encode(), HERE)[0] == text


@pytest.mark.parametrize(
    ("data", "line"), [(b"\xff\xfeD\x00\x00\xd8", 1), (TEXT.encode("utf-16")[:-1], 2), (TEXT.encode("utf-32")[:-1], 2)]
)
def test_utf_16_and_utf_32_that_are_broken_are_refused(data, line):
    with pytest.raises(Refusal, match="broken UTF-") as refused:
        decode(data, HERE)
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (rb"{\rtf1\ansi De brug gaat dicht.}", "this is RTF"),
        (b"\n%PDF-1.4 De brug", "this is a PDF"),
        (b"%!PS-Adobe-3.0 De brug", "this is PostScript"),
        (b'{"title": "De brug", "body": "Hij gaat dicht."}', "this is JSON"),
        (b'[{"title": "De brug"}]', "this is JSON"),
        (b'<?xml version="1.0"?>\n<!-- Een -->\n<rss><channel><title>De brug</title></channel></rss>', "this is XML"),
        (b'+++\ntitle = "De brug"\n+++\nHij gaat dicht.', "the front matter is TOML"),
    ],
)
def test_what_programs_write_for_programs_is_refused(data, what):
    with pytest.raises(Refusal, match=what):
        decode(data, HERE)


@pytest.mark.parametrize(
    "text", ["[Foto: ANP]", "{Kader} De brug [sic]", "<?xml version='1.0'?><html><p>Een</p></html>"]
)
def test_brackets_alone_make_no_data_of_a_text(text):
    assert decode(text.encode(), HERE)[0] == text
