"""What fuzzing found once stays mended."""

from pathlib import Path

import pytest

from .convert_one import assert_converts_well

CORPUS = sorted(Path(__file__).with_name("corpus").iterdir())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_fuzzing_found_is_mended(path, tmp_path):
    assert_converts_well(path.read_bytes(), tmp_path)
