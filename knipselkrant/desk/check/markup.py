"""What every page must have, and what none may have; the Nu HTML checker, in the tests, knows the rest."""

from collections import Counter
from collections.abc import Iterator

from .pages import Finding, Page
from .tags import broken_tags

_FORBIDDEN = {
    "//script[not(@src) and not(@type='application/ld+json')]": "has a script within the page",
    "//style | //@style": "has style within the page",
    "//@*[starts-with(name(), 'on')]": "has an event handler",
    "//a[starts-with(normalize-space(@href), 'javascript:')]": "has a link that runs a script",
    "//img[not(@alt)]": "has a picture without an alternative text",
}


def check(page: Page) -> Iterator[Finding]:
    """What is wrong with a page's markup."""
    yield from (Finding(page.path, what) for what in _wrong_with(page))


def _wrong_with(page: Page) -> Iterator[str]:
    root = page.root
    if not page.data.lstrip().lower().startswith(b"<!doctype html>"):
        yield "does not begin with <!doctype html>"
    if not root.get("lang"):
        yield "does not say its language"
    for element, number in (("title", 1), ("h1", 1), ("main", 1)):
        if (found := len(root.xpath(f"//{element}[not(ancestor::svg)]"))) != number:
            yield f"has {found} <{element}>; expected {number}"
    if not root.xpath("string(//head/title)").strip():
        yield "has no words in its <title>"
    yield from broken_tags(page.data.decode("utf-8"))
    for name, number in Counter(page.ids).items():
        if number > 1:
            yield f"has {number} elements with the id {name}"
    for path, what in _FORBIDDEN.items():
        if root.xpath(path):
            yield what
