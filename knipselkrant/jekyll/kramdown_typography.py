"""Kramdown's smart typography: quotes that curl, dashes and ellipses (SmartyPants' rules)."""

import re

_TYPOGRAPHY = re.compile(r"---?|\.\.\.|<< ?| ?>>|[\"']")
_SYMBOLS = {
    "---": "—", "--": "–", "...": "…", "<<": "«", ">>": "»", "<< ": "«\u00a0", " >>": "\u00a0»",
}  # fmt: skip
_QUOTES = {'"': "“”", "'": "‘’"}
_BEFORE_MARKUP = re.compile(r"[_*]{1,2}\S")
_BEFORE_PUNCTUATION = re.compile(r"""[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~](?!\.\.)\B""")
_DECADE = re.compile(r"\d\ds")
_POSSESSIVE = re.compile(r"s\b|\s|\Z")
_OPENS_AFTER = " \\\t\r\n[{(-"


def typographic(text: str, before: str, behind: str) -> str:
    """`text` with curly quotes, dashes and ellipses, as it stands between the characters `before` and `behind`."""
    pieces: list[str] = []
    end = 0
    for match in _TYPOGRAPHY.finditer(text):
        start = match.start()
        pieces.append(text[end:start])
        sign = match[0]
        if sign in _QUOTES:
            # What kramdown has just turned into a sign no longer counts as standing in front.
            previous = text[start - 1] if start > end else ("" if end else before)
            rest = text[match.end() : match.end() + 3]
            left = _is_left_quote(previous, sign, rest if len(rest) == 3 else rest + behind)
            pieces.append(_QUOTES[sign][0 if left else 1])
        else:
            pieces.append(_SYMBOLS[sign])
        end = match.end()
    return "".join([*pieces, text[end:]])


def _is_left_quote(previous: str, quote: str, rest: str) -> bool:
    """Whether `quote`, with `previous` in front and `rest` behind it, opens: SmartyPants' rules, by kramdown."""
    if not previous:
        if _BEFORE_MARKUP.match(rest):
            return True
        if _BEFORE_PUNCTUATION.match(rest):
            return False
    elif not previous.isspace():
        return previous in _OPENS_AFTER
    if quote == "'" and _DECADE.match(rest):
        return False
    if previous:
        return True
    return not _POSSESSIVE.match(rest)
