"""HTML and Markdown as they should not be: nothing harmful comes out, no word is lost, or the seed is refused."""

import re

import pytest

PAGE = "<p>Een zin vooraf.</p>\n{}\n<p>Een zin erna.</p>"


def body(desk, name="a.html"):
    report = desk.convert()
    assert report.ok, report.refused
    return desk.post().read_text("utf-8").split("---\n", 2)[2]


@pytest.mark.parametrize(
    "harm",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.nl/x.js></SCRIPT>",
        "<style>p { display: none }</style>",
        '<iframe src="https://x.nl"></iframe>',
        '<p onclick="alert(1)" style="position: fixed">woord</p>',
        '<img src="x" onerror="alert(1)">',
        '<a href="javascript:alert(1)">woord</a>',
        '<a href=" &#x6A;ava&Tab;script:alert(1)">woord</a>',
        '<a href="data:text/html,<script>alert(1)</script>">woord</a>',
        '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
        "<svg><script>alert(1)</script></svg>",
        '<math><mtext><img src="x" onerror="alert(1)"></mtext></math>',
        '<form action="https://x.nl"><input onfocus="alert(1)" autofocus></form>',
        '<meta http-equiv="refresh" content="0; url=https://x.nl">',
        '<base href="https://x.nl"><link rel="stylesheet" href="//x.nl/x.css">',
        '<object data="x.swf"></object><embed src="x.swf">',
        "<template><script>alert(1)</script></template>",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<scr<script></script>ipt>alert(1)</script>",
        "{{ site.x }} {% include x %}",
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_what_is_harmful_is_taken_out_and_the_text_around_it_kept(desk, harm, name):
    desk.seed(name, PAGE.format(harm))
    post = body(desk)
    assert re.search(r"<script|<style|<iframe|<object|<embed|<form|<meta|<base|<svg|<template|<!--", post, re.I) is None
    assert re.search(r"\son\w+=|style=|javascript:|data:|\{\{|\{%", post, re.I) is None
    assert "Een zin vooraf." in post
    assert "Een zin erna." in post


@pytest.mark.parametrize(
    "harm", ["<b>vet</b>", "<script>x</script>", "<p onclick=x>", "<h2>", "&lt;script&gt;", "<!-- x"]
)
def test_markup_in_a_plain_text_is_text(desk, harm):
    desk.seed("a.txt", f"titel: De brug\n\nEen kop met {harm} erin\n\nDe brug {harm} gaat open. Dat meldt Ede.")
    kept = harm.replace("&lt;", "<").replace("&gt;", ">")
    assert [block.text for block in desk.read("a.txt").blocks] == [
        f"Een kop met {kept} erin",
        f"De brug {kept} gaat open. Dat meldt Ede.",
    ]


UNCLOSED = ["<script>weg", "<style>", "<iframe src='x'>", "<iframe />", "<NOSCRIPT>", "<object>"]


@pytest.mark.parametrize(
    ("name", "opening"),
    [("a.html", "<!-- weg"), *((name, opening) for name in ("a.html", "a.md") for opening in UNCLOSED)],
)
def test_what_has_no_end_and_would_hide_the_rest_is_refused_where_it_begins(desk, opening, name):
    path = desk.seed(name, PAGE.format(opening))
    (refusal,) = desk.convert().refused
    assert (refusal.path, refusal.line) == (path, PAGE[: PAGE.index("{")].count("\n") + 1)
    assert "has no end, and hides all that is behind it" in refusal.reason


def test_a_comment_without_an_end_is_text_in_markdown(desk):
    desk.seed("a.md", PAGE.format("<!-- weg"))
    words = " ".join(block.text for block in desk.read("a.md").blocks)
    assert words == "Een zin vooraf. <!– weg Een zin erna."


def test_a_comment_is_taken_out_and_the_text_kept(desk):
    desk.seed("a.html", "<p>Een <!-- <script> --> zin.</p><!-- > <p>weg</p> --><!--><p>Nog een.</p>")
    assert body(desk) == "\n<p>Een zin.</p>\n<p>Nog een.</p>\n"


DEEP = ["a", "b", "blockquote", "details", "div", "em", "font", "h2", "p", "section", "span", "svg", "table", "ul"]


@pytest.mark.parametrize("tag", DEEP)
@pytest.mark.parametrize("is_closed", [True, False])
@pytest.mark.slow
def test_ten_thousand_levels_deep_no_word_is_lost(desk, tag, is_closed):
    depth = 10_000
    desk.seed("a.html", f"<{tag}>" * depth + "Een woord." + f"</{tag}>" * depth * is_closed + "<p>Einde.</p>")
    assert " ".join(block.text for block in desk.read("a.html").blocks) == "Een woord. Einde."


@pytest.mark.parametrize("markdown", ["> ", "* ", "1. ", "<div>", "<b>"])
def test_markdown_ten_thousand_levels_deep_is_refused(desk, markdown):
    desk.seed("goed.txt", "De brug bij Ede is af. Dat zei de wethouder.")
    desk.seed("a.md", markdown * 10_000 + "woord")
    report = desk.convert()
    assert "nested" in report.refused[0].reason
    assert len(desk.posts()) == 1


@pytest.mark.slow
@pytest.mark.parametrize("markdown", ["[", "![a](", "*", "_a ", "`", "<", "&", "\\", "***a** b*", "| a ", "[a]: b\n"])
def test_any_markdown_ten_thousand_times_keeps_the_words_behind_it(desk, markdown):
    desk.seed("a.md", f"Vooraf.\n\n{markdown * 10_000}\n\n```\n\nEen woord.")
    assert "Een woord." in " ".join(block.text for block in desk.read("a.md").blocks)


def test_letters_that_markup_hides_are_mended_and_listed(desk):
    desk.seed("a.html", "---\ntitle: De kop\n---\n<p>uit&shy;zetten, cafe<!-- x -->\u0301 en&#8203; meer</p>")
    story = desk.read("a.html")
    assert story.blocks[0].text == "uitzetten, café en meer"
    assert {(repair.what, repair.line) for repair in story.repairs} == {
        ("soft hyphen removed", 4),
        ("letter and accent made one", 4),
        ("character without width removed", 4),
    }


def test_a_plain_text_behind_front_matter_is_mended_as_any_plain_text(desk):
    desk.seed("a.txt", "---\ntitle: De kop\n---\n\nEen ,,zin''.\n\nEen  &eacute;&eacute;n.")
    story = desk.read("a.txt")
    assert [block.text for block in story.blocks] == ["Een „zin”.", "Een één."]
    assert [repair.line for repair in story.repairs] == [5, 5, 7, 7, 7]
