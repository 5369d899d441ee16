import pytest

from .conversions import Desk


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)
