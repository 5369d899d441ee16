from pathlib import Path

import pytest

from knipselkrant.press.build import build
from knipselkrant.press.search import index_pages

from .sites import ROOT


@pytest.fixture(scope="session")
def krant(tmp_path_factory) -> Path:
    """This repository's own site, built from its content/."""
    output = tmp_path_factory.mktemp("krant") / "output"
    result = build(ROOT / "pelicanconf.py", ROOT / "content", output, finish=index_pages)
    assert result.errors == ()
    return output
