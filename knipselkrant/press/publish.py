"""Puts a finished site in the place of the one before it."""

import filecmp
import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Published:
    """How many files of the site are new, changed, gone and the same as before."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """How many files the site has now."""
        return self.added + self.changed + self.unchanged


def publish(staged: Path, output: Path) -> Published:
    """Makes `output` what `staged` is; `staged` is gone afterwards. Both are on one file system.

    Files whose bytes did not change keep their inode and time, so that deploy tools move only what changed. Readers
    meet the old site until the new one is whole, but for the moment between two renames.
    """
    result = _keep_unchanged(staged, output)
    former = staged.with_name("former")
    if output.exists():
        output.rename(former)
    staged.rename(output)
    if former.exists():
        shutil.rmtree(former)
    return result


def _keep_unchanged(staged: Path, output: Path) -> Published:
    """Replaces each staged file that the old site has too by that very file (a hard link)."""
    new, old = _files(staged), _files(output)
    unchanged = 0
    for name in new & old:
        if filecmp.cmp(staged / name, output / name, shallow=False):
            (staged / name).unlink()
            os.link(output / name, staged / name)
            unchanged += 1
    return Published(
        added=len(new - old), changed=len(new & old) - unchanged, removed=len(old - new), unchanged=unchanged
    )


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
