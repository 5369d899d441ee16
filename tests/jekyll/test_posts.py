import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knipselkrant.__main__ import main
from knipselkrant.errors import Refusal
from knipselkrant.jekyll.config import Config
from knipselkrant.jekyll.posts import Post, find_posts, read_post, read_posts
from tests.jekyll.folders import write_folder

NOW = datetime(2020, 1, 1, 12, tzinfo=UTC)


def read(folder: Path, files: dict[str, str | bytes], config: Config | None = None) -> tuple[list[Post], list[Refusal]]:
    return read_posts(write_folder(folder, files), now=NOW, config=config)


def one(folder: Path, front_matter: str, name: str = "_posts/2018-01-01-x.html") -> Post:
    write_folder(folder, {name: f"---\n{front_matter}---\n<p>a</p>\n"})
    return read_post(folder / name, folder, Config())


def test_posts_come_by_date_and_then_by_path(tmp_path: Path) -> None:
    names = ["b/_posts/2018-01-02-a.html", "_posts/2018-01-02-b.html", "_posts/2018-01-01-z.html"]
    posts, _ = read(tmp_path, dict.fromkeys(names, ""))
    assert [post.path for post in posts] == [names[2], names[1], names[0]]


def test_a_post_of_later_than_now_is_left_out_unless_the_site_wants_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"_posts/2020-01-01-nu.html": "", "_posts/2020-01-02-later.html": ""}
    assert len(read(tmp_path, files)[0]) == 1
    assert len(read(tmp_path, files, Config(future=True))[0]) == 2


def test_a_bad_post_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    posts, refusals = read(tmp_path, {"_posts/2018-01-01-a.html": "---\n: [\n---\n", "_posts/2018-01-02-b.html": ""})
    assert [post.slug for post in posts] == ["b"]
    assert [refusal.path for refusal in refusals] == [tmp_path / "_posts/2018-01-01-a.html"]


@pytest.mark.parametrize(
    ("front_matter", "line", "reason"),
    [
        ("title: x\ndate: morgen\n", 3, "is no date"),
        ("title: x\ndate:\n", 3, "the date is empty"),
        ("permalink: /:maand\n", 2, ":maand"),
        ("a: 1\npermalink: 5\n", 3, "expected a text"),
        ("categories: 5\n", 2, "expected a text or a list"),
        ("- a\n- b\n", 2, "a list"),
        ("title: 'x\n", 3, "the YAML cannot be read"),
    ],
)
def test_bad_front_matter_is_refused_at_its_line(tmp_path: Path, front_matter: str, line: int, reason: str) -> None:
    with pytest.raises(Refusal, match=reason) as refused:
        one(tmp_path, front_matter)
    assert refused.value.line == line


@pytest.mark.parametrize("bomb", ["tags: &a [*a]\n", "a: &a {b: *a}\n", "BOMB"])
def test_aliases_that_do_not_end_are_refused(tmp_path: Path, bomb: str) -> None:
    if bomb == "BOMB":
        bomb = "a: &a0 [x, x]\n" + "".join(f"k{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(8))
        bomb += "tags: *a8\n"
    with pytest.raises(Refusal, match="write them out"):
        one(tmp_path, bomb)


def test_a_date_in_the_file_name_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    _, refusals = read(tmp_path, {"_posts/2018-13-01-x.html": ""})
    assert "not in the calendar" in str(refusals[0])


def test_a_line_that_is_not_in_utf_8_is_named(tmp_path: Path) -> None:
    _, refusals = read(tmp_path, {"_posts/2018-01-01-x.html": b"---\r\ntitle: x\r\n---\r\n\r\ncaf\xe9\r\n"})
    assert (refusals[0].line, "UTF-8" in refusals[0].reason) == (5, True)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts/2018-01-01-x.html").symlink_to("nergens")
    _, refusals = read(tmp_path, {})
    assert "cannot be read" in str(refusals[0])


def test_drafts_without_a_date_come_last_and_only_where_drafts_are_shown(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "_drafts/b.html": "---\npermalink: /b.html\n---\n",
        "_drafts/a.html": "---\npermalink: /a.html\n---\n",
        "_posts/2018-01-01-z.html": "",
    }
    assert [post.slug for post in read(tmp_path, files)[0]] == ["z"]
    posts, _ = read(tmp_path, files, Config(show_drafts=True))
    assert [(post.slug, post.date is None, post.draft) for post in posts] == [
        ("z", False, False),
        ("a", True, True),
        ("b", True, True),
    ]


def test_a_draft_without_a_date_whose_address_needs_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="needs a date"):
        one(tmp_path, "title: x\n", "_drafts/x.html")


def test_a_post_that_is_not_published_is_left_out_unless_the_site_wants_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"_posts/2018-01-01-x.html": "---\npublished: false\n---\n"}
    assert read(tmp_path, files) == ([], [])
    assert len(read(tmp_path, files, Config(unpublished=True))[0]) == 1


def test_to_its_own_liquid_a_post_read_alone_is_the_only_post(tmp_path: Path) -> None:
    write_folder(tmp_path, {"_posts/2018-01-01-x.html": "{{ site.posts.size }}", "_posts/2018-01-02-y.html": ""})
    assert read_post(tmp_path / "_posts/2018-01-01-x.html", tmp_path, Config()).content == "1"


def test_liquid_is_left_as_it_is_where_the_front_matter_says_so(tmp_path: Path) -> None:
    posts, _ = read(tmp_path, {"_posts/2018-01-01-x.html": "---\nrender_with_liquid: false\n---\n{{ a }}{% b %}"})
    assert posts[0].content == "{{ a }}{% b %}"


def test_data_is_the_front_matter_with_the_defaults_in_it(tmp_path: Path) -> None:
    write_folder(tmp_path, {"_posts/2018-01-01-x.html": "---\na: {b: 1}\n---\n"})
    config = Config(defaults=({"values": {"a": {"c": 2}, "layout": "post"}},))
    post = read_post(tmp_path / "_posts/2018-01-01-x.html", tmp_path, config)
    assert post.data == {"a": {"b": 1, "c": 2}, "layout": "post"}


def test_a_link_that_leads_back_to_its_own_folder_is_not_followed(tmp_path: Path) -> None:
    write_folder(tmp_path, {"sport/_posts/2018-01-01-x.html": ""})
    (tmp_path / "sport/terug").symlink_to(tmp_path)
    assert find_posts(tmp_path, Config()) == ["sport/_posts/2018-01-01-x.html"]


def test_a_folder_without_posts_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, {}) == ([], [])


def test_a_post_is_a_line_of_json_to_any_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_folder(tmp_path, {"_posts/2018-01-01-a.html": "---\ntitle: T\n---\na\u2028b\u0085c"})
    assert main(["posts", str(tmp_path)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["content"] == "a\u2028b\u0085c"


def test_textile_is_refused_where_it_begins_and_the_rest_is_read(tmp_path: Path) -> None:
    files = {"_posts/2018-01-01-a.textile": "---\ntitle: T\n---\nh1. Kop\n", "_posts/2018-01-02-b.md": "b"}
    posts, (refusal,) = read(tmp_path, dict(files))
    assert [post.title for post in posts] == ["B"]
    assert (refusal.path.name, refusal.line) == ("2018-01-01-a.textile", 4)
