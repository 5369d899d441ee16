import subprocess
import sys

import pytest

from .sites import ROOT

pytestmark = pytest.mark.slow


def test_fifty_kills_lose_nothing():
    command = [sys.executable, "-m", "tests.kills", "--count", "50"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("50 kills, and nothing was lost\n")
