"""A Jekyll post, or a page: front matter or head lines if there are any, then HTML, Markdown or plain text."""

import re
from dataclasses import replace
from html import escape
from pathlib import Path

from ... import frontmatter
from ...errors import Refusal
from ...jekyll import markup
from ...story import Block, Heading, Repair
from ..draft import Draft, Given
from ..text.heads import take_heads
from ..text.markup import blocks_of, removed_tags, sanitised, unclosed, unclosed_in_markdown
from ..text.repair import mend_letters, mend_plain_text
from ..text.structure import structure

_HTML = {".html", ".htm", ".xhtml"}
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?=[\"']?[\w-]+[\"']?[ \t]*:|[\s\S]*?^(?:---|\.\.\.)[ \t]*$)", re.MULTILINE)
_KEY = re.compile(r"[\"']?(?P<key>[\w-]+)[\"']?[ \t]*:(?:[ \t]|$)")
_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})-(?P<slug>.+)", re.DOTALL)
_HTML_BLOCK = re.compile(r"<(?:p|div|article|section|h[1-6]|ul|ol|blockquote|table|figure|br)\b[^<>]*>", re.IGNORECASE)
_HTML_PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body|article|div|p|h[1-6])\b", re.IGNORECASE)
_HTML_LINE = re.compile(r"^[ \t]*<(?:p|div|h[1-6]|ul|ol|blockquote|table)\b[^<>\n]*>", re.IGNORECASE | re.MULTILINE)
_FEWEST_HTML_LINES = 2
_MARKDOWN = re.compile(r"^#{1,6} \S|\]\((?:https?://|/)|^```", re.MULTILINE)


def recognises(path: Path, text: str) -> bool:
    """Whether `text` begins with front matter or is HTML, below head lines or not, or the name of its file says that it
    is HTML or Markdown.
    """
    return (
        _FRONT_MATTER.match(text) is not None
        or _is_named_so(path)
        or _HTML_PAGE.match(text) is not None
        or ("<" in text and len(_HTML_LINE.findall(text)) >= _FEWEST_HTML_LINES)
    )


def read(path: Path, text: str) -> Draft:
    """The draft of a post. Front matter overrules what the name of the file says (`2019-06-06-slug.html`).

    Raises Refusal, naming file and line, for YAML that cannot be read and for a body that is nested too deep.
    """
    document = frontmatter.split(text, path, strict=True)
    if document is None and _FRONT_MATTER.match(text):
        raise Refusal(path, "the front matter has no end; close it with a line `---`", line=1)
    if document:
        lines = _lines_of_keys(text, document.body_line)
        fields = {key: Given(value, path, lines.get(key)) for key, value in document.data.items()}
    else:
        fields, body = ({}, text) if _is_named_so(path) else take_heads(text, path)
        document = frontmatter.Document({}, body, 1 + text.count("\n") - body.count("\n"))
    if named := _NAME.fullmatch(path.stem):
        fields.setdefault("date", Given(named["date"], path))
        fields.setdefault("slug", Given(named["slug"], path))
    try:
        blocks, repairs = _read_body(document, path)
    except ValueError as error:
        raise Refusal(path, str(error), line=document.body_line) from None
    if "title" not in fields and blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1:
        fields["title"] = Given(blocks[0].text, path, document.body_line)
        blocks = blocks[1:]
    return Draft(fields, blocks, tuple(repairs))


def _is_named_so(path: Path) -> bool:
    return path.suffix.lower() in _HTML or markup.is_markdown(path.suffix)


def _lines_of_keys(text: str, body_line: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n")[: body_line - 1], start=1):
        if match := _KEY.match(line):
            found.setdefault(match["key"], number)
    return found


def _read_body(document: frontmatter.Document, path: Path) -> tuple[tuple[Block, ...], list[Repair]]:
    body, line = document.body, document.body_line
    html = _html_of(body, path.suffix)
    if html is None:
        text, repairs = mend_plain_text(body)
        headline, blocks = structure(text)
        blocks = (Heading(escape(headline, quote=False)), *blocks) if headline else blocks
        return blocks, [replace(repair, line=repair.line + line - 1) for repair in repairs]
    removed = [Repair(f"<{tag}> removed", "body", line) for tag in removed_tags(html)]
    if hiding := unclosed(html) if html is body else removed and unclosed_in_markdown(body, html):
        tag, line_of_tag = hiding
        reason = f"`{tag}` has no end, and hides all that is behind it; close it"
        raise Refusal(path, reason, line=line + line_of_tag - 1)
    # Markup hides letters: in references (`&shy;`), and around what is taken out.
    html, repairs = mend_letters(sanitised(html))
    return blocks_of(html), [*removed, *(replace(repair, line=line) for repair in repairs)]


def _html_of(body: str, extension: str) -> str | None:
    """The body as HTML, None if it is plain text."""
    if markup.is_markdown(extension):
        return markup.render(body, extension)
    if extension.lower() in _HTML or _HTML_BLOCK.search(body):
        return body
    return markup.render(body, ".md") if _MARKDOWN.search(body) else None
