"""Lists cut into pages, as Pelican does it; who reads the list itself, and not only how long it is, notes that."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from pelican.paginator import Page, Paginator

from ..tracing import digest_of, digest_text, digests_of, note


class _Divided(Page):  # type: ignore[misc]
    """A page of a list. What is known of it without its stories is its `digest`."""

    owner = ""

    @property
    def object_list(self) -> Sequence[Any]:
        note("object_list", self.owner)
        return self.items

    @object_list.setter
    def object_list(self, items: Sequence[Any]) -> None:
        self.items = items

    @cached_property
    def url(self) -> str:
        return str(self._from_settings("URL"))

    @cached_property
    def save_as(self) -> str:
        return str(self._from_settings("SAVE_AS"))

    @cached_property
    def digest(self) -> bytes:
        return digest_text(repr((self.number, self.paginator.digest)))  # its address follows from these

    def told(self, names: Sequence[str]) -> list[bytes]:
        """The digest of what can be noted of this page: its stories."""
        return [digests_of(self.items)]


class Pages(Paginator):  # type: ignore[misc]
    """The list that templates know as `key` ("articles", "dates"), to be cut into pages of a `size`."""

    def __init__(
        self, key: str, name: str, url: str | None, items: Sequence[Any], settings: dict[str, Any], size: int
    ) -> None:
        super().__init__(name, url, items, settings, size)
        self.key = key
        self.owner = f"{key} of {name}"
        self._divided: dict[int, _Divided] = {}
        self._of_all = vars(_Divided(name, url, (), 0, self, settings))  # Pelican takes names apart for each page

    @property
    def object_list(self) -> Sequence[Any]:
        """The whole list."""
        note("object_list", self.owner)
        return self.items

    @object_list.setter
    def object_list(self, items: Sequence[Any]) -> None:
        self.items = items

    @cached_property
    def digest(self) -> bytes:
        """The digest of what is known of the list without its stories."""
        return digest_of((self.name, self.url, self.per_page, self.count, self.num_pages))

    def told(self, names: Sequence[str]) -> list[bytes]:
        """The digest of what can be noted of this list: its stories."""
        return [digests_of(self.items)]

    @cached_property
    def count(self) -> int:
        """How many items the list has."""
        return len(self.items)

    def page(self, number: int) -> _Divided:
        """The page of this number, from 1."""
        if number not in self._divided:
            top = number * self.per_page
            end = self.count if top + self.orphans >= self.count else top
            page = self._divided[number] = _Divided.__new__(_Divided)
            page.__dict__.update(self._of_all)
            page.object_list, page.number = self.items[top - self.per_page : end], number
            page.owner = f"page {number}, {self.owner}"
        return self._divided[number]

    def around(self, number: int) -> dict[str, Any]:
        """What Pelican tells a template of the page of this number and of its neighbours (`Writer.write_file`)."""
        return {
            f"{self.key}_paginator": self,
            f"{self.key}_page": self.page(number),
            f"{self.key}_previous_page": self.page(number - 1) if number > 1 else None,
            f"{self.key}_next_page": self.page(number + 1) if number < self.num_pages else None,
        }

    def owners(self) -> Iterator[tuple[str, Any]]:
        """What notes may name as their owner: the list and its pages."""
        yield self.owner, self
        yield from ((page.owner, page) for page in self._divided.values())
