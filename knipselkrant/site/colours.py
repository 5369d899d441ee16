"""The colours of a site: the theme's own, or those of the setting COLOURS; what nobody could read is refused."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from ..errors import Refusal

AA = 4.5
"""The least contrast of text with what it stands on (WCAG 2.2, success criterion 1.4.3, level AA)."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Palette:
    """The ground, panels on it, text, text that matters less, what stands out, and fine lines: each as `#RRGGBB`."""

    paper: str
    panel: str
    ink: str
    soft: str
    accent: str
    hair: str


THEME = {
    "light": Palette("#FAF7F0", "#F1EBDD", "#1C1A17", "#5E584E", "#A8201A", "#D8CFBC"),
    "dark": Palette("#181613", "#221F1A", "#EDE7DB", "#A79F91", "#FF8A73", "#3A352D"),
}
"""The theme's own palettes: one for each colour scheme that a reader may prefer."""


def install(pelican: Any) -> None:
    """Puts the palettes of the site, by scheme, into Pelican's settings as PALETTES.

    Raises Refusal for a setting COLOURS that names what there is not, or makes text that is hard to read.
    """
    pelican.settings["PALETTES"] = palettes_of(pelican.settings.get("COLOURS") or {})


def palettes_of(given: Any) -> dict[str, Palette]:
    """The theme's palettes with the colours that are `given`: by scheme, then by name. Raises Refusal as `install`."""
    _expect_names(given, THEME, "COLOURS")
    palettes = {}
    for scheme, own in THEME.items():
        colours = given.get(scheme, {})
        _expect_names(colours, [field.name for field in fields(Palette)], f'COLOURS["{scheme}"]')
        for name, colour in colours.items():
            if not (isinstance(colour, str) and _COLOUR.fullmatch(colour)):
                raise _refusal(f'COLOURS["{scheme}"]["{name}"] is {colour!r}; expected a colour such as "#A8201A"')
        palettes[scheme] = replace(own, **colours)
        for faint, ground, contrast in faint_pairs(palettes[scheme]):
            raise _refusal(
                f'COLOURS["{scheme}"]: {faint} on {ground} has a contrast of {contrast:.2f} : 1, and readers need '
                f"{AA} : 1 (WCAG 2.2, AA); bring {faint} or {ground} nearer to black or white"
            )
    return palettes


def faint_pairs(palette: Palette) -> Iterator[tuple[str, str, float]]:
    """The colours of text that are too near to a ground they stand on: text, ground, contrast."""
    colours = asdict(palette)
    for ground in ("paper", "panel"):
        for text in ("ink", "soft", "accent"):
            contrast = contrast_of(colours[text], colours[ground])
            if contrast < AA:
                yield text, ground, contrast


def contrast_of(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _expect_names(given: Any, known: Any, where: str) -> None:
    if not isinstance(given, Mapping):
        raise _refusal(f"{where} is {given!r}; expected names with their values: {', '.join(known)}")
    for name in given:
        if name not in known:
            raise _refusal(f"{where} names {name!r}; expected {', '.join(known)}")


def _refusal(message: str) -> Refusal:
    return Refusal("pelicanconf.py", message)
