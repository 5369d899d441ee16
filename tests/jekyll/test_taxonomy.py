from typing import Any

import pytest

from knipselkrant.jekyll.taxonomy import read_categories, read_tags


def categories(path: str = "_posts/x.html", **front_matter: Any) -> tuple[str, ...]:
    return read_categories(path, {}, front_matter)


def test_folders_above_posts_are_categories_and_folders_below_are_not() -> None:
    assert categories("sport/voetbal/_posts/2018/x.html") == ("sport", "voetbal")
    assert categories("sport/_drafts/x.html") == ("sport",)


def test_words_of_categories_are_categories_and_category_is_one() -> None:
    assert categories(categories="b a b", category="c d") == ("b", "a", "c d")


def test_defaults_come_before_front_matter_and_nothing_comes_twice() -> None:
    assert read_categories("s/_posts/x", {"categories": "a s"}, {"categories": ["b", "a"]}) == ("s", "a", "b")


def test_an_empty_category_leaves_that_of_the_defaults() -> None:
    assert read_categories("_posts/x", {"category": "nieuws"}, {"category": None}) == ("nieuws",)
    assert read_categories("_posts/x", {"category": "nieuws"}, {"category": False}) == ()


def test_values_that_are_no_text_are_written_as_ruby_writes_them() -> None:
    assert categories(categories=[2018, True, 1.5]) == ("2018", "true", "1.5")


def test_categories_of_another_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="expected a text or a list"):
        categories(categories=2018)


@pytest.mark.parametrize(
    ("data", "tags"),
    [
        ({"tags": "a b a"}, ("a", "b", "a")),
        ({"tags": ["a b", None, ["c"]]}, ("a b", "c")),
        ({"tag": "a b", "tags": "c"}, ("a b",)),
        ({"tag": None, "tags": "c"}, ("c",)),
        ({"tags": 2018}, ()),
        ({}, ()),
    ],
)
def test_tags_are_tag_or_else_tags_and_may_come_twice(data: dict[str, Any], tags: tuple[str, ...]) -> None:
    assert read_tags(data) == tags
