"""Headings that one can link to."""

import re
from collections import Counter
from typing import Any

from markupsafe import Markup

from ..html import plain_text
from ..jekyll.slugs import slugify

_HEADING = re.compile(r"<(h[2-4])((?:\s[^<>]*)?)>(.*?)</\1>", re.DOTALL)
_ID = re.compile(r"\sid=[\"']?([^\"'\s>]+)")


def install(generator: Any) -> None:
    """Gives a generator's templates the filter `with_anchors`."""
    generator.env.filters["with_anchors"] = with_anchors


def with_anchors(html: str, label: str) -> Markup:
    """The HTML of a story with an id for each heading that has none, and in each a link to itself, named `label`.

    Ids are the heading's words as Jekyll would slugify them; the second of one name gets `-1`, as kramdown does it.
    """
    taken: Counter[str] = Counter()
    return Markup(_HEADING.sub(lambda heading: _with_anchor(heading, label, taken), html))


def _with_anchor(heading: re.Match[str], label: str, taken: Counter[str]) -> str:
    tag, attributes, content = heading.groups()
    given = _ID.search(attributes)
    name = given[1] if given else _name(content, taken)
    identity = "" if given else f' id="{name}"'
    anchor = f'<a class="anchor" href="#{name}" aria-label="{label}" data-pagefind-ignore></a>'
    return f"<{tag}{attributes}{identity}>{content} {anchor}</{tag}>"


def _name(content: str, taken: Counter[str]) -> str:
    name = slugify(plain_text(content)) or "section"
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}-{taken[name] - 1}"
