"""All that a build reads, summed up: while the sum is the same, so is the site."""

import os
import runpy
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any

from ..errors import Refusal
from ..stamps import stamp_of
from ..tracing import digest_of

PACKAGE = Path(__file__).parent.parent


def sum_of_inputs(settings_file: Path, content: Path, overrides: Mapping[str, Any]) -> bytes | None:
    """The digest of settings, programs, and the stamps of all files in the content's and the theme's folders.

    None where it cannot be told: a setting has no digest, a file changed just now. Raises Refusal as `run_settings`.
    """
    settings = run_settings(settings_file) | dict(overrides)
    theme = settings_file.parent / str(settings.get("THEME", ""))
    digest = blake2b(digest_of(programs()), digest_size=16)
    try:
        digest.update(digest_of({name: value for name, value in sorted(settings.items()) if name.isupper()}))
        digest.update(settings_file.read_bytes())
        for folder in (content, theme):
            for path in _files(folder.absolute()):
                if not (stamp := stamp_of(os.stat(path))):  # sooner than by way of a Path
                    return None
                digest.update(os.fsencode(path) + b"\0" + stamp)
    except (TypeError, OSError):
        return None
    return digest.digest()


def run_settings(settings_file: Path) -> dict[str, Any]:
    """What a settings file sets. Raises Refusal, naming file and line, for one that fails."""
    try:
        return runpy.run_path(str(settings_file))
    except SyntaxError as error:
        raise Refusal(settings_file, f"the settings cannot be read: {error.msg}", line=error.lineno) from None
    except Exception as error:  # a settings file is a program, and may fail in any way
        raise Refusal(settings_file, f"the settings cannot be read: {error}") from None


@cache
def programs() -> list[Any]:
    """What runs: Python, the packages that are installed, this package's own files; as it was when first asked for."""
    installed = sorted(name for name in os.listdir(sysconfig.get_path("purelib")) if name.endswith(".dist-info"))
    own = sorted(path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".yaml"))
    return [sys.version, installed, [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in own]]


def texts_of(folders: Iterable[Path]) -> list[tuple[str, bytes]]:
    """The files of these folders and their contents' digests."""
    return [(path, digest_of(Path(path).read_bytes())) for folder in folders for path in _files(folder)]


def _files(folder: Path) -> Iterator[str]:
    """All files below a folder, sorted folder by folder; not those in `.cache`, which are nobody's input."""
    waiting, seen = [os.fspath(folder)], set()
    while waiting:
        path = waiting.pop()
        if (real := os.path.realpath(path)) in seen:
            continue  # links that lead in a circle
        seen.add(real)
        with os.scandir(path) as entries:
            found = sorted(entries, key=attrgetter("name"))
        waiting += [entry.path for entry in found if entry.is_dir() and entry.name != ".cache"]
        yield from (entry.path for entry in found if entry.is_file())
