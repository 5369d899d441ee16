"""`python -m knipselkrant story PATH…` and `posts DIR`: what the converter, and Jekyll, see; a JSON line each."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .convert import find_seeds, load_rules, read_story
from .errors import Refusal
from .jekyll.config import load_config
from .jekyll.config_keys import warning_of
from .jekyll.posts import Post, read_posts

_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}
"""What ends a line to Unicode, and may stand in JSON as it is: escaped, so that a line stays a line to any reader."""


def main(arguments: list[str] | None = None) -> int:
    """Runs a command; 0 when nothing was refused, else 1 with a line for each refusal on standard error."""
    parser = argparse.ArgumentParser(prog="python -m knipselkrant", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    story = commands.add_parser("story", help="the story that the converter reads in each seed")
    story.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a seed, or a folder of them")
    posts = commands.add_parser("posts", help="the posts of a folder, as Jekyll sees them")
    posts.add_argument("folder", type=Path, metavar="DIR", help="a Jekyll source folder")
    options = parser.parse_args(arguments)
    lines = _stories(options.paths) if options.command == "story" else _posts(options.folder)
    refused = False
    for line in lines:
        if isinstance(line, Refusal):
            refused = True
            print(line, file=sys.stderr)
        else:
            print(json.dumps(line, ensure_ascii=False).translate(_LINE_ENDS))
    return 1 if refused else 0


def _stories(paths: list[Path]) -> Iterator[dict[str, Any] | Refusal]:
    try:
        zone, rules = load_config(Path("content")).timezone, load_rules(Path("content"))
    except Refusal as refusal:
        yield refusal
        return
    for path in paths:
        root = path if path.is_dir() else path.parent
        for seed in find_seeds(root) if path.is_dir() else [path]:
            try:
                yield read_story(seed, root, zone, rules).as_json()
            except Refusal as refusal:
                yield refusal


def _posts(folder: Path) -> Iterator[dict[str, Any] | Refusal]:
    if not folder.is_dir():
        yield Refusal(folder, "is no folder; expected one with a Jekyll site's _posts")
        return
    try:
        config = load_config(folder)
        if warning := warning_of(config, folder):
            print(warning, file=sys.stderr)
        posts, refusals = read_posts(folder, config=config)
    except Refusal as refusal:
        yield refusal
        return
    yield from map(_as_json, posts)
    yield from refusals


def _as_json(post: Post) -> dict[str, Any]:
    return {
        "path": post.path,
        "url": post.url,
        "id": post.id,
        "title": post.title,
        "date": post.date.isoformat() if post.date else None,
        "categories": list(post.categories),
        "tags": list(post.tags),
        "excerpt": post.excerpt,
        "content": post.content,
    }


if __name__ == "__main__":
    sys.exit(main())
