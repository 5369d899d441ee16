"""The site's icons: the theme's `icon.svg` in the colours of the site, and pictures of it for what shows no SVG."""

from functools import partial
from typing import Any

import resvg_py
from pelican.generators import Generator

from .plain import write_data

PATH = "theme/icons/knipselkrant"
TAB = 32
DEVICES = (180, 192, 512)
"""How wide icons are, in pixels: in a window's tab, and on the devices of Apple and of others."""


class IconsGenerator(Generator):  # type: ignore[misc]
    """Writes the icon, and a picture of it in each size."""

    def generate_output(self, writer: Any) -> None:
        """Asks for the files; Pelican calls this."""
        tab, device = (self._icon(device) for device in (False, True))
        write_data(writer, self.output_path, f"{PATH}.svg", tab.encode, icon=tab)
        write_data(writer, self.output_path, f"{PATH}.png", partial(picture, tab, TAB), icon=tab)
        for size in DEVICES:
            write_data(writer, self.output_path, f"{PATH}-{size}.png", partial(picture, device, size), icon=device)

    def _icon(self, device: bool) -> str:
        template = self.env.get_template("icon.svg")
        icon: str = template.render(PALETTES=self.settings["PALETTES"], device=device)
        return icon


def picture(icon: str, size: int) -> bytes:
    """The icon as a PNG, so many pixels wide and high."""
    return bytes(resvg_py.svg_to_bytes(svg_string=icon, width=size, height=size, skip_system_fonts=True))
