"""What stands at the top and the foot of pages of paper is kept, and is no heading."""

from knipselkrant.convert.text.structure import structure

LONG = "Een alinea met een zin die lang genoeg is om op een alinea te lijken, en die eindigt met een punt."
HEAD = "Rapport over de kwaliteit van de opvang"


def headings(*lines):
    headline, blocks = structure("\n\n".join(lines))
    return [headline] * (headline is not None) + [block.text for block in blocks if block.kind == "heading"]


def test_a_running_head_beside_a_pages_number_is_no_heading():
    assert headings(HEAD, LONG, "3", HEAD, LONG, "Conclusie", LONG) == [HEAD, "Conclusie"]
    assert headings(HEAD, LONG, "Pagina 3 van 7", HEAD, LONG, "Conclusie", LONG) == [HEAD, "Conclusie"]


def test_a_line_that_stands_twice_without_a_number_may_be_one():
    assert headings(LONG, "Meer weten", LONG, "Meer weten", LONG) == ["Meer weten"] * 2


def test_years_may_be_headings():
    assert headings(LONG, "2004", LONG, "2005", LONG) == ["2004", "2005"]
