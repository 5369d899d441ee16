"""A browser that is shown pages by the dozen, and notes what they do that none may do."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Dialog, Request

AT_ONCE = 40
SCRIPT = Path(__file__).with_name("watch.js")
ALARM = "for (const name of ['alert', 'msgbox']) window[name] = () => alarm(`a program ran in ${location}`)"


class Watch:
    """Opens pages of the site at `origin`; `seen` is what ran, or was asked of other sites, in any of them."""

    def __init__(self, browser: Browser, origin: str, *, bypass_csp: bool) -> None:
        self.origin, self.seen = origin, []
        self.context = browser.new_context(bypass_csp=bypass_csp)
        self.context.set_default_timeout(30_000)
        self.context.expose_binding("alarm", lambda _, what: self.seen.append(what))
        self.context.add_init_script(ALARM)
        self.context.on("requestfailed", self._note)
        self.page = self.context.new_page()
        self.page.on("dialog", self._dismiss)
        self.context.on("page", lambda page: self.seen.append(f"another window: {page.url}"))

    def open_files(self, files: Iterable[Path], root: Path) -> list[str]:
        """Opens files of the site; what is in them that the theme never puts there."""
        paths = (quote(file.relative_to(root).as_posix(), safe="/!$&'()*+,;=:@") for file in files)
        return self._open([{"src": f"/{path}"} for path in paths])

    def open_texts(self, texts: Iterable[str]) -> list[str]:
        """Opens texts as if they were HTML pages."""
        return self._open([{"srcdoc": text} for text in texts])

    def _open(self, sources: Sequence[dict[str, str]]) -> list[str]:
        found = []
        for start in range(0, len(sources), AT_ONCE):
            if start % (AT_ONCE * 10) == 0:  # what frames leave behind in memory ends with their page
                self.page.goto(f"{self.origin}/robots.txt")
                self.page.add_script_tag(path=SCRIPT)
            found += self.page.evaluate("openAll", sources[start : start + AT_ONCE])
        return found

    def _note(self, request: Request) -> None:
        # A story may show a picture of another site; all else that leaves does so because a payload had its way.
        is_ours = request.url.startswith(self.origin) or request.failure == "csp"  # which the policy held back
        if not is_ours and request.resource_type != "image":
            self.seen.append(f"{request.resource_type} of {request.url[:200]}")

    def _dismiss(self, dialog: Dialog) -> None:
        self.seen.append(f"a dialog: {dialog.message}")
        dialog.dismiss()


@contextmanager
def watching(browser: Browser, origin: str, *, bypass_csp: bool) -> Iterator[Watch]:
    """A watch, and its end."""
    watch = Watch(browser, origin, bypass_csp=bypass_csp)
    yield watch
    watch.context.close()
