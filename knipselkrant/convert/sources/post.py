"""A Jekyll post, or a page: front matter if there is any, then HTML, Markdown or plain text."""

import re
from pathlib import Path

from ... import frontmatter
from ...errors import Refusal
from ...jekyll import markup
from ...story import Block, Heading, Repair
from ..draft import Draft, Given
from ..text.markup import blocks_of, removed_tags
from ..text.structure import structure

_HTML = {".html", ".htm", ".xhtml"}
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?=[\"']?[\w-]+[\"']?[ \t]*:|[\s\S]*?^(?:---|\.\.\.)[ \t]*$)", re.MULTILINE)
_KEY = re.compile(r"[\"']?(?P<key>[\w-]+)[\"']?[ \t]*:(?:[ \t]|$)")
_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})-(?P<slug>.+)", re.DOTALL)
_HTML_BLOCK = re.compile(r"<(?:p|div|article|section|h[1-6]|ul|ol|blockquote|table|figure|br)\b[^<>]*>", re.IGNORECASE)
_HTML_PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body|article|div|p|h[1-6])\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{1,6} \S|\]\((?:https?://|/)|^```", re.MULTILINE)


def recognises(path: Path, text: str) -> bool:
    """Whether `text` begins with front matter or is HTML, or the name of its file says that it is HTML or Markdown."""
    return (
        _FRONT_MATTER.match(text) is not None
        or path.suffix.lower() in _HTML
        or markup.is_markdown(path.suffix)
        or _HTML_PAGE.match(text) is not None
    )


def read(path: Path, text: str) -> Draft:
    """The draft of a post. Front matter overrules what the name of the file says (`2019-06-06-slug.html`).

    Raises Refusal, naming file and line, for YAML that cannot be read and for a body that is nested too deep.
    """
    document = frontmatter.split(text, path, strict=True)
    if document is None and _FRONT_MATTER.match(text):
        raise Refusal(path, "the front matter has no end; close it with a line `---`", line=1)
    document = document or frontmatter.Document({}, text, 1)
    lines = _lines_of_keys(text, document.body_line)
    fields = {key: Given(value, path, lines.get(key)) for key, value in document.data.items()}
    if named := _NAME.fullmatch(path.stem):
        fields.setdefault("date", Given(named["date"], path))
        fields.setdefault("slug", Given(named["slug"], path))
    try:
        blocks = _blocks(document.body, path.suffix)
    except ValueError as error:
        raise Refusal(path, str(error), line=document.body_line) from None
    if "title" not in fields and blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1:
        fields["title"] = Given(blocks[0].text, path, document.body_line)
        blocks = blocks[1:]
    removed = [Repair(f"<{tag}> removed", "body", document.body_line) for tag in removed_tags(document.body)]
    return Draft(fields, blocks, tuple(removed))


def _lines_of_keys(text: str, body_line: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n")[: body_line - 1], start=1):
        if match := _KEY.match(line):
            found.setdefault(match["key"], number)
    return found


def _blocks(body: str, extension: str) -> tuple[Block, ...]:
    if markup.is_markdown(extension):
        return blocks_of(markup.render(body, extension))
    if extension.lower() in _HTML or _HTML_BLOCK.search(body):
        return blocks_of(body)
    if _MARKDOWN.search(body):
        return blocks_of(markup.render(body, ".md"))
    headline, blocks = structure(body)
    return (Heading(headline), *blocks) if headline else blocks
