"""What someone did to a post by hand is kept, and told."""

A = "De burgemeester van Ede opent vandaag een brug. Dat meldt de gemeente.\n"
B = "De tunnel bij Arnhem blijft een week dicht. Dat meldt de provincie.\n"


def edit(desk):
    path = desk.post()
    path.write_text(path.read_text("utf-8").replace("vandaag", "morgen"), "utf-8")
    return path.read_text("utf-8")


def test_an_edited_post_is_kept(desk):
    desk.seed("a.txt", A)
    desk.convert()
    edited = edit(desk)
    report = desk.convert()
    assert report.ok
    assert [kept.why for kept in report.kept] == ["edited by hand"]
    assert desk.post().read_text("utf-8") == edited


def test_an_edited_post_is_kept_when_its_seed_changes(desk):
    desk.seed("a.txt", A)
    desk.convert()
    edited = edit(desk)
    desk.seed("a.txt", A + "Met nieuws.")
    assert "its seed has changed" in desk.convert().kept[0].why
    assert "its seed has changed" in desk.convert().kept[0].why
    assert desk.post().read_text("utf-8") == edited


def test_what_a_changed_seed_would_make_of_an_edited_post_is_shown(desk):
    desk.seed("a.txt", A)
    desk.convert()
    edit(desk)
    assert desk.convert().kept[0].difference == ""
    desk.seed("a.txt", A.replace("Ede", "Epe"))
    report = desk.convert()
    shown = report.kept[0].difference.splitlines()
    (post,) = desk.posts()
    assert shown[:2] == [f"--- {post}", "+++ a.txt, converted"]
    assert "-<p>De burgemeester van Ede opent morgen een brug. Dat meldt de gemeente.</p>" in shown
    assert "+<p>De burgemeester van Epe opent vandaag een brug. Dat meldt de gemeente.</p>" in shown
    ((_, heading, [(_, words)]), *_) = report.sections()
    assert heading == "1 kept"
    assert [line.strip() for line in words.split("\n")][1 : 1 + len(shown)] == [line.strip() for line in shown]


def test_an_edit_is_told_as_such_by_a_new_version_of_the_converter(desk, monkeypatch):
    desk.seed("a.txt", A)
    desk.convert()
    edit(desk)
    monkeypatch.setattr("knipselkrant.convert.converter_version", lambda zone: "new")
    assert [kept.why for kept in desk.convert().kept] == ["edited by hand"]


def test_a_new_version_that_chooses_another_name_moves_the_post(desk, monkeypatch):
    desk.seed("a.txt", f"datum: 6 juni 2019\ntitel: Een lange brug\n\n{A}")
    desk.convert()
    monkeypatch.setattr("knipselkrant.convert.converter_version", lambda zone: "new")
    monkeypatch.setattr("knipselkrant.convert.writer.slug_from", lambda title: "brug")
    assert desk.convert().written == ("_posts/2019/2019-06-06-brug.html",)
    assert desk.post().name == "2019-06-06-brug.html"
    assert desk.convert().unchanged == ("a.txt",)


def test_a_lost_or_corrupt_ledger_loses_no_edit(desk):
    desk.seed("a.txt", A)
    desk.convert()
    edited = edit(desk)
    ledger = desk.content / ".ledger.jsonl"
    for damage in (None, b"", b"\xff\xfe{{{\n[]\n", b'{"converter": 1}\n{"origin": "a.txt", "post": "../../x"}\n'):
        ledger.unlink() if damage is None else ledger.write_bytes(damage)
        assert len(desk.convert().kept) == 1
        assert desk.post().read_text("utf-8") == edited


def test_a_lost_ledger_is_made_anew_from_posts_that_nobody_edited(desk):
    desk.seed("a.txt", A)
    desk.convert()
    ledger = desk.content / ".ledger.jsonl"
    before = ledger.read_bytes()
    ledger.unlink()
    assert desk.convert().unchanged == ("a.txt",)
    assert ledger.read_bytes() == before


def test_a_changed_seed_changes_its_post(desk):
    desk.seed("a.txt", A)
    desk.convert()
    desk.seed("a.txt", A + "Met nieuws.")
    assert len(desk.convert().written) == 1
    assert "Met nieuws" in desk.post().read_text("utf-8")


def test_a_changed_title_moves_the_post(desk):
    desk.seed("a.txt", A)
    desk.seed("a.yaml", "title: Eerst\n")
    desk.convert()
    desk.seed("a.yaml", "title: Later\n")
    desk.convert()
    assert list(desk.posts()) == ["_drafts/later.html"]


def test_a_moved_post_stays_where_it_was_put(desk):
    desk.seed("a.txt", A)
    desk.convert()
    new = desk.content / "_posts/mijn/2018-01-01-brug.html"
    new.parent.mkdir(parents=True)
    desk.post().rename(new)
    assert "moved by hand" in desk.convert().kept[0].why
    assert desk.convert().unchanged == ("a.txt",)
    desk.seed("a.txt", A + "Met nieuws.")
    assert desk.convert().written == ("_posts/mijn/2018-01-01-brug.html",)
    assert desk.post() == new


def test_a_deleted_post_stays_deleted(desk):
    desk.seed("a.txt", A)
    desk.seed("b.txt", B)
    desk.convert()
    (deleted, _) = desk.posts()
    (desk.content / deleted).unlink()
    for seed in (A, A + "Met nieuws."):
        desk.seed("a.txt", seed)
        report = desk.convert()
        assert [(kept.post, kept.why) for kept in report.kept] == [(deleted, "deleted by hand, and stays so")]
        assert deleted not in desk.posts()


def test_when_all_posts_are_gone_they_are_made_anew(desk):
    desk.seed("a.txt", A)
    desk.seed("b.txt", B)
    desk.convert()
    for post in desk.posts():
        (desk.content / post).unlink()
    assert len(desk.convert().written) == 2


def test_the_post_of_a_seed_that_is_gone_is_removed(desk):
    desk.seed("a.txt", A)
    desk.seed("b.txt", B)
    desk.convert()
    (desk.seeds / "b.txt").unlink()
    report = desk.convert()
    assert len(report.removed) == 1
    assert "brug" in desk.post().name


def test_a_deleted_post_stays_deleted_when_its_seed_goes_and_comes_in_again(desk):
    desk.seed("a.txt", A)
    desk.seed("b.txt", B)
    desk.convert()
    (desk.seeds / "b.txt").unlink()
    deleted = next(post for post in desk.posts() if "brug" not in post)
    (desk.content / deleted).unlink()
    assert not desk.convert().removed
    desk.seed("b.txt", B)
    assert [kept.why for kept in desk.convert().kept] == ["deleted by hand, and stays so"]
    assert deleted not in desk.posts()


def test_an_edited_post_outlives_its_seed(desk):
    desk.seed("a.txt", A)
    desk.convert()
    edit(desk)
    desk.seed("b.txt", B)
    (desk.seeds / "a.txt").unlink()
    report = desk.convert()
    assert not report.removed
    assert report.kept[0].why == "edited by hand; its seed is gone"
    assert len(desk.posts()) == 2


def test_a_refused_seed_keeps_the_post_it_had(desk):
    desk.seed("a.txt", A)
    desk.convert()
    desk.seed("a.txt", "")
    report = desk.convert()
    assert not report.ok
    assert len(desk.posts()) == 1
    desk.seed("a.txt", A)
    assert desk.convert().unchanged == ("a.txt",)


def test_a_post_written_by_hand_is_not_overwritten(desk):
    desk.seed("a.txt", f"titel: Een brug\n{A}")
    path = desk.content / "_drafts/een-brug.html"
    path.parent.mkdir()
    path.write_text("---\ntitle: Mijn brug\n---\n")
    assert desk.convert().kept[0].post == "_drafts/een-brug.html"
    assert path.read_text() == "---\ntitle: Mijn brug\n---\n"


def test_an_edited_post_that_is_deleted_after_the_ledger_was_lost_stays_so(desk):
    for name in ("a.txt", "b.txt"):
        desk.seed(name, f"titel: Verhaal {name[0]}\n\nDe brug bij {name[0]} is open.\n")
    desk.convert()
    post = next(desk.content / name for name, text in desk.posts().items() if 'origin: "a.txt"' in text)
    post.write_text(f"{post.read_text('utf-8')}<p>Handwerk.</p>\n", "utf-8")
    (desk.content / ".ledger.jsonl").unlink()
    desk.convert()
    post.unlink()
    desk.convert()
    assert len(desk.posts()) == 1
