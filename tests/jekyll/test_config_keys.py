from pathlib import Path

import pytest

from knipselkrant.__main__ import main
from knipselkrant.jekyll.config import load_config
from knipselkrant.jekyll.config_keys import warning_of
from tests.sites import ROOT, post, site


def warning(folder: Path, text: str) -> str | None:
    (folder / "_config.yml").write_text(text)
    return warning_of(load_config(folder), folder)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("paginate: 5\ntitle: Krant\n", "`paginate`"),
        ("twitter: x\nlsi: true\nurl: https://x.nl\n", "`twitter`, `lsi`"),
        ("plugins: [jekyll-feed, jekyll-archives]\n", "`plugins: jekyll-archives`"),
        ("markdown: redcarpet\n", "`markdown: redcarpet`"),
        ("markdown: kramdown\nfeed: {disable_in_development: true, path: x.xml}\n", "`feed: disable_in_development`"),
    ],
)
def test_what_has_no_effect_is_named_once(tmp_path: Path, text: str, named: str) -> None:
    assert warning(tmp_path, text) == (
        f"{tmp_path}/_config.yml: has no effect here, beyond what Liquid in posts makes of it: {named}"
    )


def test_where_all_has_effect_there_is_no_warning(tmp_path: Path) -> None:
    assert warning(tmp_path, (ROOT / "content/_config.yml").read_text("utf-8")) is None
    assert warning(tmp_path, "") is None


def test_a_build_warns_once(tmp_path: Path) -> None:
    _, result = site(tmp_path, {"_posts/2018-01-01-a.html": post()}, config="title: Krant\npaginate: 5\n")
    assert [warning for warning in result.warnings if "`paginate`" in warning] == list(result.warnings)
    assert len(result.warnings) == 1


def test_the_list_of_posts_comes_with_the_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "_config.yml").write_text("paginate: 5\n")
    assert main(["posts", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("`paginate`")) == ("", 1)
