"""One run of Pelican for the press: pages are gathered, those that changed are rendered, the edition is published."""

import logging
import os
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache as once
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from pelican import Pelican, signals
from pelican.log import console as pelican_console
from pelican.settings import read_settings

from ..errors import Refusal
from ..tracing import digest_of
from .build import Build, Order, Published
from .cache import Cache, Made, Origin
from .edition import Edition
from .inputs import programs, texts_of
from .making import Digests, Outcome, make_sheets
from .press import Press
from .sheets import SheetWriter
from .templates import adopt, template_refusals
from .tree import Change
from .workers import Helper

_PASSING = frozenset(("PATH", "OUTPUT_PATH", "PRESS", "JINJA_ENVIRONMENT"))
"""Settings that say where and how a site is made, not what it is."""


def print_site(
    order: Order,
    room: Path,
    look: Callable[[], Callable[[], set[str] | None]],
    helper: Helper,
    cache: Cache,
    edition: Edition,
) -> tuple[Build, float | None]:
    """Builds the site that is ordered; also gives the time until which it would come out the same.

    `look` has the helper look at the live site, once, and gives what to call for what is sound (`Edition.sound`).
    """
    scratch, extra = _emptied(room / "scratch"), _emptied(room / "extra")
    settings = _settings(order, scratch)
    with _Complaints() as complaints:
        pelican = _pelican(settings, order.settings_file)
        version = _version(pelican.settings)
        cache.begin(version)
        files_of_cache = once(cache.files)
        press = pelican.settings["PRESS"] = Press(cache, helper, look, files_of_cache)
        pelican.settings["JINJA_ENVIRONMENT"]["bytecode_cache"] = _bytecode(room / "templates", version)
        writer = pelican.gather()
        known, sound = files_of_cache(), look()()
        # What was known may be of another version; then there is nothing that the next tree could be told by.
        lag = helper.begin(partial(edition.lag, cache)) if known and sound is None else lambda: None
        press.finish()

        digests = Digests(writer.owner)
        unchanged = digests.unchanged(writer.sheets, known)
        files = known if sound is None else {path: made for path, made in known.items() if path in sound}
        behind = lag()
        cache.keep_facts(behind=None)  # until this is published, the next tree is not to be relied on
        edition.begin(behind)
        kept = _below(order.keep, files if known else (name for name, _ in _files(edition.live.root)))
        edition.remove(files.keys() - writer.sheets.keys() - kept - {name for name, _ in _files(scratch)})
        same = {path: origin for path, origin in unchanged.items() if path in files}
        outcome = make_sheets(writer.sheets, same, digests, edition, helper.jobs)
        for path in kept:
            outcome.keep(path, files.get(path), edition)
        _put_files(scratch, edition, outcome)
        if order.finish:
            order.finish(edition.next.root, edition.live.root, extra)
            _put_files(extra, edition, outcome)
        published = _publish(edition, cache, files, known.keys(), outcome, helper)
    for folder in (scratch, extra):
        shutil.rmtree(folder)
    return Build(published, tuple(complaints.errors), tuple(complaints.warnings)), press.good_until


def _settings(order: Order, output: Path) -> dict[str, Any]:
    overrides = {"PATH": str(order.content), "OUTPUT_PATH": str(output), **order.overrides}
    try:
        settings: dict[str, Any] = read_settings(str(order.settings_file), override=overrides)
    except Exception as error:  # Pelican raises what it likes
        raise Refusal(order.settings_file, f"the settings cannot be read: {error}") from None
    return settings


def _pelican(settings: dict[str, Any], settings_file: Path) -> "_Pelican":
    wanted = [plugin for plugin in settings["PLUGINS"] or () if isinstance(plugin, str)]
    pelican = _Pelican(settings)
    for name in wanted:
        # Pelican goes on without a plugin that fails; the site would be another one.
        if not any(f".{loaded}".endswith(f".{name}") for loaded in pelican.settings["PLUGINS"]):
            raise Refusal(settings_file, f"the plugin {name} cannot be loaded; is it installed, and does it import?")
    pelican_console.quiet = True  # what was built is for the caller to say
    return pelican


def _version(settings: Mapping[str, Any]) -> bytes:
    """The digest of what every page may depend on without a note of it: settings, programs, templates."""
    told = {}
    for name, value in sorted(settings.items()):
        if name not in _PASSING:
            with suppress(TypeError):  # a function: the settings file, in which it stands, is read as a program
                told[name] = digest_of(value)
    theme = Path(settings["THEME"])
    overrides = [Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"]]
    return digest_of([told, programs(), texts_of([theme / "templates", theme / "translations", *overrides])])


def _bytecode(folder: Path, version: bytes) -> FileSystemBytecodeCache:
    """Compiled templates of this version; those of others, which other programs may have compiled, are thrown away."""
    own = folder / version.hex()
    own.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path != own:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for unfinished in own.glob("*.tmp"):  # of a build that was killed
        unfinished.unlink()
    return FileSystemBytecodeCache(str(own))


def _below(folder: str, paths: Iterable[str]) -> set[str]:
    return {path for path in paths if path.startswith(f"{folder}/")} if folder else set()


def _put_files(folder: Path, edition: Edition, outcome: Outcome) -> None:
    """Puts files that are no sheets into the edition."""
    for name, file in _files(folder):
        mark, change = edition.put(name, file.read_bytes())
        outcome.add(name, Made(Origin(), mark), change)


def _publish(
    edition: Edition,
    cache: Cache,
    files: Mapping[str, Origin],
    known: Collection[str],
    outcome: Outcome,
    helper: Helper,
) -> Published:
    former = {name for name, _ in _files(edition.live.root)} if edition.is_new else files.keys()
    current = outcome.kept | outcome.made.keys()
    removed = former - current
    changed = [path for path, change in outcome.changes.items() if change is not Change.NONE]
    moved = [*changed, *removed]
    if moved or edition.is_new:
        edition.publish(current, moved)
    doubled = helper.begin(partial(edition.double, current)) if edition.is_new else None
    cache.keep_files(outcome.made, set(known) - current, behind=None if edition.is_new else moved)
    with suppress(OSError):  # the site is published; the next build makes its second tree, or says why it cannot
        if doubled and doubled():
            cache.keep_facts(behind=[])
    kinds = Counter(outcome.changes.values())
    return Published(
        added=kinds[Change.NEW],
        changed=kinds[Change.OTHER],
        removed=len(removed),
        unchanged=len(outcome.kept) + kinds[Change.NONE],
        rendered=outcome.rendered,
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """All files below a folder, each with its path from there."""
    for path, _, names in os.walk(folder):
        for name in names:
            file = Path(path, name)
            yield file.relative_to(folder).as_posix(), file


def _emptied(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


class _Pelican(Pelican):  # type: ignore[misc]
    """Pelican with a writer that gathers pages, if all plugins say that what they do to pages can be traced."""

    def gather(self) -> SheetWriter:
        """Runs; what was gathered. What other writers and generators wrote is in the output folder."""
        self._sheets = SheetWriter(self.output_path, self.settings)
        with template_refusals(), signals.generator_init.connected_to(_adopt_templates):
            self.run()
        return self._sheets

    def _get_writer(self) -> Any:
        is_traceable = all(getattr(plugin, "TRACEABLE", False) for plugin in self.plugins)
        return self._sheets if is_traceable else super()._get_writer()


def _adopt_templates(generator: Any) -> None:
    adopt(generator.env)


class _Complaints(logging.Handler):
    """Keeps what is logged as a warning or an error, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        (self.errors if record.levelno >= logging.ERROR else self.warnings).append(record.getMessage())

    def __enter__(self) -> "_Complaints":
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)
