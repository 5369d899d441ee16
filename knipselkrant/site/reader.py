"""The pages of a Jekyll folder, such as the colofon, as Pelican reads them."""

import logging
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from .. import frontmatter
from ..errors import Refusal
from ..files import read_text
from ..html import plain_text
from ..jekyll import markup, urls
from ..jekyll.redirects import redirect_to, redirects_from
from ..tracing import digest_of
from .typography import typeset, typeset_html

logger = logging.getLogger(__name__)


def add_reader(readers: Any) -> None:
    """Makes Pelican read HTML and Markdown files as Jekyll does."""
    for extension in JekyllReader.file_extensions:
        readers.reader_classes[extension] = JekyllReader


def quiet_missing_markdown(generator: Any) -> None:
    """Keeps Pelican from warning that its own Markdown reader, which is not used, lacks its library."""
    for extension in JekyllReader.file_extensions:
        generator.readers.disabled_readers.pop(extension, None)


class JekyllReader(BaseReader):  # type: ignore[misc]
    """Gives Pelican the pages of a Jekyll folder; its posts are read as stories (`generator`)."""

    file_extensions = ["html", "htm", "md", "markdown", "mkd", "mkdn", "mkdown"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Content (typeset HTML) and metadata of the page at `source_path`; Pelican calls this."""
        try:
            return read_page(Path(source_path))
        except Refusal as refusal:
            logger.error("%s", refusal)  # Pelican will say that it could not read the page, and not why
            raise


def sign_pages(generator: Any) -> None:
    """Gives each page a digest of all that templates can see of it."""
    for page in (*generator.pages, *generator.hidden_pages):
        page.digest = digest_of((page.url, page.save_as, page._content, page.front_matter))


def read_page(path: Path) -> tuple[str, dict[str, Any]]:
    """Content and metadata of a page such as the colofon: Jekyll front matter with a title and a permalink.

    Raises Refusal for a page without either.
    """
    document = frontmatter.split(read_text(path), path)
    if document is None:
        raise Refusal(path, "found no front matter; expected `---`, a title and a permalink, `---`", line=1)
    data = document.data
    for key in ("title", "permalink"):
        if not data.get(key):
            raise Refusal(path, f"the front matter has no {key}; give it one", line=1)
    url = urls.sanitise(str(data["permalink"]))
    return typeset_html(markup.render(document.body, path.suffix)), {
        "title": typeset(plain_text(str(data["title"]))),
        "url": url.removeprefix("/"),
        "save_as": urls.output_path(url).removeprefix("/"),
        "slug": path.stem,
        "redirect_from": redirects_from(data),
        "redirect_to": redirect_to(data),
        "template": "redirect" if redirect_to(data) else "page",
        "unlisted": data.get("sitemap") is False,
        "front_matter": data,
    }
