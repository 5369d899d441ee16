"""What holds for any seed; the property tests and the fuzzing ask it of theirs."""

from pathlib import Path

from knipselkrant import frontmatter
from knipselkrant.convert import read_story
from knipselkrant.convert.sources import read_source
from knipselkrant.convert.text.repair import mend_letters, mend_plain_text
from knipselkrant.convert.writer import place_of, post_of
from knipselkrant.errors import Refusal
from knipselkrant.story import Story

from .conversions import ZONE


def story_of(data: bytes, name: str, folder: Path) -> Story | None:
    """The story of a seed with these bytes, None when it is refused."""
    path = folder / name
    path.write_bytes(data)
    try:
        return read_story(path, folder, ZONE)
    except Refusal:
        return None


def assert_post_says_what_its_story_says(story: Story) -> None:
    post = post_of(story, place_of(story))
    document = frontmatter.split(post, Path("a.html"), strict=True)
    assert document is not None
    assert document.data["title"] == story.title
    assert mend_letters(post)[0].endswith(document.body)
    again = read_source(Path("a.html"), post)
    assert [block.as_json() for block in again.blocks] == [block.as_json() for block in story.blocks]


def assert_post_converts_to_itself(story: Story, folder: Path) -> None:
    """Whoever takes the converter's posts for seeds gets the same posts, but for where they come from."""
    place = place_of(story)
    post = post_of(story, place)
    again = story_of(post.encode(), Path(place).name, folder)
    assert again is not None
    assert _without_origin(post_of(again, place)) == _without_origin(post)


def _without_origin(post: str) -> list[str]:
    return [line for line in post.split("\n") if not line.startswith(("origin: ", "inferred: "))]


def assert_only_what_is_listed_is_changed(text: str) -> None:
    for mend in (mend_letters, mend_plain_text):
        mended, repairs = mend(text)
        before, after = text.split("\n"), mended.split("\n")
        assert len(before) == len(after)
        # The first part of a word that was broken goes to the next line.
        listed = {repair.line + further for repair in repairs for further in (0, 1)}
        changed = {
            number for number, lines in enumerate(zip(before, after, strict=True), start=1) if lines[0] != lines[1]
        }
        assert changed <= listed or any("more repairs" in repair.what for repair in repairs)
        text = mended
