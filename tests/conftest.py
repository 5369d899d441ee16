import os
from pathlib import Path

import pytest
from hypothesis import settings

from knipselkrant.press.build import build
from knipselkrant.press.search import index_pages

from .sites import ROOT
from .tools import NO_SKIPS

settings.register_profile("full", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=15)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "full"))


@pytest.fixture(scope="session")
def krant(tmp_path_factory) -> Path:
    """This repository's own site, built from its content/."""
    output = tmp_path_factory.mktemp("krant") / "output"
    result = build(ROOT / "pelicanconf.py", ROOT / "content", output, finish=index_pages)
    assert result.errors == ()
    return output


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Makes a skipped test a failure where NO_SKIPS is set."""
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and nothing may be here: {report.longrepr}"
    return report
