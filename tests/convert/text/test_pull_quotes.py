"""What is pulled from a text and set between its paragraphs is no heading; who said it is named below."""

from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.convert.text.pull_quotes import pull_quotes
from knipselkrant.convert.text.structure import structure

from .test_headings import LONG, OTHER, headings

PULLED = "Hij heeft gewonnen, maar hij heeft niets in handen"
SAID = f"„{PULLED}”, zegt zijn advocaat. De zaak duurde bij elkaar drie jaar en vier maanden."


def blocks(*lines):
    return [(block.kind, block.text) for block in structure("\n\n".join(lines))[1]]


def test_a_line_that_the_text_has_too_is_no_heading():
    assert headings(LONG, PULLED, SAID) == []
    assert headings(SAID, PULLED, OTHER) == []
    assert headings(LONG, PULLED, OTHER) == [PULLED]


def test_what_is_shortened_after_eight_words_is_known_by_them():
    assert headings(LONG, "Hij heeft gewonnen, maar hij heeft niets in de hand", SAID) == []
    assert headings(LONG, "Hij heeft gewonnen en verloren", SAID) == ["Hij heeft gewonnen en verloren"]


def test_few_words_and_what_is_cited_or_asked_may_be_headings():
    for line in ("Niets in handen", f"‘{PULLED}’"):
        assert headings(LONG, line, SAID) == [line]
    asked = "Wat kunt u doen als het lang duurt?"
    assert headings(f"Hieronder leest u: Hoe vraagt u asiel aan? {asked} En wat kost dat?", asked, OTHER) == [asked]


def test_below_it_a_heading_may_stand():
    assert headings(SAID, PULLED, "Wie betaalt de rekening", OTHER) == ["Wie betaalt de rekening"]


def test_who_said_it_is_named_below_with_or_without_a_name():
    for who in ("Eva de Wit, oud-rechter", "Beslismedewerker IND", "Een voormalig hoofd planning bij de IND"):
        assert blocks(SAID, PULLED, who, "Lunch", OTHER)[1:] == [
            ("quote", PULLED),
            ("heading", "Lunch"),
            ("paragraph", OTHER),
        ]
    assert blocks(SAID, PULLED, "Rechter wijst alles af", OTHER)[2][0] == "heading"


def test_who_said_what_ends_as_a_sentence_is_no_heading():
    assert headings(LONG, f"„{OTHER}”", "een oud-medewerker van de taskforce", LONG) == []


def test_between_a_line_and_a_heading_a_person_is_who_said_the_line():
    for who in (
        "Rima, student rechten",
        "Raadslid Bert Kruimel",
        "Yasmin (29), onderwijzeres",
        "‘Eva Maas’, kok bij de IND",
        "Arman Gasparjan",
    ):
        assert headings(LONG, "Een pakketje kun je tenminste volgen", who, "Lunch", OTHER) == ["Lunch"]


@given(st.lists(st.text("ab c.?'", max_size=40), max_size=12))
def test_each_pulled_line_has_its_beginning_in_a_longer_one(lines):
    for at in pull_quotes(lines):
        beginning = " ".join(lines[at].replace(".", " ").replace("?", " ").replace("'", " ").split()[:5])
        others = (" ".join(line.replace(".", " ").replace("?", " ").replace("'", " ").split()) for line in lines)
        assert any(beginning in other and len(other) > len(beginning) for other in others)
