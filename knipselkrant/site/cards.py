"""Social cards: how a story without a photograph looks where its address is shared.

A PNG of 1200 by 630 pixels: the name of the paper over a cut line, section, headline, source stamp, and beside them the
story's drawn picture. The same story always gives the same bytes.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from html import escape
from io import BytesIO
from pathlib import Path
from unicodedata import name as name_of
from unicodedata import normalize

import PIL
import resvg_py
from PIL import Image
from pyphen import Pyphen, language_fallback
from unidecode import unidecode

from ..dates import PartialDate
from ..frontmatter import load_mapping
from .colours import Palette
from .pictures import HEIGHT as PICTURE_HEIGHT
from .pictures import WIDTH as PICTURE_WIDTH
from .pictures import hue_of, shapes

WIDTH, HEIGHT = 1200, 630
PICTURE = 384
"""The width of the picture, at the right."""

_SCALE = HEIGHT / PICTURE_HEIGHT
_LEFT = WIDTH - (PICTURE + PICTURE_WIDTH * _SCALE) / 2

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
text { font-family: Newsreader; fill: INK }
.paper { fill: PAPER } .panel { fill: PANEL }
.rule { fill: none; stroke: ACCENT; stroke-width: 2; stroke-dasharray: 9 6 }
.page { display: none } .tint { fill: TINT } .sheet { fill: HUE } .fibres { fill: #FFFEFA }
.columns, .lines, .head, .mark, .cut, .dots { fill: none; stroke: SOFT }
.columns { stroke-opacity: .3 } .lines { stroke-width: 2; stroke-opacity: .6 }
.head { stroke-width: 13; stroke-opacity: .8 } .section { fill: ACCENT }
.stamp { fill: none; stroke: SOFT; stroke-width: 2 }
.mark { stroke: HUE; stroke-width: 14; stroke-opacity: .7 }
.cut { stroke: ACCENT; stroke-width: 2; stroke-dasharray: 9 6 } .dots { stroke: INK }
"""

_LETTERS = Path(__file__).with_name("card_letters")
_FONTS = [str(_LETTERS / name) for name in ("letters.ttf", "extended.ttf")]


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


def draw(card: Card) -> bytes:
    """The card as a PNG with a palette, a third of the size of one without."""
    png = resvg_py.svg_to_bytes(svg_string=as_svg(card), skip_system_fonts=True, font_files=_FONTS)
    image = Image.open(BytesIO(png)).convert("RGB")
    reduced = image.quantize(PALETTE, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = BytesIO()
    reduced.save(written, "PNG")
    return written.getvalue()


def as_svg(card: Card) -> str:
    """The card as SVG, which needs the fonts of this package."""
    size, lines = set_headline(legible(card.title) or legible(card.paper), card.language)
    step = size * LEADING
    first = TOP + (BOTTOM - TOP - step * len(lines)) / 2 + 0.86 * size
    headline = "".join(
        _text(line, MARGIN, round(first + number * step), size, TIGHT * size) for number, line in enumerate(lines)
    )
    paper, _ = _fitted(legible(card.paper), 40, MEASURE)
    section, _ = _fitted(legible(card.section), 28, MEASURE)
    stamp, width = _fitted(legible(card.stamp.upper()), 22, MEASURE - 40, spacing=1.6)
    frame = round(width) + 36
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>{_style(card)}</style>"
        f'<path class="panel" d="M{WIDTH - PICTURE} 0h{PICTURE}v{HEIGHT}h-{PICTURE}z"/>'
        f'<g transform="translate({_LEFT} 0) scale({_SCALE})">{shapes(card.address, card.date)}</g>'
        f'<path class="paper" d="M0 0h{WIDTH - PICTURE}v{HEIGHT}H0z"/>'
        f"{_text(paper, MARGIN, 84, 40, -0.8)}"
        f'<path class="rule" d="M{MARGIN} 108h{MEASURE}"/>'
        f"{_text(section, MARGIN, 152, 28, 0, kind='section')}{headline}"
        f'<path class="stamp" d="M{MARGIN} 540h{frame}v46h-{frame}z"/>'
        f"{_text(stamp, MARGIN + 18, 571, 22, 1.6)}</svg>"
    )


def _style(card: Card) -> str:
    hue, tint = SECTION_COLOURS[hue_of(card.section.lower())]
    colours = asdict(card.palette) | {"hue": hue, "tint": tint}
    return re.sub("[A-Z]{3,}", lambda name: colours.get(name[0].lower(), name[0]), _STYLE)


def legible(text: str) -> str:
    """The text in letters that the fonts have: others in Latin letters, as newspapers write them.

    Empty where more than a third of it is in a writing of which that would leave a riddle (Arabic, Chinese …).
    """
    text = " ".join(normalize("NFC", text).replace("\u00ad", "").split())
    widths = _widths()
    letters = [letter for letter in text if letter.isalpha()]
    foreign = [letter for letter in letters if letter not in widths and not _is_kin(letter)]
    if 3 * len(foreign) > len(letters):
        return ""
    written = "".join(letter if letter in widths else unidecode(letter) for letter in text)
    return " ".join("".join(letter for letter in written if letter in widths).split())


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
    widths = _widths()
    return sum(widths[letter] for letter in text) * size / 1000 + spacing * len(text)


def _text(text: str, x: int, y: int, size: float, spacing: float, *, kind: str = "text") -> str:
    return (
        f'<text class="{kind}" x="{x}" y="{y}" font-size="{size}" letter-spacing="{spacing:.2f}">{escape(text)}</text>'
    )


def _is_kin(letter: str) -> bool:
    return name_of(letter, "").split(" ")[0] in ("LATIN", "GREEK", "CYRILLIC", "MODIFIER", "FEMININE", "MASCULINE")


@cache
def _widths() -> dict[str, int]:
    path = _LETTERS / "widths.yaml"
    return load_mapping(path.read_text("utf-8"), path, strict=True)


@lru_cache(8)
def _patterns(language: str) -> Pyphen | None:
    return Pyphen(lang=language, left=3, right=3) if language_fallback(language) else None


@cache
def edition() -> bytes:
    """The digest of all that draws: while it stays the same, so does the card of a story."""
    digest = blake2b(f"{resvg_py.__version__} {PIL.__version__}".encode(), digest_size=12)
    for path in (Path(__file__), Path(__file__).with_name("pictures.py"), *sorted(_LETTERS.iterdir())):
        digest.update(path.read_bytes())
    return digest.digest()
