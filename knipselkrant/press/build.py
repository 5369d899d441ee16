"""Runs Pelican, and puts what it made in the place of the site that was there."""

import logging
import tempfile
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError
from pelican import Pelican
from pelican.log import console as pelican_console
from pelican.settings import read_settings

from ..errors import Refusal
from .publish import Published, publish


@dataclass(frozen=True)
class Build:
    """How a build ended: what publishing changed, and what Pelican and its plugins complained of."""

    published: Published
    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def build(
    settings_file: Path,
    content: Path,
    output: Path,
    overrides: Mapping[str, Any] | None = None,
    *,
    finish: Callable[[Path, Path], None] = lambda site, former: None,
) -> Build:
    """Builds the site of `content` beside `output`, then swaps it in; files that did not change stay untouched.

    `overrides` go before what `settings_file` says, as `pelican -e` has it. `finish` may add to the site before it is
    swapped in; it gets that site and the former one.
    Raises Refusal where `content` is no folder, or `output` is one that must not be replaced.
    """
    if not content.is_dir():
        raise Refusal(content, "is no folder; expected one with the posts of the site")
    _refuse_to_bury(output, content, settings_file.parent)
    output.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix=f"{output.name}.", dir=output.parent) as workshop,
        _Complaints() as complaints,
    ):
        staged = Path(workshop, "site")
        staged.mkdir()
        settings = _settings(settings_file, {"PATH": str(content), "OUTPUT_PATH": str(staged), **(overrides or {})})
        _run(settings, settings_file)
        finish(staged, output)
        published = publish(staged, output)
    return Build(published, tuple(complaints.errors), tuple(complaints.warnings))


def _settings(settings_file: Path, overrides: dict[str, Any]) -> dict[str, Any]:
    try:
        settings: dict[str, Any] = read_settings(str(settings_file), override=overrides)
    except SyntaxError as error:
        raise Refusal(settings_file, f"the settings cannot be read: {error.msg}", line=error.lineno) from None
    except Exception as error:  # a settings file is a program, and may fail in any way
        raise Refusal(settings_file, f"the settings cannot be read: {error}") from None
    return settings


def _run(settings: dict[str, Any], settings_file: Path) -> None:
    wanted = [plugin for plugin in settings["PLUGINS"] or () if isinstance(plugin, str)]
    pelican = Pelican(settings)
    for name in wanted:
        # Pelican goes on without a plugin that fails; the site would be another one.
        if not any(f".{loaded}".endswith(f".{name}") for loaded in pelican.settings["PLUGINS"]):
            raise Refusal(settings_file, f"the plugin {name} cannot be loaded; is it installed, and does it import?")
    pelican_console.quiet = True  # what was built is for the caller to say
    try:
        pelican.run()
    except TemplateSyntaxError as error:
        raise Refusal(error.filename or error.name or "template", error.message or "", line=error.lineno) from None
    except TemplateError as error:
        file, line = _innermost_template(error)
        raise Refusal(file, f"the template cannot be rendered: {error.message}", line=line) from None


def _innermost_template(error: TemplateError) -> tuple[str, int]:
    # Jinja puts the templates' own files and lines into the traceback.
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((frame for frame in reversed(frames) if not frame.filename.endswith(".py")), frames[-1])
    return frame.filename, frame.lineno or 1


def _refuse_to_bury(output: Path, *precious: Path) -> None:
    target = output.resolve()
    for folder in precious:
        if folder.resolve().is_relative_to(target):
            raise Refusal(output, f"holds {folder}, which a build there would delete; choose another folder")


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
