"""Kramdown's table of contents, which takes the place of a list with `{:toc}`."""

import re
from collections.abc import Callable, Sequence

from markdown_it.tree import SyntaxTreeNode

_LINK = re.compile(r"</?a\b[^<>]*>")


def contents(headings: Sequence[SyntaxTreeNode], text_of: Callable[[Sequence[SyntaxTreeNode]], str]) -> str:
    """The headings that have an id as nested lists of links; `text_of` gives the HTML of a heading's words."""
    lines = ['<ul id="markdown-toc">']
    open_levels: list[int] = []
    for heading in headings:
        name, level = heading.attrs.get("id"), int(heading.tag[1:])
        if not name:
            continue
        while open_levels and open_levels[-1] > level and len(open_levels) > 1:
            open_levels.pop()
            lines.append("</li></ul>")
        if not open_levels:
            open_levels.append(level)
        elif level > open_levels[-1]:
            open_levels.append(level)
            lines.append("<ul>")
        else:
            lines.append("</li>")
        text = _LINK.sub("", text_of(heading.children))
        lines.append(f'<li><a href="#{name}" id="markdown-toc-{name}">{text}</a>')
    lines += ["</li></ul>"] * max(1, len(open_levels))
    return "\n".join(lines) + "\n" if open_levels else ""
