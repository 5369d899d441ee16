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


def test_a_head_line_goes_before_a_byline():
    assert read(Path("a.txt"), f"auteur: Redactie\n{TEXT}").fields["author"].value == "Redactie"
