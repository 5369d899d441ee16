"""The media that media.yaml knows."""

import pytest

from knipselkrant.media import media_by_what_they_are_called, medium_at


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://nos.nl/l/2287831", "NOS"),
        ("https://www.volkskrant.nl/nieuws", "de Volkskrant"),
        ("https://jeugd.nos.nl/x", "NOS"),
        ("https://ind.nl/x", "IND"),
        ("https://www.voorbeeld.example/x", "voorbeeld.example"),
    ],
)
def test_an_address_tells_its_medium(url, name):
    assert medium_at(url) == name


def test_a_text_may_call_a_medium_by_more_than_one_name():
    called = media_by_what_they_are_called()
    assert called["Algemeen Dagblad"] == called["AD"] == "AD"


def test_an_institution_is_no_medium():
    assert "IND" not in media_by_what_they_are_called()
