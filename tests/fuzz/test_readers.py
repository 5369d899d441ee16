"""What fuzzing found once stays mended, and what reaches every branch stays read."""

from pathlib import Path

import pytest

from .readers import READERS

CORPUS = Path(__file__).with_name("readers")


@pytest.mark.parametrize("name", READERS)
def test_a_reader_takes_or_refuses_all_of_its_corpus(name, tmp_path):
    paths = sorted(CORPUS.joinpath(name).iterdir())
    assert paths
    failed = {}
    for path in paths:
        try:
            READERS[name](path.read_bytes(), tmp_path)
        except Exception as error:
            failed[path.name] = error
    assert failed == {}
