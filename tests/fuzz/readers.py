"""The readers that are fuzzed: each takes any bytes, and may refuse them, but neither fails nor runs on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from knipselkrant import frontmatter
from knipselkrant.errors import Refusal
from knipselkrant.jekyll import markup
from knipselkrant.jekyll.config import load_config
from knipselkrant.jekyll.config_keys import warning_of
from knipselkrant.jekyll.posts import read_posts
from knipselkrant.site.typography import typeset_html

from ..convert.conversions import ZONE

POST = "---\ntitle: Een titel\ntags: [a, b]\n---\n"


def read_front_matter(data: bytes, _: Path) -> None:
    """Front matter and body of a file; what is written of it reads back as it was."""
    text = data.decode("utf-8", "replace")
    for strict in (True, False):
        with suppress(Refusal):
            document = frontmatter.split(text, Path("a.html"), strict=strict)
            if document:
                # `date` and the like are written as they are; the converter gives them nothing that is not plain.
                written = frontmatter.dump({f"x{key}": value for key, value in document.data.items()})
                again = frontmatter.split(written, Path("a.html"), strict=True)
                assert again is not None
                assert frontmatter.dump(again.data) == written


def read_sidecar(data: bytes, folder: Path) -> None:
    """The story of a seed with this sidecar."""
    from knipselkrant.convert import read_story

    folder.joinpath("a.txt").write_text("Een titel\n\nEen bericht.\n", "utf-8")
    folder.joinpath("a.yaml").write_bytes(data)
    with suppress(Refusal):
        read_story(folder / "a.txt", folder, ZONE)


def read_config(data: bytes, folder: Path) -> None:
    """A site's _config.yml, and its one post by it."""
    _write(folder, "_config.yml", data)
    _write(folder, "_posts/2020-01-01-a.md", f"{POST}\nEen *bericht*.\n".encode())
    with suppress(Refusal):
        config = load_config(folder)
        warning_of(config, folder)
        read_posts(folder, config=config)


def read_liquid(data: bytes, folder: Path) -> None:
    """A post with this body, beside another, an include and a data file."""
    _write(folder, "_config.yml", b"title: Proef\n")
    _write(folder, "_data/a.yaml", b"- {b: 1, c: [x, y]}\n- {b: 2}\n")
    _write(folder, "_includes/a.html", b"{{ include.b }}{% if include.c %}{% include a.html b=include.c %}{% endif %}")
    _write(folder, "_posts/2020-01-01-a.html", POST.encode() + b"\nEen bericht.\n")
    _write(folder, "_posts/2020-01-02-b.html", POST.encode() + data)
    read_posts(folder)


def read_markdown(data: bytes, _: Path) -> None:
    """Markdown to HTML, and its typography."""
    with suppress(ValueError):
        typeset_html(markup.render(data.decode("utf-8", "replace"), ".md"))


READERS: dict[str, Callable[[bytes, Path], None]] = {
    "config": read_config,
    "front-matter": read_front_matter,
    "liquid": read_liquid,
    "markdown": read_markdown,
    "sidecar": read_sidecar,
}


def _write(folder: Path, name: str, data: bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
