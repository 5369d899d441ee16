"""A summary: whole sentences that say something to someone who has read nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.html import plain_text
from knipselkrant.summary import MAX_SUMMARY, sentences, summarise, without_dateline


@pytest.mark.parametrize(
    ("html", "summary"),
    [
        ("<p>De brug is af. De wethouder opent hem. Er is taart.</p>", "De brug is af. De wethouder opent hem."),
        (
            "<p>Dat staat in een brief.</p><p>De brug bij Ede is af. Hij is lang.</p>",
            "De brug bij Ede is af. Hij is lang.",
        ),
        ("<p>Hij is blij. De brug bij Ede is af.</p>", "De brug bij Ede is af."),
        ("<p>Het is af. Het ministerie opent de brug.</p>", "Het ministerie opent de brug."),
        ("<p>Zo'n honderd bruggen zijn af.</p>", "Zo'n honderd bruggen zijn af."),
        ('<p>"Wij zijn blij. Heel blij."</p><p>De brug is af.</p>', "De brug is af."),
        ("<p>Daarom is hij blij.</p><p>Ook zij is dat.</p>", "Daarom is hij blij."),
        ("<p>Door Jan Jansen</p><p>De brug is af.</p>", "De brug is af."),
        ("<p>EDE (ANP) - De brug is af. Er is taart.</p>", "De brug is af. Er is taart."),
        ("<h2>Een kop.</h2><p>De brug is af.</p>", "De brug is af."),
        ("<aside><p>Een kader.</p></aside><blockquote><p>Een citaat.</p></blockquote><p>De tekst.</p>", "De tekst."),
        ("<ul><li>De een.</li><li>De ander.</li></ul>", "De een. De ander."),
        ("<p></p>", ""),
        ("", ""),
    ],
)
def test_a_summary_is_what_stands_by_itself(html, summary):
    assert summarise(html) == summary


def test_a_sentence_that_fits_goes_before_one_that_must_be_cut():
    long = "De brug " + "en nog een brug " * 20 + "is af."
    assert summarise(f"<p>{long} De tunnel bij Ede gaat dicht.</p>") == "De tunnel bij Ede gaat dicht."


def test_only_where_no_sentence_fits_one_is_cut_at_a_word():
    summary = summarise(f"<p>De brug {'en nog een brug ' * 20}is af.</p>")
    assert summary.endswith(("brug …", "een …", "nog …", "en …"))
    assert len(summary) <= MAX_SUMMARY


@pytest.mark.parametrize(
    "place", ["TER APEL -", "Ter Apel –", "'s-Hertogenbosch (ANP) -", "Alphen aan den Rijn —", "EDE, 6 juni 2019 –"]
)
def test_a_dateline_is_no_part_of_the_sentence(place):
    assert without_dateline(f"{place} Het hek gaat open.") == "Het hek gaat open."


def test_the_numbers_of_footnotes_are_no_part_of_a_summary():
    note = '<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">1</a></sup>'
    assert summarise(f"<p>De brug{note} gaat dicht.{note} Dat duurt kort.</p>") == "De brug gaat dicht. Dat duurt kort."


def test_a_dash_in_a_sentence_is_no_dateline():
    assert without_dateline("Het hek – een oud hek – ging dicht.") == "Het hek – een oud hek – ging dicht."
    assert without_dateline("Het hek - dat open was - ging dicht.") == "Het hek - dat open was - ging dicht."


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "De brug is af. ", "Dat is zo. ", "<ul>", "</aside>", "x" * 250, "“Ja"]))
)
def test_a_summary_is_short_and_made_of_the_words_of_its_text(parts):
    html = "".join(parts)
    summary = summarise(html)
    assert len(summary) <= MAX_SUMMARY
    words = plain_text(html)
    assert all(sentence.removesuffix(" …") in words for sentence in sentences(summary))


def test_a_long_row_of_stops_takes_no_square_of_time():
    assert list(sentences("." * 200_000 + "x")) == ["." * 200_000 + "x"]
