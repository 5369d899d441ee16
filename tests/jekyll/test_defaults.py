from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll.config import Config
from knipselkrant.jekyll.defaults import Defaults, deep_merge


def values(*entries: dict[str, Any], path: str = "_posts/2018/x.html", folder: Path = Path()) -> dict[str, Any]:
    return Defaults(folder, Config(defaults=entries)).values(path)


def entry(scope: dict[str, Any], **given: Any) -> dict[str, Any]:
    return {"scope": scope, "values": given}


def test_a_longer_path_goes_before_a_shorter_one_wherever_it_stands() -> None:
    assert values(entry({"path": "_posts/2018"}, a=1), entry({"path": "_posts"}, a=2, b=2)) == {"a": 1, "b": 2}


def test_of_equal_paths_the_one_with_a_type_wins_and_then_the_later() -> None:
    assert values(entry({"path": "", "type": "posts"}, a=1), entry({"path": ""}, a=2)) == {"a": 1}
    assert values(entry({"path": ""}, a=1), entry({"path": ""}, a=2)) == {"a": 2}


def test_defaults_of_other_types_and_other_paths_do_not_count() -> None:
    assert values(entry({"path": "", "type": "pages"}, a=1), entry({"path": "_posts/2019"}, a=2)) == {}


def test_a_path_from_the_root_is_in_no_scope() -> None:
    assert values(entry({"path": "/_posts"}, a=1), entry({"path": "/"}, b=1)) == {}


def test_a_type_may_be_in_the_singular() -> None:
    assert values(entry({"path": "", "type": "post"}, a=1)) == {"a": 1}


@pytest.mark.parametrize("pattern", ["_posts/*/x*", "_posts/**/x.html", "*/2018", "_posts/{2017,2018}/*.html", "/_po*"])
def test_a_path_can_be_a_pattern_of_what_is_there(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "_posts/2018").mkdir(parents=True)
    (tmp_path / "_posts/2018/x.html").touch()
    assert values(entry({"path": pattern}, a=1), folder=tmp_path) == {"a": 1}


def test_mappings_merge_lists_do_not_and_an_empty_value_leaves_what_was() -> None:
    base = {"a": {"b": 1, "c": 2}, "d": [1], "e": 1}
    assert deep_merge(base, {"a": {"c": 3}, "d": [2], "e": None}) == {"a": {"b": 1, "c": 3}, "d": [2], "e": 1}


@given(
    st.dictionaries(st.text(max_size=2), st.none() | st.integers() | st.dictionaries(st.text(max_size=1), st.none()))
)
def test_merging_a_mapping_with_itself_changes_nothing(data: dict[str, Any]) -> None:
    assert deep_merge(data, data) == data
