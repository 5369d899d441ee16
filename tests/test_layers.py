"""The arrows between packages, as DESIGN has them: tasks → convert, site, press, desk → jekyll, ground."""

import ast
from pathlib import Path

import pytest

from .sites import ROOT

PACKAGE = ROOT / "knipselkrant"
GROUND = {path.stem for path in PACKAGE.glob("*.py")} - {"__main__", "__init__"}
WINGS = {"convert", "site", "press", "desk"}
MAY_USE = {
    **dict.fromkeys(GROUND, GROUND),
    "jekyll": GROUND | {"jekyll"},
    "convert": GROUND | {"jekyll", "convert"},
    "site": GROUND | {"jekyll", "site"},
    "press": GROUND | {"press"},
    "desk": GROUND | {"jekyll", "press", "desk"},
    "__main__": GROUND | {"jekyll", *WINGS},
}


def imports_of(path: Path) -> set[str]:
    """The rooms of this package that a module imports from."""
    here = ["knipselkrant", *path.relative_to(PACKAGE).with_suffix("").parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            start = here[: len(here) - node.level + 1] if node.level else []
            names = [[*start, *(node.module or "").split("."), alias.name] for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        else:
            continue
        for name in names:
            parts = [part for part in name if part]
            if parts[0] in ("knipselkrant", "tasks") and len(parts) > 1:
                found.add(parts[1])
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path):
    room = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert imports_of(path) <= MAY_USE.get(room, set())
