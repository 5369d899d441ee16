"""A summary from a story's own words, and the sentences it is made of."""

from collections.abc import Iterable, Iterator

import regex

MAX_SUMMARY = 200
"""The most characters a summary may have."""

_ABBREVIATION = regex.compile(
    r"(?:^|[\s(])(?:\p{Lu}|dhr|mevr|mw|mr|mrs|dr|drs|ir|ing|prof|ds|st|nr|blz|bv|nv|resp|ca|art|afd|enz|o\.a|m\.b\.t"
    r"|m\.n|d\.w\.z|t\.o\.v|i\.v\.m|n\.a\.v|z\.g|zgn|t\.b\.v|bijv|evt|incl|excl|max|min|jr|sr|jl)\.$",
    regex.IGNORECASE,
)
_END = regex.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘„«(\[]*[\p{Lu}\p{N}])")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, in order; white space at their ends is dropped.

    A sentence ends at `.`, `!`, `?` or `…`, with its closing quotes, before a capital or a figure; not after an
    initial or a Dutch abbreviation.
    """
    start = 0
    for end in _END.finditer(text):
        if not _ABBREVIATION.search(text, max(start, end.start() - 12), end.start() + 1):
            yield text[start : end.end()].strip()
            start = end.end()
    if rest := text[start:].strip():
        yield rest


def summarise(paragraphs: Iterable[str]) -> str:
    """One or two whole sentences from the start of the text, at most MAX_SUMMARY characters.

    Where the first sentence is longer, it is cut at a word and ends in an ellipsis. Empty for an empty text.
    """
    first = next(iter(paragraphs), "")
    summary = ""
    for count, sentence in enumerate(sentences(first)):
        longer = f"{summary} {sentence}".strip()
        if count == 2 or len(longer) > MAX_SUMMARY:
            break
        summary = longer
    return summary or _cut(first)


def _cut(text: str) -> str:
    if len(text) <= MAX_SUMMARY:
        return text
    return text[: MAX_SUMMARY - 1].rsplit(" ", 1)[0].rstrip(",;: –-") + " …"
