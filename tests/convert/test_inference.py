"""What the text is asked for when nobody said it, and what goes before that."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from knipselkrant.jekyll.posts import read_posts
from knipselkrant.summary import summarise

from .conversions import SEEDS, Desk

TEXT = "De brug bij Ede is af. Dat schrijft NRC. De wethouder is blij.\n"


def test_the_medium_that_a_text_names_becomes_its_source(desk):
    desk.seed("a.txt", TEXT)
    desk.convert()
    post = desk.post().read_text("utf-8")
    assert "source: NRC\n" in post
    assert "inferred: [title, category, source]\n" in post


def test_a_heading_that_holds_only_a_picture_is_no_title(desk):
    picture = '<h2><img src="/brug.jpg" alt=""></h2>'
    desk.seed("a.html", f"{picture}<p>De brug is af.</p>{picture}<p>Zij is lang.</p>{picture}<p>En breed.</p>")
    assert desk.read("a.html").title == "De brug is af"


def test_a_link_to_the_original_goes_before_what_the_text_names(desk):
    desk.seed("a.txt", f"link: https://nos.nl/l/1\n\n{TEXT}")
    desk.convert()
    assert "source" not in desk.post().read_text("utf-8")


def test_a_source_that_was_given_stays(desk):
    desk.seed("a.txt", f"bron: Het  Weekblad\n\n{TEXT}")
    story = desk.read("a.txt")
    assert story.source == "Het Weekblad"
    assert "source" not in story.inferred


def test_a_sidecar_overrules_all_that_is_inferred(desk):
    desk.seed("a.txt", TEXT)
    desk.seed(
        "a.yaml",
        "title: De kop\ncategory: sport\ntags: [brug]\nsource: Trouw\nsummary: Kort.\nslug: de-brug\n"
        "date: 2019-06-06\nauthor: Jan\nexterne_link: https://nos.nl/l/1\nfeature_image: https://nos.nl/1.jpg\n"
        "permalink: /brug.html\n",
    )
    assert desk.read("a.txt").inferred == ()
    desk.convert()
    lines = desk.post().read_text("utf-8").split("---\n")[1].splitlines()
    assert desk.post().name == "2019-06-06-de-brug.html"
    assert lines == [
        "layout: post",
        'title: "De kop"',
        "date: Thu, 06 Jun 2019 00:00:00 +0200",
        "category: sport",
        'externe_link: "https://nos.nl/l/1"',
        'feature_image: "https://nos.nl/1.jpg"',
        "tags: [brug]",
        "source: Trouw",
        'summary: "Kort."',
        "date_precision: day",
        "author: Jan",
        'permalink: "/brug.html"',
        'origin: "a.txt"',
    ]


def test_an_empty_value_in_a_sidecar_says_that_there_is_none(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("a.yaml", "source:\ntags:\nsummary:\ntitle:\n")
    story = desk.read("a.txt")
    assert (story.source, story.tags, story.summary) == (None, (), None)
    assert story.title == "De brug bij Ede is af"


def test_a_summary_is_inferred_but_not_written(desk):
    desk.seed("a.txt", TEXT)
    story = desk.read("a.txt")
    assert story.summary == "De brug bij Ede is af. Dat schrijft NRC."
    assert "summary" in story.inferred
    desk.convert()
    assert "summary" not in desk.post().read_text("utf-8")


SCRAPS = ["De brug is af. ", "Dat is zo. ", "\n\n", "\n", "Een kop", "- een\n- twee\n", "{{ x }} ", "<b>& ", '"Ja." ']


@given(st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=12).map("".join))
@settings(deadline=None)
def test_the_site_makes_the_same_summary_of_a_post_as_the_converter_of_its_seed(text):
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        desk.seed("a.txt", f"datum: 6 juni 2019\n\nDe wethouder opent een brug.\n\n{text}")
        desk.convert()
        (post,), _ = read_posts(desk.content)
        assert summarise(post.content) == desk.read("a.txt").summary


def test_the_site_makes_the_same_summary_of_the_five_seeds(desk):
    for seed in SEEDS.iterdir():
        desk.seed(seed.name, seed.read_bytes())
    (desk.content / "_config.yml").write_text("timezone: Europe/Amsterdam\nshow_drafts: true\n")
    desk.convert()
    posts, _ = read_posts(desk.content)
    summaries = {post.data["origin"]: summarise(post.content) for post in posts}
    assert summaries == {seed.name: desk.read(seed.name).summary for seed in SEEDS.iterdir()}


def test_a_date_at_the_beginning_of_an_undated_title_gives_the_story_no_date(desk):
    desk.seed("a.txt", "titel: 2019-06-06 in beeld\n\nDe brug is af.\n")
    desk.convert()
    assert list(desk.posts()) == ["_drafts/zonder-datum-2019-06-06-in-beeld.html"]
