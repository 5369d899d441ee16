"""What is known of a post, as bytes: worked out once, kept, and sent from process to process."""

import re
from pathlib import Path
from typing import Any

import msgpack

from ..html import fold, plain_text
from ..jekyll.config import Config
from ..jekyll.posts import Post, is_published, read_alone
from ..jekyll.redirects import redirect_to, redirects_from
from ..jekyll.slugs import titleize
from ..jekyll.urls import output_path
from ..summary import summarise
from ..tracing import digest_bytes
from .media import picture_of, source_of
from .related import Keyed, telling_words
from .stories import UNDATED, published_date
from .typography import typeset, typeset_html_and_words

WORDS_A_MINUTE = 220
"""How fast people read news, in words."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")

UNREADY = b"liquid"
"""Stands for the record of a post whose Liquid waits for the site's other posts."""

UNPUBLISHED = b"unpublished"
"""Stands for the record of a post that says it is not published."""


class RecordReader:
    """Makes records of the posts in a Jekyll folder."""

    def __init__(self, folder: Path, config: Config, site_url: str, pictures: str) -> None:
        self.folder, self.config, self._site_url, self._pictures = folder, config, site_url, pictures

    def read(self, path: str) -> tuple[bytes, bytes]:
        """The record and the typeset content of the post at `path`, relative to the folder.

        Raises Refusal for a post that cannot be read.
        """
        post, waits = read_alone(path, self.folder, self.config)
        if not is_published(post, self.config):
            return UNPUBLISHED, b""
        return (UNREADY, b"") if waits else self.record(post)

    def record(self, post: Post) -> tuple[bytes, bytes]:
        """The record and the typeset content (UTF-8 HTML) of a post."""
        written = post.data.get("summary") or post.data.get("description")
        lead = typeset(plain_text(str(written))) if written else None
        html, words = typeset_html_and_words(post.content)
        text = fold(words)
        date = published_date(post)
        source = source_of(post.data)
        more = {
            "title": typeset(_visible(plain_text(post.title))) or titleize(post.slug),
            "given_title": post.title,
            "precision": date.precision.value if date else None,
            "slug": post.slug,
            "lead": lead,
            "summary": lead or typeset(summarise(post.content)),
            "source": (source.name, source.url) if source else None,
            "credit": typeset(plain_text(str(post.data.get("credit") or ""))),
            "feature_image": picture_of(post.data, self._site_url, self._pictures),
            "reading_minutes": max(1, round((text.count(" ") + 1) / WORDS_A_MINUTE)),
            "entry_id": post.id,
            "_front_matter": msgpack.packb(post.data, default=_plainly),
        }
        packed = msgpack.packb(more)
        body = html.encode("utf-8", "surrogatepass")
        face = [
            post.path,
            post.date.isoformat() if post.date else None,
            post.url.removeprefix("/").replace("?", "%3F"),  # Jekyll leaves it, and no link leads there
            output_path(post.url).removeprefix("/"),
            post.categories,
            post.tags,
            _told_to_machines(post),
            packed,
        ]
        telling = " ".join(sorted(telling_words(f"{more['title']}. {text}")))  # their order is not to tell of edits
        keyed = msgpack.packb(Keyed((post.date or UNDATED).timestamp(), telling))
        keyed_digest = digest_bytes(msgpack.packb([post.path, keyed]))
        digests = digest_bytes(msgpack.packb(face)), digest_bytes(body), keyed_digest
        return msgpack.packb([*digests, keyed, *face]), body


def _told_to_machines(post: Post) -> dict[str, Any]:
    """What few posts say, for feeds, sitemap and redirects."""
    said = {
        "modified": post.modified.isoformat() if post.modified else None,
        "redirect_from": redirects_from(post.data),
        "redirect_to": redirect_to(post.data),
        "draft": post.draft,
        "unlisted": post.data.get("sitemap") is False,
    }
    return {key: value for key, value in said.items() if value}


def _visible(text: str) -> str:
    """The text without control characters, of which HTML has none."""
    return _CONTROL.sub("", text).strip()


def _plainly(value: Any) -> Any:
    """What YAML can say and msgpack cannot: sets."""
    return sorted(map(str, value)) if isinstance(value, set | frozenset) else str(value)
