"""Stories that are almost the same are told, and each has its post."""

from itertools import pairwise

import pytest

from knipselkrant.convert import near, workers

WORDS = ("brug", "tunnel", "gemeente", "raad", "plan", "geld", "jaar", "weg", "water", "dijk", "school", "wijk")
TEXT = " ".join(
    f"{one} {two} {three}{number}."
    for number in range(4)
    for one, two, three in zip(WORDS, WORDS[3:], WORDS[5:], strict=False)
)


def test_a_story_with_one_more_sentence_is_a_near_duplicate_and_has_its_post(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("b.txt", f"{TEXT} Een laatste zin.")
    desk.seed("c.txt", "De koning is jarig. Er is taart voor wie die lust, en ook voor anderen.")
    report = desk.convert()
    ((origin, like, share),) = report.near_duplicates
    assert (origin, like) == ("b.txt", "a.txt")
    assert share >= near.ALIKE
    assert len(desk.posts()) == 3


def test_a_new_story_is_compared_with_old_ones_that_are_not_read_again(desk, monkeypatch):
    desk.seed("a.txt", TEXT)
    desk.convert()
    desk.seed("0.txt", f"{TEXT} Een laatste zin.")
    read = []
    monkeypatch.setattr(workers, "read_story", lambda path, *rest: read.append(path.name) or READ_STORY(path, *rest))
    assert [pair[:2] for pair in desk.convert().near_duplicates] == [("0.txt", "a.txt")]
    assert read == ["0.txt"]


READ_STORY = workers.read_story


def test_a_near_duplicate_is_told_once(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("b.txt", TEXT.upper())
    assert len(desk.convert().near_duplicates) == 1
    assert not desk.convert().near_duplicates


def test_signatures_that_are_lost_are_made_anew(desk):
    desk.seed("a.txt", TEXT)
    desk.convert()
    (desk.content / ".cache/signatures.jsonl").unlink()
    desk.seed("b.txt", f"{TEXT} Een laatste zin.")
    assert len(desk.convert().near_duplicates) == 1


def test_signatures_that_are_damaged_are_as_lost(desk):
    desk.seed("a.txt", TEXT)
    desk.convert()
    (desk.content / ".cache/signatures.jsonl").write_bytes(b"\xff\n[1]\n{}\n")
    desk.seed("b.txt", f"{TEXT} Een laatste zin.")
    assert desk.convert().ok


@pytest.mark.parametrize("share", [0.95, 0.9, 0.5, 0.1])
def test_signatures_share_about_what_their_stories_share(share):
    words = [f"woord{number}" for number in range(1000)]
    other = [word if number < 1000 * share else f"{word}x" for number, word in enumerate(words)]
    both, either = (len(set(pairwise(words)) & set(pairwise(other))), len(set(pairwise(words)) | set(pairwise(other))))
    pair = {"b": near.signature_of(" ".join(other))}
    found = near.near_duplicates({"a": near.signature_of(" ".join(words))}, pair)
    assert bool(found) == (both / either >= near.ALIKE)


def test_stories_without_words_are_like_nothing():
    assert near.near_duplicates({"a": near.signature_of("")}, {"b": near.signature_of("…")}) == []
