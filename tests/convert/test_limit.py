"""How large a seed may be, as the site's settings say."""

import pytest

from knipselkrant.errors import Refusal

GOOD = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"


def limit(desk, value):
    (desk.content / "_config.yml").write_text(f"timezone: Europe/Amsterdam\nseed_limit_mb: {value}\n")


def test_a_lower_limit_refuses_what_is_larger_and_converts_the_rest(desk):
    limit(desk, 0.001)
    desk.seed("klein.txt", GOOD)
    path = desk.seed("groot.txt", GOOD * 20)
    report = desk.convert()
    assert [str(refusal) for refusal in report.refused] == [
        f"{path}: 1,420 bytes is too large for a story (at most 1,000; seed_limit_mb in _config.yml); "
        "split it, take it out, or raise the limit"
    ]
    assert len(desk.posts()) == 1


def test_a_sidecar_has_the_same_limit(desk):
    limit(desk, 0.001)
    desk.seed("a.txt", GOOD)
    path = desk.seed("a.yaml", f"title: De kop\n#{'x' * 1_000}\n")
    (refusal,) = desk.convert().refused
    assert refusal.path == path


@pytest.mark.slow
def test_a_higher_limit_converts_what_was_too_large(desk):
    desk.seed("groot.txt", GOOD + "\n" * 5_000_000)
    assert not desk.convert().ok
    limit(desk, 6)
    assert desk.convert().ok


def test_a_lower_limit_refuses_a_seed_that_was_converted_and_keeps_its_post(desk):
    desk.seed("a.txt", GOOD * 20)
    desk.convert()
    before = desk.posts()
    limit(desk, 0.001)
    assert len(desk.convert().refused) == 1
    assert len(desk.convert().refused) == 1
    assert desk.posts() == before


@pytest.mark.parametrize("value", ["veel", "0", "-1", "true", "[5]", ".nan", ".inf"])
def test_what_is_no_number_above_zero_is_refused_where_it_stands(desk, value):
    limit(desk, value)
    desk.seed("a.txt", GOOD)
    with pytest.raises(Refusal, match="expected how many megabytes") as refused:
        desk.convert()
    assert (refused.value.path, refused.value.line) == (desk.content / "_config.yml", 2)


@pytest.mark.parametrize("value", ["", "5", "5.5"])
def test_an_empty_value_is_as_none_given_and_numbers_will_do(desk, value):
    limit(desk, value)
    desk.seed("a.txt", GOOD)
    assert desk.convert().ok
