"""Social cards: how a story without a photograph looks where its address is shared.

A PNG of 1200 by 630 pixels: the name of the paper over a cut line, section, headline, source stamp, and beside them the
story's drawn picture. The same story always gives the same bytes.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from unicodedata import name as name_of
from unicodedata import normalize

import PIL
import resvg_py
from PIL import Image, ImageDraw
from pyphen import Pyphen, language_fallback
from unidecode import unidecode

from ..dates import PartialDate
from .colours import Palette
from .lettering import LETTERS, widths, write
from .pictures import HEIGHT as PICTURE_HEIGHT
from .pictures import WIDTH as PICTURE_WIDTH
from .pictures import hue_of, shapes

WIDTH, HEIGHT = 1200, 630
PICTURE = 384
"""The width of the picture, at the right."""

_SCALE = HEIGHT / PICTURE_HEIGHT

PALETTE = 96

MARGIN = 64
MEASURE = WIDTH - PICTURE - 2 * MARGIN
TOP, BOTTOM = 172, 516
"""The headline stands between these."""

SIZES = (84, 76, 68, 60, 54, 48, 42, 37, 32, 28, 24, 21)
WHOLE = 48
"""From this size up no word of a headline is broken."""

LEADING = 1.12
TIGHT = -0.016
"""The space between the letters of a headline, in parts of its size."""

SECTION_COLOURS = (
    ("#7E8657", "#DCDDC3"),
    ("#86607A", "#E3D3D8"),
    ("#4A7378", "#CBDAD6"),
    ("#BF923F", "#EBD9AE"),
    ("#5D7090", "#D2D8DF"),
    ("#A07550", "#E8D5C0"),
)
"""The hues of sections and their tints, as the theme's light style has them."""

_STYLE = """
.panel { fill: PANEL }
.page { display: none } .tint { fill: TINT } .sheet { fill: HUE } .fibres { fill: #FFFEFA }
.columns, .lines, .head, .mark, .cut, .dots { fill: none; stroke: SOFT }
.columns { stroke-opacity: .3 } .lines { stroke-width: 2; stroke-opacity: .6 }
.head { stroke-width: 13; stroke-opacity: .8 }
.mark { stroke: HUE; stroke-width: 14; stroke-opacity: .7 }
.cut { stroke: ACCENT; stroke-width: 2; stroke-dasharray: 9 6 } .dots { stroke: INK }
"""


@dataclass(frozen=True)
class Card:
    """What is on a card. `stamp` is the source and the date, `address` and `date` decide the picture."""

    paper: str
    section: str
    title: str
    stamp: str
    address: str
    date: PartialDate | None
    language: str
    palette: Palette


@dataclass(frozen=True)
class Line:
    """A line of letters: where it begins, its size, the space between letters, and its width where that is known."""

    text: str
    x: int
    base: int
    size: int
    spacing: float
    colour: str
    width: float = 0


def draw(card: Card) -> bytes:
    """The card as a PNG with a palette, a third of the size of one without."""
    image = Image.new("RGB", (WIDTH, HEIGHT), card.palette.paper)
    image.paste(_picture(card), (WIDTH - PICTURE, 0))
    pen = ImageDraw.Draw(image)
    for dash in range(MARGIN, MARGIN + MEASURE, 15):
        pen.rectangle((dash, 107, min(dash + 9, MARGIN + MEASURE) - 1, 108), fill=card.palette.accent)
    *lines, stamp = set_lines(card)
    for line in (*lines, stamp):
        write(image, line.text, (line.x, line.base), line.size, line.spacing, line.colour)
    pen.rectangle((MARGIN, 540, stamp.x + round(stamp.width) + 17, 585), outline=card.palette.soft, width=2)
    reduced = image.quantize(PALETTE, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = BytesIO()
    reduced.save(written, "PNG")
    return written.getvalue()


def set_lines(card: Card) -> list[Line]:
    """What is written on the card, the stamp last."""
    ink = card.palette.ink
    paper, _ = _fitted(legible(card.paper), 40, MEASURE)
    section, _ = _fitted(legible(card.section), 28, MEASURE)
    stamp, width = _fitted(legible(card.stamp.upper()), 22, MEASURE - 40, spacing=1.6)
    size, headline = set_headline(legible(card.title) or legible(card.paper), card.language)
    step = size * LEADING
    first = TOP + (BOTTOM - TOP - step * len(headline)) / 2 + 0.86 * size
    return [
        Line(paper, MARGIN, 84, 40, -0.8, ink),
        Line(section, MARGIN, 152, 28, 0, card.palette.accent),
        *(Line(text, MARGIN, round(first + step * n), size, TIGHT * size, ink) for n, text in enumerate(headline)),
        Line(stamp, MARGIN + 18, 571, 22, 1.6, ink, width),
    ]


def _picture(card: Card) -> Image.Image:
    """The story's drawn picture, the middle of it, as high as the card."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{PICTURE}" height="{HEIGHT}">'
        f"<style>{_style(card)}</style>"
        f'<path class="panel" d="M0 0h{PICTURE}v{HEIGHT}H0z"/>'
        f'<g transform="translate({(PICTURE - PICTURE_WIDTH * _SCALE) / 2} 0) scale({_SCALE})">'
        f"{shapes(card.address, card.date)}</g></svg>"
    )
    return Image.open(BytesIO(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)))


def _style(card: Card) -> str:
    hue, tint = SECTION_COLOURS[hue_of(card.section.lower())]
    colours = asdict(card.palette) | {"hue": hue, "tint": tint}
    return re.sub("[A-Z]{3,}", lambda name: colours.get(name[0].lower(), name[0]), _STYLE)


def legible(text: str) -> str:
    """The text in letters that the fonts have: others in Latin letters, as newspapers write them.

    Empty where more than a third of it is in a writing of which that would leave a riddle (Arabic, Chinese …).
    """
    text = " ".join(normalize("NFC", text).replace("\u00ad", "").split())
    known = widths()
    letters = [letter for letter in text if letter.isalpha()]
    foreign = [letter for letter in letters if letter not in known and not _is_kin(letter)]
    if 3 * len(foreign) > len(letters):
        return ""
    written = "".join(letter if letter in known else unidecode(letter) for letter in text)
    return " ".join("".join(letter for letter in written if letter in known).split())


def set_headline(title: str, language: str) -> tuple[int, list[str]]:
    """The largest size at which the title fits, and its lines, about as long as each other.

    What no size holds ends in an ellipsis.
    """
    for size in SIZES:
        most = int((BOTTOM - TOP) / (size * LEADING))
        lines = _lines(title, size, MEASURE, language)
        if len(lines) <= most and not (size >= WHOLE and any(line.endswith("-") for line in lines)):
            return size, _balanced(title, size, lines, language)
    size = SIZES[-1]
    most = int((BOTTOM - TOP) / (size * LEADING))
    lines = _lines(title, size, MEASURE, language)
    if len(lines) > most:
        last, _ = _fitted(f"{lines[most - 1]} {lines[most]}", size, MEASURE)
        lines = [*lines[: most - 1], last]
    return size, lines


def _balanced(title: str, size: int, lines: list[str], language: str) -> list[str]:
    for share in (0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
        tried = _lines(title, size, share * MEASURE, language)
        if len(tried) == len(lines) and not any(line.endswith("-") for line in tried):
            return tried
    return lines


def _lines(text: str, size: float, room: float, language: str) -> list[str]:
    lines = [""]
    for word in text.split():
        for part in _parts(word, size, room, language):
            longer = f"{lines[-1]} {part}".strip()
            if width_of(longer, size, TIGHT * size) <= room:
                lines[-1] = longer
            else:
                lines.append(part)
    return [line for line in lines if line]


def _parts(word: str, size: float, room: float, language: str) -> Iterator[str]:
    """The word, or the parts of one that is wider than the room, each with its hyphen."""
    while width_of(word, size, TIGHT * size) > room:
        fits = [place for place in _breaks(word, language) if width_of(f"{word[:place]}-", size, TIGHT * size) <= room]
        place = max(fits, default=1)
        yield f"{word[:place]}-".replace("--", "-")
        word = word[place:]
    yield word


def _breaks(word: str, language: str) -> list[int]:
    patterns = _patterns(language)
    places = [int(place) for place in patterns.positions(word)] if patterns else []
    return places or list(range(1, len(word)))


def _fitted(text: str, size: float, room: float, spacing: float = 0) -> tuple[str, float]:
    """The text, cut at a word with an ellipsis if it is wider than the room, and its width."""
    kept = text
    while width_of(kept, size, spacing) > room:
        kept = f"{re.sub(r'(?<=.)[ ]?[^ ]*$', '', kept.rstrip('…')) if ' ' in kept else kept.rstrip('…')[:-1]}…"
    return kept, width_of(kept, size, spacing)


def width_of(text: str, size: float, spacing: float = 0) -> float:
    """How wide the text is at most: kerning only draws letters together."""
    known = widths()
    return sum(known[letter] for letter in text) * size / 1000 + spacing * len(text)


def _is_kin(letter: str) -> bool:
    return name_of(letter, "").split(" ")[0] in ("LATIN", "GREEK", "CYRILLIC", "MODIFIER", "FEMININE", "MASCULINE")


@lru_cache(8)
def _patterns(language: str) -> Pyphen | None:
    return Pyphen(lang=language, left=3, right=3) if language_fallback(language) else None


@cache
def edition() -> bytes:
    """The digest of all that draws: while it stays the same, so does the card of a story."""
    digest = blake2b(f"{resvg_py.__version__} {PIL.__version__}".encode(), digest_size=12)
    programs = (Path(__file__).with_name(f"{name}.py") for name in ("cards", "lettering", "pictures"))
    for path in (*programs, *sorted(LETTERS.iterdir())):
        digest.update(path.read_bytes())
    return digest.digest()
