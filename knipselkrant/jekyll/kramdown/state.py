"""Where the parser stands: the text at hand, the element that is being filled, and what is known of the document."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from .element import Element
from .options import Options
from .patterns import compiled

_LINE = compiled(r".*\n?")
_MOST_SIGNS, _LEAST_SIGNS, _SIGNS_A_CHARACTER = 1_000_000, 10_000, 10
"""Kramdown tries each sign as markup, and signs within signs again: a few lines made for it would take it years. Posts
that people wrote take a tenth of a sign for each character.
"""


class Scanner:
    """A text, and how far it has been read."""

    __slots__ = ("_last", "pos", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pos = 0
        self._last: dict[re.Pattern[str], int] = {}

    @property
    def at_end(self) -> bool:
        return self.pos >= len(self.text)

    @property
    def before(self) -> str:
        """The character before the place where it stands; empty at the start."""
        return self.text[self.pos - 1] if self.pos else ""

    def check(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(self.text, self.pos)

    def scan(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.pos)
        if match:
            self.pos = match.end()
        return match

    def comes(self, end: re.Pattern[str]) -> bool:
        """Whether what follows has such an end: looked up once, so that thousands of signs may ask."""
        if end not in self._last:
            self._last[end] = max((match.start() for match in end.finditer(self.text)), default=-1)
        return self._last[end] >= self.pos

    def until(self, pattern: re.Pattern[str]) -> str | None:
        """What stands up to the end of the next match, which is read; None if there is none."""
        match = pattern.search(self.text, self.pos)
        if match is None:
            return None
        start, self.pos = self.pos, match.end()
        return self.text[start : self.pos]

    def rest(self) -> str:
        """All that is left, which is read."""
        start, self.pos = self.pos, len(self.text)
        return self.text[start:]


class BlockRule(NamedTuple):
    """What a block may begin with; `parse` says whether it was one."""

    start: re.Pattern[str]
    parse: Callable[["State", re.Match[str]], bool]


class SpanRule(NamedTuple):
    """What a span may begin with; `sign` is found first, without looking at what follows."""

    sign: str
    start: re.Pattern[str]
    parse: Callable[["State", re.Match[str]], None]


class EndTagFound(Exception):
    """The element of HTML whose blocks are being read is closed here."""


class State:
    """A document of some length that is being read. The rules read on in `src` and add to `tree`."""

    def __init__(
        self, options: Options, block_rules: Sequence[BlockRule], span_rules: Sequence[SpanRule], length: int
    ) -> None:
        self.options = options
        self.block_rules = block_rules
        self.span_rules = tuple(span_rules)
        self.root = Element("root")
        self.src = Scanner("")
        self.tree: Element | None = None
        self.text_kind = "raw_text"
        self.open: list[tuple[Element, str]] = []
        self.block_ial: dict[str, Any] | None = None
        self.references: dict[str, dict[str, Any]] = {}
        self.footnotes: dict[str, Footnote] = {}
        self.links: dict[str, Link] = {
            link_id(name): Link(url, title, None) for name, (url, title) in options.link_defs.items()
        }
        self.abbreviations: dict[str, tuple[str, Element]] = {}
        self.unclosed: list[str] = []  # names of elements without an end tag, which end where what holds them does
        self._signs_left = min(_MOST_SIGNS, _LEAST_SIGNS + _SIGNS_A_CHARACTER * length)

    @property
    def current(self) -> Element:
        """The element that is being filled."""
        assert self.tree is not None
        return self.tree

    @property
    def last(self) -> Element | None:
        """The last that was added to it."""
        children = self.current.children
        return children[-1] if children else None

    def is_within(self, *kinds: str) -> bool:
        return self.current.kind in kinds or any(element.kind in kinds for element, _ in self.open)

    def add(self, element: Element) -> None:
        self.current.children.append(element)

    def add_text(self, text: str, tree: Element | None = None, kind: str | None = None) -> None:
        children = (tree or self.current).children
        kind = kind or self.text_kind
        if children and children[-1].kind == kind:
            children[-1].value += text
        elif text:
            children.append(Element(kind, text))

    def add_block(self, kind: str, value: str = "", **options: Any) -> Element:
        """Adds a block, with the attributes that were written above it."""
        element = self.new_block(kind, value, **options)
        self.add(element)
        return element

    def new_block(self, kind: str, value: str = "", **options: Any) -> Element:
        element = Element(kind, value, **options)
        if self.block_ial is not None:
            element.options["ial"] = self.block_ial
            self.block_ial = None
        return element

    def follows_boundary(self) -> bool:
        last = self.last
        if last is None or last.kind == "blank" or self.block_ial is not None:
            return True
        return last.kind == "eob" and not last.value

    def count_sign(self) -> None:
        """Raises ValueError at a Markdown that would take forever."""
        self._signs_left -= 1
        if self._signs_left < 0:
            raise ValueError("the Markdown has too many signs that open something and do not close it")

    def blocks(self, tree: Element, text: str | None = None) -> bool:
        """Fills `tree` with the blocks of `text` (None: those that follow). Says whether its end tag was found."""
        around = self.tree, self.src, self.block_ial
        self.tree, self.block_ial = tree, None
        if text is not None:
            self.src = Scanner(text)
        try:
            while not self.src.at_end:
                if not any(
                    (match := self.src.check(rule.start)) and rule.parse(self, match) for rule in self.block_rules
                ):
                    line = self.src.scan(_LINE)
                    self.add_text(line[0] if line else "")
        except EndTagFound:
            return True
        finally:
            self.tree, self.src, self.block_ial = around
        return False

    def all_spans(self, tree: Element, text: str, kind: str = "text", rules: Sequence[SpanRule] | None = None) -> None:
        """Fills `tree` with the spans of `text`, which nothing stands around."""
        around = self.tree, self.src, self.block_ial, self.open, self.text_kind
        self.tree, self.src, self.block_ial, self.open, self.text_kind = None, Scanner(text), None, [], kind
        self.spans(tree, rules=rules)
        self.tree, self.src, self.block_ial, self.open, self.text_kind = around

    def spans(
        self,
        tree: Element,
        stop: re.Pattern[str] | None = None,
        rules: Sequence[SpanRule] | None = None,
        is_end: Callable[[re.Match[str]], bool] | None = None,
    ) -> bool:
        """Fills `tree` with the spans that follow, up to a match of `stop` that `is_end`; whether there is one."""
        outer = self.tree
        if outer is not None:
            self.open.append((outer, self.text_kind))
        self.tree = tree
        rules = self.span_rules if rules is None else tuple(rules)
        sign = _sign_of(stop, rules)
        src = self.src
        found = False
        while src.pos < len(src.text):
            self.count_sign()
            match = sign.search(src.text, src.pos)
            if match is None:
                if stop is None:
                    self.add_text(src.rest())
                break
            if match.start() > src.pos:
                self.add_text(src.text[src.pos : match.start()])
                src.pos = match.start()
            if stop and (end := src.check(stop)) and (is_end is None or is_end(end)):
                found = True
                break
            for rule in rules:
                if begin := src.check(rule.start):
                    rule.parse(self, begin)
                    break
            else:
                self.add_text(src.text[src.pos])
                src.pos += 1
        if outer is not None:
            self.open.pop()
        self.tree = outer
        return found


class Link(NamedTuple):
    """Where a link that is defined apart leads; `mark` stands in the tree where it was defined."""

    url: str
    title: str | None
    mark: Element | None


class Footnote:
    """A footnote; `mark` stands in the tree where it was defined."""

    def __init__(self, content: Element, mark: Element) -> None:
        self.content = content
        self.mark = mark
        self.is_used = False


def link_id(text: str) -> str:
    """The name under which a link is defined: neither case nor the width of a space tells two apart."""
    return re.sub(r"\s+", " ", text, flags=re.ASCII).lower()


@lru_cache(maxsize=256)
def _sign_of(stop: re.Pattern[str] | None, rules: tuple[SpanRule, ...]) -> re.Pattern[str]:
    """What to look for next: the end, or anything that may begin a span."""
    signs = [rule.sign for rule in rules]
    if stop:
        signs.insert(0, f"(?i:{stop.pattern})" if stop.flags & re.IGNORECASE else stop.pattern)
    return re.compile("|".join(signs), re.ASCII)
