"""What a piece of text looks like by itself: a heading, an item, an attribution, a box with its title run in."""

import re

from ...summary import sentences
from .dutch import CREDIT, NAME_PARTICLES, REFERRALS, SENTENCE_STARTERS

MAX_HEADING = 80
MAX_HEADING_WORDS = 12
MAX_HEADLINE = 130
MAX_ATTRIBUTION = 120
MAX_BOX_TITLE = 100

_CLOSING = re.compile(r"[.,;:…]$|[.!?…,][\"'”’»)\]]+$")
_ASKING = re.compile(r"[?!]$")
_OPENING = re.compile(r"[\"'“”„‘’«(\[¿¡]*(?:[^\W_]|[’'][a-z]\b)")
_SMALL = re.compile(r"(?!['’‘][a-z] [A-Z])[\"'“„‘«(\[]*[a-zß-öø-ÿ]")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w")
_SCORE = re.compile(r"\d\s*[-–:]\s*\d+$|^[\d\W]+$")
_ITEM = re.compile(r"(?P<bullet>[•‣▪◦●■·*–—-])\s+(?=\S)|(?P<number>\d{1,2}|[a-z])[.)]\s+(?=\S)")
_DASH = re.compile(r"[–—―-]\s*(?=[^\W\d_])")
_REFERRAL = re.compile(rf"({'|'.join(REFERRALS)})\s*:\s*(?=\S)", re.IGNORECASE)
_BAR = re.compile(r"\s\|\s")


def is_heading(piece: str) -> bool:
    """Whether `piece` is short, begins as a sentence does and does not end as one.

    A question or a call may be a heading too, when it is shorter still. Credits, bylines, addresses and scores are
    none.
    """
    longest, most = (MAX_HEADING * 3 // 4, 9) if _ASKING.search(piece) else (MAX_HEADING, MAX_HEADING_WORDS)
    return len(piece) <= longest and len(piece.split()) <= most and _is_title_like(piece)


def is_headline(piece: str, text: str) -> bool:
    """Whether `piece`, the first line above `text`, is its headline, and not a place or a name that stands there.

    A headline may be longer than a heading. One of one or two words has a word that is no name: the text has it
    without a capital.
    """
    words = piece.split()
    if len(piece) > MAX_HEADLINE or not _is_title_like(piece):
        return False
    return len(words) > 2 or any(re.search(rf"\b{re.escape(_bare(word))}\b", text) for word in words if len(word) > 3)


def _is_title_like(piece: str) -> bool:
    return (
        bool(_OPENING.match(piece))
        and not _SMALL.match(piece)
        and not any(shape.search(piece) for shape in (_CLOSING, _ADDRESS, _SCORE))
        and not CREDIT.match(piece)
    )


def item(piece: str) -> tuple[str, str] | None:
    """The marker of a list's item (a bullet, a number, a letter) and the item's text; None if `piece` has no marker."""
    if not (match := _ITEM.match(piece)):
        return None
    return match["bullet"] or match["number"], piece[match.end() :]


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
    if not (dash := _DASH.match(piece)) or len(piece) > MAX_ATTRIBUTION or _CLOSING.search(piece):
        return None
    person = piece[dash.end() :]
    name, comma, _ = person.partition(",")
    words = [word for word in name.split() if word.lower() not in NAME_PARTICLES]
    if not 1 <= len(words) <= 5 or not all(word[0].isupper() for word in words):
        return None
    return person if comma or len(words) > 1 or is_quoted(quoted) else None


def is_quoted(piece: str) -> bool:
    """Whether quotation marks stand around the whole of `piece`."""
    return piece[:1] in "\"'“„‘«”" and piece[-1:] in "\"'”’»“"


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
    starters = [word for word in capitals if _bare(word[0]) in SENTENCE_STARTERS]
    starters += [word for word in capitals if re.search(rf"\b{re.escape(_bare(word[0]))}\b", piece)]
    if not starters:
        return None
    start = bars[0].end() + starters[0].start()
    return piece[:start].rstrip(), piece[start:]


def referral(piece: str) -> tuple[str, str] | None:
    """`Lees ook: …` as what it calls itself and the rest; None for other pieces."""
    match = _REFERRAL.match(piece)
    return (match[1], piece[match.end() :]) if match else None


def _bare(word: str) -> str:
    return word.strip("\"'“”„‘’«».,:;!?()").lower()
