"""What the commands show while they take long."""

import pytest
from rich.console import Console

from knipselkrant.desk import counting, terminal


@pytest.fixture(autouse=True)
def screen(monkeypatch):
    """What is shown, on a terminal as wide as it takes."""
    console = Console(width=200, force_terminal=True, color_system=None, record=True, file=None)
    for module in (counting, terminal):
        monkeypatch.setattr(module, "console", console)


def test_what_is_soon_done_shows_no_progress(capsys):
    with counting.counting("Converting") as tell:
        tell(1, 2)
    assert "1/2" not in capsys.readouterr().out


def test_what_takes_long_shows_how_much_is_done_and_how_fast(capsys, monkeypatch):
    now = iter(range(0, 100, 2))
    monkeypatch.setattr(counting.time, "perf_counter", lambda: float(next(now)))
    with counting.counting("Converting") as tell:
        tell(500, 1000)
        tell(600, 1000)
    assert "600/1000" in capsys.readouterr().out
