import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll import absolute

PIECES = st.sampled_from(["a", "é", "A", "%20", "%", "/", "//", "/.", ".", "..", "?x=1", "#y", ":", "~", "'", "[", "@"])
PASSED_BY = absolute._NORMAL


def test_most_addresses_are_passed_by():
    assert PASSED_BY.fullmatch("https://x.nl/nieuws/2020/01/01/a-b.html")


@given(st.lists(PIECES, max_size=8).map("".join))
def test_a_part_that_is_passed_by_would_stay_as_it_is(path):
    url = f"https://x.nl/{path}"
    normalised = absolute.normalised(url)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(absolute, "_NORMAL_PART", re.compile(r"(?!)"))
        assert absolute.normalised(url) == normalised


@given(st.lists(PIECES, max_size=8).map("".join))
def test_an_address_that_is_passed_by_would_stay_as_it_is(path):
    url = f"https://x.nl/{path}"
    if PASSED_BY.fullmatch(url):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(absolute, "_NORMAL", re.compile(r"(?!)"))
            patch.setattr(absolute, "_NORMAL_PART", re.compile(r"(?!)"))
            assert absolute.normalised(url) == url
