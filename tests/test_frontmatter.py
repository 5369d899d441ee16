from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant import frontmatter
from knipselkrant.errors import Refusal

PATH = Path("post.html")


def refusal_of(text, **options):
    with pytest.raises(Refusal) as caught:
        frontmatter.split(text, PATH, **options)
    return caught.value


def test_front_matter_and_body_come_apart():
    document = frontmatter.split('---\ntitle: "Een: twee"\n---\n\n<p>Drie</p>\n', PATH)
    assert document == frontmatter.Document({"title": "Een: twee"}, "\n<p>Drie</p>\n", body_line=4)


def test_windows_line_ends_are_line_ends():
    document = frontmatter.split("---\r\ntitle: A\r\n---\r\n<p>B</p>", PATH)
    assert document is not None
    assert (document.data["title"], document.body) == ("A", "<p>B</p>")


def test_a_text_without_front_matter_has_none():
    assert frontmatter.split("<p>--- geen</p>\n---\n", PATH) is None


def test_dates_stay_as_they_were_written():
    document = frontmatter.split("---\ndate: 2018-04-17 20:00:00\n---\n", PATH)
    assert document is not None
    assert document.data == {"date": "2018-04-17 20:00:00"}


def test_broken_yaml_is_refused_with_its_line():
    assert refusal_of("---\ntitle: A\ntags: [een\n---\n").line in (3, 4)


def test_a_list_is_no_front_matter():
    assert "expected" in refusal_of("---\n- een\n---\n").reason


def test_a_key_that_stands_twice_is_refused_only_in_strict_reading():
    text = "---\ntitle: A\ntitle: B\n---\n"
    assert frontmatter.split(text, PATH).data == {"title": "B"}
    refusal = refusal_of(text, strict=True)
    assert (refusal.line, "title" in refusal.reason) == (3, True)


def test_python_objects_are_refused():
    assert "python/object" in refusal_of("---\na: !!python/object/apply:os.system [ls]\n---\n").reason


@pytest.mark.parametrize("value", ["!!bool misschien", "!!int ''", "!!float x", "!!binary /w==", f"0x{'f' * 4000}"])
def test_a_value_that_is_not_what_it_says_is_refused(value):
    assert "YAML" in refusal_of(f"---\na: {value}\n---\n").reason


@pytest.mark.parametrize(
    ("value", "read"),
    [("!!timestamp gisteren", "gisteren"), ("!!binary aGVq", "hej"), ("!!set {b, a}", {"b": None, "a": None})],
)
def test_tagged_values_are_plain_ones(value, read):
    assert frontmatter.split(f"---\na: {value}\n---\n", PATH).data == {"a": read}


def test_a_key_that_is_a_list_is_refused():
    assert "key" in refusal_of("---\n? [een]\n: twee\n---\n", strict=True).reason


def test_an_alias_bomb_is_refused():
    rows = [f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 50)}]" for n in range(1, 9)]
    assert "aliases" in refusal_of("---\nb0: &b0 [lol]\n" + "\n".join(rows) + "\n---\n").reason


@pytest.mark.parametrize("depth", [frontmatter.MAX_DEPTH + 1, 5000])  # libyaml itself refuses the second
def test_deep_nesting_is_refused(depth):
    assert "nest" in refusal_of(f"---\na: {'[' * depth}{']' * depth}\n---\n").reason


scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)


@given(st.dictionaries(st.text(min_size=1), values, max_size=6))
def test_what_is_dumped_reads_back(data):
    document = frontmatter.split(frontmatter.dump({f"x{key}": value for key, value in data.items()}), PATH)
    assert document is not None
    assert document.data == {f"x{key}": value for key, value in data.items()}
