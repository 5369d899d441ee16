"""Builds a site: only what changed since the last build, on all cores, and puts it in place at once."""

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache as once
from functools import partial
from importlib import import_module
from math import inf
from pathlib import Path
from typing import Any

from ..errors import Refusal
from ..garbage import without_collecting
from .cache import Cache
from .edition import Edition
from .inputs import sum_of_inputs
from .room import alone_in, forget, room_of
from .workers import Helper, cores


@dataclass(frozen=True)
class Published:
    """How many files of the site are new, changed, gone and the same as before; how many pages were rendered."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    rendered: int = 0

    @property
    def total(self) -> int:
        """How many files the site has now."""
        return self.added + self.changed + self.unchanged


@dataclass(frozen=True)
class Build:
    """How a build ended: what publishing changed, and what Pelican and its plugins complained of."""

    published: Published
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


_LONG_TO_IMPORT = "docutils.core", "docutils.writers.html4css1", "jinja2", "pelican"
"""What Pelican and the plugin are made with, piece by piece."""

Finish = Callable[[Path, Path, Path], None]
"""What may add to a site before it is published: it gets the site, the former one, and a folder for what it adds."""


@dataclass(frozen=True)
class _Look:
    """What is seen of the inputs: their sum, and how many files the site has if it would be the same."""

    inputs: bytes | None = None
    files: int = 0


@dataclass(frozen=True)
class Order:
    """What is to be built, as `build` is told."""

    settings_file: Path
    content: Path
    overrides: Mapping[str, Any]
    finish: Finish | None
    keep: str


def build(
    settings_file: Path,
    content: Path,
    output: Path,
    overrides: Mapping[str, Any] | None = None,
    *,
    finish: Finish | None = None,
    keep: str = "",
    jobs: int = 0,
    full: bool = False,
    changed: bool = False,
    helper: Helper | None = None,
) -> Build:
    """Builds the site of `content` beside `output`, then puts it there; files that did not change stay untouched.

    What the site has in the folder `keep` stays as it is.
    `overrides` go before what `settings_file` says, as `pelican -e` has it. It works on `jobs` processes, 0 is one a
    core. What earlier builds worked out is used again, unless the build is to be `full`; the files are the same. Where
    it is known that something `changed`, nobody looks first whether there is anything to do. Who builds more than once
    may have a `helper` for all of it, which is closed after a build that failed.
    Raises Refusal where `content` is no folder, `output` is one that must not be replaced, another build stays at work
    there, or the disk does not do what is asked (it is full, or may not be written); the site that was there stays.
    """
    if not content.is_dir():
        raise Refusal(content, "is no folder; expected one with the posts of the site")
    _refuse_to_bury(output, content, settings_file.parent)
    live, room = output.resolve(), room_of(output)
    order = Order(settings_file, content, overrides or {}, finish, keep)
    if helper:
        helper.start()  # outside of the room, or it would keep it locked
    build_once = partial(_build, order, Edition(live, room), room, jobs, changed)
    with _refusals_of_disks(output), alone_in(room, output), without_collecting():
        if full:
            forget(room)
        try:
            return build_once(helper)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:  # what is remembered is damaged
            forget(room)
            return build_once(None)


def _build(order: Order, edition: Edition, room: Path, jobs: int, changed: bool, kept: Helper | None) -> Build:
    edition.recover()
    last = room / "last.json"
    inputs = None
    with _helped_by(kept, jobs) as helper:
        if not changed:
            seen = helper.begin(partial(_look_for_changes, order, last, edition))
            _import_while(helper.is_silent)
            if files := seen().files:
                return Build(Published(unchanged=files))
            inputs = seen().inputs
        last.unlink(missing_ok=True)
        with closing(Cache(room / "cache.sqlite")) as cache:
            look = once(partial(helper.begin, partial(edition.sound, cache)))
            if not changed:
                look()  # to look at the live site is what the helper can do while this process imports
            _import_babel()
            from .printing import print_site  # only now: what has not changed needs no Pelican

            result, good_until = print_site(order, room, look, helper, cache, edition)
    if inputs is not None and not (result.errors or result.warnings):
        last.write_text(json.dumps({"inputs": inputs.hex(), "good_until": good_until}), "ascii")
    return result


@contextmanager
def _helped_by(kept: Helper | None, jobs: int) -> Iterator[Helper]:
    """The helper that is kept, if all goes well; else one for this build."""
    helper, is_well = kept or Helper(jobs or cores()), False
    try:
        yield helper
        is_well = True
    finally:
        if not (kept and is_well):
            helper.close()


@contextmanager
def _refusals_of_disks(output: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise Refusal(output, f"the site cannot be made: {error}; what was there stays") from error


def _look_for_changes(order: Order, last: Path, edition: Edition) -> _Look:
    """Sums up all inputs; counts the files of the site, if it would be the same."""
    told = {**order.overrides, "FINISH": getattr(order.finish, "__name__", ""), "KEEP": order.keep}
    inputs = sum_of_inputs(order.settings_file, order.content, told)
    return _Look(inputs, _unchanged(last, edition, inputs) if inputs else 0)


def _unchanged(last: Path, edition: Edition, inputs: bytes) -> int:
    """How many files the site has, if it is what these inputs gave the last time; else 0."""
    try:
        known = json.loads(last.read_text("ascii"))
        if known["inputs"] != inputs.hex() or time.time() >= (known["good_until"] or inf):
            return 0
        cache = Cache(last.with_name("cache.sqlite"))
        marks = cache.marks()
    except (OSError, ValueError, KeyError, TypeError, sqlite3.DatabaseError):
        return 0
    cache.close()
    return len(marks) if edition.is_sound(marks) else 0


def _import_while(is_going_on: Callable[[], bool]) -> None:
    """Imports what a site is made with, as long as it is being found out whether one must be made."""
    for name in _LONG_TO_IMPORT:
        if not is_going_on():
            break
        import_module(name)


def _import_babel() -> None:
    """Imports Babel's dates with pytz out of sight.

    As it is imported, Babel asks for the machine's time zone, which nothing here uses. Where it finds pytz
    (`babel.localtime._helpers`), that looks for six hundred files before it answers; zoneinfo looks for one.
    """
    hidden: dict[str, Any] = sys.modules
    pytz = hidden.get("pytz")
    hidden["pytz"] = None
    try:
        import_module("babel.dates")
    finally:
        del hidden["pytz"]
        if pytz:
            hidden["pytz"] = pytz


def _refuse_to_bury(output: Path, *precious: Path) -> None:
    target = output.resolve()
    for folder in precious:
        if folder.resolve().is_relative_to(target):
            raise Refusal(output, f"holds {folder}, which a build there would delete; choose another folder")
