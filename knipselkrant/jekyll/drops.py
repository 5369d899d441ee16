"""The site and its posts as templates see them (Jekyll's `Drops`): named values, worked out when they are asked for.

Templates reach what is named here and nothing else: python-liquid looks values up by key, never by attribute.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Protocol

from liquid import BoundTemplate, RenderContext

from .collections import (
    collection_names,
    is_html,
    read_collection,
    read_collection_files,
    read_pages,
    read_static_files,
)
from .config import Config
from .data_files import read_data
from .post import Post
from .ruby_values import Moment, to_s
from .urls import contained

_RELATED = 10


class Bodies(Protocol):
    """Where drops get the texts of posts, some of which wait for their Liquid."""

    def content(self, post: Post) -> str: ...

    def excerpt(self, post: Post) -> str: ...


class Drop(Mapping[str, object]):
    """Named values, of which those in `lazy` are called for."""

    def __init__(self, values: Mapping[str, object], lazy: Mapping[str, Callable[[], object]]) -> None:
        self._values = values
        self._lazy = lazy

    def __getitem__(self, key: str) -> object:
        return self._lazy[key]() if key in self._lazy else self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self._values, *self._lazy]))

    def __len__(self) -> int:
        return len({*self._values, *self._lazy})

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __str__(self) -> str:
        return to_s(self.get("content"))


class Site(Drop):
    """`site`: what `_config.yml` says, the posts, what is published beside them, and the data files."""

    def __init__(self, posts: Sequence[Post], folder: Path, config: Config, bodies: Bodies) -> None:
        super().__init__(
            {**config.data, "config": None},
            {
                **{name: partial(self.documents, name) for name in collection_names(config)},
                "categories": lambda: self._categories,
                "collections": lambda: self._collections,
                "data": lambda: self._data,
                "documents": lambda: self._documents,
                "html_pages": lambda: self._html_pages,
                "pages": lambda: self._pages,
                "posts": lambda: self._newest_first,
                "related_posts": lambda: self._related,
                "static_files": lambda: self._static_files,
                "tags": lambda: self._tags,
                "time": lambda: self.time,
            },
        )
        self.posts = posts
        self.folder = folder
        self.config = config
        self.includes = folder / contained(to_s(config.data.get("includes_dir", "_includes")))
        self.templates: dict[Path, BoundTemplate] = {}
        self.current: Post | None = None
        self._bodies = bodies
        self._places = {post.path: place for place, post in enumerate(posts)}
        self._drops: dict[str, Drop] = {}
        self._read: dict[str, list[dict[str, Any]]] = {}

    @cached_property
    def time(self) -> Moment | None:
        """When the site was made: the time of its newest post, for output knows no clock."""
        return max((Moment.of(post.date) for post in self.posts if post.date), default=None)

    def drop(self, post: Post) -> Drop:
        """`post`, the same each time."""
        if post.path not in self._drops:
            self._drops[post.path] = self._new_drop(post)
        return self._drops[post.path]

    def excerpt(self, post: Post, text: str) -> Drop:
        """`post` as the template of its excerpt sees it; `text` is that template."""
        drop = self.drop(post)
        path = f"{drop['path']}/#excerpt"
        changed = {"content": text, "excerpt": None, "id": f"{post.id}#excerpt", "path": path, "relative_path": path}
        return Drop({**drop._values, **changed}, {key: drop._lazy[key] for key in ("next", "previous")})

    @property
    def _related(self) -> list[Drop] | None:
        """The newest posts beside the one whose content is being made."""
        if self.current is None:
            return None
        newest = self.posts[: -_RELATED - 2 : -1]
        return [self.drop(post) for post in newest if post is not self.current][:_RELATED]

    def _new_drop(self, post: Post) -> Drop:
        path = post.path.removeprefix(f"{self.config.collections_dir}/")
        values: dict[str, Any] = {
            **post.data,
            "categories": list(post.categories),
            "collection": "posts",
            "date": post.date and Moment.of(post.date),
            "draft": post.draft,
            "ext": Path(path).suffix,
            "id": post.id,
            "name": post.data.get("name") or Path(path).name,
            "path": path,
            "relative_path": path,
            "slug": post.slug,
            "tags": list(post.tags),
            "title": post.data.get("title") or post.title,
            "url": post.url,
        }
        place = self._places[post.path]
        return Drop(
            values,
            {
                "content": lambda: self._bodies.content(post),
                "excerpt": lambda: self._bodies.excerpt(post),
                "next": lambda: self._at(place + 1),
                "previous": lambda: self._at(place - 1),
            },
        )

    def _at(self, place: int) -> Drop | None:
        return self.drop(self.posts[place]) if 0 <= place < len(self.posts) else None

    @cached_property
    def _newest_first(self) -> list[Drop]:
        return [self.drop(post) for post in reversed(self.posts)]

    def documents(self, label: str) -> list[dict[str, Any]]:
        """The documents of a collection, as their files have them: posts are made before they are."""
        if label not in self._read:
            self._read[label] = read_collection(label, self.folder, self.config, self.time)
        return self._read[label]

    @cached_property
    def _collections(self) -> list[dict[str, Any]]:
        """What is known of each collection, its documents among it."""
        labels = {"posts": {}, **collection_names(self.config)}
        return [
            {
                **labels[label],
                "label": label,
                "docs": self._newest_first[::-1] if label == "posts" else self.documents(label),
                "relative_directory": f"_{label}",
            }
            for label in sorted(labels)
        ]

    @cached_property
    def _documents(self) -> list[object]:
        files = {name: read_collection_files(name, self.folder, self.config) for name in collection_names(self.config)}
        return [
            each
            for collection in self._collections
            for each in (*collection["docs"], *files.get(collection["label"], ()))
        ]

    @cached_property
    def _pages(self) -> list[dict[str, Any]]:
        return list(read_pages(self.folder, self.config))

    @cached_property
    def _html_pages(self) -> list[dict[str, Any]]:
        return [page for page in self._pages if is_html(page, self.config)]

    @cached_property
    def _static_files(self) -> list[dict[str, Any]]:
        files = list(read_static_files(self.folder, self.config))
        for label in collection_names(self.config):
            files += read_collection_files(label, self.folder, self.config)
        return files

    @cached_property
    def _categories(self) -> dict[str, list[Drop]]:
        return self._by(lambda post: post.categories)

    @cached_property
    def _tags(self) -> dict[str, list[Drop]]:
        return self._by(lambda post: post.tags)

    @cached_property
    def _data(self) -> dict[str, Any]:
        return read_data(self.folder / contained(to_s(self.config.data.get("data_dir", "_data"))))

    def _by(self, names: Callable[[Post], Sequence[str]]) -> dict[str, list[Drop]]:
        """The posts that have each name, newest first; names in the order in which posts bring them up."""
        found: dict[str, list[Drop]] = {}
        for post in self.posts:
            for name in names(post):
                found.setdefault(name, []).insert(0, self.drop(post))
        return found


def site_of(context: RenderContext) -> Site:
    """The site that a template is rendered for, whatever the template itself calls `site`."""
    site = context.globals["site"]
    assert isinstance(site, Site)
    return site


def page_of(context: RenderContext) -> Drop:
    """The post, or excerpt of one, that a template is rendered for."""
    page = context.globals["page"]
    assert isinstance(page, Drop)
    return page
