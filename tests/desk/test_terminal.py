"""What the commands show on the terminal."""

from pathlib import Path

import pytest
from rich.console import Console

from knipselkrant.desk import terminal
from knipselkrant.press.build import Build, Published


@pytest.fixture
def screen(monkeypatch):
    """What is shown, on a terminal as wide as it takes."""
    console = Console(width=200, force_terminal=True, color_system=None, record=True, file=None)
    monkeypatch.setattr(terminal, "console", console)
    return console


def test_cases_stand_below_their_heading_in_columns(screen, capsys):
    sections = [("error", "2 refused", [("a.txt", "is empty"), ("map/b.txt:3", "is wrong")])]
    terminal.show_findings(sections)
    assert capsys.readouterr().out.splitlines() == [
        "2 refused",
        "  a.txt        is empty",
        "  map/b.txt:3  is wrong",
    ]


def test_of_many_cases_ten_are_shown(screen, capsys):
    terminal.show_findings([("note", "12 undated", [(f"{number}.txt", "") for number in range(12)])])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 12
    assert lines[-1] == "  … and 2 more; --report FILE.json has all"


def test_what_a_stranger_wrote_cannot_steer_the_terminal(screen, capsys):
    terminal.show_findings([("note", "1 inferred", [("\x1b]0;a\x07.txt", "title: \x1b[2J\u202eweg")])])
    assert capsys.readouterr().out.splitlines()[1] == r"  \x1b]0;a\x07.txt  title: \x1b[2J\u202eweg"


def test_what_is_said_stands_as_it_was_written(capsys):
    terminal.show_build(Build(Published(), errors=("_posts/2020-01-01-:smile:.md: [b]wrong[/b]",)), Path("output"))
    assert "_posts/2020-01-01-:smile:.md: [b]wrong[/b]" in capsys.readouterr().err.splitlines()
