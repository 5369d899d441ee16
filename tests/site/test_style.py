"""The style sheet: joined from small parts, and light."""

import re

import pytest

from knipselkrant.site.style import squeezed

from ..sites import ROOT

PARTS = ROOT / "theme/templates/css"
STYLE = "theme/css/knipselkrant.css"


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { b: c }\n\n/* why */\n  d { e: f }\n", "a { b: c } d { e: f }"),
        ('a::before { content: "/* no  comment */" }', 'a::before { content: "/* no  comment */" }'),
        (r'a::before { content: "\"  /* " } b { }', r'a::before { content: "\"  /* " } b { }'),
        ("a{b:'  '}/* it's */c{}", "a{b:'  '} c{}"),
        ("a > b, c  d { calc: calc(1px + 2px) }", "a > b, c d { calc: calc(1px + 2px) }"),
        ("", ""),
    ],
)
def test_comments_and_line_breaks_go_and_strings_stay(css, expected):
    assert squeezed(css) == expected


def test_every_part_is_joined_once():
    joined = re.findall(r'include "css/(\w+\.css)"', (ROOT / "theme/templates/style.css").read_text("utf-8"))
    assert sorted(joined) == sorted(path.name for path in PARTS.iterdir())


def test_the_style_sheet_has_no_comments_and_no_template_left(krant):
    style = (krant / STYLE).read_text("utf-8")
    assert not re.search(r"/\*|\*/|\{\{|\{%|\{#", style)
    assert style.count("{") == style.count("}")


def test_every_variable_that_is_used_is_set(krant):
    style = (krant / STYLE).read_text("utf-8")
    used = set(re.findall(r"var\((--[\w-]+)\)", style))
    assert used == set(re.findall(r"(--[\w-]+):", style))


def test_every_file_that_the_style_names_is_there(krant):
    style = (krant / STYLE).read_text("utf-8")
    names = re.findall(r'url\("([^"]+)"\)', style)
    assert len(names) == 3
    for name in names:
        assert ((krant / STYLE).parent / name).resolve().is_file()


def test_the_letters_of_all_pages_weigh_at_most_sixty_kilobytes(krant):
    assert sum(path.stat().st_size for path in (krant / "theme/fonts").glob("*.woff2")) <= 60_000
