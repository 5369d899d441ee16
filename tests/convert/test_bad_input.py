"""Each thing that can be wrong with a seed is refused with file, line and reason, and the others are converted."""

import os
from pathlib import Path

import pytest

from knipselkrant.errors import Refusal

GOOD = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"


@pytest.mark.parametrize(
    ("name", "data", "line", "reason"),
    [
        ("leeg.txt", b"", None, "is empty"),
        ("wit.txt", b" \n\n\t\n", None, "is empty"),
        ("kop.txt", b" date 2018-09\n", None, "no text"),
        ("nul.txt", b"Een regel.\nEen \0 regel.\n", 2, "NUL byte"),
        ("binair.bin", bytes(range(1, 256)) * 4, 1, "control characters"),
        ("plaat.png", b"\x89PNG\r\n\x1a\n" + bytes(100), None, "a PNG picture"),
        ("halve.txt", b"\xff\xfeD\x00\x00\xd8", 1, "broken UTF-16-LE"),
        ("maand.txt", b" date 2019-13 Een tekst over iets.", 1, "not in the calendar"),
        ("dag.txt", b"\ndate 2019-02-30\n\nEen tekst over iets.", 2, "not in the calendar"),
        ("jaar0.txt", b"date 0000-01 Een tekst over iets.", 1, "not in the calendar"),
        ("jaar9999.txt", b"date 9999-01 Een tekst over iets.", 1, "out of range"),
        ("yaml.txt", b"---\ntitle: 'x\n---\n\nTekst.", 3, "the YAML cannot be read"),
        ("open.txt", b"---\ntitle: x\n\nTekst.", 1, "has no end"),
        ("lijst.txt", b"---\n- x\n---\n\nTekst.", 2, "found a list"),
        ("dubbel.txt", b"---\ntitle: x\ntitle: y\n---\n\nTekst.", 3, "stands twice"),
        ("python.txt", b"---\ntitle: !!python/object:os.system x\n---\n\nTekst.", 2, "the YAML cannot be read"),
        ("pad.txt", b"---\ntitle: x\ncategory: ../../etc\n---\n\nTekst.", 3, "may lead outside"),
        ("adres.txt", b"---\ntitle: x\npermalink: /../x.html\n---\n\nTekst.", 3, "may lead outside"),
        ("link.txt", b"---\ntitle: x\nexterne_link: javascript:alert(1)\n---\n\nTekst.", 3, "begins with https://"),
        ("titel.txt", b"---\ntitle: [x]\n---\n\nTekst.", 2, "expected a text"),
        ("datum.txt", b"---\ntitle: x\ndate: morgen\n---\n\nTekst.", 3, "is no date"),
        ("diep.html", b"<b>" * 30_000, 1, "nested more than"),
        ("diep.md", b"> " * 300 + b"x", 1, "nested"),
    ],
)
def test_a_seed_that_cannot_be_used_is_refused_and_the_others_are_converted(desk, name, data, line, reason):
    desk.seed("goed.txt", GOOD)
    path = desk.seed(name, data)
    report = desk.convert()
    (refusal,) = report.refused
    assert (refusal.path, refusal.line) == (path, line)
    assert reason in refusal.reason
    assert len(report.written) == 1
    assert not report.ok
    assert path.read_bytes() == data


def test_an_alias_bomb_is_refused(desk):
    bomb = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 15))
    desk.seed("bom.txt", f"---\na0: &a0 x\n{bomb}---\n\nTekst.")
    assert "aliases" in desk.convert().refused[0].reason


def test_a_seed_that_is_too_large_is_refused_unread(desk):
    with desk.seed("groot.txt", "").open("wb") as file:
        file.truncate(100_000_000)
    assert "too large" in desk.convert().refused[0].reason


def test_a_seed_that_may_not_be_read_is_refused(desk, monkeypatch):
    def denied(path):
        raise PermissionError(13, "Permission denied", path)

    desk.seed("dicht.txt", GOOD)
    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(Refusal, match="cannot be read: Permission denied"):
        desk.read("dicht.txt")


def test_a_pipe_is_refused_and_not_waited_for(desk):
    os.mkfifo(desk.seeds / "pijp.txt")
    assert "no file" in desk.convert().refused[0].reason


def test_links_that_lead_nowhere_or_out_of_the_folder_are_refused(desk, tmp_path):
    (tmp_path / "geheim").mkdir()
    (tmp_path / "geheim/wachtwoord.txt").write_text(GOOD)
    (desk.seeds / "nergens.txt").symlink_to("is-er-niet")
    (desk.seeds / "rond.txt").symlink_to("rond.txt")
    (desk.seeds / "uit.txt").symlink_to(tmp_path / "geheim/wachtwoord.txt")
    (desk.seeds / "map").symlink_to(tmp_path / "geheim")
    desk.seed("goed.txt", "De brug bij Ede is af. Dat zei de wethouder.")
    report = desk.convert()
    reasons = {refusal.path.name: refusal.reason for refusal in report.refused}
    assert sorted(reasons) == ["map", "nergens.txt", "rond.txt", "uit.txt"]
    assert all("leads nowhere" in reasons[name] for name in ("nergens.txt", "rond.txt"))
    assert all("leaves the seeds folder" in reasons[name] for name in ("uit.txt", "map"))
    assert len(desk.posts()) == 1


@pytest.mark.parametrize(
    "name", ["met spatie.txt", "met\nregel.txt", "🎉.txt", "..txt", "2019-01-02-a..b.txt", "x" * 251 + ".txt"]
)
def test_any_name_of_a_file_will_do(desk, name):
    desk.seed(name, GOOD)
    report = desk.convert()
    if name.startswith("."):
        assert not desk.posts()
    else:
        assert report.ok
        assert len(desk.posts()) == 1
        assert desk.convert().unchanged == (name,)


def test_a_name_that_is_not_utf_8_will_do(desk):
    desk.seed(os.fsdecode(b"caf\xe9.txt"), GOOD)
    assert desk.convert().ok
    assert 'origin: "caf\\\\xe9.txt"' in desk.post().read_text("utf-8")


def test_html_is_sanitised(desk):
    desk.seed(
        "x.html",
        '<p onclick="x()">Een <script>alert(1)</script><a href="javascript:x()">link</a> en <b>vet</b>.</p>'
        '<iframe src="//x"></iframe><style>p{}</style><img src="data:x" onerror="x()"><p>Niet gesloten <i>tekst',
    )
    body = desk.convert() and desk.post().read_text("utf-8").split("---\n")[2]
    assert body == "\n<p>Een <a>link</a> en <b>vet</b>.</p>\n<p><img></p>\n<p>Niet gesloten <i>tekst</i></p>\n"


def test_a_seed_is_no_program_for_liquid(desk):
    desk.seed("x.txt", "De {{ site.x }} en {% include x %} en {{{ y.")
    desk.convert()
    assert "<p>De &#123;{ site.x }} en &#123;% include x %} en &#123;&#123;{ y.</p>" in desk.post().read_text("utf-8")


def test_markup_in_a_title_is_taken_out(desk):
    desk.seed("x.txt", '---\ntitle: "Een <b>kop</b><script>x</script> &amp; a < b"\n---\n\nTekst.')
    assert desk.read("x.txt").title == "Een kop & a < b"


def test_a_disk_that_fills_up_midway_loses_nothing(desk, monkeypatch):
    desk.seed("a.txt", GOOD)
    desk.seed("b.txt", "De tunnel bij Ede gaat dicht. Dat meldt de provincie.")
    desk.convert()
    before = desk.posts()
    desk.seed("a.txt", GOOD + "Met nieuws.")
    desk.seed("b.txt", "De tunnel bij Ede gaat dicht. Dat meldt de provincie. Met nieuws.")
    monkeypatch.setattr("knipselkrant.convert.shelf.write_atomically", _full)
    report = desk.convert()
    assert len(report.refused) == 2
    assert "No space left" in report.refused[0].reason
    assert desk.posts() == before
    monkeypatch.undo()
    assert len(desk.convert().written) == 2


def _full(path, data):
    raise OSError(28, "No space left on device")


def test_without_a_folder_of_seeds_there_is_nothing_to_do(tmp_path, desk):
    desk.seeds.rmdir()
    with pytest.raises(Refusal, match="is no folder"):
        desk.convert()


def test_an_emptied_folder_of_seeds_removes_no_post(desk):
    desk.seed("a.txt", GOOD)
    desk.convert()
    (desk.seeds / "a.txt").unlink()
    with pytest.raises(Refusal, match="there are no seeds"):
        desk.convert()
    assert len(desk.posts()) == 1
