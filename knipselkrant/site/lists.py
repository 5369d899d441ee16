"""How stories hang together: neighbours, relations, sections, and what every page knows of them all."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nlargest
from itertools import islice
from typing import Any

import msgpack
from pelican.paginator import Paginator
from unidecode import unidecode

from ..dates import PartialDate
from ..tracing import digest_bytes
from .lineup import Lineup
from .related import relate

RELATED = 3
"""How many related stories a story names."""

NEWEST = 3
"""How many of the newest stories a page names that has none of its own."""

MENU = 8
"""How many sections the menu has room for."""

BROAD = 4
"""So many sections have broad blocks on the front page, and as many stories in each; of more, each has one less."""

SUBJECTS = 60
"""How many subjects the archive shows at once."""

Groups = Sequence[tuple[Any, list[Any]]]
"""Labels, each with its stories."""

_MARKS = re.compile(r"^\W+")


@dataclass(frozen=True)
class Masthead:
    """The line under the masthead: the dates the stories span, and how many there are."""

    oldest: PartialDate | None
    newest: PartialDate | None
    count: int


def join(stories: Sequence[Any], press: Any) -> None:
    """Gives each of the stories, newest first, its place among them; they then know neighbours and relations."""

    def relating() -> partial[Any]:
        return partial(relate, msgpack.packb([(story.path, story.keyed) for story in stories]), RELATED)

    digest = digest_bytes(b"".join([story.keyed_digest for story in stories]))
    lineup = Lineup(stories, press.begin("related", relating, digest))
    for number, story in enumerate(stories):
        story.lineup, story.number = lineup, number
        story.keyed = b""  # which has been packed, or is of no use: of many stories it would fill the memory


def grouped(stories: Sequence[Any], kind: str) -> list[tuple[Any, list[Any]]]:
    """The labels of a kind ("categories", "tags"), each with its stories; a story stands under every label it has."""
    groups: dict[str, tuple[Any, list[Any]]] = {}
    for story in stories:
        for label in getattr(story, kind):
            groups.setdefault(label.slug, (label, []))[1].append(story)
    return list(groups.values())


def by_name(groups: Iterable[tuple[Any, list[Any]]]) -> list[tuple[Any, list[Any]]]:
    """Labels with their stories, each where readers look for its name, as `place_in_alphabet` has it."""
    return sorted(groups, key=lambda group: (place_in_alphabet(group[0].name), group[0].name))


def place_in_alphabet(name: str) -> str:
    """A name without what does not count in a register: capitals, accents and a mark at its start.

    "Éénouder" stands between "eend" and "Eerste Kamer", "’s-Gravenhage" under S.
    """
    return _MARKS.sub("", unidecode(name)).casefold()


def by_fullness(groups: Groups, room: int) -> tuple[Groups, Groups]:
    """The fullest of the groups, as many as there is room for, and the others; both in the order they came in."""
    fullest = set(nlargest(room, range(len(groups)), key=lambda at: len(groups[at][1])))
    return [groups[at] for at in sorted(fullest)], [group for at, group in enumerate(groups) if at not in fullest]


def context_of(stories: Sequence[Any], categories: Groups, tags: Groups, settings: Mapping[str, Any]) -> dict[str, Any]:
    """What pages may show of them all, and no more than that: a page is rendered when any of what it draws on changes.

    `sections` are the categories without their stories, `menu` the fullest ones, `front_sections` those with stories
    below the front page's own, `subject_counts` the fullest tags.
    """
    dated = [story for story in stories if not story.undated]
    menu, _ = by_fullness(categories, MENU)
    is_broad = len(categories) <= BROAD
    above = paginator("index", "index", stories, settings).page(1).object_list
    subjects, more_subjects = by_fullness(tags, SUBJECTS)
    return {
        "sections": [section for section, _ in categories],
        "menu": [section for section, _ in menu],
        "broad": is_broad,
        "front_sections": _below(above, categories, BROAD if is_broad else BROAD - 1),
        "masthead": Masthead(
            oldest=dated[-1].published if dated else None,
            newest=dated[0].published if dated else None,
            count=len(stories),
        ),
        "newest": stories[:NEWEST],
        "undated": [story for story in stories if story.undated],
        "section_counts": _counted(categories),
        "subject_counts": _counted(subjects),
        "more_subject_counts": _counted(more_subjects),
    }


def paginator(kind: str, path: str, stories: Sequence[Any], settings: Mapping[str, Any]) -> Paginator:
    """The stories cut into pages, as the template of this `kind` shows them; all on one if it is not paginated."""
    sizes = settings["PAGINATED_TEMPLATES"]
    size = (sizes[kind] or settings["DEFAULT_PAGINATION"]) if kind in sizes else None
    return Paginator(path, None, stories, settings, size)


def _below(above: Iterable[Any], categories: Groups, room: int) -> Groups:
    """The categories with their newest stories, as many as there is room for, that are not `above`."""
    shown = {story.url for story in above}
    blocks = [
        (section, list(islice((story for story in filed if story.url not in shown), room)))
        for section, filed in categories
    ]
    return [(section, below) for section, below in blocks if below]


def _counted(groups: Groups) -> list[tuple[Any, int]]:
    return [(label, len(filed)) for label, filed in groups]
