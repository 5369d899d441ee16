from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knipselkrant.dates import FIRST_YEAR, LAST_YEAR, PartialDate, Precision, parse_date

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2018", "2018"),
        ("2018-09", "2018-09"),
        ("2018-9-3", "2018-09-03"),
        ("2018-09-03 10:00", "2018-09-03T10:00+02:00"),
        ("2018-01-03T10:00:05", "2018-01-03T10:00:05+01:00"),
        ("2018-09-03T10:00:00Z", "2018-09-03T12:00:00+02:00"),
        ("2018-09-03 23:30:00 +0000", "2018-09-04T01:30:00+02:00"),
        ("2019-03-31 02:30", "2019-03-31T03:30+02:00"),
        ("Thu, 06 Jun 2019 09:28:22 +0200", "2019-06-06T09:28:22+02:00"),
        ("Thu, 06 Jun 2019 09:28:22 -0000", "2019-06-06T11:28:22+02:00"),
    ],
)
def test_a_date_keeps_the_precision_it_was_written_with(text, iso):
    assert parse_date(text, AMSTERDAM).isoformat() == iso


@pytest.mark.parametrize(
    "text",
    ["2019-13", "2019-02-30", "0000-01-01", "9999-12-31", "2019-06-06 25:00", "yesterday", "", "Thu, 99 Jun 2019"],
)
def test_what_is_no_date_is_refused_with_a_reason(text):
    with pytest.raises(ValueError, match=r"expected"):
        parse_date(text, AMSTERDAM)


def test_an_hour_that_is_on_no_clock_is_told_from_a_day_that_is_in_no_calendar():
    with pytest.raises(ValueError, match=r"^25:61 is on no clock; expected"):
        parse_date("2019-06-06 25:61", AMSTERDAM)


def test_a_date_before_clocks_were_set_by_law_is_written_as_others_are_and_reads_back():
    date = parse_date("1809-05-01 10:00", AMSTERDAM)
    assert date.moment.utcoffset().seconds % 60
    assert date.rfc2822().endswith(" +0000")
    assert parse_date(date.rfc2822(), AMSTERDAM).moment == date.moment
    assert parse_date(date.isoformat(), AMSTERDAM).isoformat() == date.isoformat()


def test_a_month_is_written_as_the_first_of_it_in_rfc_2822():
    assert parse_date("2018-09", AMSTERDAM).rfc2822() == "Sat, 01 Sep 2018 00:00:00 +0200"


@given(
    st.datetimes(datetime(FIRST_YEAR + 1, 1, 1), datetime(LAST_YEAR - 1, 12, 31), timezones=st.just(UTC)),
    st.sampled_from(Precision),
)
def test_what_isoformat_writes_parse_date_reads(moment, precision):
    written = PartialDate(moment.replace(microsecond=0), precision).isoformat()
    again = parse_date(written, UTC)
    assert (again.isoformat(), again.precision) == (written, precision)
