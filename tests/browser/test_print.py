"""A story on paper: the text, its source and its stamp, without what only works on a screen."""

import re
import subprocess

import pytest

from ..tools import marks
from .conftest import KINDS

pytestmark = marks("chromium", "pdftotext")


@pytest.fixture
def story(visit):
    return visit(1280).go(KINDS["story with picture"])


def printed(page, folder, **options) -> list[str]:
    """The text of each page of paper."""
    pdf = folder / "story.pdf"
    page.pdf(path=pdf, **{"format": "A4", **options})
    command = ["pdftotext", "-enc", "UTF-8", "-layout", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return text.removesuffix("\f").split("\f")


def words(text: str) -> str:
    """The letters and figures of a text: what line breaks, hyphens and capitals do to it left out."""
    return re.sub(r"[\W_]+", "", text).lower()


def test_the_whole_text_is_on_paper(story, tmp_path):
    paper = words("".join(printed(story, tmp_path)))
    texts = story.locator("h1, .standfirst, .story .stamp time, .text > *, .original").all_text_contents()
    assert len(texts) > 10
    assert [text for text in map(words, texts) if text.removesuffix("#") not in paper] == []


def test_there_is_nothing_to_click_on_paper(story, tmp_path):
    paper = words("".join(printed(story, tmp_path)))
    unwanted = story.locator("nav a, nav .label, .share a, .share button, .skip, .related h2").all_text_contents()
    assert len(unwanted) > 5
    assert [text for text in map(words, unwanted) if len(text) > 6 and text in paper] == []


def test_the_address_of_the_source_is_on_paper(story, tmp_path):
    assert "https://nos.nl/l/2287831" in "".join(printed(story, tmp_path))


@pytest.mark.parametrize("height", range(120, 300, 12))
def test_no_heading_is_the_last_line_of_a_page(story, tmp_path, height):
    headings = {words(text) for text in story.locator(".text :is(h2, h3, h4)").all_text_contents()}
    assert headings
    pages = printed(story, tmp_path, format=None, width="210mm", height=f"{height}mm")
    last_lines = [words(page.rstrip().rsplit("\n", 1)[-1]) for page in pages[:-1]]
    assert len(last_lines) > 0
    assert not headings & set(last_lines)


WIDE = """text => {
  const cells = "Behandeld Ingewilligd Afgewezen Ingetrokken Aangehouden Doorverwezen Vreemdelingenbewaring".split(" ")
  text.innerHTML = `<table><tr>${cells.map(cell => `<td>${cell}`).join("")}</table>`
}"""


def test_a_wide_table_is_not_cut_off_on_paper(story):
    story.set_viewport_size({"width": 643, "height": 900})  # A4 between its margins
    story.emulate_media(media="print")
    story.locator(".text").evaluate(WIDE)
    assert story.evaluate("document.documentElement.scrollWidth") <= 643
    assert story.locator(".text table").evaluate("table => table.scrollWidth - table.clientWidth") == 0
