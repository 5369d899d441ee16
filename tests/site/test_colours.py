"""The colours of a site: where a maintainer's go, and which are refused."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.errors import Refusal
from knipselkrant.site.colours import AA, THEME, contrast_of, faint_pairs, palettes_of

from ..sites import page, post, site

STYLE = "theme/css/knipselkrant.css"
BLUE = {"light": {"paper": "#FFFFFF", "accent": "#1D4F91"}, "dark": {"accent": "#8AB8FF"}}

colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize(
    ("one", "other", "contrast"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#FFFFFF", "#000000", 21),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#FFFFFF", 4.48),
        ("#1C1A17", "#FAF7F0", 16.2),
        ("#A8201A", "#FAF7F0", 6.8),
        ("#FF8A73", "#181613", 7.9),
        ("#abcdef", "#ABCDEF", 1),
    ],
)
def test_contrast_is_that_of_the_guidelines(one, other, contrast):
    assert contrast_of(one, other) == pytest.approx(contrast, abs=0.06)


@given(colours, colours)
def test_contrast_is_the_same_both_ways_and_within_its_bounds(one, other):
    assert 1 <= contrast_of(one, other) == contrast_of(other, one) <= 21


@pytest.mark.parametrize("scheme", THEME)
def test_the_theme_s_own_colours_can_be_read(scheme):
    assert list(faint_pairs(THEME[scheme])) == []


@given(colours, colours)
def test_no_palette_gets_through_that_cannot_be_read(ink, paper):
    try:
        palette = palettes_of({"light": {"ink": ink, "paper": paper}})["light"]
    except Refusal:
        assert list(faint_pairs(replace(THEME["light"], ink=ink, paper=paper)))
    else:
        assert contrast_of(palette.ink, palette.paper) >= AA


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"light": {"soft": "#999999"}},
            r'COLOURS\["light"\]: soft on paper has a contrast of 2\.\d\d : 1, .* 4\.5 : 1',
        ),
        ({"dark": {"accent": "#A8201A"}}, r'COLOURS\["dark"\]: accent on paper has a contrast of'),
        ({"light": {"panel": "#5E584E"}}, r"ink on panel has a contrast of"),
        ({"light": {"accent": "red"}}, r"""COLOURS\["light"\]\["accent"\] is 'red'; expected a colour such as"""),
        ({"light": {"accent": "#12345"}}, r"is '#12345'"),
        ({"light": {"accent": 7}}, r"is 7; expected a colour"),
        ({"light": {"red": "#A8201A"}}, r"names 'red'; expected paper, panel, ink, soft, accent, hair"),
        ({"licht": {}}, r"COLOURS names 'licht'; expected light, dark"),
        ({"light": "#A8201A"}, r"""COLOURS\["light"\] is '#A8201A'; expected names"""),
        (["#A8201A"], r"COLOURS is \['#A8201A'\]; expected names with their values: light, dark"),
    ],
)
def test_what_is_no_colour_or_cannot_be_read_is_refused(given, expected):
    with pytest.raises(Refusal, match=expected):
        palettes_of(given)


def test_a_site_that_nobody_could_read_is_not_built(tmp_path):
    with pytest.raises(Refusal, match=r"pelicanconf\.py: .*soft on paper"):
        site(tmp_path, {}, COLOURS={"light": {"soft": "#DDDDDD"}})
    assert not (tmp_path / "output").exists()


def test_a_maintainer_s_colours_are_everywhere(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post()}, COLOURS=BLUE, SEARCH=False)
    style = (output / STYLE).read_text("utf-8")
    assert re.findall(r"--accent: (#\w{6})", style) == ["#1D4F91", "#8AB8FF"]
    assert re.findall(r"--paper: (#\w{6})", style) == ["#FFFFFF", THEME["dark"].paper]
    for old in (THEME["light"].paper, THEME["light"].accent, THEME["dark"].accent):
        for path in [path for kind in ("html", "css", "svg", "webmanifest") for path in output.rglob(f"*.{kind}")]:
            assert old not in path.read_text("utf-8"), path
    metas = page(output / "index.html").select('meta[name="theme-color"]')
    assert [meta["content"] for meta in metas] == ["#FFFFFF", THEME["dark"].paper]
    manifest = json.loads((output / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["theme_color"] == manifest["background_color"] == "#FFFFFF"


def test_a_card_has_the_colours_of_the_site(tmp_path):
    def card_in(name, **settings):
        output, _ = site(tmp_path / name, {"_posts/2020-01-01-a.html": post()}, CARDS=True, SEARCH=False, **settings)
        (path,) = (output / "cards").rglob("*.png")
        return path.read_bytes()

    assert card_in("own") != card_in("blue", COLOURS=BLUE)


def test_another_accent_changes_the_style_sheet_alone(tmp_path):
    files = {"_posts/2020-01-01-a.html": post()}
    site(tmp_path, files, SEARCH=False)
    _, build = site(tmp_path, files, SEARCH=False, COLOURS={"dark": {"accent": "#8AB8FF"}})
    assert build.published.changed == 1
