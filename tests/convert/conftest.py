import os
import shutil
import tempfile
from pathlib import Path

import pytest

from .conversions import Desk

NOBODY = 65_534


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def as_nobody():
    """A desk in the open, and a user who may not read everything: root is made nobody."""
    folder = Path(tempfile.mkdtemp())
    desk = Desk(folder)
    desk.seed("goed.txt", "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n")
    desk.convert()  # loads what nobody may not load
    user = os.geteuid()
    if user == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield desk
    os.seteuid(user)
    shutil.rmtree(folder)
