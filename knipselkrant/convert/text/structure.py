"""Text → blocks: paragraphs, headings, lists, quotations and boxes."""

from collections.abc import Collection
from html import escape
from itertools import pairwise

from ...story import Aside, Block, Heading, List, Paragraph, Quote
from . import marks, shapes
from .boxes import FEWEST_LINKS, box_titles, heads_links, lone_referral
from .credits import is_credit, is_nameless_byline
from .dates import is_date_at_place, published
from .furniture import is_kicker
from .headings import headings
from .lines import pieces
from .long_line import without_long_line
from .opening import is_first_heading, is_headline
from .pages import page_lines
from .pull_quotes import pull_quotes
from .quotations import speakers
from .signatures import are_places, names_at_top, places_at_top

_TOP = 3
"""Among so many first lines a date says when the text was written."""

LEVEL = 2
"""Of a heading that does not say it itself."""


def structure(text: str) -> tuple[str | None, tuple[Block, ...]]:
    """The headline above `text`, if one stands there, and its blocks. The words stay as they are, in their order.

    What is left out is what marks a kind: the bullet or number of an item, the dash before a name, a heading's `##`.
    """
    lines = without_long_line(pieces(text))
    marked = {at: heading for at, line in enumerate(lines) if (heading := marks.hashed(line))}
    lines = [marks.unbolded(marked[at][1] if at in marked else line) for at, line in enumerate(lines)]
    boxes = box_titles(lines)
    pulled = pull_quotes(lines)
    said_by = speakers(lines, pulled)
    levels = {at: level for at, (level, _) in marked.items()}
    if len(levels) < 2:
        boxed = {*boxes, *(at + 1 for at in boxes)}
        rows = {*pulled, *said_by, *boxed, *_beside(lines), *_place_and_date(lines), *page_lines(lines)}
        above_boxes = {at - 1 for at in boxes}
        levels = dict.fromkeys(headings(lines, rows) - above_boxes, LEVEL) | levels
    headline = lines[0] if lines and _has_headline(lines, levels, marked) else None
    if headline is None and 0 not in marked and not is_first_heading(lines, set(levels)):
        levels.pop(0, None)
    return headline, tuple(_blocks(lines, levels, said_by, boxes, start=1 if headline else 0))


def _has_headline(lines: list[str], levels: dict[int, int], marked: Collection[int]) -> bool:
    """Whether the first line is the text's headline; where headings are marked, it is the only one with one `#`."""
    if marked:
        return levels.get(0) == 1 and list(levels.values()).count(1) == 1
    return is_headline(lines, set(levels))


def _beside(lines: list[str]) -> set[int]:
    """The places of lines that stand beside the text: a lone `Lees ook` and the titles below it; at the top what the
    text calls itself, or the one date that stands alone; the name and the place below `Van onze verslaggever`;
    where it was written.
    """
    found = {0} if lines and _is_kicker(lines[0]) else set()
    dates = [at for at, line in enumerate(lines) if published(line)]
    if len(dates) == 1 and dates[0] <= _TOP:
        found.add(dates[0])
    found |= _places(lines) | names_at_top(lines) | places_at_top(lines)
    for at, (line, following) in enumerate(pairwise(lines)):
        if lone_referral(lines, at):
            found |= {at, at + 1}
        elif heads_links(lines, at):
            below = range(at + 1, at + 1 + FEWEST_LINKS)
            found |= {place for place in below if not shapes.names_section(lines[place])}
        elif is_nameless_byline(line) and (marks.is_name(following) or following.isupper()):
            found |= {at + 1, at + 2} if lines[at + 2 : at + 3] and lines[at + 2].isupper() else {at + 1}
    return found


def _places(lines: list[str]) -> set[int]:
    """Where `Utrecht / Den Bosch` stands at the top or below a byline there, and `EDE` below any byline or name.

    Where text has a line in capitals below it, there are headings in capitals, and none is a place.
    """
    above = {at: lines[at - 1] if at else "" for at in range(len(lines))}
    found = {at for at in above if at < 2 and are_places(lines[at]) and (not at or is_credit(above[at]))}
    capitals = {at for at in above if at and lines[at].isupper()}
    names = {at for at in capitals if marks.is_name(lines[at])}
    if not any(shapes.is_text(above[at]) for at in capitals - names):
        found |= {at for at in capitals if is_credit(above[at]) or at - 1 in names}
    return found


def _is_kicker(line: str) -> bool:
    """Whether `line` is a kicker, or a word and the subject behind a bar (`Achtergrond | Opvang`)."""
    word, bar, _ = line.partition(" | ")
    return is_kicker(line) or (bar != "" and word.isalpha())


def _place_and_date(lines: list[str]) -> list[int]:
    """The place of the one line that is `Ede, 6 juni 2019`; none if there are more, the headings of a diary."""
    found = [at for at, line in enumerate(lines) if is_date_at_place(line)]
    return found if len(found) == 1 else []


def _blocks(
    lines: list[str], levels: dict[int, int], said_by: dict[int, str], boxes: set[int], start: int
) -> list[Block]:
    found: list[Block] = []
    place = start
    while place < len(lines):
        line, after = lines[place], place + 1
        if items := _list_at(lines, place):
            found.append(items)
            after = place + len(items.items)
        elif place in levels:
            found.append(Heading(_html(line), level=levels[place]))
        elif after in said_by:
            found.append(Quote(_html(line), attribution=said_by[after]))
            after += 1
        elif place in boxes:
            found.append(Aside(_html(lines[after]), title=_html(line)))
            after += 1
        elif title := lone_referral(lines, place):
            found.append(Aside(_html(lines[after]), title=title))
            after += 1
        elif (box := marks.run_in_title(line) or marks.referral(line)) and box[1]:
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
