"""Whoever keeps content/ can go back to Jekyll: it makes of each post that the converter wrote what we make of it."""

import shutil
from pathlib import Path

import pytest

from bench.made_seeds import make_seeds
from knipselkrant.convert import convert
from knipselkrant.html import plain_text
from knipselkrant.jekyll.posts import read_posts
from tests.jekyll.told import as_jekyll_sees
from tests.sites import ROOT
from tests.tools import needs

_BODY = "De gemeente Ede bouwt een brug over het kanaal. Dat heeft het college besloten.\n\nDe bouw begint in mei.\n"

AWKWARD = {
    "accolades.txt": f"Korting met {{{{ code }}}} en {{% raw %}}\n\n1-3-2019\n\n{_BODY}{{% endraw %}} {{{{ x }} {{%\n",
    "dubbele-punt.txt": f"Titel: Ede: \"nee\" \\ 'ja' # geen opmerking\nDatum: 1-3-2019\n\n{_BODY}",
    "letters.txt": f"Titel: Één & twee: Ω, 日本 en 😀!\nDatum: 2-3-2019\n\n{_BODY}",
    "markdown.txt": f"Titel: *Sterren* en _streepjes_\nDatum: 3-3-2019\n\n{_BODY}\n# kop\n\n- punt\n\n| a | b |\n",
    "tekens.txt": f"Titel: 5 < 6 > 4 & <b>vet</b> &amp;\nDatum: 4-3-2019\n\n{_BODY}\nAls a < b & c.\n",
    "streepjes.txt": f"Titel: Weer open\nDatum: 5-3-2019\n\n{_BODY}\n---\n\ntitle: niet de titel\n\n---\n\n{_BODY}",
    "middernacht.html": f"---\ntitle: Nacht\ndate: 2019-12-31 23:30:00 -0500\ntags: [C#, a/b]\n---\n<p>{_BODY}</p>\n",
    "adres.html": f"---\ntitle: Eigen\ndate: 2019-01-02\npermalink: /eigen/plek/\n---\n<p>{_BODY}</p>\n",
    "rubriek.html": f"---\ntitle: Rubriek\ndate: 2019-01-03\ncategory: Eén/twee\n---\n<p>{_BODY} {{{{ x }}}}</p>\n",
    "zomer.html": f"---\ntitle: '2019'\ndate: Sun, 31 Mar 2019 02:30:00 +0200\n---\n<p>{_BODY}</p>\n",
    "maand.txt": f" date 2018-09 {_BODY}",
    "zonder.txt": _BODY,
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("terug")
    make_seeds(folder / "seeds/gemaakt", 60)
    for name, text in AWKWARD.items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    (folder / "content").mkdir()
    shutil.copy(ROOT / "content/_config.yml", folder / "content")
    report = convert(folder / "seeds", folder / "content")
    assert len(list((folder / "content").rglob("*.html"))) >= 60, report
    return folder / "content"


@needs("jekyll")
def test_jekyll_makes_of_each_post_what_we_make_of_it(content: Path) -> None:
    posts, refusals = read_posts(content)
    assert refusals == []
    theirs = {post["path"]: post for post in as_jekyll_sees(content)}
    assert {post.path for post in posts} == set(theirs)
    for post in posts:
        their = theirs[post.path]
        ours = (post.url, post.id, post.title, list(post.categories), list(post.tags), post.content, post.excerpt)
        fields = ("url", "id", "title", "categories", "tags", "content", "excerpt")
        assert ours == tuple(their[field] for field in fields)
        if post.date:  # where there is none, Jekyll takes the time at which the file was changed
            assert post.date.isoformat() == their["date"]


@needs("jekyll")
def test_signs_of_liquid_in_a_seed_stay_text(content: Path) -> None:
    texts = {post["title"]: plain_text(post["content"]) for post in as_jekyll_sees(content)}
    assert any("{% endraw %} {{ x } {%" in text for text in texts.values())
    assert "{{ x }}" in texts["Rubriek"]
