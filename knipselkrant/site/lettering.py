"""Letters drawn on a picture by FreeType: not hinted, kerned, as far apart as asked, the same on every machine."""

import json
from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..frontmatter import load_mapping

LETTERS = Path(__file__).with_name("card_letters")


def write(picture: Image.Image, text: str, place: tuple[int, int], size: int, spacing: float, colour: str) -> None:
    """Writes a line in letters that `widths` has, its base at `place`; after each comes `spacing`, in pixels."""
    x: float
    x, base = place
    mask = Image.new("L", (picture.width, 2 * size))
    pen = ImageDraw.Draw(mask)
    top = base - 3 * size // 2
    before = ""
    for letter in text:
        x += _kerning().get(before, {}).get(letter, 0) * size / 1000
        pen.text((x, base - top), letter, fill=255, font=_font(size), anchor="ls")
        x += widths()[letter] * size / 1000 + spacing
        before = letter
    picture.paste(colour, (0, top), mask)


@cache
def widths() -> dict[str, int]:
    """The letters there are, and how wide each is, in thousandths of its size."""
    path = LETTERS / "widths.yaml"
    return load_mapping(path.read_text("utf-8"), path, strict=True)


@cache
def _kerning() -> dict[str, dict[str, int]]:
    """By how much a letter moves when it comes after another, in thousandths of its size."""
    kerning: dict[str, dict[str, int]] = json.loads((LETTERS / "kerning.json").read_text("utf-8"))
    return kerning


@lru_cache(32)
def _font(size: int) -> ImageFont.FreeTypeFont:
    # Pillow's other way to lay out asks a library of the system.
    return ImageFont.truetype(LETTERS / "letters.ttf", size, layout_engine=ImageFont.Layout.BASIC)
