"""What a conversion tells."""

import json

from rich.console import Console


def test_strict_refuses_every_guess(desk):
    desk.seed("a.txt", "De brug  bij Ede is af. Dat zei de wethouder.\n")
    desk.seed("b.txt", "datum: 6 juni 2019\ntitel: Een brug\n\nDe brug is af.\n")
    report = desk.convert(strict=True)
    assert [str(refusal).rpartition("/")[2] for refusal in report.refused] == [
        "a.txt: no title given; add it to the seed or to its sidecar",
        "a.txt: no date given; add it to the seed or to its sidecar",
        "a.txt:1: doubled space made single (brug  bij); mend it in the seed",
    ]
    assert list(desk.posts()) == ["_posts/2019/2019-06-06-een-brug.html"]


def test_strict_refuses_what_an_earlier_run_let_pass(desk):
    desk.seed("a.txt", "De brug bij Ede is af. Dat zei de wethouder.\n")
    assert desk.convert().ok
    assert not desk.convert(strict=True).ok
    assert len(desk.posts()) == 1


def test_the_terminal_shows_the_worst_first(desk):
    desk.seed("a.txt", "De brug  bij Ede is af. Dat zei de wethouder.\n")
    desk.seed("leeg.txt", "")
    console = Console(width=200, force_terminal=False, record=True, file=None, quiet=False)
    with console.capture() as capture:
        console.print(desk.convert())
    lines = capture.get().splitlines()
    assert "leeg.txt: the file is empty" in lines[0]
    assert lines[1:] == [
        "a.txt: has no date",
        "a.txt: title inferred: De brug bij Ede is af",
        "a.txt: doubled space made single",
        "1 written, 0 unchanged, 1 refused",
    ]


def test_the_report_is_json_too(desk):
    desk.seed("a.txt", "De brug  bij Ede is af. Dat zei de wethouder.\n")
    report = json.loads(desk.convert().as_json())
    assert report["written"] == ["_drafts/de-brug-bij-ede-is-af.html"]
    assert report["repairs"] == [
        {"origin": "a.txt", "what": "doubled space made single", "where": "brug  bij", "line": 1}
    ]
    assert report["ok"]
