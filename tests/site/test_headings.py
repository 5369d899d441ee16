from bs4 import BeautifulSoup

from knipselkrant.site.headings import with_anchors

LABEL = "Link naar deze tussenkop"


def headings(html):
    return BeautifulSoup(with_anchors(html, LABEL), "lxml").select("h2, h3, h4")


def test_a_heading_gets_its_words_for_an_address_and_a_link_to_itself():
    (heading,) = headings("<p>A</p><h2>Geen <em>opzet</em>?</h2><p>B</p>")
    assert heading["id"] == "geen-opzet"
    assert (heading.a["href"], heading.a["aria-label"]) == ("#geen-opzet", LABEL)


def test_headings_with_the_same_words_have_different_addresses():
    assert [heading["id"] for heading in headings("<h2>Reactie</h2><h3>Reactie</h3>")] == ["reactie", "reactie-1"]


def test_a_heading_that_has_an_address_keeps_it():
    (heading,) = headings('<h2 class="x" id="eigen">Kop</h2>')
    assert (heading["id"], heading.a["href"]) == ("eigen", "#eigen")


def test_a_heading_without_letters_has_an_address_all_the_same():
    assert headings("<h2>…</h2>")[0]["id"] == "section"


def test_nothing_else_changes():
    html = "<p>Een <b>twee</b></p>\n<ul><li>drie</li></ul>"
    assert with_anchors(html, LABEL) == html
