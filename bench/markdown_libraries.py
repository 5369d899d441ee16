"""How near Python's Markdown libraries come to kramdown: `python bench/markdown_libraries.py FOLDER…`

Each FOLDER is a Jekyll source folder. Of its Markdown posts without Liquid, real Jekyll gives the body; printed is how
many bodies each library gives the same text (white space folded), with the extensions that come nearest to what
kramdown knows, beside this project's port. Needs `pip install -e '.[markdown]'`.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import mistune
from jekyll import ORACLE, posts_of, text
from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from smartypants import smartypants

from knipselkrant.jekyll.config import load_config
from knipselkrant.jekyll.kramdown import Options
from knipselkrant.jekyll.markup import render
from knipselkrant.jekyll.source import read_source

Library = Callable[[str], str]

_MARKDOWN_IT = MarkdownIt("gfm-like", {"typographer": True, "linkify": False}).enable(["replacements", "smartquotes"])
for _plugin in (footnote_plugin, deflist_plugin, attrs_plugin, attrs_block_plugin):
    _MARKDOWN_IT.use(_plugin)
_PYTHON_MARKDOWN = markdown.Markdown(extensions=["extra", "smarty", "sane_lists"])
_MISTUNE = mistune.create_markdown(
    escape=False, plugins=["table", "footnotes", "def_list", "abbr", "strikethrough", "math"]
)


def main() -> None:
    """Compares, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a Jekyll source folder")
    names = ["the port", "Python-Markdown", "markdown-it-py", "mistune"]
    print("bodies  " + "  ".join(names) + "  blog")
    for folder in parser.parse_args().folders:
        options = load_config(folder).kramdown
        bodies = list(_bodies(folder))
        counts = [sum(_text(library, body) == truth for body, truth in bodies) for library in _libraries(options)]
        shares = "  ".join(
            f"{count / max(1, len(bodies)):{len(name)}.1%}" for count, name in zip(counts, names, strict=True)
        )
        print(f"{len(bodies):6}  {shares}  {folder.name}", flush=True)


def _libraries(options: Options) -> list[Library]:
    return [
        lambda body: render(body, ".md", options=options),
        lambda body: _PYTHON_MARKDOWN.reset().convert(body),
        _MARKDOWN_IT.render,
        lambda body: smartypants(str(_MISTUNE(body))),  # it has no typography of its own
    ]


def _bodies(folder: Path) -> Iterator[tuple[str, str]]:
    """Each body without Liquid, and the text that Jekyll makes of it."""
    posts, _ = posts_of(["ruby", ORACLE, "--alone", folder])
    extensions = load_config(folder).markdown_ext
    for path, post in posts.items():
        if "error" not in post and path.lower().endswith(extensions):
            body = read_source(folder / path).body
            if "{{" not in body and "{%" not in body:
                yield body, text(post["content"])


def _text(library: Library, body: str) -> str | None:
    try:
        return text(library(body))
    except Exception:  # what a library raises at a text counts as another text
        return None


if __name__ == "__main__":
    main()
