"""The archive: its chart, and the table beneath it."""

from datetime import datetime
from types import SimpleNamespace

import pytest

from knipselkrant.site.archives import gather
from knipselkrant.site.chart import HIGHEST, LINES, chart_of

from ..sites import CONFIG, page, post, site

SETTINGS = {
    "LANG": "nl",
    "YEAR_ARCHIVE_URL": "{date:%Y}/",
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
    "MONTH_ARCHIVE_URL": "{date:%Y}/{date:%m}/",
    "MONTH_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}/index.html",
}


def chart(*months: str):
    dates = sorted((datetime.strptime(month, "%Y-%m") for month in months), reverse=True)
    return chart_of(gather([SimpleNamespace(date=date, undated=False) for date in dates], SETTINGS)[0])


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    days = ["2019-06-01", "2019-06-02", "2019-06-03", "2021-01-05"]
    files = {f"_posts/{day}-s.html": post(f"Bericht van {day}") for day in days}
    output, _ = site(tmp_path_factory.mktemp("archief"), files, config=CONFIG + "baseurl: /krant\n")
    return page(output / "archief/index.html")


def test_a_bar_leads_to_its_month_and_says_how_full_it_is(archive):
    bars = archive.select("svg a")
    assert [(bar["href"], bar.title.get_text()) for bar in bars] == [
        ("/krant/2019/06/", "juni 2019: 3 knipsels"),
        ("/krant/2021/01/", "januari 2021: 1 knipsel"),
    ]


def test_the_table_has_the_same_months_and_the_years(archive):
    rows = archive.select("table tbody tr")
    assert [row.th.a["href"] for row in rows] == ["/krant/2021/", "/krant/2019/"]
    months = [(a["href"], a["aria-label"], a.get_text()) for a in archive.select("td a")]
    assert months == [
        ("/krant/2021/01/", "januari 2021: 1 knipsel", "1"),
        ("/krant/2019/06/", "juni 2019: 3 knipsels", "3"),
    ]
    assert {len(row.select("th, td")) for row in archive.select("tr")} == {14}


def test_colours_are_left_to_the_theme(archive):
    assert not archive.select(".chart :is([style], [fill], [stroke])")


def test_years_without_stories_keep_their_place():
    drawn = chart("2018-01", "2021-07")
    assert [year for year, _ in drawn.labels] == [2018, 2019, 2020, 2021]
    assert [bar.left for bar in drawn.bars] == [0, 87.5]


def test_bars_are_as_high_as_their_months_are_full():
    drawn = chart(*["2020-01"] * 10, *["2020-02"] * 5, "2020-03")
    assert [bar.height / HIGHEST for bar in drawn.bars] == [1, 0.5, 0.1]
    assert {bar.top + bar.height for bar in drawn.bars} == {drawn.height}


def test_only_the_table_is_told_to_screen_readers_and_reached_by_the_keyboard(krant):
    archive = page(krant / "archief/index.html")
    assert archive.select_one(".chart svg")["aria-hidden"] == "true"
    months = {link["href"] for link in archive.select(".year-table a")}
    bars = archive.select(".chart a")
    assert bars
    assert {link["tabindex"] for link in bars} == {"-1"}
    assert {link["href"] for link in bars} <= months


def test_few_stories_make_a_low_chart():
    assert chart("2020-01").height < chart(*["2020-01"] * 2).height < chart(*["2020-01"] * 50).height == HIGHEST


@pytest.mark.parametrize(
    ("fullest", "counts"),
    [(1, [1]), (4, [1, 2, 3, 4]), (5, [2, 4]), (12, [5, 10]), (99, [20, 40, 60, 80]), (1234, [500, 1000])],
)
def test_lines_stand_at_round_numbers(fullest, counts):
    drawn = chart(*["2020-01"] * fullest)
    assert [count for count, _ in drawn.lines] == counts
    assert len(counts) <= LINES


def test_an_archive_of_undated_stories_has_no_chart(tmp_path):
    undated = {"_drafts/a.html": post(category="nieuws", permalink="/nieuws/zonder-datum/a.html")}
    output, result = site(tmp_path, undated)
    assert result.errors == ()
    assert not page(output / "archief/index.html").select("figure, table")
