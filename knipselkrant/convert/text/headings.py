"""Which lines of a text are headings: by what each looks like, and by what stands around it.

A heading stands above text that it heads. So each line gets a role, and lines in a row are judged together: one alone
between paragraphs is a heading, so are two (a chapter and its section); three or more are a list or a table.
"""

from collections.abc import Iterator
from enum import Enum

from . import shapes
from .boxes import heads_links
from .credits import is_agency, is_credit
from .dates import is_date_at_place
from .furniture import is_furniture
from .hours import is_time, sets_scene
from .marks import (
    QUOTES_CLOSING,
    follows,
    has_role,
    is_name,
    is_person,
    is_quoted,
    is_somebody,
    is_speech,
    item,
    referral,
)
from .questions import LONGEST_RETORT, asked_in_text
from .signatures import is_signature, signs, speaks, takes_leave

LONGEST_OF_SERIES = 150
SEVERAL = 4
"""Among so many headings one that is a name stands out."""

LONGER_THAN_ROWS = 1.5
"""A line this many times as long as the rows below it is the first of them, and not their heading."""


class Role(Enum):
    """What a line is to its neighbours."""

    TEXT = "running text"
    ROW = "a row of a list, a table, a poem or a letter; a credit, a time, an address"
    LINE = "what may be a heading"


def headings(lines: list[str], rows: set[int]) -> set[int]:
    """The places of the headings among `lines`, of which those at `rows` are known to be none."""
    roles = _roles(lines, rows)
    sure = _series(lines) | _minutes(lines, roles) | _lone_time(lines, roles) | _closing_sections(lines, roles)
    found = set(sure)
    for run in _runs(roles, sure):
        found.update(_headings_of_run(run, lines, roles, sure))
    return found - asked_in_text(lines, found) - _lone_speaker(lines, found)


def _roles(lines: list[str], rows: set[int]) -> list[Role]:
    roles = [Role.ROW if at in rows else _role(lines, at) for at in range(len(lines))]
    return [Role.ROW if role is Role.LINE and _is_row(lines, at, roles) else role for at, role in enumerate(roles)]


def _role(lines: list[str], at: int) -> Role:
    line, before, after = lines[at], lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else ""
    if shapes.is_question(line) and is_speech(after):
        return Role.TEXT if is_quoted(after) and len(after) <= LONGEST_RETORT else Role.LINE
    if shapes.is_quoted_question(line) and not is_speech(before) and not is_speech(after):
        return Role.LINE
    if is_quoted(line) and len(line) <= LONGEST_RETORT and before.rstrip(QUOTES_CLOSING).endswith("?"):
        return Role.TEXT
    if shapes.is_text(line) or (shapes.is_question(line) and shapes.are_turns(line, after)):
        return Role.TEXT
    return Role.LINE if shapes.is_heading(line) or _sets_scene(line, before, after) else Role.ROW


def _sets_scene(line: str, before: str, after: str) -> bool:
    """Whether `line` says when and where what is told `after` takes place: amid rows it is one of a programme."""
    if not sets_scene(line) or not (before and after):
        return False
    ends = shapes.is_text(before) or is_credit(before) or referral(before) is not None
    return ends and shapes.is_text(after)


def _is_row(lines: list[str], at: int, roles: list[Role]) -> bool:
    """Whether the line at `at` is one row of several, by its form and theirs."""
    near = [place for place in (at - 1, at + 1) if 0 <= place < len(lines) and roles[place] is not Role.TEXT]
    return (
        is_listed(lines, at)
        or any(shapes.are_rows(lines[at], lines[place]) for place in near)
        or (shapes.begins_small(lines[at]) and (bool(near) or has_role(lines[at])))
        or _goes_on_below(lines, at)
        or takes_leave(lines[at])
        or (at > 0 and (is_agency(lines[at - 1]) or takes_leave(lines[at - 1])))
        or (is_signature(lines[at]) and bool(near))
        or (signs(lines, at) and not _begins_anew(lines, at))
        or (at > 0 and shapes.is_place(lines[at]) and any(roles[place] is Role.ROW for place in near))
        or (shapes.has_capitals(lines[at]) and any(map(shapes.is_address, lines[at + 1 : at + 3])))
    )


def _goes_on_below(lines: list[str], at: int) -> bool:
    """Whether the line at `at` goes on in the next one, as in a verse or a list that a colon announced."""
    line, below, second = ("".join(lines[place : place + 1]) for place in (at, at + 1, at + 2))
    if shapes.is_echoed(line, below):
        return True
    goes_on = shapes.begins_small(below) and not shapes.begins_small(line) and not item(below)
    return goes_on and ((at > 0 and lines[at - 1].endswith(":")) or not shapes.begins_small(second))


def _begins_anew(lines: list[str], at: int) -> bool:
    """Whether the line at `at`, which may sign with the one above, heads what is below: that is a chapter's number, or
    the name of who said something amid a text that goes on.
    """
    above, below = lines[at - 1] if at else "", "".join(lines[at + 1 : at + 2])
    return shapes.is_chapter(above) or (is_name(above) and shapes.is_text(below))


def is_listed(lines: list[str], at: int) -> bool:
    """Whether the line at `at` has a bullet, or a number that its neighbour counts on from."""
    if not (marked := item(lines[at])):
        return False
    before = item(lines[at - 1]) if at else None
    after = item(lines[at + 1]) if at + 1 < len(lines) else None
    return not marked[0].isalnum() or bool(
        (before and follows(marked[0], before[0])) or (after and follows(after[0], marked[0]))
    )


def _series(lines: list[str]) -> set[int]:
    """The places of the lines that are numbered alike and stand apart: they are headings together."""
    members: dict[tuple[str, str], list[int]] = {}
    keys = [shapes.series(line) for line in lines]
    for at, (key, line) in enumerate(zip(keys, lines[:-1], strict=False)):
        # A colon may end what is named and numbered (`Dag 2 - Utrecht:`), not what is numbered only.
        if key and line[-1] not in (",;" if key[0] else ",;:") and _stands_apart(lines, at):
            beside = (keys[at + 1], at and keys[at - 1])
            if key not in beside or key[1] == "section":
                members.setdefault(key, []).append(at)
    series = {at for places in members.values() if len(places) > 1 for at in places}
    return {at for at in series if not lines[at].rstrip(QUOTES_CLOSING).endswith(".") or shapes.is_statement(lines[at])}


def _stands_apart(lines: list[str], at: int) -> bool:
    """Whether the line at `at` is no item of a list, no turn of a conversation (`Q: …?`) and no credit."""
    line = lines[at]
    is_turn = shapes.are_turns(line, lines[at + 1])
    return not (
        len(line) > LONGEST_OF_SERIES or is_turn or is_listed(lines, at) or is_credit(line) or is_signature(line)
    )


def _minutes(lines: list[str], roles: list[Role]) -> set[int]:
    """The places of a liveblog's headings, if each has its text below it: else they are the rows of a programme."""
    found = [at for at, line in enumerate(lines) if shapes.is_minute(line)]
    have_text = all(roles[at + 1 : at + 2] == [Role.TEXT] for at in found)
    return set(found) if len(found) > 1 and have_text else set()


def _lone_time(lines: list[str], roles: list[Role]) -> set[int]:
    """The place of the only line that is an hour (`03.12 uur`), between two texts: it heads what happens then."""
    times = [at for at, line in enumerate(lines) if is_time(line) and line.endswith("uur")]
    around = [roles[at + step : at + step + 1] for at in times for step in (-1, 1)]
    return set(times) if around == [[Role.TEXT]] * 2 else set()


def _closing_sections(lines: list[str], roles: list[Role]) -> set[int]:
    """The places of the lines called as a text's last sections are: they head what follows, be it a list."""
    named = {at for at, role in enumerate(roles[:-1]) if role is Role.LINE and shapes.names_section(lines[at])}
    return named | {at for at in range(len(lines)) if heads_links(lines, at)}


def _runs(roles: list[Role], sure: set[int]) -> Iterator[range]:
    """The stretches of lines in a row that may be headings and are not known to be."""
    start = 0
    for at, role in enumerate([*roles, Role.TEXT]):
        if role is not Role.LINE or at in sure:
            if at > start:
                yield range(start, at)
            start = at + 1


def _headings_of_run(run: range, lines: list[str], roles: list[Role], sure: set[int]) -> list[int]:
    """Which of the lines in a row are headings.

    One between two that are known is the text of the first; one that closes the text above it is no heading of another
    one; one between a colon and rows is the first row of a table. Where the second of three is a person, the first is
    what they said. Of three or more, the first may be the heading of the rest, unless a colon announced them, and the
    last may be the next heading, if nothing says that it is one of them.
    """
    announced = run.start > 0 and run.start - 1 not in sure and lines[run.start - 1].endswith((":", ","))
    heads = _has_text_below(run.stop, lines, roles, sure)
    closes = run.start > 0 and shapes.closes_text(lines[run.start])
    if len(run) == 1:
        heads_columns = announced and roles[run.stop : run.stop + 1] == [Role.ROW]
        is_no_heading = heads_columns or (run.stop in sure and (closes or run.start - 1 in sure))
        return [*run] if heads and not is_no_heading else []
    headings = list(run[1:] if announced or closes else run)
    if len(run) == 2:
        return headings if heads else headings[:-1]
    if len(run) == 3 and _said(lines[run[0]], lines[run[1]]):
        return [run[2]] if heads else []
    rows = [lines[at] for at in run]
    lists = run.start - 1 in sure and shapes.names_section(lines[run.start - 1])
    first = run[:1] if run.start in headings and not lists and _tops_rows(rows) else []
    is_last = heads and not is_person(rows[-1]) and _is_set_apart(rows, lines[run.stop])
    return [*first, *(run[-1:] if is_last else [])]


def _said(line: str, below: str) -> bool:
    """Whether somebody said `line`, as who stands `below` it is a person, or has a name where `line` is no heading."""
    if is_person(below) or has_role(below) or is_somebody(below):
        return True
    return is_name(below) and not below.isupper() and shapes.closes_text(line)


def _has_text_below(below: int, lines: list[str], roles: list[Role], sure: set[int]) -> bool:
    """Whether at `below`, or below the credits there, begins what a heading can head: text, what announces it, a
    salutation or a verse, rows that are no bare figures.
    """
    below = below_credits(below, lines)
    if below == len(lines):
        return False
    rows = roles[below : below + 2] == [Role.ROW] * 2 and not shapes.is_cell(lines[below])
    return rows or below in sure or roles[below] is Role.TEXT or lines[below].endswith((":", ","))


def below_credits(place: int, lines: list[str]) -> int:
    """The place of the first line from `place` on that is no credit, no time, no place and date, nor the page's own,
    and tells nothing of the person whose name stands above it.
    """
    beside = (
        is_credit(line) or is_furniture(line) or is_date_at_place(line) or is_time(line) or shapes.is_detail(line)
        for line in lines[place:]
    )
    return next((at for at, is_beside in enumerate(beside, place) if not is_beside), len(lines))


def _tops_rows(lines: list[str]) -> bool:
    """Whether the first of `lines` is set apart from the rows below it by its form, or is not much longer."""
    first, *rows = lines
    return not shapes.are_alike(first, rows[0]) or len(first) <= LONGER_THAN_ROWS * sum(map(len, rows)) / len(rows)


def _is_set_apart(lines: list[str], below: str) -> bool:
    """Whether the last of `lines` is no row: it repeats one, as under a table of contents, or its form is another, or
    the text `below` begins with it.
    """
    *rows, last = lines
    return last in rows or not shapes.are_alike(last, rows[-1]) or shapes.is_taken_up(last, rows[-1], below)


def _lone_speaker(lines: list[str], found: set[int]) -> set[int]:
    """The place of the only name among several headings `found`, if it is of somebody who speaks in the text: they said
    what stands above it.
    """
    names = [at for at in found if is_name(lines[at])]
    if len(names) != 1 or len(found) < SEVERAL:
        return set()
    others = "\n".join(line for at, line in enumerate(lines) if at != names[0])
    return set(names) if speaks(lines[names[0]], others) else set()
