"""Which seed became which post: stable, and at no cost when nothing has changed."""

import re

import pytest

import knipselkrant.convert.workers as workers
from knipselkrant.errors import Refusal

A = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"


def test_a_second_run_changes_no_byte_and_reads_no_seed(desk, monkeypatch):
    desk.seed("a.txt", A)
    desk.convert()
    before = everything(desk.content)
    monkeypatch.setattr(workers, "read_story", None)
    assert desk.convert().unchanged == ("a.txt",)
    assert everything(desk.content) == before


def everything(folder):
    """The bytes of each file, but for caches: what they hold depends on the time."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path: path.read_bytes() for path in files}


def test_a_new_time_zone_makes_the_posts_anew(desk):
    desk.seed("a.txt", f"date 2019-06-06\n{A}")
    desk.convert()
    (desk.content / "_config.yml").write_text("timezone: America/New_York\n")
    desk.convert()
    assert "date: Thu, 06 Jun 2019 00:00:00 -0400" in desk.post().read_text("utf-8")


def test_of_two_stories_with_one_slug_and_day_the_second_is_numbered_for_good(desk):
    for name, words in (("a", "Eerste."), ("b", "Tweede."), ("c", "Derde.")):
        desk.seed(f"{name}.txt", f"datum: 6 juni 2019\ntitel: Een brug\n\n{words}")
    desk.convert()
    stems = ["2019-06-06-een-brug-2", "2019-06-06-een-brug-3", "2019-06-06-een-brug"]
    assert list(desk.posts()) == [f"_posts/2019/{stem}.html" for stem in stems]
    (desk.seeds / "a.txt").unlink()
    desk.seed("c.txt", "datum: 6 juni 2019\ntitel: Een brug\n\nDerde, met nieuws.")
    desk.convert()
    assert list(desk.posts()) == [f"_posts/2019/{stem}.html" for stem in stems[:2]]
    (desk.content / ".ledger.jsonl").unlink()
    desk.convert()
    assert list(desk.posts()) == [f"_posts/2019/{stem}.html" for stem in stems[:2]]


def test_of_the_same_seed_twice_one_post_is_made(desk):
    desk.seed("b.txt", A)
    desk.convert()
    desk.seed("a.txt", A)
    report = desk.convert()
    assert report.duplicates == (("a.txt", "b.txt"),)
    assert len(desk.posts()) == 1


def test_many_processes_write_what_one_writes(desk, tmp_path):
    for number in range(40):
        desk.seed(f"{number}.txt", f"date 2019-06\nDe brug met nummer {number} is af, zegt de gemeente.")
    desk.convert(jobs=2)
    parallel = desk.posts()
    for post in parallel:
        (desk.content / post).unlink()
    desk.convert()
    assert desk.posts() == parallel
    assert len(parallel) == 40


def test_a_damaged_line_of_the_ledger_costs_no_more_than_its_own_entry(desk):
    desk.seed("a.txt", A)
    desk.seed("b.txt", "De tunnel bij Arnhem blijft een week dicht. Dat meldt de provincie.\n")
    desk.convert()
    ledger = desk.content / ".ledger.jsonl"
    lines = ledger.read_text("utf-8").splitlines(keepends=True)
    ledger.write_text(lines[0][:40] + "\n" + lines[1], "utf-8")
    assert sorted(desk.convert().unchanged) == ["a.txt", "b.txt"]
    assert ledger.read_text("utf-8").splitlines(keepends=True) == lines


def test_an_interrupted_conversion_goes_on_where_it_was(desk, monkeypatch):
    for number in range(3):
        desk.seed(f"{number}.txt", f"De brug met nummer {number} is af, zegt de gemeente.")
    desk.convert()
    monkeypatch.setattr("knipselkrant.convert.converter_version", lambda settings: "new")
    monkeypatch.setattr("knipselkrant.convert.writer.slug_from", lambda title: "nieuw" + re.sub(r"\D", "", title))

    def interrupt(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.convert(progress=interrupt)
    assert sum("nieuw" in post for post in desk.posts()) == 1
    assert len(desk.convert().written) == 2
    assert not desk.convert().written


def test_a_seed_that_a_new_version_refuses_is_refused_until_it_is_mended(desk, monkeypatch):
    desk.seed("a.txt", A)
    desk.convert()
    monkeypatch.setattr("knipselkrant.convert.converter_version", lambda settings: "new")
    assert not desk.convert(strict=True).ok
    monkeypatch.setattr(workers, "read_story", refuse)
    assert not desk.convert().ok
    assert not desk.convert().ok
    assert len(desk.posts()) == 1


def refuse(path, *_):
    raise Refusal(path, "is no good")
