"""Addresses of files that are no posts, for links to them. The rules are Jekyll's `Page` and `StaticFile`."""

from pathlib import Path, PurePosixPath
from typing import Any

from ..files import is_file, read_text
from ..frontmatter import split
from .config import Config
from .markup import is_markdown
from .taxonomy import ruby_text
from .urls import escape, permalink_ending, sanitise


def file_url(path: str, folder: Path, config: Config) -> str | None:
    """The address of the page or other file at `path` below `folder`; None if Jekyll does not publish it."""
    name = PurePosixPath(path.lstrip("/"))
    file = folder / name
    if any(part.startswith(("_", ".")) for part in name.parts) or not is_file(file) or file.is_symlink():
        return None
    with file.open("rb") as opened:
        has_front_matter = opened.read(4).startswith(b"---")
    document = split(read_text(file), file) if has_front_matter else None
    return escape(f"/{name}") if document is None else page_url(name, document.data, config)


def page_url(name: PurePosixPath, data: dict[str, Any], config: Config) -> str:
    """The address of the page at `name`, with front matter `data`."""
    if permalink := data.get("permalink"):
        return sanitise(ruby_text(permalink))
    is_html = is_markdown(name.suffix, config.markdown_ext) or name.suffix in (".html", ".htm")
    extension = ".html" if is_html else name.suffix
    path = escape(str(name.with_suffix("")))
    if is_html and name.stem == "index":
        return sanitise(f"/{path.removesuffix('index')}")
    if is_html:
        extension = permalink_ending(config.permalink).replace(":output_ext", extension)
    return sanitise(f"/{path}{extension}")
