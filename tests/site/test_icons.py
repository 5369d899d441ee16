"""The icons: in the colours of the site, in the sizes that pages and the manifest name."""

from io import BytesIO

import pytest
from PIL import Image

from knipselkrant.site.icons import picture

from ..sites import page, post, site

ICONS = "theme/icons"


def colours_of(path):
    picture = Image.open(path).convert("RGB")
    return {colour for _, colour in sorted(picture.getcolors(10_000))[-2:]}


def test_every_icon_that_a_page_names_is_there_in_its_size(krant):
    icons = page(krant / "index.html").select('link[rel="icon"][sizes], link[rel="apple-touch-icon"]')
    sizes = {icon["href"]: Image.open(krant / icon["href"][1:]).size for icon in icons}
    assert sizes == {"/theme/icons/knipselkrant.png": (32, 32), "/theme/icons/knipselkrant-180.png": (180, 180)}


@pytest.mark.parametrize("size", [192, 512])
def test_the_icons_of_the_manifest_fill_their_square(krant, size):
    icon = Image.open(krant / f"{ICONS}/knipselkrant-{size}.png").convert("RGBA")
    assert icon.size == (size, size)
    assert {icon.getpixel(corner)[3] for corner in ((0, 0), (size - 1, 0), (0, size - 1), (size - 1, size - 1))} == {
        255
    }


def test_icons_have_a_maintainer_s_colours(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post()}, COLOURS={"light": {"accent": "#1D4F91"}})
    assert "#1D4F91" in (output / ICONS / "knipselkrant.svg").read_text("utf-8")
    for size in (180, 192, 512):
        assert colours_of(output / ICONS / f"knipselkrant-{size}.png") == {(0x1D, 0x4F, 0x91), (0xFA, 0xF7, 0xF0)}


def test_an_icon_is_the_same_at_each_drawing():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="#A8201A" d="M0 0h1v2H0z"/></svg>'
    assert picture(svg, 64) == picture(svg, 64)
    assert Image.open(BytesIO(picture(svg, 64))).size == (64, 64)
