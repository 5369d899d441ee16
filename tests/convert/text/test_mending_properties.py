"""What holds for the letters of any text, and any bytes."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from knipselkrant.convert.text.decode import decode
from knipselkrant.convert.text.heads import take_heads
from knipselkrant.convert.text.newsroom import HEAD_KEYS
from knipselkrant.convert.text.repair import mend_letters, mend_plain_text
from knipselkrant.convert.text.structure import structure
from knipselkrant.errors import Refusal

from ..invariants import (
    assert_only_what_is_listed_is_changed,
    assert_post_converts_to_itself,
    assert_post_says_what_its_story_says,
    story_of,
)
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


@given(
    st.one_of(BYTES, TEXTS.map(str.encode), DAMAGED.map(str.encode)),
    st.sampled_from(["a.txt", "a.md", "a.html", "2019-06-06-a.txt"]),
)
@example("Â&#8203;“".encode(), "a.txt")
@example(b"\xc3\x01\xa6<A>a", "a.txt")
@example(b"\xc3\x01\xa6<A>a", "a.md")
@example(b"!<a", "a.txt")
@example(b"*", "2019-06-06-a.txt")
@settings(deadline=None)
def test_the_post_of_any_seed_reads_back_as_its_story_and_converts_to_itself(data, name):
    with TemporaryDirectory() as folder:
        if story := story_of(data, name, Path(folder)):
            assert_post_says_what_its_story_says(story)
            assert_post_converts_to_itself(story, Path(folder))


@given(st.one_of(TEXTS, DAMAGED))
@settings(deadline=None)
@example("Een brug\nDoor onze redacteur Anna de Wit | 6 juni 2019\nDe brug is af. Zij is lang.")
@example("Gepubliceerd op 6 juni 2019 • Binnenland\nDe brug is af. Zij is lang.")
@example("NRC Handelsblad, 6 juni 2019\nDe brug is af. Zij is lang.")
def test_the_words_of_a_text_are_those_of_its_head_lines_and_its_story(text):
    """Left out are the keys of head lines; the others stand in their order. What is mended is listed (see above)."""
    mended, _ = mend_plain_text(mend_letters(text)[0])
    fields, body = take_heads(mended, HERE)
    headline, blocks = structure(body)
    said = [headline]
    for block in blocks:
        said += [getattr(block, "title", None), block.text, getattr(block, "attribution", None)]
    words, story = WORDS.findall(mended), WORDS.findall("\n".join(filter(None, said)))
    rest = iter(words)
    assert all(word in rest for word in story)
    given = Counter(WORDS.findall("\n".join(str(field.value) for field in fields.values())))
    left_out = Counter(words) - Counter(story) - given
    assert {word.lower() for word in left_out} <= {*HEAD_KEYS, *STAMPS}


STAMPS = ("gepubliceerd", "geplaatst", "published", "posted", "op", "on")
