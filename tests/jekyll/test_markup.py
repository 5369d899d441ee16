from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knipselkrant.jekyll.kramdown import smarten
from knipselkrant.jekyll.markup import render

from ..tools import IN_PROPORTION, growth


def test_html_is_left_as_it_is() -> None:
    assert render("<p>*a*\r\n", ".html") == "<p>*a*\r\n"


def test_markdown_is_known_by_its_extension_in_any_case() -> None:
    assert render("*a*", ".MD") == "<p><em>a</em></p>\n"
    assert render("*a*", ".txt", [".txt"]) == "<p><em>a</em></p>\n"


def test_attributes_go_to_the_block_above_or_else_below() -> None:
    assert render("a\n{: .k #i x='y'}\n", ".md") == '<p class="k" id="i" x="y">a</p>\n'
    assert render("a\n\n{: .k}\nb\n", ".md") == '<p>a</p>\n\n<p class="k">b</p>\n'


def test_headings_with_the_same_words_get_ids_of_their_own() -> None:
    assert render("# A\n# A\n", ".md") == '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>\n'


def test_a_footnote_links_there_and_back() -> None:
    html = render("a[^n]\n\n[^n]: b\n", ".md")
    assert 'href="#fn:n"' in html
    assert 'href="#fnref:n"' in html


@pytest.mark.parametrize(
    "source",
    [
        ">" * 10_000 + "a",
        "- " * 3_000 + "a",
        "![a](" * 3_000 + ")",
        "".join("  " * depth + "- a\n" for depth in range(200)),
    ],
)
def test_markdown_that_is_nested_too_deep_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"nested too deep|too many signs"):
        render(source, ".md")


LONG = (
    "|", "<!--", "<!-- a\n\n", "<?", "<pre>a\n<?a\n", "~~a ", "$$a ", "~~~a\n", "```a\n\n", "{:a ", "[", '[a](b "',
    "[a](<b ", "![a", "<http:", "|<code>", "a|<code\n", "|a|b\n", "|a|\nx\n", "> a\n", "a\n: b\n", "*a ", "_a ",
    "**a* ", '[a]: x "y', "[a]: x\n'y\n", "[ ]:<>\n'[", "[^a]: x\n\n", "[^a]", "*[a]: b\n", "<div>a</div>\n",
    '<a href="', "<a b=' ", "&a", "'a\" ", "\\", "# a {#", "a\n=x\n", "- - -x\n", "1. a\n", "{::comment}",
    "{::nomarkdown}a\n", "- a\nb\n", "\t", "a  \n",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", LONG)
def test_long_markdown_takes_time_in_proportion(piece: str) -> None:
    def read(size: int) -> None:
        with suppress(ValueError):
            render(piece * (size // len(piece)), ".md")

    assert growth(read, 60_000) < IN_PROPORTION


def test_of_a_title_with_html_nested_too_deep_the_html_is_told_as_text() -> None:
    assert smarten("<b>" * 2_000) == "&lt;b&gt;" * 2_000


@settings(deadline=None)
@given(st.text(alphabet="ab \n>-*_`[](){}:#.|~<!\"'1^\\&", max_size=80))
def test_any_text_can_be_rendered(source: str) -> None:
    html = render(source, ".md")
    assert html == "" or html.endswith("\n")  # `^` alone ends a block, and is nothing else
