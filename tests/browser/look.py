"""Pictures of every kind of page: taken in Chromium, compared to those in `look/`, and kept there anew.

`python -m tests.browser.look` keeps them anew; look at what changed before you commit it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Playwright, sync_playwright

from knipselkrant.press.search import index_pages

from ..sites import ROOT, site
from .host import hosted
from .look_site import FILES, KINDS, PHOTOGRAPH, SETTINGS

HERE = Path(__file__).parent
KEPT = HERE / "look"
DIFFERENCES = ROOT / "build/look"

SIZES = {360: 2800, 768: 2000, 1440: 1800}
"""The widths, and how much of a page is looked at: from its top so many pixels."""

SCHEMES = ("light", "dark")
SVG = "image/svg+xml"

ALL_IS_THERE = """() => Promise.all([document.fonts.ready, ...[...document.images].map(image => {
  image.loading = 'eager'
  return image.decode()
})])"""

STEADY = [
    "--disable-skia-runtime-opts",  # the same on every processor
    "--disable-gpu",
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--disable-background-networking",
]


@contextmanager
def look_site() -> Iterator[str]:
    """The address of the site that is looked at, built and served."""
    with TemporaryDirectory() as folder:
        output, result = site(Path(folder), FILES, config=SETTINGS)
        assert not result.errors, result.errors
        index_pages(output, Path(folder, "former"), output)
        with hosted(output) as address:
            yield address


@contextmanager
def steady_browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that draws the same everywhere, with the fonts that CI has and no others."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    fonts = {"FONTCONFIG_FILE": str(HERE / "fonts.conf")}
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=[*STEADY, *sandbox], env={**os.environ, **fonts}
    )
    yield browser
    browser.close()


def take(browser: Browser, address: str, kind: str, width: int, scheme: str) -> Image.Image:
    """A picture of a kind of page."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", locale="nl-NL"
    )
    context.route(lambda url: url.endswith("foto.svg"), lambda route: route.fulfill(body=PHOTOGRAPH, content_type=SVG))
    page = context.new_page()
    page.goto(address + KINDS[kind])
    if kind == "search":
        page.wait_for_selector(".results li")
    page.evaluate(ALL_IS_THERE)
    height = min(SIZES[width], page.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": height}
    png = page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")
    context.close()
    return Image.open(BytesIO(png)).convert("RGB")


def kept(name: str) -> Path:
    """The file of a picture."""
    return KEPT / f"{name}.webp"


def shown(before: Image.Image, now: Image.Image) -> Image.Image | None:
    """The two side by side, and beside them what differs, in black; None if nothing does."""
    width, height = max(before.width, now.width), max(before.height, now.height)
    whole = [Image.new("RGB", (width, height), "magenta") for _ in range(2)]
    for canvas, picture in zip(whole, (before, now), strict=True):
        canvas.paste(picture)
    red, green, blue = ImageChops.difference(*whole).split()
    differing = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda value: 0 if value else 255)
    if differing.getextrema() == (255, 255):
        return None
    sheet = Image.new("RGB", (3 * width + 40, height), "white")
    for place, picture in enumerate((*whole, differing)):
        sheet.paste(picture, (place * (width + 20), 0))
    return sheet


def main() -> None:
    """Takes every picture anew."""
    KEPT.mkdir(exist_ok=True)
    with look_site() as address, sync_playwright() as playwright, steady_browser(playwright) as browser:
        for kind in KINDS:
            for width in SIZES:
                for scheme in SCHEMES:
                    picture = take(browser, address, kind, width, scheme)
                    picture.save(kept(f"{kind}-{width}-{scheme}"), lossless=True, quality=100, method=6)
        (KEPT / "chromium.txt").write_text(f"{browser.version}\n", "ascii")


if __name__ == "__main__":
    main()
