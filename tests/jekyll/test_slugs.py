import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll.slugs import slugify


@pytest.mark.parametrize(
    ("mode", "slug"),
    [
        ("default", "één-foto-s-en-b_c".replace("_", "-")),
        ("pretty", "één-foto's-en-b_c"),
        ("ascii", "n-foto-s-en-b-c"),
        ("latin", "een-foto-s-en-b-c"),
        ("raw", "één-foto's-en-“b_c”"),
        ("none", "één foto's en “b_c”"),
    ],
)
def test_each_mode_keeps_what_jekyll_keeps(mode: str, slug: str) -> None:
    assert slugify("Één foto's en “b_c”", mode) == slug


def test_a_cased_slug_keeps_its_capitals() -> None:
    assert slugify("Één Foto", cased=True) == "Één-Foto"


def test_only_one_hyphen_is_taken_from_either_end() -> None:
    assert slugify("---a---", "raw") == "--a--"


def test_a_final_sigma_is_lowered_as_ruby_does() -> None:
    assert slugify("ΑΣ") == "ασ"


@pytest.mark.parametrize("mode", ["default", "pretty", "ascii", "latin"])
@given(text=st.text(max_size=30))
def test_the_slug_of_a_slug_is_itself(mode: str, text: str) -> None:
    once = slugify(text, mode)
    assert slugify(once, mode) == once
