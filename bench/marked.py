"""Marked texts (tests/gold/articles/README.md tells their form), and the ways to flatten them to plain text."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from textwrap import fill
from typing import Any

import pyphen
import yaml

KINDS = ("quote", "aside", "list")

LONG_WORD = re.compile(r"[^\W\d_]{6,}")
SYLLABLES = pyphen.Pyphen(lang="nl")


@dataclass(frozen=True)
class Block:
    """A block as it is marked: its kind, and its lines of text, each as it would be printed."""

    kind: str
    lines: tuple[str, ...]
    title: str = ""
    by: str = ""
    ordered: bool = False


@dataclass(frozen=True)
class Article:
    """A marked text."""

    name: str
    title: str
    date: str | None
    blocks: tuple[Block, ...]

    @cached_property
    def headings(self) -> list[str]:
        """The text of each heading."""
        return [block.lines[0] for block in self.blocks if block.kind == "h"]


def load(path: Path) -> Article:
    """The marked text in a YAML file."""
    data = yaml.safe_load(path.read_text("utf-8"))
    date = data["date"]
    return Article(path.stem, data["title"], None if date is None else str(date), tuple(map(_block, data["blocks"])))


def _block(marked: dict[str, Any]) -> Block:
    kind = next(name for name in ("p", "h", *KINDS) if name in marked)
    lines = marked[kind] if kind == "list" else [marked[kind]]
    extra = {name: marked[name] for name in ("title", "by", "ordered") if name in marked}
    return Block(kind, tuple(unicodedata.normalize("NFC", " ".join(str(line).split())) for line in lines), **extra)


def plain_lines(article: Article) -> Iterator[str]:
    """The text with nothing to tell the kinds apart."""
    for block in article.blocks:
        yield from filter(None, (block.title, *block.lines, block.by))


def typed_lines(article: Article) -> Iterator[str]:
    """The text as people type it: a bullet or a number before each item, a dash before the name of a speaker."""
    for block in article.blocks:
        yield from filter(None, [block.title])
        for number, line in enumerate(block.lines, 1):
            bullet = f"{number}. " if block.ordered else "- "
            yield bullet + line if block.kind == "list" else line
        if block.by:
            yield f"– {block.by}"


def indented(article: Article) -> str:
    """Set as in a book: wrapped, and no blank line but an indented first line at each paragraph."""
    return "\n".join(
        _filled(line, initial_indent="" if block.kind == "h" else "   ")
        for block in article.blocks
        for line in filter(None, (block.title, *block.lines, block.by))
    )


def wrapped(article: Article, end: str, *, at_hyphens: bool = False) -> str:
    """Hard-wrapped, `end` between the blocks."""
    return end.join(_filled(line, break_on_hyphens=at_hyphens) for line in plain_lines(article))


def _filled(line: str, *, break_on_hyphens: bool = False, initial_indent: str = "") -> str:
    """`line` in lines of 72 characters; an address that is longer stays whole."""
    return fill(line, 72, break_long_words=False, break_on_hyphens=break_on_hyphens, initial_indent=initial_indent)


def typeset(line: str, width: int) -> str:
    """`line` in lines of `width` characters, with words broken at a syllable to fill them."""
    done: list[str] = []
    last = ""
    for word in line.split():
        if len(f"{last} {word}") <= width:
            last = f"{last} {word}".lstrip()
            continue
        letters = LONG_WORD.match(word)
        places = SYLLABLES.positions(letters[0]) if letters else []
        at = max((place for place in places if len(last) + place + 2 <= width), default=0)
        done.append(f"{last} {word[:at]}-" if at else last)
        last = word[at:]
    return "\n".join([*done, last])


WAYS: dict[str, Callable[[Article], bytes]] = {
    "blank lines": lambda article: "\n\n".join(plain_lines(article)).encode(),
    "single newlines, CRLF": lambda article: "\r\n".join(plain_lines(article)).encode(),
    "Windows-1252": lambda article: "\n\n".join(plain_lines(article)).encode("cp1252", "xmlcharrefreplace"),
    "decomposed, with BOM": lambda article: unicodedata.normalize("NFD", "\n\n".join(plain_lines(article))).encode(
        "utf-8-sig"
    ),
    "wrapped at 72": lambda article: wrapped(article, "\n\n").encode(),
    "wrapped, hyphens too": lambda article: wrapped(article, "\n\n", at_hyphens=True).encode(),
    "wrapped, no blank lines": lambda article: wrapped(article, "\n").encode(),
    "wrapped and indented": lambda article: indented(article).encode(),
    "words broken": lambda article: "\n\n".join(typeset(line, 56) for line in plain_lines(article)).encode(),
    "as people type": lambda article: "\n\n".join(typed_lines(article)).encode(),
    "one long line": lambda article: " ".join(plain_lines(article)).encode(),
}
