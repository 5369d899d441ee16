"""What the tags `link` and `post_url` lead to."""

import re

from liquid import Token
from liquid.exceptions import LiquidValueError

from .absolute import relative_url
from .collections import collection_names
from .drops import Site
from .pages import file_url
from .post import Post

_POST_NAME = re.compile(r"/?(?P<folder>(?:.+/)?)(?P<name>(?P<date>\d+-\d+-\d+)-(?P<slug>.*))")


def post_link_url(name: str, site: Site, token: Token) -> str:
    """What `{% post_url name %}` stands for."""
    match = _POST_NAME.fullmatch(name.strip())
    if match is None:
        raise LiquidValueError(f"`{name}` is no name of a post; expected one such as 2018-01-31-title", token=token)
    folder, file = match["folder"], rf"{re.escape(match['name'])}\.[^.]+"
    exact = re.compile(rf"_posts/{re.escape(folder)}{file}|{re.escape(folder)}_posts/?{file}")
    post = next((post for post in site.posts if exact.match(_inner_path(post, site))), None)
    if post is None:
        post = next((post for post in site.posts if _is_dated_so(post, match)), None)
    if post is None:
        raise LiquidValueError(f"there is no post `{name}` for post_url; name one by its file", token=token)
    return relative_url(post.url, site.config)


def _is_dated_so(post: Post, name: re.Match[str]) -> bool:
    """Jekyll's older way of finding a post, by its slug and the day it is of."""
    if post.slug != name["slug"] or post.date is None:
        return False
    return tuple(map(int, name["date"].split("-"))) == (post.date.year, post.date.month, post.date.day)


def link_url(path: str, site: Site, token: Token) -> str:
    """What `{% link path %}` stands for."""
    post = next((post for post in site.posts if path.lstrip("/") == _inner_path(post, site)), None)
    url = post.url if post else _document_url(path.lstrip("/"), site) or file_url(path, site.folder, site.config)
    if url is None:
        raise LiquidValueError(f"there is no `{path}` to link to; name a file of the site", token=token)
    return relative_url(url, site.config)


def _document_url(path: str, site: Site) -> str | None:
    label = path.partition("/")[0].removeprefix("_")
    if not path.startswith("_") or label not in collection_names(site.config):
        return None
    return next((document["url"] for document in site.documents(label) if document["path"] == path), None)


def _inner_path(post: Post, site: Site) -> str:
    return post.path.removeprefix(f"{site.config.collections_dir}/")
