"""What the project leans on is named with its reason, and locked by its hash for CI."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from .sites import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
INSTALLED_BY_CI = [*NEEDED, *(Requirement(line) for name in ("test", "audit") for line in EXTRAS[name])]
LOCK = (ROOT / ".ci/requirements.txt").read_text("utf-8")
LOCKED = re.findall(r"^([\w.-]+)==([^ ;]+)[^\\\n]*\\\n((?:    --hash=.+\n)+)", LOCK, re.MULTILINE)


@pytest.mark.parametrize("name", [requirement.name for requirement in NEEDED])
def test_a_dependency_is_named_with_what_it_is_for(name):
    table = (ROOT / "docs/decisions.md").read_text("utf-8").partition("## Dependencies")[2]
    named = {each for row in re.findall(r"^\| ([^|]+) \| [^|]+ \|$", table, re.MULTILINE) for each in row.split(", ")}
    assert name in named


@pytest.mark.parametrize("requirement", INSTALLED_BY_CI, ids=str)
def test_the_lock_has_a_version_that_the_project_takes(requirement):
    versions = [version for name, version, _ in LOCKED if name == requirement.name.lower()]
    assert versions
    assert all(version in requirement.specifier for version in versions)


def test_every_line_of_the_lock_has_hashes_and_none_says_where_to_find_it():
    assert len(LOCKED) == len(re.findall(r"^[\w.-]+==", LOCK, re.MULTILINE))
    assert "://" not in LOCK
