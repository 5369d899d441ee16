"""One input of the fuzzer, converted."""

from pathlib import Path

from knipselkrant.convert.text.decode import decode
from knipselkrant.errors import Refusal

from ..convert.invariants import (
    assert_only_what_is_listed_is_changed,
    assert_post_converts_to_itself,
    assert_post_says_what_its_story_says,
    story_of,
)

NAMES = ("a.txt", "a.md", "a.html", "2019-06-06-a.txt")


def assert_converts_well(data: bytes, folder: Path) -> None:
    """Converts a seed: its kind by the first byte, its bytes the rest. Raises what should not be."""
    name, seed = NAMES[data[0] % len(NAMES) if data else 0], data[1:]
    story = story_of(seed, name, folder)
    if story:
        assert_post_says_what_its_story_says(story)
        assert_post_converts_to_itself(story, folder)
    try:
        text, _ = decode(seed, Path(name))
    except Refusal:
        return
    assert_only_what_is_listed_is_changed(text)
