import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.jekyll import ruby_times
from knipselkrant.jekyll.ruby_times import parse_time
from knipselkrant.jekyll.times import post_time

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def read(value: object, *, quoted: bool = False) -> str:
    return post_time(value, AMSTERDAM, quoted=quoted).isoformat()


def test_a_date_without_seconds_is_local_time() -> None:
    assert read("2018-04-17 20:00") == "2018-04-17T20:00:00+02:00"


def test_a_date_with_seconds_is_in_utc() -> None:
    assert read("2018-04-17 20:00:00") == "2018-04-17T22:00:00+02:00"


def test_a_date_with_seconds_between_quotes_is_local_time() -> None:
    assert read("2018-04-17 20:00:00", quoted=True) == "2018-04-17T20:00:00+02:00"


def test_a_bare_date_is_midnight() -> None:
    assert read("2018-04-17") == "2018-04-17T00:00:00+02:00"


@pytest.mark.parametrize(
    "text",
    ["Thu, 06 Jun 2019 09:28:22 +0200", "2019-06-06T07:28:22Z", "2019-06-06 09:28:22 +02:00", "2019-06-06 03:28:22 -4"],
)
def test_an_offset_is_moved_to_the_zone_of_the_site(text: str) -> None:
    assert read(text) == "2019-06-06T09:28:22+02:00"


def test_a_time_that_the_clock_skips_is_moved_forward() -> None:
    assert read("2018-03-25 02:30") == "2018-03-25T03:30:00+02:00"


def test_of_a_time_that_comes_twice_the_second_is_meant() -> None:
    assert read("2018-10-28 02:30") == "2018-10-28T02:30:00+01:00"


def test_a_fraction_of_a_second_is_dropped() -> None:
    assert read("2018-04-17 20:00:00.75 +0200") == "2018-04-17T20:00:00+02:00"


@pytest.mark.parametrize(
    "value",
    [None, "", "morgen", "2018", 2018, "2018-09", "2018-13-01", "2018-04-32", "2018-04-17 25:00", "2018-04-17 20:60",
     "0000-01-01", "9999-12-31 23:00:00 -2300", True, ["2018-01-01"], "1" * 500, "2018-04-17 20:00 +9900"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_reason(value: object) -> None:
    with pytest.raises(ValueError, match=r"expected|give one"):
        read(value)


@pytest.mark.parametrize("text", ["17 april", "10:00", "april 17", "12/04"])
def test_a_year_is_never_made_up(text: str) -> None:
    with pytest.raises(ValueError, match=r"names no year|is no date"):
        read(text)


@given(
    st.datetimes(datetime(1940, 1, 1), datetime(2900, 1, 1)),
    st.sampled_from(["%Y-%m-%d %H:%M:%S +0000", "%a, %d %b %Y %H:%M:%S GMT"]),
)
def test_a_moment_that_is_written_out_is_read_back(moment: datetime, form: str) -> None:
    read_back = parse_time(moment.strftime(form), AMSTERDAM).astimezone(ZoneInfo("UTC"))
    assert read_back.replace(tzinfo=None) == moment.replace(microsecond=0)


@given(st.text(alphabet="0123456789-/:. +aprilTZpmC'", max_size=40))
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    try:
        moment = parse_time(text, AMSTERDAM)
    except ValueError:
        return
    assert moment.tzinfo is AMSTERDAM


@given(
    st.sampled_from(["Mon, ", "Tue, ", "", "tue, "]),
    st.integers(0, 99),
    st.sampled_from(["Jan", "Feb", "Jun", "Dec", "dec", "Foo"]),
    st.integers(0, 9999),
    st.integers(0, 25),
    st.integers(0, 61),
    st.sampled_from(["+0000", "+0200", "-0330", "+2400", "UTC"]),
)
def test_the_form_of_the_corpus_is_read_as_all_others_are(weekday, day, month, year, hour, second, offset):
    text = f"{weekday}{day:02d} {month} {year:04d} {hour:02d}:30:{second:02d} {offset}"
    soon = as_read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ruby_times, "_RFC_2822", re.compile("(?!)"))
        assert as_read(text) == soon


def as_read(text: str) -> str:
    try:
        return parse_time(text, AMSTERDAM).isoformat()
    except ValueError as error:
        return str(error)
