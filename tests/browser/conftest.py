"""A real Chromium, and this repository's own site served to it."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from knipselkrant.desk.serve import Edition, make_server

CHROMIUM = "/usr/bin/chromium"
QUIET = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
PICTURE = Path(__file__).parent / "picture.svg"

KINDS = {
    "front": "/",
    "category": "/nieuws/",
    "story with picture": "/nieuws/2019/06/06/ind-laat-criminele-asielzoekers-met-rust-uitzetten-is-te-duur.html",
    "year": "/2019/",
    "month": "/2019/06/",
    "archive": "/archief/",
    "search": "/zoeken/?q=klokkenluiders",
    "subscribe": "/abonneren/",
    "colophon": "/colofon/",
    "not found": "/404.html",
}


@pytest.fixture(scope="session")
def served(krant) -> str:
    """The address of this repository's own site, served."""
    with make_server(krant, Edition(), port=0) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def playwright() -> Playwright:
    """What drives every Chromium of the tests; in one process there can be but one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright) -> Browser:
    """One Chromium for nearly all tests."""
    with launch(playwright) as browser:
        yield browser


@contextmanager
def launch(playwright: Playwright, *options: str) -> Iterator[Browser]:
    """A Chromium."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *sandbox, *options])
    yield browser
    browser.close()


class Visit:
    """A page in the browser, and what went wrong while it loaded."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        self.console: list[str] = []
        self.failed: list[str] = []
        page.on("console", lambda message: self.console.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("response", lambda response: self._note(response.url) if response.status >= 400 else None)
        page.on("requestfailed", lambda request: self._note(request.url))

    def go(self, path: str) -> Page:
        """Opens a page of the site and waits until all of it is there."""
        self.page.goto(self.origin + path, wait_until="load")
        return self.page

    def _note(self, url: str) -> None:
        if url.startswith(self.origin) and not url.endswith("/.reload"):
            self.failed.append(url)


@pytest.fixture
def visit(browser, served):
    """Opens a page at a width and colour scheme: `visit(320, "dark").go("/")`."""
    contexts: list[BrowserContext] = []

    def open_context(width: int, scheme: str = "light") -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        # Pictures of stories come from elsewhere; the tests need no network.
        context.route(lambda url: not url.startswith(served), lambda route: route.fulfill(path=PICTURE))
        contexts.append(context)
        return Visit(context.new_page(), served)

    yield open_context
    for context in contexts:
        context.close()
