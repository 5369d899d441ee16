"""The social cards: what is drawn for a story that has no photograph, and where pages point to."""

import json
import re
import struct
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image, ImageChops, ImageFont

from knipselkrant.dates import PartialDate, Precision
from knipselkrant.site import cards, drawing
from knipselkrant.site.cards import (
    BOTTOM,
    LEADING,
    MEASURE,
    SECTION_COLOURS,
    TIGHT,
    TOP,
    Card,
    draw,
    legible,
    set_lines,
)
from knipselkrant.site.colours import THEME
from knipselkrant.site.lettering import LETTERS, widths, write

from ..browser.hostile import payloads
from ..sites import ROOT, page, post, site

JUNE = PartialDate(datetime(2019, 6, 6, 9, 28, tzinfo=UTC), Precision.MINUTE)


def card(title="De IND botste eerder met interne melders", **others):
    fields = {"paper": "Knipselkrant", "section": "Nieuws", "stamp": "NRC · oktober 2021", "address": "nieuws/a.html"}
    return Card(**{"title": title, "date": JUNE, "language": "nl", "palette": THEME["light"]} | fields | others)


def size_of(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


def test_a_card_is_a_png_of_the_size_that_networks_ask_for():
    assert size_of(draw(card())) == (1200, 630)
    assert draw(card()) == draw(card())
    assert draw(card()) != draw(card("Een andere kop"))


def test_a_card_has_the_paper_the_section_the_headline_and_the_stamp():
    shown = " ".join(line.text for line in set_lines(card()))
    for expected in ("Knipselkrant", "Nieuws", "NRC · OKTOBER 2021"):
        assert expected in shown
    assert " ".join(cards.set_headline(card().title, "nl")[1]) == card().title


@pytest.mark.slow
def test_no_word_of_a_story_stands_in_a_drawing(monkeypatch):
    drawings = []
    draw_svg = cards.resvg_py.svg_to_bytes
    monkeypatch.setattr(
        cards.resvg_py, "svg_to_bytes", lambda **of: drawings.append(of["svg_string"]) or draw_svg(**of)
    )
    for payload in payloads()[::10]:
        draw(card(payload, **dict.fromkeys(("paper", "section", "stamp", "address"), payload)))
        drawing = etree.fromstring(drawings.pop())
        assert {etree.QName(part).localname for part in drawing.iter()} <= {"svg", "style", "g", "path"}
        assert not any(name.startswith("on") or "href" in name for part in drawing.iter() for name in part.attrib)
        assert payload not in etree.tostring(drawing, encoding="unicode")


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_anything_can_be_drawn_in_letters_that_the_fonts_have(title, paper, stamp):
    letters = {letter for line in set_lines(card(title, paper=paper, stamp=stamp)) for letter in line.text}
    assert letters <= widths().keys()


@pytest.mark.parametrize("letter", sorted(widths()))
@pytest.mark.slow
def test_each_letter_is_in_the_font(letter):
    font = ImageFont.truetype(LETTERS / "letters.ttf", 1000, layout_engine=ImageFont.Layout.BASIC)
    nothing = font.getmask("\u4e2d")
    assert letter.isspace() or bytes(font.getmask(letter)) != bytes(nothing)
    assert font.getlength(letter) == pytest.approx(widths()[letter], abs=1)


def test_letters_are_kerned():
    def width(text):
        picture = Image.new("L", (400, 160), "white")
        write(picture, text, (10, 120), 100, 0, "black")
        left, _, right, _ = ImageChops.invert(picture).getbbox()
        return right - left

    assert width("AV") < sum(widths()[letter] for letter in "AV") / 10 - 5


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyzW-", min_size=1, max_size=90), min_size=1, max_size=60))
def test_no_title_is_clipped(words):
    size, lines = cards.set_headline(" ".join(words), "nl")
    assert size * LEADING * len(lines) <= BOTTOM - TOP
    assert all(cards.width_of(line, size, TIGHT * size) <= MEASURE for line in lines)


@pytest.mark.parametrize("words", [12, 40, 60])
def test_a_long_title_is_whole(words):
    title = " ".join(["asielzoekers"] * words)
    assert " ".join(cards.set_headline(title, "nl")[1]) == title


def test_a_title_that_no_size_holds_ends_in_an_ellipsis():
    assert cards.set_headline("asielzoekers " * 200, "nl")[1][-1].endswith("asielzoekers…")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Čapek & Škvorecký", "Čapek & Škvorecky"),
        ("Kijiv heet Київ", "Kijiv heet Kiyiv"),
        ("de\u0301mocra\u00adtie", "démocratie"),
        ("½ van het geld 🎉", "1/2 van het geld"),
        ("\x00een\ttwee", "een twee"),
        ("中国新闻", ""),
        ("", ""),
    ],
)
def test_foreign_letters_are_written_in_latin_or_not_at_all(text, expected):
    assert legible(text) == expected


def test_the_hues_are_the_theme_s():
    css = (ROOT / "theme/templates/css/drawn.css").read_text("utf-8")
    light = re.findall(r"--hue: (#\w+); --tint: (#\w+);", css)[: len(SECTION_COLOURS)]
    assert tuple(light) == SECTION_COLOURS


@pytest.fixture
def files():
    photograph = {"feature_image": "https://pics.example/a.jpg"}
    return {
        "_posts/2020-01-01-a.html": post("Zonder foto", category="nieuws"),
        "_posts/2020-01-02-b.html": post("Met foto", category="nieuws", **photograph),
    }


def shown(path):
    return page(path).select_one('meta[property="og:image"]')["content"]


def json_ld(path):
    return json.loads(page(path).select_one('script[type="application/ld+json"]').string)


def test_a_story_shows_its_photograph_or_else_its_card(tmp_path, files):
    output, _ = site(tmp_path, files, CARDS=True)
    address = "https://proef.example/cards/nieuws/2020/01/01/a.png"
    assert shown(output / "nieuws/2020/01/01/a.html") == address
    assert shown(output / "nieuws/2020/01/02/b.html") == "https://pics.example/a.jpg"
    assert [json_ld(output / f"nieuws/2020/01/0{day}.html")["image"] for day in ("1/a", "2/b")] == [
        [address],
        ["https://pics.example/a.jpg"],
    ]
    drawn = [path.relative_to(output).as_posix() for path in output.rglob("cards/**/*.png")]
    assert drawn == ["cards/nieuws/2020/01/01/a.png"]


def test_without_cards_no_page_points_to_one(tmp_path, files):
    output, _ = site(tmp_path, files, CARDS=False)
    assert not (output / "cards").exists()
    assert "/cards/" not in (output / "nieuws/2020/01/01/a.html").read_text("utf-8")


def test_a_card_is_drawn_once_and_forgotten_with_its_story(tmp_path, files):
    kept = tmp_path / "kept"
    site(tmp_path / "1", files, CARDS=True, CARDS_KEPT=str(kept))
    (first,) = kept.iterdir()
    first.write_bytes(b"as kept")
    again, _ = site(tmp_path / "2", files, CARDS=True, CARDS_KEPT=str(kept))
    assert (again / "cards/nieuws/2020/01/01/a.png").read_bytes() == b"as kept"
    site(tmp_path / "3", {"_posts/2020-01-01-c.html": post("Een ander")}, CARDS=True, CARDS_KEPT=str(kept))
    (other,) = kept.iterdir()
    assert other != first


def test_a_card_is_kept_for_as_long_as_it_would_be_drawn_the_same(tmp_path, files, monkeypatch):
    kept = tmp_path / "kept"
    site(tmp_path / "1", files, CARDS=True, CARDS_KEPT=str(kept))
    (first,) = kept.iterdir()
    monkeypatch.setattr(drawing, "edition", lambda: b"another way to draw")
    site(tmp_path / "2", files, CARDS=True, CARDS_KEPT=str(kept))
    assert [path.name for path in kept.iterdir()] != [first.name]
