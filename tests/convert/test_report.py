"""What a conversion tells."""

import json
import os

TEXT = "De brug  bij Ede is af. Dat zei de wethouder.\n"


def test_strict_refuses_every_guess(desk):
    desk.seed("a.txt", TEXT)
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


def test_the_worst_is_told_first_each_with_its_file(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("dubbel.txt", TEXT)
    desk.seed("gewijzigd.txt", "titel: Een feest\n\nEr is taart voor wie die lust.\n")
    desk.seed("weg.txt", "titel: Een tunnel\n\nDe tunnel gaat dicht.\n")
    desk.convert()
    edited = desk.content / "_drafts/een-feest.html"
    edited.write_text(edited.read_text("utf-8").replace("taart", "koek"), "utf-8")
    (desk.seeds / "weg.txt").unlink()
    desk.seed("leeg.txt", "")
    desk.seed("bijna.txt", TEXT.replace("  ", " "))
    sections = list(desk.convert().sections())
    seeds, content = desk.seeds, desk.content
    assert sections == [
        ("error", "1 refused", [(f"{seeds}/leeg.txt", "the file is empty; give it a text or take it out")]),
        ("warning", "1 kept", [(f"{content}/_drafts/een-feest.html", "edited by hand")]),
        ("warning", "1 removed", [(f"{content}/_drafts/een-tunnel.html", "its seed is gone")]),
        ("warning", "1 the same as another seed: one post", [(f"{seeds}/dubbel.txt", f"{seeds}/a.txt")]),
        ("warning", "1 almost the same as another seed", [(f"{seeds}/bijna.txt", f"100% {seeds}/a.txt")]),
        ("warning", "1 without a date", [(f"{seeds}/bijna.txt", "")]),
        ("note", "1 inferred", [(f"{seeds}/bijna.txt", "title: De brug bij Ede is af")]),
    ]


def test_a_repair_is_told_with_its_line(desk):
    desk.seed("a.txt", f"De brug bij Ede is af.\n\n{TEXT}")
    (*_, repaired) = desk.convert().sections()
    assert repaired == ("note", "1 repaired", [(f"{desk.seeds}/a.txt:3", "doubled space made single")])


def test_the_report_counts_what_there_is(desk):
    desk.seed("a.txt", TEXT)
    assert desk.convert().total == "1 written, 0 unchanged"
    desk.seed("leeg.txt", "")
    assert desk.convert().total == "0 written, 1 unchanged, 1 refused"


def test_the_report_is_json_too(desk):
    desk.seed("a.txt", TEXT)
    report = json.loads(desk.convert().as_json())
    assert report["written"] == ["_drafts/de-brug-bij-ede-is-af.html"]
    assert report["repairs"] == [
        {"origin": "a.txt", "what": "doubled space made single", "where": "brug  bij", "line": 1}
    ]
    assert {"origin": "a.txt", "field": "title", "value": "De brug bij Ede is af"} in report["inferred"]
    assert report["near_duplicates"] == []
    assert report["ok"]


def test_a_name_with_controls_in_it_cannot_command_the_terminal(desk):
    desk.seed("een\nnaam\x1b[2J.txt", "")
    report = desk.convert()
    ((_, _, [(place, _)]),) = report.sections()
    assert place.endswith("een\\nnaam\\x1b[2J.txt")
    assert json.loads(report.as_json())["refused"][0]["path"].endswith("een\nnaam\x1b[2J.txt")


def test_a_name_that_is_not_utf_8_can_be_told(desk):
    desk.seed(os.fsdecode(b"caf\xe9.txt"), "")
    report = desk.convert()
    ((_, _, [(place, _)]),) = report.sections()
    assert place.encode().endswith(b"caf\\udce9.txt")
    assert report.as_json().encode()
