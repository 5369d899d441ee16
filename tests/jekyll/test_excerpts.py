from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll.excerpts import excerpt_source


def test_the_excerpt_ends_at_the_separator() -> None:
    assert excerpt_source("a\n\nb\n\nc", "\n\n") == "a"


def test_without_a_separator_all_is_excerpt() -> None:
    assert excerpt_source("a\nb\n", "\n\n") == "a\nb\n"


def test_the_definitions_of_its_links_come_along() -> None:
    source = "[a] en [b][c]\n\nrest\n\n[a]: /a\n   [c]: /c 't'\n[d]: /d\n"
    assert excerpt_source(source, "\n\n") == "[a] en [b][c]\n\n[a]: /a\n[c]: /c 't'"


def test_blocks_of_liquid_that_the_cut_leaves_open_are_ended() -> None:
    source = "{% if a %}{% for b in c %}{% include d %}\n\n{% endfor %}{% endif %}"
    assert excerpt_source(source, "\n\n") == "{% if a %}{% for b in c %}{% include d %}\n{% endfor %}\n{% endif %}"


@given(st.text(st.characters(exclude_characters="[")), st.text(min_size=1, max_size=3))
def test_an_excerpt_without_links_begins_the_text(text: str, separator: str) -> None:
    excerpt = excerpt_source(text, separator)
    assert excerpt == text or text.startswith(excerpt + separator)
