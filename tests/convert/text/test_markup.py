import pytest

from knipselkrant.convert.text.markup import blocks_of


def shape(html):
    return [(block.kind, block.html, block.text) for block in blocks_of(html)]


def test_containers_are_seen_through():
    assert shape("<div><section><p>Een</p></section><div>Twee</div></div>drie") == [
        ("paragraph", "Een", "Een"),
        ("paragraph", "Twee", "Twee"),
        ("paragraph", "drie", "drie"),
    ]


def test_two_breaks_part_paragraphs():
    assert [text for _, _, text in shape("Een<br>twee<br/><br />drie")] == ["Een twee", "drie"]


def test_a_quotation_keeps_its_paragraphs_and_who_said_it():
    (quote,) = blocks_of("<blockquote><p>Een</p><p>Twee</p><footer>Jan</footer></blockquote>")
    assert (quote.html, quote.attribution) == ("Een\nTwee", "Jan")


def test_an_aside_keeps_its_title():
    (aside,) = blocks_of("<aside><h3>Kop</h3><p>Een</p></aside>")
    assert (aside.html, aside.title) == ("Een", "Kop")


def test_a_list_keeps_its_items():
    (block,) = blocks_of("<ol><li><p>Een <b>b</b></p></li><li>Twee</li></ol>")
    assert (block.items, block.ordered) == (("Een <b>b</b>", "Twee"), True)


@pytest.mark.parametrize(
    "html",
    [
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
        '<figure><img src="/a.jpg" alt="A"><figcaption>Bij</figcaption></figure>',
        "<pre>a\n  b</pre>",
        "<ul><li>Een<ul><li>Twee</li></ul></li></ul>",
        '<ol start="3"><li>Drie</li></ol>',
        "<blockquote><ul><li>Een</li></ul></blockquote>",
        "<hr>",
    ],
)
def test_what_has_no_kind_of_its_own_is_kept_whole(html):
    assert [block.html for block in blocks_of(html)] == [html]


def test_words_in_blocks_within_a_paragraph_stay_apart():
    assert [text for _, _, text in shape("<li>Een</li><li>twee</li>")] == ["Een twee"]


def test_the_words_of_controls_stay_apart_from_each_other():
    assert [text for _, _, text in shape("<select><option>Een</option><option>twee</option></select>")] == ["Een twee"]
    assert [text for _, _, text in shape("<p><textarea>Een</textarea><button>twee</button></p>")] == ["Een twee"]


def test_an_address_between_angle_brackets_is_no_tag():
    html = "<p>Mail naar <ada@krant.nl> of zie <https://krant.nl/brug>.</p>"
    assert [block.text for block in blocks_of(html)] == ["Mail naar <ada@krant.nl> of zie <https://krant.nl/brug>."]


def test_headings_have_their_level():
    assert [block.level for block in blocks_of("<h2>A</h2><h3>B</h3>")] == [2, 3]


def test_no_address_that_could_run_something_is_kept():
    hostile = "javascript:alert(1)"
    inline = f"<q cite={hostile}>a</q><del cite={hostile}>b</del><a href={hostile}>c</a><img src={hostile}>"
    html = f"<p>{inline}</p><blockquote cite={hostile}><ul><li>d</li></ul></blockquote>"
    assert all("javascript" not in block.html for block in blocks_of(html))


@pytest.mark.parametrize("within", ["\n", "\t", "\n\t"])
def test_an_address_is_read_as_browsers_read_it_without_tabs_and_line_ends(within):
    (block,) = blocks_of(f'<p><a href="https://a.{within}nl/b">weg</a></p>')
    assert block.html == '<a href="https://a.nl/b">weg</a>'
