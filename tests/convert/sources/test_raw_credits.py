from pathlib import Path

from knipselkrant.convert.sources.raw import read

TEXT = """Door onze redacteur Anna de Wit

De raad heeft gisteren vergaderd over de brug. Het werd laat.

Foto: Persbureau Noord
"""


def test_a_byline_and_a_credit_become_fields_and_stay_in_the_text():
    draft = read(Path("a.txt"), TEXT)
    assert draft.fields["author"].value == "Anna de Wit"
    assert draft.fields["credit"].value == "Persbureau Noord"
    assert [block.text for block in draft.blocks] == [line for line in TEXT.split("\n") if line]


def test_when_something_may_be_published_is_no_byline():
    draft = read(Path("a.txt"), f"EMBARGO TOT 6 JUNI 2019, 12.00 UUR\n\n{TEXT}")
    assert draft.fields["author"].value == "Anna de Wit"
    assert "title" not in draft.fields


def test_a_headline_with_what_looks_like_a_tag_stays_whole_in_the_text():
    draft = read(Path("a.txt"), f"Wat betekent <Naam> in een brief van de gemeente?\n\n{TEXT}\n\n{TEXT}")
    assert "title" not in draft.fields
    assert draft.blocks[0].text == "Wat betekent <Naam> in een brief van de gemeente?"


def test_a_head_line_goes_before_a_byline():
    assert read(Path("a.txt"), f"auteur: Redactie\n{TEXT}").fields["author"].value == "Redactie"
