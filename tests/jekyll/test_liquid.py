import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knipselkrant.errors import Refusal
from knipselkrant.jekyll.posts import Post, read_posts
from tests.jekyll.folders import write_folder

NOW = datetime(2020, 1, 1, tzinfo=UTC)
POST = "_posts/2018-01-01-x.html"


def read(folder: Path, body: str, files: dict[str, str | bytes] | None = None) -> tuple[list[Post], list[Refusal]]:
    return read_posts(write_folder(folder, {POST: f"---\ntitle: T\n---\n\n{body}", **(files or {})}), now=NOW)


def content(folder: Path, body: str, files: dict[str, str | bytes] | None = None) -> str:
    posts, refusals = read(folder, body, files)
    assert refusals == []
    return next(post.content for post in posts if post.path == POST)


def refusal(folder: Path, body: str, files: dict[str, str | bytes] | None = None) -> Refusal:
    _, (refused,) = read(folder, body, files)
    return refused


def test_liquid_runs_before_markup(tmp_path: Path) -> None:
    posts, _ = read_posts(write_folder(tmp_path, {"_posts/2018-01-01-x.md": "*{{ page.title }}*"}), now=NOW)
    assert posts[0].content == "<p><em>X</em></p>\n"


@pytest.mark.parametrize(
    ("body", "line", "reason"),
    [
        ("a\n\n{% onbekend %}", 7, "unexpected tag 'onbekend'"),
        ("a\n{% if x %}", None, "endif"),
        ("{% include weg.html %}", 5, "there is no `weg.html`"),
        ("{% include a b %}", 5, "are no parameters"),
        (f"{{% include {'a' * 300} %}}", 5, "there is no `aaa"),
        (f"{{% link {'a' * 300} %}}", 5, "there is no `aaa"),
        ("\n{{ page.title", 6, "`{{` has no end; expected `}}`"),
        ("{% comment %}\n{% if x", 5, "expected `{% endcomment %}`"),
        ("{% if x", 5, "`{%` has no end; expected `%}`"),
        ("{% raw %}{{", 5, "`{% raw %}` has no end; expected `{% endraw %}`"),
        (f"{{{{ page.title {' ' * 5_000} }}}}", 5, "more than 4000 characters"),
        ("{% include %}", 5, "needs more than its name"),
        ("{% post_url 2018-09-09-weg %}", 5, "there is no post"),
        ("{% post_url weg %}", 5, "is no name of a post"),
        ("{% link weg.md %}", 5, "there is no `weg.md`"),
        ("{% link _config.yml %}", 5, "there is no `_config.yml`"),
        ("{% highlight %}x{% endhighlight %}", 5, "needs more than its name"),
        ("{{ 'x' | date_to_string }}", 5, "is no date"),
        ("{{ page.niets | sort }}", 5, "expected a list"),
        ("{{ page.tags | sample }}", 5, "by chance"),
        ("{{ 1 | divided_by: 0 }}", 5, "divide"),
        ("{% render 'x' %}", 5, "x"),
        ("{{ page.excerpt }}\n\n{% include a.html %}", 7, "there is no `a.html`"),
    ],
)
def test_what_cannot_be_filled_in_is_refused_at_its_line(
    tmp_path: Path, body: str, line: int | None, reason: str
) -> None:
    refused = refusal(tmp_path, body)
    assert (refused.path, refused.line) == (tmp_path / POST, line)
    assert reason in refused.reason


def test_the_other_posts_are_read(tmp_path: Path) -> None:
    posts, _ = read(tmp_path, "{% onbekend %}", {"_posts/2018-01-02-y.html": "{{ page.previous.title }}"})
    assert [post.content for post in posts] == ["T"]


def test_an_error_in_an_include_is_told_of_the_include(tmp_path: Path) -> None:
    refused = refusal(tmp_path, "{% include a.html %}", {"_includes/a.html": "\n{% onbekend %}"})
    assert (refused.path, refused.line) == (tmp_path / "_includes/a.html", 2)
    assert POST in refused.reason


def test_a_broken_data_file_is_named(tmp_path: Path) -> None:
    refused = refusal(tmp_path, "{{ site.data.a }}", {"_data/a.yml": "a: b\nc: [\n"})
    assert refused.path == tmp_path / "_data/a.yml"


@pytest.mark.parametrize(
    "name", ["../geheim.html", "a/../../geheim.html", "/../geheim.html", "link.html", "map/x.html"]
)
@pytest.mark.parametrize(("tag", "folder"), [("include", "_includes"), ("include_relative", "_posts")])
def test_nothing_outside_its_folder_is_included(tmp_path: Path, name: str, tag: str, folder: str) -> None:
    write_folder(tmp_path, {"geheim.html": "geheim", "elders/x.html": "geheim", f"{folder}/a/b.html": ""})
    (tmp_path / folder / "link.html").symlink_to(tmp_path / "geheim.html")
    (tmp_path / folder / "map").symlink_to(tmp_path / "elders")
    assert name in refusal(tmp_path, f"{{% {tag} {name} %}}").reason


@pytest.mark.parametrize("name", ["../elders", "/../elders", "a/../../elders"])
def test_no_setting_leads_templates_out_of_the_folder(tmp_path: Path, name: str) -> None:
    write_folder(tmp_path, {"elders/x.html": "geheim", "elders/x.yml": "a: geheim\n"})
    config = {"_config.yml": f"includes_dir: {name}\ndata_dir: {name}\n"}
    assert content(tmp_path / "blog", "{{ site.data.x.a }}", dict(config)) == ""
    assert "there is no" in refusal(tmp_path / "blog", "{% include x.html %}", dict(config)).reason


def test_no_link_leads_includes_out_of_the_folder(tmp_path: Path) -> None:
    write_folder(tmp_path, {"elders/x.html": "geheim", "blog/a.txt": ""})
    (tmp_path / "blog/_includes").symlink_to(tmp_path / "elders")
    assert "there is no" in refusal(tmp_path / "blog", "{% include x.html %}").reason


@pytest.mark.parametrize(
    "value",
    [
        "page.__class__",
        "site._values",
        "site.posts.append",
        "page.title.upper",
        "site.folder",
        "page['_lazy']",
        "forloop.it",
        "site.posts[0].keys",
        "page.date.year",
        "jekyll.items",
    ],
)
def test_templates_see_values_and_no_python(tmp_path: Path, value: str) -> None:
    assert content(tmp_path, f"{{% for i in (1..1) %}}{{{{ {value} }}}}{{% endfor %}}") == ""


@pytest.mark.parametrize(
    "body",
    [
        "{% for a in (1..2000) %}{% for b in (1..2000) %}x{% endfor %}{% endfor %}",
        "{% for a in (1..100000000000) %}x{% endfor %}",
        "{% for a in (1..100000000000) reversed %}x{% endfor %}",
        "{% for a in (1..100000000000) offset: 99999999990 %}x{% endfor %}",
        "{% tablerow a in (1..100000000000) reversed %}x{% endtablerow %}",
        "{% assign a = 'xxxxxxxxxx' %}{% for b in (1..40) %}{% assign a = a | append: a %}{% endfor %}",
        "{% if a %}" * 100 + "{% endif %}" * 100,
        "{{ " + "a[" * 2000 + "]" * 2000 + " }}",
        "{% include zelf.html %}",
        "{{ (1..100000000000) | join }}",
        "{% assign a = (1..100000000000) | reverse %}",
    ],
)
def test_what_would_not_end_is_refused(tmp_path: Path, body: str) -> None:
    assert "Liquid: " in refusal(tmp_path, body, {"_includes/zelf.html": "{% include zelf.html %}"}).reason


def test_an_excerpt_that_asks_for_itself_is_refused(tmp_path: Path) -> None:
    _, refusals = read(tmp_path, "{{ page.next.excerpt }}", {"_posts/2018-01-02-y.html": "{{ page.previous.excerpt }}"})
    assert len(refusals) == 2
    assert "asks for itself" in refusals[0].reason


def test_the_time_of_the_site_is_that_of_its_newest_post(tmp_path: Path) -> None:
    body = "{{ site.time }} {{ 'now' | date: '%Y' }}"
    assert content(tmp_path, body, {"_posts/2019-05-06-y.html": ""}) == "2019-05-06 00:00:00 +0000 2019"


def test_an_include_is_read_from_the_folder_that_the_site_names(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"_config.yml": "includes_dir: stukken\n", "stukken/a.html": "a"}
    assert content(tmp_path, "{% include a.html %}", files) == "a"


def test_a_site_without_liquid_does_without_its_library(tmp_path: Path) -> None:
    write_folder(tmp_path, {POST: "<p>{ a }</p>"})
    program = (
        "import sys; from pathlib import Path; from knipselkrant.jekyll.posts import read_posts;"
        f"read_posts(Path({str(tmp_path)!r})); sys.exit('liquid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
