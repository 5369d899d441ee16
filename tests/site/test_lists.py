import pytest

from knipselkrant.site.lists import by_fullness, place_in_alphabet


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


@pytest.mark.parametrize(
    ("room", "fullest", "others"),
    [(0, "", "abcd"), (1, "c", "abd"), (2, "bc", "ad"), (3, "abc", "d"), (9, "abcd", "")],
)
def test_the_fullest_groups_keep_their_order_and_of_equals_the_first_goes_first(room, fullest, others):
    groups = [(name, [None] * count) for name, count in zip("abcd", (1, 2, 3, 1), strict=True)]
    found = by_fullness(groups, room)
    assert tuple("".join(name for name, _ in part) for part in found) == (fullest, others)
