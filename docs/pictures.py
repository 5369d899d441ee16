"""Takes the pictures that the README shows: `python docs/pictures.py` (needs Chromium, and a site in output/)."""

import os
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from knipselkrant.desk.serve import Edition, make_server

HERE = Path(__file__).parent
STORY = "/nieuws/2019/01/01/de-top-van-de-ind-heeft-een-klokkenluider-slecht-behandeld.html"
PICTURES = {
    "front-wide": ("/", 1280, 960, "light"),
    "story-wide": (STORY, 1280, 960, "light"),
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
            page.goto(f"http://127.0.0.1:{server.server_port}{path}")
            page.screenshot(path=HERE / f"{name}.png")
            print(HERE / f"{name}.png")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
