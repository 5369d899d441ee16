"""The awkward folders come out as Jekyll told, and what is stored of that is what it tells now."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import quote, unquote

import pytest

from knipselkrant.jekyll.posts import Post, read_posts
from knipselkrant.jekyll.urls import output_path, permalink_extension
from tests.jekyll.folders import write_folder
from tests.jekyll.told import GROUPS, POST_FOLDERS, READ, SITE_FOLDERS, asked, stored
from tests.sites import site
from tests.tools import needs

NOW = datetime(2026, 1, 1, tzinfo=UTC)
POSTS_OF = [(group, name) for group, folders in POST_FOLDERS.items() for name in folders]
SITES_OF = [(group, name) for group, folders in SITE_FOLDERS.items() for name in folders]


@pytest.mark.parametrize(("group", "name"), POSTS_OF)
def test_every_field_of_every_post_is_that_of_jekyll(tmp_path: Path, group: str, name: str) -> None:
    posts, refusals = read_posts(write_folder(tmp_path, GROUPS[group][name]), now=NOW)
    assert [str(refusal) for refusal in refusals] == []
    ours, theirs = [fields(post) for post in posts], stored(group)[name]
    if group == "liquid":
        ours, theirs = [folded(post) for post in ours], [folded(post) for post in theirs]
    assert [post["path"] for post in ours] == [post["path"] for post in theirs]
    differences = [
        f"{their['path']} {key}: {our[key]!r}, in Jekyll {their[key]!r}"
        for our, their in zip(ours, theirs, strict=True)
        for key in our
        if our[key] != their[key]
    ]
    assert differences == []


def fields(post: Post) -> dict[str, Any]:
    assert post.date
    told = {
        "path": post.path,
        "url": post.url,
        "id": post.id,
        "title": post.title,
        "date": post.date.isoformat(timespec="seconds"),
        "categories": list(post.categories),
        "tags": list(post.tags),
        "excerpt": post.excerpt,
        "content": post.content,
    }
    if post.path.endswith(".html"):
        told["output"] = output_path(post.url, permalink_extension(post.url) or ".html")
    return told


def folded(post: dict[str, Any]) -> dict[str, Any]:
    """`post` without the colours of its code, white space folded."""
    texts = {key: " ".join(re.sub("</?span[^>]*>", "", post[key]).split()) for key in ("content", "excerpt")}
    return {**post, **texts}


def composed(text: str) -> str:
    """`text` with the letters in its addresses composed: the plugins write them so, though the files' names are not."""
    return re.sub(r"(?:\w?%[0-9A-F]{2})+", lambda letters: quote(normalize("NFKC", unquote(letters[0]))), text)


@pytest.mark.parametrize(("group", "name"), SITES_OF)
@pytest.mark.slow
def test_what_the_plugins_write_is_written_here_too(tmp_path: Path, group: str, name: str) -> None:
    files = dict(GROUPS[group][name])
    output, result = site(tmp_path, files, config=files.pop("_config.yml"))
    assert result.errors == ()
    theirs = stored(group)[name]
    ours = json.loads(composed(json.dumps(READ[group](output))))
    assert theirs
    assert {key: ours.get(key, "not there") for key in theirs} == theirs
    if group == "redirects":
        assert ours.keys() == theirs.keys()
    if group == "sitemaps":
        stories = {address for address in ours if re.search("20[0-9][0-9]/.|gewoon|stil|weg|over", address)}
        lists = {address for address in stories if re.search(r"/20\d\d/(\d\d/)?$", address)}
        assert stories - lists <= theirs.keys()


@needs("jekyll", "jekyll-feed", "jekyll-sitemap", "jekyll-redirect-from")
@pytest.mark.parametrize(("group", "name"), [*POSTS_OF, *SITES_OF])
def test_what_is_stored_is_what_jekyll_tells(tmp_path: Path, group: str, name: str) -> None:
    assert json.loads(json.dumps(asked(group, name, tmp_path))) == stored(group)[name]


def test_nothing_is_stored_of_a_folder_that_is_no_more() -> None:
    assert {group: set(stored(group)) for group in GROUPS} == {group: set(folders) for group, folders in GROUPS.items()}
