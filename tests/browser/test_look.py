"""Every kind of page looks as in the pictures that are kept: to the pixel, at three widths, in light and dark.

What differs is shown in `build/look/`: before, now and the difference side by side. See look.py for how to keep anew.
"""

import pytest
from PIL import Image
from playwright.sync_api import Browser

from ..tools import marks
from .look import DIFFERENCES, KEPT, KINDS, SCHEMES, SIZES, kept, look_site, shown, steady_browser, take

pytestmark = marks("chromium")


@pytest.fixture(scope="module")
def address() -> str:
    with look_site() as address:
        yield address


@pytest.fixture(scope="module")
def steady(playwright) -> Browser:
    with steady_browser(playwright) as browser:
        yield browser


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_as_it_did(steady, address, kind):
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    changed = []
    for width, scheme in ((width, scheme) for width in SIZES for scheme in SCHEMES):
        name = f"{kind}-{width}-{scheme}"
        now = take(steady, address, kind, width, scheme)
        sheet = shown(Image.open(kept(name)).convert("RGB"), now)
        place = DIFFERENCES / f"{name}.png"
        place.unlink(missing_ok=True)
        if sheet:
            sheet.save(place)
            changed.append(str(place))
    taken_with = (KEPT / "chromium.txt").read_text("ascii").strip()
    assert changed == [], (
        f"look at these; the kept pictures are of Chromium {taken_with}, this is {steady.version}. If all is well: "
        "python -m tests.browser.look"
    )
