"""Code as Jekyll's highlighter lays it out, but for its colours."""

import re
from typing import Any

from .entities import escaped
from .languages import LANGUAGES
from .options import Options

_LANGUAGE = re.compile(r"\blanguage-(\S+)")


def language_of(attr: dict[str, str]) -> str | None:
    """The language that a class tells."""
    match = _LANGUAGE.search(attr.get("class", ""))
    return match[1] if match else None


def highlighted(code: str, language: str | None, options: Options, *, is_block: bool) -> str | None:
    """The HTML of `code`; None where Jekyll leaves it without a frame: in a language that it does not know."""
    settings = _settings(options, is_block=is_block)
    name = (language or settings.get("default_lang") or "plaintext").partition("?")[0]
    if options.syntax_highlighter != "rouge" or settings.get("disable"):
        return None
    if (name != "guess" and name not in LANGUAGES) or (name == "plaintext" and not options.guess_lang):
        return None
    html = escaped(code)
    if settings.get("line_numbers"):
        html = numbered(html, start=int(settings.get("start_line", 1)))
    if not is_block or settings.get("wrap") is False:
        return html
    frame = settings.get("css_class") or "highlight"
    return f'<div class="{frame}"><pre class="{frame}"><code>{html}</code></pre></div>'


def _settings(options: Options, *, is_block: bool) -> dict[str, Any]:
    given = options.syntax_highlighter_opts
    own = given.get("block" if is_block else "span")
    return {**given, **(own if isinstance(own, dict) else {})}


def numbered(html: str, gutter: str = "rouge-gutter", code: str = "rouge-code", start: int = 1) -> str:
    """A table of the lines of code and their numbers, its columns in the classes `gutter` and `code`."""
    if not html.endswith("\n"):
        html += "\n"
    numbers = "".join(f"{number}\n" for number in range(start, start + html.count("\n")))
    return (
        f'<table class="rouge-table"><tbody><tr><td class="{gutter} gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="{code}"><pre>{html}</pre></td></tr></tbody></table>'
    )
