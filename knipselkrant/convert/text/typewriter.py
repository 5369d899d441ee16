"""Quotation marks as typewriters had them, ,,dubbel'' or ''dubbel'' or ,,dubbel", made „dubbel”."""

import re

# What stands before is looked at last, which is faster.
_OPENING = r"(?P<opening>(?:,,|''|``|‘‘)(?<![^\s(\[/–—-]..)(?=[^\W_]|['’][a-z]|[(\[€‘„“…]))"
_CLOSING = r"(?P<closing>(?:''|’’)(?<=[^\s'’`(\[]..)(?![\w'’]))"
_STRAIGHT = r"(?P<straight>\"(?<=[^\s(\[]\")(?!\w))|\""
TYPEWRITER_QUOTE = re.compile(f"{_OPENING}|{_CLOSING}|{_STRAIGHT}")
_DOUBLED = (",,", "''", "``", "‘‘", "’’")


def curly(text: str) -> dict[int, str]:
    """What shall stand at the place of each TYPEWRITER_QUOTE of `text` that has its other half in the same paragraph.

    Others stay: `5'30''` is a time, and `x = ''` a program. A straight mark closes what `,,` opened if it is the first.
    """
    if not any(mark in text for mark in _DOUBLED):
        return {}  # which spares most texts a search for what stands around the marks
    found: dict[int, str] = {}
    opening: re.Match[str] | None = None
    straight = False
    for quote in TYPEWRITER_QUOTE.finditer(text):
        if quote["opening"]:
            opening, straight = quote, quote[0] == ",,"
        elif not (quote["closing"] or (quote["straight"] and straight)):
            straight = False
        elif opening:
            if text.find("\n\n", opening.end(), quote.start()) < 0:
                found |= {opening.start(): "„", quote.start(): "”"}
            opening = None
    return found
