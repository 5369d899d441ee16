"""A conversion that was killed before it wrote its ledger is brought to an end by the next."""

import pytest

from knipselkrant.convert.files import part_of

A = "datum: 6 juni 2019\ntitel: Een brug\n\nDe burgemeester van Ede opent vandaag een brug.\n"


@pytest.fixture
def killed(desk, monkeypatch):
    """Converts, and is cut off where the ledger would be written."""

    def stop(*_):
        raise KeyboardInterrupt

    def convert():
        with monkeypatch.context() as patch:
            patch.setattr("knipselkrant.convert.write_ledger", stop)
            with pytest.raises(KeyboardInterrupt):
                desk.convert()

    return convert


def test_what_it_wrote_is_not_taken_for_an_edit_when_the_seed_changes_again(desk, killed):
    desk.seed("a.txt", A)
    desk.convert()
    desk.seed("a.txt", f"{A}Met nieuws.")
    killed()
    desk.seed("a.txt", f"{A}Met ander nieuws.")
    report = desk.convert()
    assert (len(report.written), report.kept) == (1, ())
    assert "Met ander nieuws." in desk.post().read_text("utf-8")


def test_what_was_edited_after_it_stays(desk, killed):
    desk.seed("a.txt", A)
    desk.convert()
    desk.seed("a.txt", f"{A}Met nieuws.")
    killed()
    desk.post().write_text("---\ntitle: Mijn brug\norigin: a.txt\n---\n")
    assert [kept.why for kept in desk.convert().kept] == ["edited by hand, and its seed has changed since"]
    assert desk.post().read_text() == "---\ntitle: Mijn brug\norigin: a.txt\n---\n"


def test_a_post_that_it_moved_is_there_once(desk, killed):
    desk.seed("a.txt", A)
    desk.convert()
    old = desk.post()
    text = old.read_bytes()
    desk.seed("a.txt", A.replace("Een brug", "Een tunnel"))
    killed()
    old.write_bytes(text)  # as if it was cut off between writing the one and taking away the other
    desk.seed("a.txt", A.replace("Een brug", "Een kade"))
    desk.convert()
    assert list(desk.posts()) == ["_posts/2019/2019-06-06-een-kade.html"]


def test_a_post_that_it_took_away_comes_back_with_its_seed(desk, killed):
    desk.seed("a.txt", A)
    desk.seed("b.txt", A.replace("brug", "tunnel"))
    desk.convert()
    (desk.seeds / "b.txt").unlink()
    killed()
    desk.seed("b.txt", A.replace("brug", "tunnel"))
    assert len(desk.convert().written) == 1
    assert len(desk.posts()) == 2


def test_its_unfinished_files_are_taken_away(desk, killed):
    desk.seed("a.txt", A)
    killed()
    for file in (desk.post(), desk.content / ".ledger.jsonl", desk.content / ".cache/seeds.json"):
        part_of(file).write_text("half")
    desk.convert()
    assert not list(desk.content.rglob("*.part"))
    assert not (desk.content / ".cache/journal.jsonl").exists()


@pytest.mark.parametrize(
    "junk", [b"\xff\xfe{{{\n[]\n", b'{"origin": "a.txt", "seed": "", "post": "../x", "digest": ""}\n']
)
def test_a_damaged_journal_is_as_none(desk, junk):
    desk.seed("a.txt", A)
    desk.convert()
    before = desk.posts()
    (desk.content.parent / "x").write_text("niet van hier")
    (desk.content / ".cache/journal.jsonl").write_bytes(junk)
    assert desk.convert().unchanged == ("a.txt",)
    assert desk.posts() == before
    assert (desk.content.parent / "x").is_file()
