"""What real Jekyll tells of the awkward folders: asked of it, and stored. `python -m tests.jekyll.told` stores it anew.

Each group of folders has a file in `expected/`, in which each folder has what Jekyll tells of it.
"""

import json
import os
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..sites import jekyll_build
from .folders import CONFIGS, POSTS, SMALL, STYLES, write_folder
from .liquid_folder import LIQUID
from .markdown import SAMPLES
from .plugin_folders import (
    FEED_CONFIG,
    FEED_CONFIGS,
    FEED_FILES,
    REDIRECT_CONFIG,
    REDIRECT_FILES,
    SITEMAP_CONFIG,
    SITEMAP_CONFIGS,
    SITEMAP_FILES,
    feed_entries,
    in_sitemap,
    redirects,
)

Files = Mapping[str, str | bytes]

ORACLE = Path(__file__).parents[1] / "jekyll_oracle.rb"
EXPECTED = Path(__file__).with_name("expected")

POST_FOLDERS: Mapping[str, Mapping[str, Files]] = {
    "posts": {"awkward": POSTS},
    "styles": {style: {**SMALL, "_config.yml": f"permalink: {style}\n"} for style in STYLES},
    "settings": {name: {**SMALL, "_config.yml": config} for name, config in CONFIGS.items()},
    "markdown": {
        "samples": {f"_posts/2018-01-01-{name}.md": f"---\ntitle: x\n---\n{text}" for name, text in SAMPLES.items()}
    },
    "liquid": {"all": LIQUID},
}
"""Folders of which Jekyll tells the posts."""

SITE_FOLDERS: Mapping[str, Mapping[str, Files]] = {
    "feeds": {name: {**FEED_FILES, "_config.yml": FEED_CONFIG + config} for name, config in FEED_CONFIGS.items()},
    "sitemaps": {
        name: {**SITEMAP_FILES, "_config.yml": SITEMAP_CONFIG + config} for name, config in SITEMAP_CONFIGS.items()
    },
    "redirects": {"all": {**REDIRECT_FILES, "_config.yml": REDIRECT_CONFIG}},
}
"""Folders of which Jekyll builds the site, with a plugin."""

READ: Mapping[str, Callable[[Path], Any]] = {
    "feeds": lambda site: {
        path.relative_to(site).as_posix(): feed_entries(path) for path in sorted(site.rglob("*.xml"))
    },
    "sitemaps": lambda site: in_sitemap(site / "sitemap.xml"),
    "redirects": redirects,
}
"""What is read of a site."""

GROUPS = {**POST_FOLDERS, **SITE_FOLDERS}


def asked(group: str, name: str, scratch: Path) -> Any:
    """What Jekyll now tells of a folder, which is written below `scratch`."""
    folder = write_folder(scratch / "source", GROUPS[group][name])
    if group in POST_FOLDERS:
        return as_jekyll_sees(folder)
    jekyll_build(folder, scratch / "jekyll")
    return READ[group](scratch / "jekyll")


def as_jekyll_sees(folder: Path) -> list[dict[str, Any]]:
    """The posts of a folder."""
    environment = {**os.environ, "TZ": "UTC", "LANG": "C.UTF-8"}
    command = ["ruby", ORACLE, folder]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=environment)
    return [json.loads(line) for line in run.stdout.rstrip("\n").split("\n")]


@cache
def stored(group: str) -> dict[str, Any]:
    """What Jekyll told of a group's folders when it was asked."""
    told: dict[str, Any] = json.loads((EXPECTED / f"{group}.json").read_text("utf-8"))
    return told


def _store() -> None:
    EXPECTED.mkdir(exist_ok=True)
    for group, folders in GROUPS.items():
        told = {}
        for name in folders:
            with TemporaryDirectory() as scratch:
                told[name] = asked(group, name, Path(scratch))
        text = json.dumps(told, ensure_ascii=False, indent=1)
        (EXPECTED / f"{group}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    _store()
