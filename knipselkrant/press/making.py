"""From sheets to files: which are still good, and the others rendered, each process its share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgpack

from ..tracing import digest_bytes, digest_of, digest_text, traced
from .cache import Made, Origin
from .edition import Edition
from .sheets import Sheet
from .tree import Change
from .workers import spread

_PACKER = msgpack.Packer(unicode_errors="surrogatepass")

ABSENT = digest_text("")
"""The digest of a name that a context does not have."""


@dataclass
class Outcome:
    """What became of the files of an edition: kept as they were, or made, with how each then stands to the live one."""

    kept: set[str] = field(default_factory=set)
    made: dict[str, Made] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
    rendered: int = 0

    def keep(self, path: str, origin: Origin | None, edition: Edition) -> None:
        """Has the edition keep a file as it is; None says that nothing is known of it yet."""
        mark = edition.keep(path)
        if origin and not mark:
            self.kept.add(path)
        else:
            self.add(path, Made(origin or Origin(), mark or edition.live.mark(path)), Change.NONE)

    def add(self, path: str, made: Made, change: Change) -> None:
        """Takes in a file that was made."""
        self.made[path], self.changes[path] = made, change


def make_sheets(
    sheets: Mapping[str, Sheet], kept: Mapping[str, Origin], digests: "Digests", edition: Edition, jobs: int
) -> Outcome:
    """Puts every sheet into the edition: those that are `kept` as they are in the live one, the others made anew.

    Raises Refusal for a template that cannot be rendered.
    """
    outcome = Outcome()
    for path, origin in kept.items():
        outcome.keep(path, origin, edition)
    stale = _by_subject([sheet for path, sheet in sheets.items() if path not in kept])
    maker = _Maker(digests, edition)
    for sheet, (made, change) in zip(stale, spread(maker.make, stale, jobs), strict=True):
        outcome.add(sheet.path, made, change)
    outcome.rendered = len(stale)
    return outcome


def _by_subject(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets, those of one subject together: a process that made one of them has at hand what the others show."""
    places: dict[int, int] = {id(None): 0}  # what is of all goes first, for it takes longest
    for sheet in sheets:
        places.setdefault(id(sheet.subject), len(places))
    return sorted(sheets, key=lambda sheet: places[id(sheet.subject)])


class Digests:
    """The digests of what notes name, each taken once; `owners` gives the owner of what a note names."""

    def __init__(self, owners: Callable[[str], Any]) -> None:
        self._owners = owners
        self._outlines: dict[tuple[frozenset[str], tuple[str, ...], int], tuple[list[str], bytes | None]] = {}
        self._values: dict[tuple[int, str], bytes] = {}
        self._noted: Callable[[bytes], list[tuple[str, list[str]]]] = cache(msgpack.unpackb)

    def unchanged(self, sheets: Mapping[str, Sheet], files: Mapping[str, Origin]) -> dict[str, Origin]:
        """Those of the `files` that would be the same again, made of these sheets."""
        same = {}
        for path, sheet in sheets.items():
            known = files.get(path)
            if known and known.digest is not None and known.digest == self.of(sheet, known.names, known.owned):
                same[path] = known
        return same

    def of(self, sheet: Sheet, names: frozenset[str], owned: bytes) -> bytes | None:
        """The digest of all that a sheet was found to depend on, or None where it cannot be told."""
        key = names, tuple(sheet.own), id(sheet.shared)  # thousands of sheets have the same
        outline = self._outlines.get(key)
        if outline is None:
            outline = self._outlines[key] = self._outline(sheet, names)
        own, shared = outline
        if shared is None:
            return None
        told: list[str | bytes] = [shared]
        try:
            for name in own:
                value = sheet.own[name]
                told.append(value if type(value) is str else digest_of(value))
        except TypeError:
            return None
        for owner, noted in self._noted(owned):
            found = self._owners(owner) if owner else sheet.subject
            told += [ABSENT] * len(noted) if found is None else found.told(noted)
        return digest_bytes(_PACKER.pack(told))

    def _outline(self, sheet: Sheet, names: frozenset[str]) -> tuple[list[str], bytes | None]:
        """Which of `names` are the sheet's own variables, and the digest of those that it shares; None as in `of`."""
        own = names.intersection(sheet.own)
        try:
            shared = [(name, self._value(sheet.shared, name)) for name in sorted(names - own)]
        except TypeError:
            return [], None
        return sorted(own), digest_text(repr(shared))

    def _value(self, context: Mapping[str, Any], name: str) -> bytes:
        key = id(context), name
        if key not in self._values:
            self._values[key] = digest_of(context[name]) if name in context else ABSENT
        return self._values[key]


class _Maker:
    """Renders sheets into an edition."""

    def __init__(self, digests: Digests, edition: Edition) -> None:
        self._digests, self._edition = digests, edition
        self._names: dict[frozenset[str], frozenset[str]] = {}

    def make(self, sheet: Sheet) -> tuple[Made, Change]:
        """Renders a sheet: the file, and whether it differs from the live site's."""
        with traced() as notes:
            data = sheet.make()
        owned_notes = [each for each in notes if type(each) is tuple]
        names: frozenset[str] = frozenset(notes.difference(owned_notes))  # type: ignore[arg-type]  # texts are left
        names = self._names.setdefault(names, names)  # one object for all is sent between processes once
        by_owner = groupby(sorted(owned_notes), key=itemgetter(0))
        shown = sheet.shown  # the name of a page's own story is left out: then thousands of pages have the same notes
        owned = msgpack.packb([("" if own == shown else own, [name for _, name in noted]) for own, noted in by_owner])
        mark, change = self._edition.put(sheet.path, data)
        return Made(Origin(names, owned, self._digests.of(sheet, names, owned)), mark), change
