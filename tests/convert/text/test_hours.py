"""Which hours are headings, and which are times of a programme, of opening, of a liveblog."""

from .test_headings import LONG, OTHER, headings


def test_the_days_of_a_week_are_rows_below_their_heading():
    days = ["Donderdag 9.30 - 12.00 uur", "Vrijdag alleen op afspraak"]
    assert headings(LONG, "Inloop", *days, OTHER) == ["Inloop"]


def test_an_address_by_opening_hours_is_none():
    assert headings(LONG, "Naaiatelier", OTHER, "Woensdag 13.00–16.00 uur", "Teniersplantsoen 2", LONG) == [
        "Naaiatelier"
    ]


def test_the_minutes_of_a_liveblog_are_headings_where_each_has_its_text():
    minutes = ["21.45 uur – Motie aangenomen", "21:10 | Schorsing"]
    assert headings(LONG, minutes[0], OTHER, minutes[1], LONG) == minutes
    assert headings(LONG, *minutes, OTHER) == []


def test_the_one_hour_that_stands_alone_between_two_texts_is_a_heading():
    assert headings(LONG, "03.12 uur", OTHER) == ["03.12 uur"]
    assert headings(LONG, "03.12 uur", OTHER, "04.15 uur", LONG) == []


def test_a_scene_may_follow_a_referral():
    assert headings(LONG, "Lees ook: iets heel anders", "Zaterdag, 9.40 uur", OTHER) == ["Zaterdag, 9.40 uur"]


def test_a_day_with_its_hour_below_an_event_is_no_heading():
    assert headings(LONG, "Open dag", "Zondag 22 augustus, 05.30 uur", OTHER) == []
