"""Starts a new story: a post file with its front matter filled in."""

from datetime import datetime
from pathlib import Path

from .. import frontmatter
from ..errors import Refusal
from ..jekyll.slugs import slugify


def new_post(title: str, content: Path, now: datetime, category: str = "nieuws") -> Path:
    """Writes a post with this title, dated `now` (aware, in the site's zone), and returns its path.

    Raises Refusal where the title has no letters or figures, or the post is there already.
    """
    title = " ".join(title.split())
    slug = slugify(title, "latin")
    path = content / "_posts" / f"{now:%Y}" / f"{now:%Y-%m-%d}-{slug}.html"
    if not slug:
        raise Refusal(content, f"the title {title!r} has no letters or figures to make an address of")
    data = {"layout": "post", "title": title, "date": f"{now:%a, %d %b %Y %H:%M:%S %z}", "category": category}
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(f"{frontmatter.dump(data)}\n<p></p>\n")
    except FileExistsError:
        raise Refusal(path, "is there already; choose another title, or edit that post") from None
    return path
