"""A story's HTML as feed readers take it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from knipselkrant.site.feeds.content import for_readers

PAGE = "https://proef.example/nieuws/a.html"
CELL = '<tbody><tr><td style="{}">1</td></tr></tbody>'


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>Een ‘zin’ met <em>nadruk</em>.</p>", "<p>Een ‘zin’ met <em>nadruk</em>.</p>"),
        ('<p class="lead" id="a" style="color:red" data-x="1" onclick="x()">Een</p>', "<p>Een</p>"),
        (
            f"<table>{CELL.format('text-align: right; color: red')}</table>",
            f"<table>{CELL.format('text-align:right')}</table>",
        ),
        ("<script>alert('<p>')</script><style>p{}</style><p>Een</p>", "<p>Een</p>"),
        ("<form><p>Een <input name=a><button>Zoek</button></p></form>", "<p>Een </p>"),
        ("<q cite='/b'>Een</q>", '<q cite="https://proef.example/b">Een</q>'),
        ("<P>GROOT <A HREF='/X'>X</A>", '<p>GROOT <a href="https://proef.example/X">X</a></p>'),
        ('<a href="javascript:alert(1)">Een</a>', "<a>Een</a>"),
        ('<a href="data:text/html,x">Een</a>', "<a>Een</a>"),
        ('<img src="data:image/gif;base64,R0lG" alt="">', '<img src="data:image/gif;base64,R0lG" alt="">'),
        ('<a href="http://[">Een</a>', "<a>Een</a>"),
        ("<!-- stil -->", ""),
    ],
)
def test_markup_is_what_readers_show(written, read):
    assert for_readers(written, PAGE) == read


@pytest.mark.parametrize(
    ("address", "absolute"),
    [
        ("/over/", "https://proef.example/over/"),
        ("#noot", "https://proef.example/nieuws/a.html#noot"),
        ("../a b.html?x=[1]", "https://proef.example/a%20b.html?x=%5B1%5D"),
        ("//elders.example/é", "https://elders.example/%C3%A9"),
        ("http://bücher.example:80/100%/%C3%A9", "http://xn--bcher-kva.example:80/100%25/%C3%A9"),
        ("mailto:a@b.nl", "mailto:a@b.nl"),
    ],
)
def test_an_address_is_absolute_and_in_letters_of_addresses(address, absolute):
    assert for_readers(f'<a href="{address}">x</a>', PAGE) == f'<a href="{absolute}">x</a>'


def test_every_picture_that_a_page_may_choose_from_is_absolute():
    read = for_readers('<img srcset="klein.jpg 1x, /groot.jpg 2x" src="a.jpg">', PAGE)
    assert html.fragment_fromstring(read).get("srcset") == (
        "https://proef.example/nieuws/klein.jpg 1x, https://proef.example/groot.jpg 2x"
    )


@pytest.mark.parametrize("frame", ['<iframe src="{}"></iframe>', "<IFRAME width=1 SRC='{}' allowfullscreen></IFRAME>"])
def test_of_a_frame_its_address_stays_as_a_link(frame):
    assert for_readers(frame.format("//www.video.example/1?a=1&amp;b=2"), PAGE) == (
        '<a href="https://www.video.example/1?a=1&amp;b=2">video.example/1?a=1&amp;b=2</a>'
    )


def test_a_picture_for_those_without_scripts_is_shown():
    assert for_readers('<noscript><img src="/a.gif" alt="A"></noscript>', PAGE) == (
        '<img src="https://proef.example/a.gif" alt="A">'
    )


PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "</i>",
    "<table>",
    "<td style='color:red' id=y>",
    "<a href=x>",
    "<svg>",
    "<iframe src=y>",
    "x<",
]
PIECES += [
    "<script>",
    "</script>",
    "<style>",
    "<!--",
    "-->",
    "<form onsubmit=x>",
    "<input>",
    "&lt;",
    "<a href='java\tscript:x'>",
]


@given(st.lists(st.sampled_from(PIECES)))
def test_nothing_is_left_that_a_reader_would_run(pieces):
    read = html.fragment_fromstring(for_readers("".join(pieces), PAGE), create_parent=True)
    assert {element.tag for element in read.iter()} <= {"div", "p", "b", "table", "tbody", "tr", "td", "a"}
    attributes = [(name, value) for element in read.iter() for name, value in element.items()]
    assert all(name == "href" and value.startswith("https://proef.example/nieuws/") for name, value in attributes)
