"""What a piece of text marks itself as: an item, an attribution, a box with its title run in, a referral."""

import re

from ...summary import sentences
from .dutch import FUNCTION_WORDS, NAME_PARTICLES, SENTENCE_STARTERS
from .newsroom import REFERRALS, SPEAKERS

MAX_ATTRIBUTION = 120
MAX_BOX_TITLE = 100

QUOTES_OPENING = "\"'“„‘«”"
QUOTES_CLOSING = "\"'”’»“"

REFERRAL = re.compile(rf"({'|'.join(REFERRALS)})\s*(?::\s*|$)", re.IGNORECASE)
"""How a line begins, or all of it, that sends the reader to another story."""

_BOLD = re.compile(r"\*\*([^\s*][^*]*)\*\*")
_HASHES = re.compile(r"(#{1,6})\s++(\S.*)")
_ITEM = re.compile(
    r"(?P<bullet>[•‣▪◦●■·∙⁃➢►▸✓✔→\uf0a7\uf0b7*–—-])\s+(?=\S)|(?P<circle>o)\s+(?=\S)|(?P<number>\d{1,2}|[a-z])[.)]\s+(?=\S)"
)
_DASH = re.compile(r"[–—―-]\s*(?=[^\W\d_])")
_PUNCTUATED = re.compile(r"[.,;:…?!]$|[.!?…,][\"'”’»)\]]+$")
_FUNCTION = re.compile(r",\s[a-z]")
_SPEAKERS = "|".join(SPEAKERS)
_SPEAKER = re.compile(
    rf"(?:{_SPEAKERS.title()})(?:,| (?:bij|in|op|uit|van)) \S"
    rf"|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?, [a-z-]*(?:{_SPEAKERS})(?: (?:[a-z]+|(?:bij|in|op|uit|van) [^,]*))?$"
)
_ROLE = re.compile(
    rf"(?:[Ee]en )?(?:[Vv]oormalige? |[Oo]ud-)?(?:[A-Za-z-]*(?:{_SPEAKERS})|{_SPEAKERS.title()})"
    r"(?:,| (?:[a-z]+ )?(?:bij|in|op|uit|van) | (?:[a-z]+ )?[A-Z]|$)"
)
_SOMEBODY = re.compile(r"[A-Z][\w'’-]*(?: \(\d{1,3}\))?, [a-zé-]{4,}(?: (?:bij|in|op|uit|van) [^,.]{2,40})?")
_BAR = re.compile(r"\s\|\s")


def item(piece: str) -> tuple[str, str] | None:
    """The marker of a list's item (a bullet, a number, a letter) and the item's text; None if `piece` has no marker."""
    if not (match := _ITEM.match(piece)):
        return None
    return match["bullet"] or match["number"] or "◦", piece[match.end() :]


def unbolded(piece: str) -> str:
    """`piece` without the stars around all of it: `**Wat nu?**`."""
    match = _BOLD.fullmatch(piece) if piece.startswith("**") else None
    return match[1] if match else piece


def hashed(piece: str) -> tuple[int, str] | None:
    """The level and the text of a heading marked as in Markdown, `## Wat nu?`; None for others."""
    match = _HASHES.fullmatch(piece) if piece.startswith("#") else None
    if not match:
        return None
    bare = match[2].rstrip("#")  # `## Wat nu? ##`, but `## Liever C#`
    return len(match[1]), bare.rstrip() if bare.endswith(" ") else match[2]


def follows(marker: str, previous: str) -> bool:
    """Whether an item marked `marker` is the next one of a list after the one marked `previous`."""
    if marker.isdigit() and previous.isdigit():
        return int(marker) == int(previous) + 1
    if marker.isalpha() and previous.isalpha():
        return ord(marker) == ord(previous) + 1
    return marker == previous


def begins_list(marker: str) -> bool:
    """Whether a list can begin with `marker`: any bullet, 1 or a."""
    return not marker.isalnum() or marker in ("1", "a")


def attribution(piece: str, quoted: str) -> str | None:
    """Who is named by `piece`, a line such as `- Margrite Kalverboer, de Kinderombudsvrouw` below what they said.

    A single name will do below a text in quotation marks; elsewhere it takes a first and a last name, or a function
    behind a comma.
    """
    if not (dash := _DASH.match(piece)) or len(piece) > MAX_ATTRIBUTION or _PUNCTUATED.search(piece):
        return None
    person = piece[dash.end() :]
    count = _words_of_name(person.partition(",")[0])
    return person if count > 1 or (count and ("," in person or is_quoted(quoted))) else None


def is_person(piece: str) -> bool:
    """Whether `piece` is a first and a last name and a function, `Leonie Brugmans, forensisch arts`, or who someone is:
    `Bewoonster van de Kerkstraat`, `Deelnemer, 34 jaar`, `Eva, arts`.
    """
    if len(piece) > MAX_ATTRIBUTION or _PUNCTUATED.search(piece):
        return False
    name = piece.partition(",")[0].strip(QUOTES_OPENING + QUOTES_CLOSING)
    is_named = _FUNCTION.search(piece) is not None and _words_of_name(name) > 1 and not _begins_otherwise(name)
    return is_named or _SPEAKER.match(piece) is not None


def is_somebody(piece: str) -> bool:
    """Whether `piece` is a first name and what somebody is: `Yasmin (29), onderwijzeres`."""
    return _SOMEBODY.fullmatch(piece) is not None


def has_role(piece: str) -> bool:
    """Whether `piece` may be who said something and has no name, but a function: `Beslismedewerker IND`."""
    return len(piece) <= MAX_ATTRIBUTION and not _PUNCTUATED.search(piece) and _ROLE.match(piece) is not None


def _begins_otherwise(name: str) -> bool:
    """Whether the first word is one that no name begins with: `Nee van Koeweit`."""
    return name.split()[0].lower() in FUNCTION_WORDS - NAME_PARTICLES


def is_name(piece: str) -> bool:
    """Whether `piece` is the first and the last name of a person, or of some (`Ada Smit, Eva de Wit en Jan Bos`)."""
    if len(piece) > MAX_ATTRIBUTION:
        return False
    return all(_words_of_name(name) > 1 for name in re.split(r",\s|\sen\s", piece))


def _words_of_name(name: str) -> int:
    """How many words with a capital the name of a person has, 0 if `name` is none."""
    words = [word for word in name.split() if word.lower() not in NAME_PARTICLES]
    return (
        len(words)
        if len(words) <= 5 and all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)
        else 0
    )


def is_speech(piece: str) -> bool:
    """Whether `piece` begins with a quotation mark."""
    return piece != "" and piece[0] in QUOTES_OPENING


def is_quoted(piece: str) -> bool:
    """Whether quotation marks stand around the whole of `piece`."""
    return piece[:1] in QUOTES_OPENING and piece[-1:] in QUOTES_CLOSING


def run_in_title(piece: str) -> tuple[str, str] | None:
    """The title of a box that was run into its text, and the text.

    `Tweede rapport | Malversaties voorkomen Tegelijk met het rapport …`: near the beginning stands one bar, and the
    title ends before the first word behind it that begins a sentence: a word with a capital, after a word that ends
    no sentence, that would have none in mid-sentence. Such are known by a list (`dutch.SENTENCE_STARTERS`); where
    none is found, by standing elsewhere in the piece without a capital.
    """
    bars = list(_BAR.finditer(piece, 0, MAX_BOX_TITLE))
    if len(bars) != 1 or not re.search(r"[.!?…][\"'”’»)]*$", piece):
        return None
    first = next(sentences(piece[bars[0].end() :]))[:MAX_BOX_TITLE]
    capitals = [word for word in re.finditer(r"(?<=\s)\S+", first) if word[0][0].isupper()]
    starters = [word for word in capitals if bare(word[0]) in SENTENCE_STARTERS]
    starters += [word for word in capitals if re.search(rf"\b{re.escape(bare(word[0]))}\b", piece)]
    if not starters:
        return None
    start = bars[0].end() + starters[0].start()
    return piece[:start].rstrip(), piece[start:]


def referral(piece: str) -> tuple[str, str] | None:
    """`Lees ook: …` as what it calls itself and the rest, which is "" where the rest stands below; None for others."""
    match = REFERRAL.match(piece)
    return (match[1], piece[match.end() :]) if match else None


def bare(word: str) -> str:
    """`word` without punctuation and capitals."""
    return word.strip("\"'“”„‘’«».,:;!?()").lower()
