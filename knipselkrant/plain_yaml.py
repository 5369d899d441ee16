"""The plainest YAML, as most posts have it for front matter, read sooner than a parser of YAML does."""

import re

# No text that YAML could take for anything but itself, or refuse.
_LINE = re.compile(
    r"([A-Za-z][A-Za-z0-9_-]{0,99}): +"
    r'(?:"([^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*+)"'
    r"|([A-Za-z](?:[A-Za-z0-9_,+/.-]|[ :](?=[A-Za-z0-9_,+/.-]))*+)) *+\n"
)
_LINES = re.compile(f"(?:{_LINE.pattern})*+")
_OTHER_THAN_TEXT = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


def read_plain(text: str) -> dict[str, str] | None:
    """The mapping that YAML reads in a text of lines such as `key: words` and `key: "words"`; else None.

    Words that are no texts in YAML (`true`), escapes, and keys that come twice are left to its parser.
    """
    if not _LINES.fullmatch(text):
        return None
    pairs = [(key, quoted or plain) for key, quoted, plain in _LINE.findall(text)]
    data = dict(pairs)
    if len(data) < len(pairs) or not _OTHER_THAN_TEXT.isdisjoint(word.lower() for pair in pairs for word in pair):
        return None
    return data
