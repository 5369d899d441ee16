import gc

import pytest

from knipselkrant.garbage import without_collecting


@pytest.mark.parametrize("collects", [True, False])
def test_garbage_is_left_for_a_while(collects):
    try:
        (gc.enable if collects else gc.disable)()
        with without_collecting():
            assert not gc.isenabled()
        assert gc.isenabled() == collects
    finally:
        gc.enable()
