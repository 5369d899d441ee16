import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.site import media
from knipselkrant.site.media import picture_of, source_of

PIECES = st.sampled_from(
    ["http", "https:", "//", "/", "x.nl", "a", "é", "%20", " ", "..", "?", "#", ";", ":80", "@", "~", "\n", "[", "]"]
)


@given(st.lists(PIECES, max_size=7).map("".join), st.sampled_from(["remote", "own"]))
def test_most_addresses_are_told_without_being_taken_apart(address, pictures):
    data = {"externe_link": address, "feature_image": address}
    soon = source_of(data), picture_of(data, "https://x.nl", pictures)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(media, "_PLAIN", re.compile("(?!)"))
        assert (source_of(data), picture_of(data, "https://x.nl", pictures)) == soon


@pytest.mark.parametrize("address", ["https://[::1", "//[x", "https://[x]/a.jpg"])
def test_an_address_that_cannot_be_taken_apart_is_of_no_picture(address):
    assert picture_of({"feature_image": address}, "https://x.nl") is None


@pytest.mark.parametrize(
    ("said", "picture"),
    [
        ("/images/a.jpg", "https://x.nl/krant/images/a.jpg"),
        ("/krant/images/a.jpg", "https://x.nl/krant/images/a.jpg"),
        ("images/a.jpg", "https://x.nl/krant/images/a.jpg"),
        ("/http://y.nl/a.jpg", "https://x.nl/krant/http://y.nl/a.jpg"),
        ("//y.nl/a.jpg", "https://y.nl/a.jpg"),
        ("https://y.nl/a.jpg", "https://y.nl/a.jpg"),
    ],
)
def test_a_picture_of_the_site_itself_is_looked_for_in_its_own_folder(said, picture):
    assert picture_of({"feature_image": said}, "https://x.nl/krant") == picture
    assert picture_of({"feature_image": said.replace("/krant", "")}, "https://x.nl") == picture.replace("/krant", "")
