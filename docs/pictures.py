"""Takes the pictures that the README shows: `python docs/pictures.py` (needs Chromium, and a site in output/)."""

import os
import threading
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from knipselkrant.desk.serve import Edition, make_server

HERE = Path(__file__).parent
COLOURS = 128
"""Paper, ink and what lies between need no more; a picture is then a third of the size."""

STORY = "/nieuws/2019/01/01/de-top-van-de-ind-heeft-een-klokkenluider-slecht-behandeld.html"
PICTURES = {
    "front-wide": ("/", 1280, 960, "light"),
    "front-phone": ("/", 390, 844, "light"),
    "story-phone-dark": (STORY, 390, 844, "dark"),
}


def main() -> None:
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with make_server(HERE.parent / "output", Edition(), port=0) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=sandbox)
        for name, (path, width, height, scheme) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            if not page.goto(f"http://127.0.0.1:{server.server_port}{path}").ok:
                raise SystemExit(f"output/ has no {path}; run `invoke build` first")
            shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
            shot.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
                HERE / f"{name}.png", optimize=True
            )
            print(HERE / f"{name}.png")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
