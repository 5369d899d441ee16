"""A site's other collections, and its pages and files, as the templates in posts see them: not yet rendered.

The rules are Jekyll's `Collection`, `CollectionReader`, `Page` and `StaticFile`.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from .config import Config
from .defaults import Defaults, deep_merge
from .entries import find_files
from .markup import is_markdown
from .pages import page_url
from .ruby_values import Moment, to_s
from .slugs import titleize
from .source import Source, read_source
from .urls import UrlParts, permalink_ending, permalink_template, post_id, post_url, sanitise


def collection_names(config: Config) -> dict[str, dict[str, Any]]:
    """The collections that a site has beside its posts, each with what `_config.yml` says of it."""
    written = config.data.get("collections")
    if isinstance(written, list):
        return {to_s(name): {} for name in written if name != "posts"}
    if not isinstance(written, dict):
        return {}
    return {to_s(name): said if isinstance(said, dict) else {} for name, said in written.items() if name != "posts"}


def read_collection(label: str, folder: Path, config: Config, time: Moment | None) -> list[dict[str, Any]]:
    """The documents of a collection in Jekyll's order; `time` stands for the date of those that give none."""
    said = collection_names(config)[label]
    defaults = Defaults(folder, config, label)
    documents = []
    for path, inner in _files_of(label, folder, config):
        source = read_source(path) if _has_front_matter(path) else None
        if source and source.front_matter.get("published", True) is not False:
            documents.append(_document(source, inner, label, said, defaults, config, time))
    key = said.get("sort_by")
    if isinstance(key, str):
        documents.sort(key=lambda each: (each.get(key) is None, to_s(each.get(key))))
    else:
        documents.sort(key=lambda each: (to_s(each["date"]), each["path"]))
    return documents


def read_collection_files(label: str, folder: Path, config: Config) -> list[dict[str, Any]]:
    """The files of a collection that are copied as they are, by path."""
    return [
        _static_file(path, f"_{label}/{inner}") | {"collection": label}
        for path, inner in _files_of(label, folder, config)
        if not _has_front_matter(path)
    ]


def _files_of(label: str, folder: Path, config: Config) -> Iterator[tuple[Path, str]]:
    """The files of a collection, with their paths in it."""
    base = folder / config.collections_dir / f"_{label}"
    for path in sorted(base.rglob("*")):
        inner = path.relative_to(base).as_posix()
        if path.is_file() and not path.is_symlink() and all(part[0] not in "._#~" for part in inner.split("/")):
            yield path, inner


def _document(
    source: Source,
    inner: str,
    label: str,
    said: dict[str, Any],
    defaults: Defaults,
    config: Config,
    time: Moment | None,
) -> dict[str, Any]:
    relative = f"_{label}/{inner}"
    data = deep_merge(defaults.values(relative), source.front_matter)
    path = PurePosixPath(inner)
    slug = to_s(data.get("slug") or path.stem)
    extension = ".html" if is_markdown(path.suffix, config.markdown_ext) else path.suffix
    without_extension = inner.removesuffix(path.suffix)
    parts = UrlParts(f"/{without_extension}", path.stem, slug, (), time, extension, label)
    template = (
        data.get("permalink") or said.get("permalink") or f"/:collection/:path{permalink_ending(config.permalink)}"
    )
    url = post_url(permalink_template(to_s(template)), parts)
    return {
        "title": titleize(path.stem),
        "date": time,
        "categories": [],
        "tags": [],
        **data,
        "collection": label,
        "content": source.body,
        "ext": path.suffix,
        "id": post_id(url, slug),
        "name": data.get("name") or path.name,
        "path": relative,
        "relative_path": relative,
        "slug": slug,
        "url": url,
    }


def read_pages(folder: Path, config: Config) -> Iterator[dict[str, Any]]:
    """The pages of a site, by name."""
    defaults = Defaults(folder, config, "pages")
    for path in sorted(find_files(folder, config), key=lambda path: (path.name, path)):
        if not _has_front_matter(path):
            continue
        name = PurePosixPath(path.relative_to(folder).as_posix())
        source = read_source(path)
        data = deep_merge(defaults.values(str(name)), source.front_matter)
        url = page_url(name, data, config)
        known = {"content": source.body, "dir": _directory(url), "name": path.name, "path": str(name), "url": url}
        yield {**data, **known}


def is_html(page: dict[str, Any], config: Config) -> bool:
    """Whether a page becomes HTML."""
    extension = PurePosixPath(page["name"]).suffix
    return extension in (".html", ".xhtml", ".htm") or is_markdown(extension, config.markdown_ext)


def read_static_files(folder: Path, config: Config) -> Iterator[dict[str, Any]]:
    """The files outside collections that Jekyll copies as they are, by path."""
    for path in sorted(find_files(folder, config)):
        if not _has_front_matter(path):
            yield _static_file(path, f"/{path.relative_to(folder).as_posix()}")


def _static_file(path: Path, name: str) -> dict[str, Any]:
    return {"basename": path.stem, "extname": path.suffix, "name": path.name, "path": name}


def _has_front_matter(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8).removeprefix(b"\xef\xbb\xbf").startswith(b"---")


def _directory(url: str) -> str:
    return url if url.endswith("/") else sanitise(url.rpartition("/")[0] + "/")
