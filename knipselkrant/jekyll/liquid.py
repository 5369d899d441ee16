"""Runs the Liquid in posts, in the order in which Jekyll does. Imported only where a post has any."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from liquid.exceptions import LiquidError

from ..errors import Refusal
from .bodies import render_content, render_excerpt
from .config import Config
from .drops import Site
from .liquid_environment import environment
from .liquid_errors import located
from .post import Post
from .source import Source, read_source

_GLOBALS = {"jekyll": {"environment": "development", "version": "4.3.1"}}


def fill_in(
    posts: Sequence[Post], sources: Mapping[str, Source], folder: Path, config: Config
) -> tuple[list[Post], list[Refusal]]:
    """`posts`, the content and excerpt of those in `sources` (by path) filled in, and what could not be.

    `posts` are all posts of the site, in Jekyll's order.
    """
    return _Filler(posts, sources, folder, config).filled_in()


class _Filler:
    def __init__(self, posts: Sequence[Post], sources: Mapping[str, Source], folder: Path, config: Config) -> None:
        self._posts = posts
        self._sources = sources
        self._folder = folder
        self._config = config
        self._site = Site(posts, folder, config, self)
        self._contents: dict[str, str] = {}
        self._excerpts: dict[str, str] = {}
        self._open: set[str] = set()

    def filled_in(self) -> tuple[list[Post], list[Refusal]]:
        refusals: dict[str, Refusal] = {}
        for post in self._posts:
            try:
                self._contents[post.path] = self._made_content(post)
            except Refusal as refusal:
                refusals[post.path] = refusal
        filled = []
        for post in self._posts:  # Jekyll makes an excerpt when it is asked for: mostly after all contents
            if post.path in self._sources and post.path not in refusals:
                try:
                    post = replace(post, content=self._contents[post.path], excerpt=self.excerpt(post))
                except Refusal as refusal:
                    refusals[post.path] = refusal
            if post.path not in refusals:
                filled.append(post)
        return filled, list(refusals.values())

    def _made_content(self, post: Post) -> str:
        source = self._sources.get(post.path)
        if source is None:
            return post.content
        return render_content(source, self._config, partial(self._run, post, source, is_excerpt=False))

    def content(self, post: Post) -> str:
        """What templates see: the HTML of a post that came before the one at hand, the source of any other."""
        made = self._contents.get(post.path)
        return read_source(self._folder / post.path).body if made is None else made

    def excerpt(self, post: Post) -> str:
        """The excerpt, made when it is first asked for, be it by the template of another post."""
        source = self._sources.get(post.path)
        if source is None:
            return post.excerpt
        if post.path in self._open:
            raise LiquidError(f"the excerpt of {post.path} asks for itself", token=None)
        if post.path not in self._excerpts:
            self._open.add(post.path)
            try:
                fill = partial(self._run, post, source, is_excerpt=True)
                self._excerpts[post.path] = render_excerpt(source, post.data, self._config, fill)
            finally:
                self._open.discard(post.path)
        return self._excerpts[post.path]

    def _run(self, post: Post, source: Source, text: str, *, is_excerpt: bool) -> str:
        page = self._site.excerpt(post, text) if is_excerpt else self._site.drop(post)
        self._site.current = None if is_excerpt else post
        try:
            return environment().from_string(text).render(**_GLOBALS, site=self._site, page=page)
        except LiquidError as error:
            raise located(error, source.path, source.body_line) from None
        except RecursionError:
            raise source.refusal("Liquid: nested too deep; make it flatter") from None
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise source.refusal(f"Liquid: {error}; mend what the filters are given") from None
        except Refusal as refusal:
            if refusal.path == source.path:
                raise
            raise Refusal(refusal.path, f"{refusal.reason} (asked for by {post.path})", line=refusal.line) from None
