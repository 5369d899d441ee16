"""Pages as they are asked for: each waits until it is known whether it must be rendered at all.

What a page depends on is found by noting what its template reads (`tracing`). The notes are kept with the digest of
all they name; while that stays the same, so does the page.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from jinja2 import Template
from pelican.utils import get_relative_path, path_to_url, sanitised_join
from pelican.writers import FileOverwriteFailedError, Writer

from ..tracing import note
from .pages import Pages
from .templates import render


class Sheet(ABC):
    """A file to be made at `path`, from variables of its `own` and those it shares with other sheets.

    Its `subject` is the content that it shows, or the first of those that it lists, if any.
    """

    __slots__ = ("own", "path", "shared", "subject")

    def __init__(self, path: str, own: dict[str, Any], shared: dict[str, Any], subject: Any = None) -> None:
        self.path, self.own, self.shared, self.subject = path, own, shared, subject

    @property
    def shown(self) -> str:
        """What notes call the subject, if the sheet shows it and no other; else nothing."""
        return getattr(self.subject, "path", "") if self.own.get("article") is self.subject else ""

    @abstractmethod
    def make(self) -> bytes:
        """Makes the file."""


class _Page(Sheet):
    """A page that a template makes."""

    __slots__ = ("_template",)

    def __init__(
        self, path: str, own: dict[str, Any], shared: dict[str, Any], subject: Any, template: Template
    ) -> None:
        self.path, self.own, self.shared, self.subject, self._template = path, own, shared, subject, template

    def make(self) -> bytes:
        if self.own["localsiteurl"]:
            self.shared["localsiteurl"] = self.own["localsiteurl"]  # what contents make their links with
        return render(self._template, self.shared, self.own).encode("utf-8")


class _Data(Sheet):
    """A file that is made without a template, of all its variables."""

    __slots__ = ("_make",)

    def __init__(self, path: str, own: dict[str, Any], make: Callable[[], bytes]) -> None:
        super().__init__(path, own, {})
        self._make = make

    def make(self) -> bytes:
        for name in self.own:
            note(name)
        return self._make()


class SheetWriter(Writer):  # type: ignore[misc]
    """Pelican's writer, which gathers the pages in `sheets` instead of rendering them at once."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.sheets: dict[str, Sheet] = {}
        self._contents: dict[str, Any] = {}
        self._owners: dict[str, Any] = {}

    def write_file(
        self,
        name: str,
        template: Any,
        context: dict[str, Any],
        relative_urls: bool = False,
        paginated: dict[str, list[Any]] | None = None,
        template_name: str | None = None,
        override_output: bool = False,
        url: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Gathers the file, or the files where the template is paginated; Pelican calls it as its own `write_file`."""
        if not name:
            return
        paginates = template_name in self.settings["PAGINATED_TEMPLATES"]
        if paginates and paginated is None:
            paginated = {key: value for key, value in kwargs.items() if key in {"articles", "dates"}}
        if paginates and paginated:
            size = self.settings["PAGINATED_TEMPLATES"][template_name] or self.settings["DEFAULT_PAGINATION"]
            lists = [Pages(key, name, url, items, self.settings, size) for key, items in paginated.items()]
            for number in range(1, lists[0].num_pages + 1):
                pages = {key: value for each in lists for key, value in each.around(number).items()}
                page = lists[0].page(number)
                first = page.items[0] if page.items else None
                self._gather(page.save_as, template, context, kwargs | pages, first, relative_urls, override_output)
            self._owners |= {owner: value for each in lists for owner, value in each.owners()}
        else:
            self._gather(name, template, context, kwargs, kwargs.get("article"), relative_urls, override_output)

    def write_data(self, path: str, make: Callable[[], bytes], **variables: Any) -> None:
        """Gathers a file that no template makes, from these variables."""
        self._claim(path, override=False)
        self.sheets[path] = _Data(path, variables, make)

    def _gather(
        self,
        path: str,
        template: Any,
        context: dict[str, Any],
        kwargs: dict[str, Any],
        subject: Any,
        relative: bool,
        override: bool,
    ) -> None:
        if not self._claim(path, override):
            return
        self._contents = context["generated_content"]
        own = {"localsiteurl": context.get("localsiteurl"), "output_file": path, **kwargs}
        if relative:
            own["SITEURL"] = own["localsiteurl"] = path_to_url(get_relative_path(path))
        self.sheets[path] = _Page(path, own, context, subject, template)

    def _claim(self, path: str, override: bool) -> bool:
        """Whether the file may be made, by Pelican's rule of who may write over what (`Writer._open_w`)."""
        if ".." in path or path.startswith("/"):
            sanitised_join(self.output_path, path)  # raises where that leads out of the folder
        if path in self._overridden_files:
            if override:
                raise FileOverwriteFailedError(f'"{path}" is written over a second time')
            return False
        if path in self._written_files and not override:
            raise FileOverwriteFailedError(f'"{path}" is written twice; set `override=True` if that is intended')
        if override:
            self._overridden_files.add(path)
        self._written_files.add(path)
        return True

    def owner(self, name: str) -> Any:
        """What a note names as its owner: a page of a list, or a content by its path; None for what is not there."""
        return self._owners.get(name) or self._contents.get(name)
