import pytest

from knipselkrant.site.lists import place_in_alphabet


@pytest.mark.parametrize(
    "in_order",
    [
        ["Asiel", "azc", "Dublin"],
        ["eend", "Éénouder", "Eerste Kamer"],
        ["’s-Gravenhage", "sport", "’t Gooi"],
        ["2e Kamer", "Ab", "Åland", "b"],
        ["Noord", "Øresund", "oud"],
        ["Ĳmuiden", "ik"],
    ],
)
def test_names_stand_where_readers_look_for_them(in_order):
    names = in_order[::-1]
    names.sort(key=place_in_alphabet)
    assert names == in_order
