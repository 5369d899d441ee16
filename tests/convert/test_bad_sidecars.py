"""Sidecars that cannot be used are refused with file, line and reason; what was guessed of their letters is listed."""

import pytest

GOOD = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"
BOMB = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 15))


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"", None, "is empty"),
        (b"title: De\0kop\n", 1, "NUL byte"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), None, "a PNG picture"),
        (b"title: 'x\n", 2, "the YAML cannot be read"),
        (b"title: [a, b\n", 2, "the YAML cannot be read"),
        (b"- title\n", 1, "found a list"),
        (b"alleen woorden\n", 1, "found a text"),
        (b"title: x\ntitle: y\n", 2, "stands twice"),
        (b"title: !!python/object/apply:os.system [ls]\n", 1, "the YAML cannot be read"),
        (b"title: x\ndate: 2019-02-30\n", 2, "not in the calendar"),
        (b"title: x\ndate: 0000-01\n", 2, "not in the calendar"),
        (b"title: x\ndate: 9999-01\n", 2, "out of range"),
        (b"title: x\ncategory: ../../etc\n", 2, "may lead outside"),
        (b"title: x\npermalink: /../../etc/passwd\n", 2, "may lead outside"),
        (b"title: x\nexterne_link: data:text/html,x\n", 2, "begins with https://"),
        (b"title: x\nfeature_image: javascript:x\n", 2, "begins with https://"),
        (b"title: {a: b}\n", 1, "expected a text"),
        (f"title: x\ntags: {list(range(101))}\n".encode(), 2, "expected at most 100"),
        (BOMB.encode(), None, "aliases"),
        (b"title: " + b"[" * 10_000, 1, "nest"),
    ],
)
def test_a_sidecar_that_cannot_be_used_is_refused_and_the_other_seeds_are_converted(desk, data, line, reason):
    desk.seed("goed.txt", f"{GOOD}Ook de tunnel is af.\n")
    desk.seed("a.txt", GOOD)
    path = desk.seed("a.yaml", data)
    report = desk.convert()
    (refusal,) = report.refused
    assert (refusal.path, refusal.line) == (path, line)
    assert reason in refusal.reason
    assert len(report.written) == 1


def test_a_guess_at_the_encoding_of_a_sidecar_is_listed_as_that_of_a_seed_is(desk):
    desk.seed("a.txt", GOOD)
    desk.seed("a.yaml", "# Een café\ntitle: Reünie in Curaçao\n".encode("cp1252"))
    story = desk.read("a.txt")
    assert story.title == "Reünie in Curaçao"
    assert [(repair.what, repair.where, repair.line) for repair in story.repairs] == [
        ("a.yaml: read as Windows-1252", "café", 1)
    ]


def test_strict_refuses_a_guess_at_the_encoding_of_a_sidecar(desk):
    desk.seed("a.txt", GOOD)
    desk.seed("a.yaml", "title: Reünie\ndate: 2019-06\n".encode("cp1252"))
    assert ["a.yaml: read as Windows-1252" in refusal.reason for refusal in desk.convert(strict=True).refused] == [True]


def test_a_dangling_sidecar_and_one_out_of_the_folder_are_refused(desk, tmp_path):
    (tmp_path / "elders.yaml").write_text("title: De kop\n")
    desk.seed("a.txt", GOOD)
    (desk.seeds / "a.yaml").symlink_to(tmp_path / "elders.yaml")
    assert "leaves the seeds folder" in desk.convert().refused[0].reason


@pytest.mark.parametrize("head", ["categorie: ../../etc", "rubriek: ..", "categorie: a/../../b", r"categorie: ..\x"])
def test_a_head_line_with_a_path_for_a_category_is_refused_where_it_stands(desk, head):
    path = desk.seed("a.txt", f"titel: De brug\n{head}\n\n{GOOD}")
    (refusal,) = desk.convert().refused
    assert (refusal.path, refusal.line) == (path, 2)
    assert "may lead outside" in refusal.reason


def test_bytes_that_are_not_utf_8_in_the_middle_of_a_seed_are_read_and_listed(desk):
    desk.seed("a.txt", "titel: Één café\n\nDe coördinator gaat naar Italië.\nNaar ".encode() + b"Curac\xe7ao, dus.\n")
    report = desk.convert()
    assert report.ok
    assert [(repair.what, repair.line) for _, repair in report.repairs] == [("byte E7 read as Windows-1252: ç", 4)]
    assert "Curacçao" in desk.post().read_text("utf-8")
