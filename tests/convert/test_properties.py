"""What holds for any input."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from knipselkrant.convert.sources import read_source
from knipselkrant.convert.text.repair import mend_letters, mend_plain_text
from knipselkrant.convert.text.structure import structure
from knipselkrant.convert.writer import place_of, post_of
from knipselkrant.errors import Refusal
from knipselkrant.story import Story

from .conversions import Desk

SCRAPS = st.sampled_from(
    [
        "De IND",
        "heeft de klokkenluider slecht behandeld",
        ".",
        ", ",
        ": ",
        "; ",
        " – ",
        '"',
        "„",
        "”",
        "'",
        "(",
        ")",
        "\n",
        "\n\n",
        "\n- ",
        "\n1. ",
        "\n2. ",
        "\n• ",
        " ",
        " ",
        "\n    ",
        "Een kop",
        "Wat nu?",
        "- Jan Jansen, minister",
        "Lees ook: iets anders",
        "Kader ",
        " Titel Het gaat",
        "omdat het moet",
        "om te gaan",
        "\n    ",
        "date 2018-09 ",
        "datum: 6 juni 2019\n",
        "titel: Iets\n",
        "---\n",
        "date: 2019\n",
        "<p>",
        "</p>",
        "<b>",
        "<script>",
        "</script>",
        "<ul><li>",
        "&amp;",
        "\n    ",
        "{{ x }}",
        "{% y %}",
        "Armeniƫ",
        "Ã«",
        "http://a.nl",
        "“",
        "Dat schrijft NRC.",
        "\xad",
        "\u200b",
        "\xa0",
        "é",
        "\x07",
        "\ufeff",
        "🎉",
    ]
)
LINES = st.sampled_from(
    [
        "De raad praat morgen verder, zegt de wethouder.",
        "Wat nu?",
        "Een kop",
        "Jan de Vries",
        "Utrecht",
        "Door Anna Smit",
        "Foto ANP",
        "Over de auteur",
        "‘Wij wachten niet’",
        "14.30 uur",
        "2016",
        "",
    ]
)
WORDS = re.compile(r"[^\W\d_]{2,}|\d{3,}")  # what numbers a list's items ("1.", "a)") is no word of the text
INSIDE = "", " ", "<img src='/a.jpg'>", "Wat nu?", "De brug is af.", "Zo helpt de gemeente"
BLOCKS = st.sampled_from(
    [
        *(
            f"<{tag}>{inside}</{tag}>"
            for tag in ("h2", "p", "li", "blockquote", "aside", "pre", "td")
            for inside in INSIDE
        ),
        "<hr>",
        "<figure><img src='/a.jpg'><figcaption></figcaption></figure>",
        "<ul><li></li></ul>",
        "## ",
        "![](/a.jpg)",
    ]
)
"""Blocks as pages have them, some of them empty."""

TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(SCRAPS, max_size=30).map("".join),
    st.lists(LINES).map("\n".join),
    st.lists(BLOCKS).map("\n\n".join),
)


@given(st.one_of(st.binary(max_size=300), TEXTS.map(str.encode)), st.sampled_from(["a.txt", "a.md", "a.html"]))
@example(b"<h2></h2><p>De brug is af.</p>" * 3, "a.html")
@settings(deadline=None)
def test_any_bytes_become_a_post_or_are_refused(data, name):
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        desk.seed(name, data)
        report = desk.convert()
        assert len(desk.posts()) == (1 if report.ok else 0)
        again = desk.convert()
        assert not again.written
        assert (desk.seeds / name).read_bytes() == data


@given(TEXTS)
@example("Een zin.\n\n- Jan Jansen, minister\n\nNog een.")
@example("Kader | Wie is wie In 2018 was er iets.")
@example("Een zin.\nJan de Vries\nUtrecht")
@settings(deadline=None)
def test_the_words_that_come_out_are_the_words_that_went_in(text):
    text, _ = mend_letters(text)
    text, _ = mend_plain_text(text.replace("\r", "\n"))
    headline, blocks = structure(text)
    said = [headline or ""]
    for block in blocks:
        said += [getattr(block, "title", None) or "", block.text, getattr(block, "attribution", None) or ""]
    assert WORDS.findall("\n".join(said)) == WORDS.findall(text)


@given(TEXTS)
@settings(deadline=None)
def test_a_post_says_what_its_story_says(text):
    path = Path("a.txt")
    try:
        text, _ = mend_letters(text.replace("\r", "\n"))
        blocks = read_source(path, text).blocks
    except Refusal:
        return
    story = Story(origin="a.txt", title="Titel", category="nieuws", blocks=blocks)
    again = read_source(Path("a.html"), post_of(story, place_of(story))).blocks
    assert [block.as_json() for block in again] == [block.as_json() for block in blocks]
