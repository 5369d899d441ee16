"""What holds for the letters of any text, and any bytes."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from knipselkrant.convert.text.decode import decode
from knipselkrant.convert.text.dutch import HEAD_KEYS
from knipselkrant.convert.text.heads import take_heads
from knipselkrant.convert.text.repair import mend_letters, mend_plain_text
from knipselkrant.convert.text.structure import structure
from knipselkrant.errors import Refusal

from ..invariants import assert_only_what_is_listed_is_changed, assert_post_says_what_its_story_says, story_of
from ..test_properties import TEXTS, WORDS

HERE = Path("a.txt")
DAMAGES = """
    Ã Â « © â€ ™ ƫ ë ﬁ א \u0301 \u200b \u200e \ufffd \xad \x93 &shy; &#8203; &eacute; & ; ,, '' - a Armeni
"""
DAMAGED = st.lists(st.sampled_from([*DAMAGES.split(), " ", "\n", "\t", "\xa0", "\x85", "-\n"]), max_size=30).map(
    "".join
)
SCRAPS = [b"\xe9", b"\x93", b"\x94", b"\xc3", b"\xa9", b"\x80", b"a", b" ", b"\n", b"\0", "“é".encode()]
BYTES = st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(SCRAPS)).map(b"".join))


@given(st.one_of(TEXTS, DAMAGED))
@example("Belgi\u00c3\u200b\u00ab vreem-\ndelingen")
@settings(deadline=None)
def test_only_the_lines_that_a_repair_names_are_changed(text):
    assert_only_what_is_listed_is_changed(text)


@given(st.one_of(TEXTS, DAMAGED))
@settings(deadline=None)
def test_what_is_mended_needs_no_mending(text):
    mended, _ = mend_letters(text)
    assert mend_letters(mended)[0] == mended


@given(BYTES)
@settings(deadline=None)
def test_any_bytes_are_a_text_or_refused(data):
    try:
        text, repairs = decode(data, HERE)
    except Refusal:
        return
    text.encode()
    assert "\r" not in text
    assert all(1 <= repair.line <= text.count("\n") + 1 for repair in repairs)


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1),  # a NUL is no text
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
@settings(deadline=None)
def test_a_text_in_unicode_is_read_as_it_was_written(text, encoding):
    try:
        read, repairs = decode(f"Een zin. {text}".encode(encoding), HERE)
    except Refusal:
        return
    assert read.splitlines() == f"Een zin. {text}".splitlines() or any(end in text for end in "\x1c\x1d\x1e\x85")
    assert repairs == ()


@given(st.one_of(BYTES, TEXTS.map(str.encode), DAMAGED.map(str.encode)), st.sampled_from(["a.txt", "a.md", "a.html"]))
@settings(deadline=None)
def test_the_post_of_any_seed_reads_back_as_its_story(data, name):
    with TemporaryDirectory() as folder:
        story = story_of(data, name, Path(folder))
    if story:
        assert_post_says_what_its_story_says(story)


@given(st.one_of(TEXTS, DAMAGED))
@settings(deadline=None)
def test_the_words_of_a_text_are_those_of_its_head_lines_and_its_story(text):
    """Left out are the keys of head lines; what is mended is listed, and nothing else changed (see above)."""
    mended, _ = mend_plain_text(mend_letters(text)[0])
    fields, body = take_heads(mended, HERE)
    headline, blocks = structure(body)
    said = [headline]
    for block in blocks:
        said += [getattr(block, "title", None), block.text, getattr(block, "attribution", None)]
    words, story = WORDS.findall(mended), WORDS.findall("\n".join(filter(None, said)))
    heads = words[: len(words) - len(story)]
    assert words[len(heads) :] == story
    assert without_keys(heads) == without_keys(WORDS.findall("\n".join(str(field.value) for field in fields.values())))


def without_keys(words):
    return [word for word in words if word.lower() not in HEAD_KEYS]
