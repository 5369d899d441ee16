"""A summary from a story's own words, and the sentences it is made of."""

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise
from unicodedata import category

from .html import plain_text

MAX_SUMMARY = 200
"""The most characters a summary may have."""

OPENING = 8
"""In how many paragraphs, and sentences of each, a summary is looked for: further down a text tells details."""

_LETTER = r"[^\W\d_]"
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(])(?:{_LETTER}|dhr|mevr|mw|mr|mrs|dr|drs|ir|ing|prof|ds|st|nr|vs|blz|bv|nv|resp|ca|art|afd|enz|o\.a|m\.b\.t"
    r"|m\.n|d\.w\.z|t\.o\.v|i\.v\.m|n\.a\.v|z\.g|zgn|t\.b\.v|bijv|evt|incl|excl|max|min|jr|sr|jl|\d\d?\s(?:jan|febr?|mrt|apr|aug|sept?|okt|nov|dec))\.$",
    re.IGNORECASE,
)
_STOPS, _OPENERS, _CLOSERS = ".!?…", "\"'“„‘«([", "\"'”’»)]"
_END = re.compile(
    rf"(?<![{_STOPS}])[{_STOPS}]++[{re.escape(_CLOSERS)}]*+(?=\s++[{re.escape(_OPENERS)}]*+(.))", re.DOTALL
)
"""Where a sentence may end, and the first character of the next one."""

_HANGING = re.compile(
    rf"[{re.escape(_OPENERS)}]*(?:"
    r"(?:dat|dit|die|deze|hij|zij|ze|hem|haar|hun|zijn|beide|beiden|zo(?!['’]n)|ook|maar|en|want|dus|toch|echter|verder"
    r"|bovendien|daarentegen|inmiddels|intussen|ondertussen|eerder|later|vervolgens|daarna|toen|alleen|tegelijk"
    rf"|tegelijkertijd|niettemin|immers|namelijk|overigens|kortom|(?:daar|hier){_LETTER}*"
    r"|he|she|it|they|this|that|these|those|but|and|however)\b"
    r"|het (?:is|was|wordt|werd|gaat|ging|blijkt|bleek|lijkt|leek|kan|kon|zal|zou|moet|moest|mag|heeft|had|kwam|komt"
    r"|betreft|vormt|geeft|staat|stond)\b"
    r"|volgens (?:hem|haar|hen|deze|die)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says nothing to someone who has not read the one before it."""

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z' /.-]+|(?:['’]s-)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*|\saan|\sde[nr]?){0,3})"
    rf"(?:,\s\d{{1,2}}\s{_LETTER}+\.?(?:\s\d{{4}})?)?(?:\s\([^()]{{2,30}}\))?\s[-–—]\s(?=[\"'‘’“„]?[A-Z])"
)
_PAIRS = (("„", "”"), ("“", "”"), ("«", "»"), ("(", ")"))
_PART = re.compile(r"<(/?)(aside|blockquote|figure|h[1-6]|ol|p|pre|table|ul)\b[^<>]*>", re.IGNORECASE)
_NOTE = re.compile(r'<sup id="fnref[^>]*>.{0,300}?</sup>', re.DOTALL)
"""The number of a footnote, as kramdown writes it."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, in order; white space at their ends is dropped.

    A sentence ends at `.`, `!`, `?` or `…`, with its closing quotes, before a capital or a figure; not after an
    initial or a Dutch abbreviation.
    """
    start = 0
    for end in _END.finditer(text):
        if _begins_sentence(end[1]) and not _ABBREVIATION.search(text, max(start, end.start() - 12), end.start() + 1):
            yield text[start : end.end()].strip()
            start = end.end()
    if rest := text[start:].strip():
        yield rest


def without_dateline(text: str) -> str:
    """`text` without the place that it may begin with: `DEN HAAG - Het kabinet …`, `Ter Apel (ANP) – Een …`."""
    dateline = _DATELINE.match(text)
    return text[dateline.end() :] if dateline else text


def summarise(html: str) -> str:
    """One or two whole sentences from the opening of a story's body, at most MAX_SUMMARY characters.

    They are the first that stand by themselves, else the first. Only where no sentence is short enough, the first is
    cut at a word, and ends in an ellipsis. Empty for a body without words.
    """
    if "fnref" in html:
        html = _NOTE.sub("", html)
    alone = (opening for opening in _openings(html) if len(opening[0]) <= MAX_SUMMARY and _stands_alone(opening[0]))
    if chosen := next(alone, None):
        return _as_far_as_fits(*chosen)
    openings = list(_openings(html))
    fitting = [opening for opening in openings if len(opening[0]) <= MAX_SUMMARY] or openings
    return _as_far_as_fits(*fitting[0]) if fitting else ""


def _openings(html: str) -> Iterator[tuple[str, str]]:
    """Where a summary may begin: each sentence of the opening paragraphs, and the one after it there, if any."""
    for text in islice(_paragraphs(html), OPENING):
        yield from pairwise(chain(islice(sentences(without_dateline(text)), OPENING), [""]))


def _as_far_as_fits(one: str, following: str) -> str:
    if len(one) > MAX_SUMMARY:
        return one[: MAX_SUMMARY - 2].rsplit(" ", 1)[0].rstrip(",;: –-") + " …"
    two = f"{one} {following}".rstrip()
    return two if len(two) <= MAX_SUMMARY else one


def _paragraphs(html: str) -> Iterator[str]:
    """The words of each paragraph of running text: none of a box, a quotation, a list. Without any, all words."""
    found, depth = False, 0
    tags = _PART.finditer(html)
    following = next(tags, None)
    while tag := following:
        following = next(tags, None)
        closes, name = tag.groups()
        if name.lower() != "p":
            depth = max(0, depth - 1 if closes else depth + 1)
        elif not closes and depth == 0:
            words = html[tag.end() : following.start() if following else None]
            if text := plain_text(words):
                found = True
                yield text
    if not found and (text := plain_text(html)):
        yield text


def _stands_alone(sentence: str) -> bool:
    """Whether someone who has read nothing else can read `sentence`: whole, and not about what stood before it."""
    return (
        _is_whole(sentence)
        and _HANGING.match(sentence) is None
        and sentence.count('"') % 2 == 0
        and all(sentence.count(left) <= sentence.count(right) for left, right in _PAIRS)
    )


def _is_whole(sentence: str) -> bool:
    """Whether it begins as sentences do, and ends so."""
    words = sentence.lstrip(_OPENERS).rstrip(_CLOSERS)
    return words.endswith(tuple(_STOPS)) and _begins_sentence(words[0])


def _begins_sentence(character: str) -> bool:
    """Whether it is a capital or a figure."""
    return category(character) in ("Lu", "Nd", "Nl", "No")
