"""The drawn pictures, and the titles that are set large beside them."""

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from knipselkrant.dates import PartialDate, Precision
from knipselkrant.site.pictures import HUES, draw, hue_of
from knipselkrant.site.wording import WIDEST_BOUND, widont

from ..sites import ROOT, page, post, site

LARGEST = 2500
CSS = (ROOT / "theme/templates/css/drawn.css").read_text("utf-8")
ADDRESS = "nieuws/2021/10/01/de-ind-botste-eerder-met-interne-melders.html"
JUNE = PartialDate(datetime(2019, 6, 6, 9, 28, tzinfo=UTC), Precision.MINUTE)

dates = st.none() | st.builds(PartialDate, st.datetimes(timezones=st.just(UTC)), st.sampled_from(Precision))


def marks_in(svg: str) -> list[str]:
    return re.findall(r'class="mark" d="M\S+ (\d+)h(\d+)"', svg)


def test_a_picture_is_the_same_on_any_machine():
    # Drawn once and looked at. Where the drawing is changed on purpose, so is this.
    assert sha256(draw(ADDRESS, "nieuws", JUNE).encode()).hexdigest()[:16] == "808a1dd7cb0f7c76"


def test_a_picture_does_not_depend_on_the_seed_of_hashes():
    script = f"from knipselkrant.site.pictures import draw; print(draw({ADDRESS!r}, 'nieuws', None), end='')"
    drawn = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert drawn == {draw(ADDRESS, "nieuws", None)}


@given(address=st.text(st.characters(codec="utf-8")), section=st.text(st.characters(codec="utf-8")), date=dates)
def test_any_story_has_a_small_well_formed_picture(address, section, date):
    svg = draw(address, section, date)
    assert len(svg.encode()) <= LARGEST
    root = ElementTree.fromstring(svg)
    assert root.get("aria-hidden") == "true"
    assert root.get("focusable") == "false"
    for element in root.iter():
        assert element.tag in ("svg", "g", "path")
        assert not {"style", "id", "fill", "stroke"} & set(element.attrib)
    assert not re.search(r"\d\.\d", svg)


def test_every_class_of_a_picture_has_its_style():
    svg = "".join(draw(str(number), str(number), JUNE) for number in range(40))
    classes = {name for names in re.findall(r'class="([^"]+)"', svg) for name in names.split()} - {"hue-0"}
    assert {f"hue-{number}" for number in range(1, HUES)} <= classes
    assert [name for name in classes if f".{name}" not in CSS] == []


def test_stories_differ_and_a_section_keeps_its_hue():
    assert len({draw(f"nieuws/{number}.html", "nieuws", JUNE) for number in range(200)}) == 200
    assert len({hue_of(name) for name in ("nieuws", "opinie", "achtergrond", "rechtspraak")}) == 4


def test_the_month_and_the_day_are_marked():
    def mark(moment, precision=Precision.DAY):
        ((line, reach),) = marks_in(draw(ADDRESS, "nieuws", PartialDate(moment, precision)))
        return int(line), int(reach)

    lines = [mark(datetime(2020, month, 1, tzinfo=UTC))[0] for month in range(1, 13)]
    assert len({after - before for before, after in pairwise(lines)}) == 1
    reaches = [mark(datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=days))[1] for days in range(31)]
    assert reaches == sorted(set(reaches))
    assert mark(datetime(2020, 1, 31, tzinfo=UTC)) == mark(datetime(2020, 1, 1, tzinfo=UTC), Precision.MONTH)


@pytest.mark.parametrize("date", [None, PartialDate(datetime(2019, 1, 1, tzinfo=UTC), Precision.YEAR)])
def test_no_month_is_made_up(date):
    assert marks_in(draw(ADDRESS, "nieuws", date)) == []


def test_the_front_page_draws_what_it_has_no_photograph_of(tmp_path):
    photograph = {"feature_image": "https://pics.example/a.jpg"}
    files = {f"_posts/2020-01-{day:02}-s{day}.html": post(f"Bericht {day}", category="nieuws") for day in range(1, 31)}
    files |= {f"_posts/2019-01-{day:02}-s{day}.html": post(category="opinie", **photograph) for day in (1, 2)}
    output, _ = site(tmp_path, files)
    front = page(output / "index.html")
    assert front.select_one(".lead .picture > svg.drawn")
    assert front.select_one(".block .picture > svg.drawn")
    assert front.select_one(".block .picture > img")
    assert not front.select(".beside svg, .river svg")
    texts = [path for path in output.rglob("*") if path.suffix in (".html", ".xml", ".json")]
    assert [path for path in texts if 'class="drawn' in path.read_text("utf-8")] == [output / "index.html"]


def test_a_photograph_goes_before_a_drawing(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(feature_image="https://pics.example/a.jpg")})
    lead = page(output / "index.html").select_one(".lead .picture")
    assert lead.img["src"] == "https://pics.example/a.jpg"
    assert not lead.svg


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("De IND botste eerder met interne melders", "De IND botste eerder met interne&nbsp;melders"),
        ("‘IND zegt: uitzetten is te duur’", "‘IND zegt: uitzetten is te&nbsp;duur’"),
        ("Vragen & <b>antwoorden</b> over asiel", "Vragen &amp; &lt;b&gt;antwoorden&lt;/b&gt; over&nbsp;asiel"),
        ("Wie mag er straks werken in R&D", "Wie mag er straks werken in&nbsp;R&amp;D"),
        ("Ter Apel is weer vol", "Ter Apel is weer vol"),
        ("Cijfers", "Cijfers"),
        ("Vreemdelingenbewaringscommissaris", "Vreemdelingenbewaringscommissaris"),
        ("", ""),
        ("Het besluit van staatssecretaris Harbers", "Het besluit van staatssecretaris Harbers"),
    ],
)
def test_the_last_two_words_of_a_title_stay_together(title, expected):
    assert widont(title) == Markup(expected)


@given(st.text())
def test_a_title_is_escaped_and_keeps_its_words(title):
    bound = widont(title)
    assert isinstance(bound, Markup)
    assert bound.replace("&nbsp;", " ").split() == str(escape(title)).split()


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=20), min_size=1, max_size=6))
def test_only_words_that_a_phone_has_room_for_are_bound(words):
    bound = str(widont(" ".join(words))).split()
    assert ("&nbsp;" in bound[-1]) == (
        len(" ".join(words)) >= 2 * WIDEST_BOUND and len(" ".join(words[-2:])) <= WIDEST_BOUND
    )


def test_titles_are_bound_on_the_page_alone(tmp_path):
    output, _ = site(
        tmp_path, {"_posts/2020-01-01-a.html": post("Wie wacht er straks op & in de rij", category="nieuws")}
    )
    story = page(output / "nieuws/2020/01/01/a.html")
    assert story.h1.get_text() == "Wie wacht er straks op & in de\u00a0rij"
    assert page(output / "index.html").select_one(".lead h2").get_text() == "Wie wacht er straks op & in de\u00a0rij"
    assert "\u00a0" not in str(story.head)
    for feed in ("feed.xml", "rss.xml", "feed.json"):
        text = (output / feed).read_text("utf-8")
        assert not re.search("\u00a0|&nbsp;|u00a0|&#160;", text)
