"""Real Jekyll builds this repository's content/, and comes to the same site."""

import json
import subprocess

import feedparser
import pytest

from knipselkrant.html import plain_text
from knipselkrant.jekyll.posts import read_posts

from .sites import ROOT, page
from .tools import needs

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def jekyll_site(tmp_path_factory):
    output = tmp_path_factory.mktemp("jekyll")
    command = ["jekyll", "build", "--disable-disk-cache", "-q", "-s", CONTENT, "-d", output]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return output


@pytest.fixture(scope="module")
def jekyll_posts():
    command = ["ruby", ROOT / "tests/jekyll_oracle.rb", CONTENT]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=120).stdout
    return {post["path"]: post for post in map(json.loads, printed.splitlines())}


@needs("jekyll")
def test_jekyll_writes_the_same_story_addresses(krant, jekyll_site):
    ours, theirs = (
        {path.relative_to(site).as_posix() for path in (site / "nieuws").rglob("*.html") if path.name != "index.html"}
        for site in (krant, jekyll_site)
    )
    assert ours == theirs
    assert len(ours) == 5


@needs("jekyll")
def test_jekyll_reads_the_same_titles_dates_and_bodies(jekyll_posts):
    posts, refusals = read_posts(CONTENT)
    assert refusals == []
    assert {post.path for post in posts} == set(jekyll_posts)
    for post in posts:
        theirs = jekyll_posts[post.path]
        assert (post.url, post.id, post.title) == (theirs["url"], theirs["id"], theirs["title"])
        assert list(post.categories) == theirs["categories"]
        assert plain_text(post.content) == plain_text(theirs["content"])
        assert plain_text(post.excerpt) == plain_text(theirs["excerpt"])
        if post.date:  # where there is none, Jekyll takes the time at which the file was changed
            assert post.date.isoformat() == theirs["date"]


@needs("jekyll")
def test_the_atom_feed_has_the_entry_ids_of_jekyll_feed(krant, jekyll_site):
    ours, theirs = (
        [entry.id for entry in feedparser.parse((site / "feed.xml").read_bytes()).entries]
        for site in (krant, jekyll_site)
    )
    assert ours
    assert set(ours) <= set(theirs)  # jekyll-feed has the undated story too, under the time its file was changed


@needs("jekyll")
def test_the_body_that_a_reader_sees_is_the_body_of_the_post(krant, jekyll_posts):
    for post in jekyll_posts.values():
        shown = page(krant / post["url"].lstrip("/")).select_one("article .text").get_text(" ")
        letters = [[letter for letter in text if letter.isalnum()] for text in (shown, plain_text(post["content"]))]
        assert letters[0] == letters[1]
