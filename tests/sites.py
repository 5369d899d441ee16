"""Small sites for tests, and what can be asked of a built one."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup

from knipselkrant.press.build import Build, build
from knipselkrant.press.room import room_of

ROOT = Path(__file__).parent.parent

CONFIG = (
    "title: Proef\nurl: https://proef.example\nlang: nl\ntimezone: Europe/Amsterdam\nfuture: true\nshow_drafts: true\n"
)

_compiled = TemporaryDirectory(prefix="compiled-templates-")


def post(title: str = "Een titel", body: str = "<p>Een bericht over iets.</p>", **front_matter: str) -> str:
    """The text of a post file."""
    lines = [f'title: "{title}"', *(f"{key}: {value}" for key, value in front_matter.items())]
    return "---\nlayout: post\n" + "\n".join(lines) + f"\n---\n\n{body}\n"


def site(folder: Path, files: dict[str, str], *, config: str = CONFIG, **settings: object) -> tuple[Path, Build]:
    """Builds a site of these files (paths in its content folder); gives its output folder and how the build went.

    Templates that were compiled for a site with the same settings are used again: they take most of so small a build.
    """
    content = folder / "content"
    for name, text in {"_config.yml": config, **files}.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    output = folder / "output"
    templates, compiled = room_of(output) / "templates", Path(_compiled.name, f"{hash((config, repr(settings)))}")
    if compiled.exists() and not templates.exists():
        shutil.copytree(compiled, templates)
    result = build(ROOT / "pelicanconf.py", content, output, {"CARDS": False, **settings})
    shutil.copytree(templates, compiled, dirs_exist_ok=True)
    return output, result


def jekyll_build(folder: Path, output: Path) -> None:
    """Has real Jekyll build the site in `folder`, with the plugins that its `_config.yml` names."""
    command = ["jekyll", "build", "--disable-disk-cache", "-q", "-s", folder, "-d", output]
    environment = {**os.environ, "TZ": "UTC", "LANG": "C.UTF-8"}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)


def page(path: Path) -> BeautifulSoup:
    """A built page, parsed."""
    return BeautifulSoup(path.read_text("utf-8"), "lxml")
