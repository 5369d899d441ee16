"""Text → blocks: paragraphs, headings, lists, quotations and boxes."""

from html import escape
from itertools import takewhile

from ...story import Aside, Block, Heading, List, Paragraph, Quote
from . import shapes
from .lines import pieces


def structure(text: str) -> tuple[str | None, tuple[Block, ...]]:
    """The headline above `text`, if one stands there, and its blocks. The words stay as they are, in their order.

    What is left out is what marks a kind: the bullet or number of an item, the dash before a name.
    """
    parts = pieces(text)
    headline = parts.pop(0) if _has_headline(parts) else None
    return headline, tuple(_blocks(parts, _headings(parts)))


def _has_headline(parts: list[str]) -> bool:
    return len(parts) > 1 and shapes.is_headline(parts[0], "\n".join(parts[1:])) and not _is_listed(parts, 0)


def _headings(parts: list[str]) -> set[int]:
    """The places of the headings among `parts`: lines that look like one, and stand where one can stand.

    None stands at the top: a short line there that is no headline is a place, a name, a label.
    """
    found: set[int] = set()
    place = 1
    while place < len(parts):
        run = list(takewhile(lambda at: _can_be_heading(parts, at), range(place, len(parts))))
        found.update(_headings_of_run(run, parts))
        place += len(run) + 1
    return found


def _can_be_heading(parts: list[str], at: int) -> bool:
    return shapes.is_heading(parts[at]) and not _is_listed(parts, at)


def _is_listed(parts: list[str], at: int) -> bool:
    """Whether `parts[at]` has a neighbour in one list with it."""
    if not (marked := shapes.item(parts[at])):
        return False
    before = shapes.item(parts[at - 1]) if at else None
    after = shapes.item(parts[at + 1]) if at + 1 < len(parts) else None
    return not marked[0].isalnum() or bool(
        (before and shapes.follows(marked[0], before[0])) or (after and shapes.follows(after[0], marked[0]))
    )


def _headings_of_run(run: list[int], parts: list[str]) -> list[int]:
    """Which of the short lines in a row are headings: a heading has text below it, and three in a row are a list.

    Of such a list the first line is its heading, unless a colon announced it: then the last may be the next heading.
    """
    if not run:
        return []
    ends_text = run[-1] == len(parts) - 1
    announced = parts[run[0] - 1].endswith((":", ","))
    if len(run) < 3:
        headings = run[:-1] if ends_text else run
        return headings[1:] if announced else headings
    if announced:
        return [] if ends_text else run[-1:]
    return run[:1]


def _blocks(parts: list[str], headings: set[int]) -> list[Block]:
    found: list[Block] = []
    place = 0
    while place < len(parts):
        items = _list_at(parts, place)
        if items:
            found.append(items)
            place += len(items.items)
            continue
        part = parts[place]
        said_by = shapes.attribution(parts[place + 1], part) if place + 1 < len(parts) else None
        if place in headings:
            found.append(Heading(_html(part)))
        elif said_by and place + 1 not in headings:
            found.append(Quote(_html(part), attribution=said_by))
            place += 1
        elif box := shapes.run_in_title(part) or shapes.referral(part):
            found.append(Aside(_html(box[1]), title=box[0]))
        else:
            found.append(Paragraph(_html(part)))
        place += 1
    return found


def _list_at(parts: list[str], place: int) -> List | None:
    """The list of two items or more that begins at `place`."""
    items: list[str] = []
    previous = ""
    for at in range(place, len(parts)):
        marked = shapes.item(parts[at])
        if not marked or not (shapes.follows(marked[0], previous) if items else shapes.begins_list(marked[0])):
            break
        previous = marked[0]
        items.append(_html(marked[1]))
    return List(items=tuple(items), ordered=previous.isalnum()) if len(items) > 1 else None


def _html(text: str) -> str:
    return escape(text, quote=False)
