from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from knipselkrant.errors import Refusal
from knipselkrant.jekyll.config import DEFAULT_EXCLUDES, load_config
from knipselkrant.jekyll.posts import Config


def load(folder: Path, text: str) -> Config:
    (folder / "_config.yml").write_text(text)
    return load_config(folder)


def test_without_a_config_everything_has_its_default(tmp_path: Path) -> None:
    config = load_config(tmp_path)
    assert config.permalink == "/:categories/:year/:month/:day/:title:output_ext"
    assert config.timezone == ZoneInfo("UTC")
    assert config.exclude == DEFAULT_EXCLUDES
    assert config.data == {}


def test_what_is_given_is_read(tmp_path: Path) -> None:
    config = load(tmp_path, "title: Krant\ntimezone: Europe/Amsterdam\npermalink: pretty\nmarkdown_ext: MD,txt\nx: 1\n")
    assert (config.title, config.timezone.key) == ("Krant", "Europe/Amsterdam")
    assert config.permalink.endswith("/:title/")
    assert config.markdown_ext == (".md", ".txt")
    assert config.data["x"] == 1


def test_an_empty_value_is_as_one_left_out(tmp_path: Path) -> None:
    assert load(tmp_path, "baseurl:\nfuture:\ninclude:\npermalink:\n").include == (".htaccess",)


def test_a_byte_order_mark_is_no_part_of_the_config(tmp_path: Path) -> None:
    assert load(tmp_path, "\ufefftitle: x\n").title == "x"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("title: [a]", "expected a text"),
        ("url: 'http://[x'", "expected an address"),
        ("baseurl: '//[x'", "expected an address"),
        ("future: straks", "expected true or false"),
        ("limit_posts: -1", "expected a number"),
        ("timezone: Mars/Olympus", "expected a time zone"),
        ("timezone: ../../etc/passwd", "expected a time zone"),
        ("exclude: map", "expected a list"),
        ("defaults: {a: 1}", "expected a list of entries"),
        ("defaults: [{scope: {path: 1}, values: {}}]", "expected a list of entries"),
        ("permalink: [a]", "expected a text"),
        ("collections: {posts: {permalink: 1}}", "expected a text"),
        ("title: 'open", "the YAML cannot be read"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_at_its_line(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason) as refused:
        load(tmp_path, f"# een site\n\n{line}\n")
    assert refused.value.path == tmp_path / "_config.yml"
    assert refused.value.line in (3, 4)


def test_a_config_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="a list"):
        load(tmp_path, "- a\n")
