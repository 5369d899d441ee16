"""Quotation marks that hang: in headlines and at the head of paragraphs."""

import pytest

from knipselkrant.site.hanging import hanging, with_hanging

from ..sites import page, post, site


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘Te duur’", "hang"),
        ("’s Avonds", "hang"),
        ("“Te duur”", "hang-double"),
        ("„Te duur”", "hang-double"),
        ("«Trop cher»", "hang-double"),
        ("Te ‘duur’", ""),
        ("", ""),
    ],
)
def test_a_text_hangs_by_its_first_mark(text, expected):
    assert hanging(text) == (f" {expected}" if expected else "")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>“Te duur”</p>", '<p class="hang-double">“Te duur”</p>'),
        ("<p>’s Avonds</p><p>Dan</p>", '<p class="hang">’s Avonds</p><p>Dan</p>'),
        ("<blockquote><p><em>„Te</em> duur”</p></blockquote>", None),
        ('<p id="a">“Te duur”</p>', '<p id="a">“Te duur”</p>'),
        ("<pre>&lt;p>“</pre>", "<pre>&lt;p>“</pre>"),
        ("<p><img>“Te duur”</p>", "<p><img>“Te duur”</p>"),
        ("<h2>“Te duur”</h2>", "<h2>“Te duur”</h2>"),
    ],
)
def test_a_paragraph_hangs_by_its_first_mark(html, expected):
    assert with_hanging(html) == (expected or html.replace("<p>", '<p class="hang-double">'))


def test_marks_hang_on_the_page_and_not_in_the_feed(tmp_path):
    body = '<p>"Te duur", zegt de dienst.</p><p>De dienst zegt "nee".</p>'
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post("'Te duur', zegt de dienst", body)})
    story = page(output / "2020/01/01/a.html")
    assert story.h1["class"] == ["headline", "hang"]
    assert [paragraph.get("class") for paragraph in story.select(".text p")] == [["hang-double"], None]
    assert page(output / "index.html").select_one(".lead h2")["class"] == ["headline", "hang"]
    assert "hang" not in (output / "feed.xml").read_text("utf-8")
