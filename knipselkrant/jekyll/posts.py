"""The posts of a Jekyll source folder, read as Jekyll reads them (`Document`, `PostReader`, `Publisher`)."""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any, Protocol, TypeVar

from ..errors import Refusal
from ..stamps import stamp_of
from .bodies import has_liquid, render_content, render_excerpt
from .config import Config, load_config
from .defaults import Defaults, deep_merge
from .entries import find_posts
from .markup import is_markdown
from .post import Post
from .slugs import titleize
from .source import Source, read_source
from .taxonomy import read_categories, read_tags, ruby_text
from .times import DATED_NAME, is_timestamp, post_time
from .urls import UrlParts, permalink_extension, post_id, post_url

__all__ = ["Post", "find_posts", "read_post", "read_posts"]


class _OfPath(Protocol):
    @property
    def path(self) -> str: ...


Dated = TypeVar("Dated", bound=_OfPath)


def read_posts(
    folder: Path, *, now: datetime | None = None, config: Config | None = None
) -> tuple[list[Post], list[Refusal]]:
    """The published posts below `folder` in Jekyll's order (by date, then path), and what could not be read.

    Posts later than `now` (None: the clock's) are left out, unless the site wants `future` ones; so are those with
    `published: false`. Where the site shows drafts, those without a date come last, by path.
    `config` stands in for the folder's own. Raises Refusal when that cannot be read.
    """
    config = config or load_config(folder)
    read: list[Post] = []
    waiting: dict[str, Source] = {}
    refusals = []
    for place in post_files(folder, config):
        try:
            source = read_source(folder / place)
            post = _read(source, place, folder, config)
        except Refusal as refusal:
            refusals.append(refusal)
            continue
        if is_published(post, config):
            read.append(post)
            if has_liquid(source, post.data):
                waiting[post.path] = source
    posts = in_order(read, config, now)
    if waiting:
        posts, refused = _filled_in(posts, waiting, folder, config)
        refusals += refused
    return posts, refusals


def post_files(folder: Path, config: Config) -> list[str]:
    """The paths from `folder`, sorted, of the files that are posts, and of drafts where the site shows them."""
    files = find_posts(folder, config)
    return files if config.show_drafts else [place for place in files if not _is_draft(_inner_path(place, config))]


def stamped_posts(folder: Path, config: Config) -> dict[str, bytes]:
    """The same files, each with its stamp; one that cannot be looked at has an empty one."""
    return {place: _stamp_at(f"{folder}/{place}") for place in post_files(folder, config)}


def _stamp_at(path: str) -> bytes:
    try:
        return stamp_of(os.stat(path))  # noqa: PTH116  # sooner than by way of a Path
    except OSError:
        return b""


def is_published(post: Post, config: Config) -> bool:
    """Whether the post does not say of itself that it is not."""
    return config.unpublished or post.data.get("published", True) not in (None, False)


def _moment_of(post: Any) -> float | None:
    return post.date.timestamp() if post.date else None


def in_order(
    posts: Iterable[Dated],
    config: Config,
    now: datetime | None = None,
    moment_of: Callable[[Dated], float | None] = _moment_of,
) -> list[Dated]:
    """Jekyll's order of posts (by date, then path; undated ones last, by path), without those later than `now`.

    `moment_of` gives the seconds since 1970 at which one was published, None where nobody knows.
    """
    latest = int((now or datetime.now(UTC)).timestamp())
    dated: list[tuple[float, str, Dated]] = []
    undated: list[Dated] = []
    for post in posts:
        moment = moment_of(post)
        if moment is None:
            undated.append(post)
        elif config.future or int(moment) <= latest:
            dated.append((moment, post.path, post))
    dated.sort(key=itemgetter(0, 1))
    return [post for _, _, post in dated[-config.limit_posts :]] + undated


def read_alone(place: str, folder: Path, config: Config) -> tuple[Post, bool]:
    """The post at `place` in `folder`, and whether its Liquid waits for the other posts: then it has no content yet.

    Raises Refusal as `read_post` does.
    """
    source = read_source(folder / place)
    post = _read(source, place, folder, config)
    return post, has_liquid(source, post.data)


def read_post(path: Path, folder: Path, config: Config) -> Post:
    """Reads one post or draft of the source folder `folder`; to its Liquid, it is the site's only post.

    Raises Refusal, naming file and line, for what Jekyll stops at, skips, or publishes with its front matter lost.
    """
    source = read_source(path)
    post = _read(source, path.relative_to(folder).as_posix(), folder, config)
    if has_liquid(source, post.data):
        posts, refusals = _filled_in([post], {post.path: source}, folder, config)
        if refusals:
            raise refusals[0]
        return posts[0]
    return post


def _filled_in(
    posts: list[Post], sources: Mapping[str, Source], folder: Path, config: Config
) -> tuple[list[Post], list[Refusal]]:
    from .liquid import fill_in  # only now: a site without Liquid does without its library

    return fill_in(posts, sources, folder, config)


def _read(source: Source, place: str, folder: Path, config: Config) -> Post:
    """The post, its content and excerpt still empty where Liquid is to fill them in."""
    path = source.path
    inner = _inner_path(place, config)
    defaults = _defaults(folder, config).values(inner)
    data = deep_merge(defaults, source.front_matter)
    dated_name = DATED_NAME.fullmatch(path.name)
    name_slug = (dated_name["slug"] if dated_name else path.stem).rstrip(".")
    slug = ruby_text(data["slug"]) if _is_true(data.get("slug")) else name_slug
    date = _date(source, data, dated_name, config)
    try:
        categories = read_categories(inner, defaults, source.front_matter)
    except ValueError as error:
        raise source.refusal(error, "categories") from None
    parts = UrlParts(_url_path(inner), path.stem, slug, categories, date, _output_ext(path, data, config))
    url = _url(source, data, config, parts)
    waits = has_liquid(source, data)
    content = "" if waits else render_content(source, config)
    return Post(
        path=place,
        url=url,
        id=post_id(url, slug),
        slug=slug,
        title=ruby_text(data["title"]) if _is_true(data.get("title")) else titleize(name_slug),
        date=date,
        categories=categories,
        tags=read_tags(data),
        excerpt="" if waits else render_excerpt(source, data, config),
        content=content,
        data=data,
        draft=_is_true(data["draft"]) if data.get("draft") is not None else _is_draft(inner),
        modified=_modified(source, data, config),
    )


def _date(source: Source, data: Mapping[str, Any], dated_name: re.Match[str] | None, config: Config) -> datetime | None:
    try:
        if "date" in data:
            return _time(source, data, "date", config)
        return post_time(dated_name["date"], config.timezone) if dated_name else None
    except ValueError as error:
        raise source.refusal(error, "date") from None


def _modified(source: Source, data: Mapping[str, Any], config: Config) -> datetime | None:
    if not _is_true(data.get("last_modified_at")):
        return None
    with suppress(ValueError):
        return _time(source, data, "last_modified_at", config)
    return None


def _time(source: Source, data: Mapping[str, Any], key: str, config: Config) -> datetime:
    return post_time(data[key], config.timezone, quoted=is_timestamp(data[key]) and source.is_quoted(key))


def _output_ext(path: Path, data: Mapping[str, Any], config: Config) -> str:
    permalink = data.get("permalink")
    own = permalink_extension(permalink) if isinstance(permalink, str) else ""
    return own or (".html" if is_markdown(path.suffix, config.markdown_ext) else path.suffix)


def _url(source: Source, data: Mapping[str, Any], config: Config, parts: UrlParts) -> str:
    template = data["permalink"] if _is_true(data.get("permalink")) else config.permalink
    if not isinstance(template, str):
        raise source.refusal(f"`permalink` is {ruby_text(template)}; expected a text such as /a/b.html", "permalink")
    try:
        return post_url(template, parts)
    except ValueError as error:
        raise source.refusal(error, "permalink") from None


@lru_cache(maxsize=8)
def _defaults(folder: Path, config: Config) -> Defaults:
    return Defaults(folder, config)


def _inner_path(place: str, config: Config) -> str:
    """The path that Jekyll calls relative: to the collections' folder."""
    return place.removeprefix(f"{config.collections_dir}/") if config.collections_dir else place


def _is_draft(inner_path: str) -> bool:
    return "_posts" not in inner_path


def _url_path(inner_path: str) -> str:
    return inner_path.rpartition(".")[0].replace("_posts", "", 1).rstrip(".")


def _is_true(value: object) -> bool:
    return value is not None and value is not False
