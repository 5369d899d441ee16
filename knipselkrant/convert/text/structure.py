"""Text → blocks: paragraphs, headings, lists, quotations and boxes."""

from html import escape

from ...story import Aside, Block, Heading, List, Paragraph, Quote
from . import marks
from .headings import headings
from .lines import pieces
from .long_line import without_long_line
from .opening import is_first_heading, is_headline
from .quotations import speakers


def structure(text: str) -> tuple[str | None, tuple[Block, ...]]:
    """The headline above `text`, if one stands there, and its blocks. The words stay as they are, in their order.

    What is left out is what marks a kind: the bullet or number of an item, the dash before a name.
    """
    lines = without_long_line(pieces(text))
    said_by, boxed = speakers(lines), _boxed(lines)
    found = headings(lines, {*said_by, *boxed})
    headline = lines[0] if lines and is_headline(lines, found) else None
    if headline is None and not is_first_heading(lines, found):
        found.discard(0)
    return headline, tuple(_blocks(lines, found, said_by, start=1 if headline else 0))


def _boxed(lines: list[str]) -> set[int]:
    """The places of a lone `Lees ook` and of the title below it."""
    alone = [at for at, line in enumerate(lines[:-1]) if (box := marks.referral(line)) and not box[1]]
    return {place for at in alone for place in (at, at + 1)}


def _blocks(lines: list[str], headings: set[int], said_by: dict[int, str], start: int) -> list[Block]:
    found: list[Block] = []
    place = start
    while place < len(lines):
        line, after = lines[place], place + 1
        if items := _list_at(lines, place):
            found.append(items)
            after = place + len(items.items)
        elif place in headings:
            found.append(Heading(_html(line)))
        elif after in said_by:
            found.append(Quote(_html(line), attribution=said_by[after]))
            after += 1
        elif (box := marks.referral(line)) and not box[1] and after < len(lines):
            found.append(Aside(_html(lines[after]), title=box[0]))
            after += 1
        elif (box := marks.run_in_title(line) or box) and box[1]:
            found.append(Aside(_html(box[1]), title=box[0]))
        else:
            found.append(Paragraph(_html(line)))
        place = after
    return found


def _list_at(lines: list[str], place: int) -> List | None:
    """The list of two items or more that begins at `place`."""
    items: list[str] = []
    previous = ""
    for at in range(place, len(lines)):
        marked = marks.item(lines[at])
        if not marked or not (marks.follows(marked[0], previous) if items else marks.begins_list(marked[0])):
            break
        previous = marked[0]
        items.append(_html(marked[1]))
    return List(items=tuple(items), ordered=previous.isalnum()) if len(items) > 1 else None


def _html(text: str) -> str:
    return escape(text, quote=False)
