"""Nothing takes time that goes with the square of a seed's size: what did would take minutes here."""

import pytest

from .invariants import story_of

SIZE = 200_000

LONG = {
    "prose on one line": "De burgemeester van Ede opent vandaag een brug, meldt de gemeente. ",
    "one word": "a",
    "one word of é": "é",
    "spaces": " ",
    "tabs": "\t",
    "line ends": "x\n",
    "stops": ".",
    "capitals": "A b ",
    "quotation marks": '"',
    "typewriter quotation marks": ",,a ",
    "closing typewriter quotation marks": "a'' ",
    "hyphens": "-",
    "broken words": "a-\n",
    "more broken words": "vreem-\ndelingen ",
    "ampersands": "&",
    "references": "&#8217;",
    "half references": "&amp",
    "soft hyphens": "a\u00ad",
    "soft hyphens at line ends": "a\u00ad\n",
    "zero width": "a\u200b",
    "direction marks": "a\u200e\u05d0\n",
    "misread words": "cafÃ© ",
    "misread letters": "Ã«",
    "damaged words": "Armeniƫ ",
    "damaged letters": "ƫ",
    "guillemets": "«",
    "lost letters": "a\ufffd",
    "words with lost letters": "Armeni\ufffd ",
    "ligatures": "ﬁ",
    "accents on one letter": "\u0301",
    "items": "- x\n",
    "numbered items": "1. x\n2. y\n",
    "headings": "Kop\n\n",
    "names below quotations": "- Jan\n",
    "pull quotes": "a a a a a a\n\na a a a a a a\n\n",
    "bars": "x | ",
    "head lines": "titel: x\n",
    "dates": "date 2018 ",
    "digits": "1",
    "tags": "<b>",
    "angle brackets": "<",
    "front matter": "---\n",
    "a fence": "~",
    "attribute lists": "{:",
    "named attribute lists": "{:a:",
    "extensions": "{::a ",
}
BYTES = {
    "Windows-1252": "Eén café. ".encode("cp1252"),
    "Mac Roman": "„één ” ".encode("mac-roman"),
    "high bytes": b"\xe9",
    "continuation bytes": b"\x80",
    "halves of letters": "é".encode() + b"\xe2\x80 ",
    "a mixture": "é".encode() + b"\xe9a",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize("data", [*(text.encode() for text in LONG.values()), *BYTES.values()], ids=[*LONG, *BYTES])
def test_a_long_seed_takes_time_in_proportion(data, name, tmp_path):
    text = b"Een zin. " + data * (SIZE // len(data)) + b" Nog een zin."
    story = story_of(text, name, tmp_path)
    assert story is None or len(story.repairs) < 10_000
