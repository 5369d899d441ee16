"""Words broken at the end of a line: `vreem-` and `delingen` for `vreemdelingen`.

Whether the hyphen belongs to the word is decided by the first of these that holds:

1. `en`, `of` and their like on the next line: half of the word is left out (`in- en uitvoer`); nothing is done.
2. In this text no word was broken but at a hyphen of its own: the hyphen stays. So it is where more lines have room
   for a syllable of the long word that begins the next line than end in a hyphen.
3. The word stands elsewhere in the text, whole or with its hyphen: then so here. A hyphen takes the place of a trema
   (`re-` `unie`), so `reünie` counts as whole. So do a few words of the news that the rules below would part
   (`GroenLinks`, `zoiets`).
4. A capital, a figure or a single letter beside the hyphen, or a part that Dutch writes with a hyphen (`oud-`, `-up`):
   the hyphen stays (`IND-medewerker`, `Noord-Holland`, `18-jarigen`, `e-mail`).
5. A part without a vowel, or an abbreviation, is no syllable: the hyphen stays (`tv-kijker`, `hbo-diploma`).
6. Vowels on either side that would be read as one: the hyphen stays (`zee-eend`); behind `ge`, `be` and `co` it
   stands for a trema (`geïnd`). Not so behind a diphthong, nor in `-ieel`, `-eum` and their like (`knoei-en`,
   `financi-eel`, `muse-um`).
7. Else the line was full, and the hyphen goes.

Parts with a hyphen are those with which the words of OpenTaal's list (Debian's wdutch) have one more often than not.
The whole word goes to the second line, with what stands before it, so that the lines remain as many as they were.
"""

import re
from heapq import nlargest
from itertools import pairwise

from .dutch import ARTICLES, COORDINATORS, PREPOSITIONS

HYPHEN_AT_LINE_END = re.compile(r"[-\u2010][ \t]*\n")
BROKEN_WORD = re.compile(r"(?<!\S)(?P<before>\S*+)(?<=\w[-\u2010])[ \t]*(?P<break>\n[ \t]*)(?P<tail>\w+(?:-\w+)*)")

_LAST_WORD = re.compile(r"(?<!\w)\w++\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{8,}\S*")
_ROOM_FOR_SYLLABLE = 4
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_LINKS = COORDINATORS | {"tot", "als", "dan", "and", "or", "und", "oder", "et", "ou"}
_HYPHEN_BEHIND = {
    *("oud", "ex", "niet", "non", "bijna", "sint"),
    *("adjunct", "aspirant", "assistent", "chef", "collega", "directeur", "interim", "kandidaat", "luitenant"),
    *("president", "substituut", "christelijk", "conservatief", "cultureel", "financieel", "joods", "liberaal"),
    *("literair", "militair", "orthodox", "parlementair", "politiek"),
}
_HYPHEN_BEFORE = {"generaal", "up", "ups", "out", "outs"}
_BEGIN_WITH_HYPHEN = (
    *("links-extremis", "links-radica", "minister-president", "noord-zuid", "oost-west", "rechts-extremis"),
    *("rechts-radica", "rooms-katholiek", "woon-werk", "zwart-wit"),
)
"""How words in the news begin that no rule tells."""

_NEVER_WITH_HYPHEN = {
    *("christenunie", "groenlinks", "linkedin", "tiktok"),
    *("vluchtelingenwerk", "whatsapp", "youtube", "zoiets"),
}
_FIRST_OF_TWO = "isch"  # how the first of two adjectives ends: `medisch-technisch`
_ABBREVIATIONS = {"adv", "cao", "hbo", "hiv", "ic", "mbo", "ov", "ozb", "vmbo", "vwo"}
_INNER = ARTICLES | COORDINATORS | PREPOSITIONS
_SYLLABLES_BEFORE_TREMA = {"ge", "be", "co"}
_VOWEL = re.compile("[aeiouyà-ÿ]", re.IGNORECASE)
_VOWELS_APART = re.compile(r"[aeou]i-|i-(?:eel|eer|ent|eur?)|e-um", re.IGNORECASE)
_READ_AS_ONE = {"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"}
_TREMA = str.maketrans("aeiou", "äëïöü")


class BrokenWords:
    """Makes the broken words of one text whole."""

    def __init__(self, text: str) -> None:
        self._words = _NEVER_WITH_HYPHEN.union(map(str.lower, _WORD.findall(text)))
        self._breaks_at_hyphens_only = _breaks_at_hyphens_only(text)

    def made_whole(self, found: re.Match[str]) -> str:
        """A BROKEN_WORD as one word on the second line, or as it is when its other half was left out."""
        before, tail = found["before"][:-1], found["tail"]
        if tail.lower() in _LINKS:
            return found[0]
        return found["break"] + _LAST_WORD.sub(lambda head: self._whole(head[0], tail), before)

    def _whole(self, head: str, tail: str) -> str:
        joined, hyphened, with_trema = f"{head}{tail}", f"{head}-{tail}", f"{head}{tail[0].translate(_TREMA)}{tail[1:]}"
        if self._breaks_at_hyphens_only:
            return hyphened
        for whole in (joined, hyphened, with_trema):
            if whole.lower() in self._words:
                return whole
        if _keeps_hyphen(head, tail):
            return hyphened
        if _are_read_as_one(head, tail):
            return with_trema if head.lower() in _SYLLABLES_BEFORE_TREMA else hyphened
        return joined


def _breaks_at_hyphens_only(text: str) -> bool:
    """Whether the lines of `text` were filled by someone or something that breaks no words."""
    lines = [line.strip() for line in text.split("\n")]
    # The longest line but one: a date may stand before the first.
    width = min(nlargest(2, (len(line) for line in lines if " " in line)), default=0)
    broken = spared = 0
    for line, following in pairwise(lines):
        if HYPHEN_AT_LINE_END.search(f"{line}\n"):
            broken += 1
        elif line and (long := _LONG_WORD.match(following)):
            spared += _ROOM_FOR_SYLLABLE <= width - len(line) <= len(long[0])
    return spared > broken


def _keeps_hyphen(head: str, tail: str) -> bool:
    has_capital = head[-1].isupper() or tail[0].isupper()
    if f"{head}-{tail}".lower().startswith(_BEGIN_WITH_HYPHEN):
        return True
    head, (after, *more) = head.lower(), tail.lower().split("-")
    has_hyphened_part = head in _HYPHEN_BEHIND or head.endswith(_FIRST_OF_TWO) or after in _HYPHEN_BEFORE
    is_phrase = bool(more) and after in _INNER  # kop-en-schotel
    return has_capital or len(head) == 1 or has_hyphened_part or is_phrase or not all(map(_is_syllable, (head, after)))


def _is_syllable(part: str) -> bool:
    return part.isalpha() and _VOWEL.search(part) is not None and part not in _ABBREVIATIONS


def _are_read_as_one(head: str, tail: str) -> bool:
    return f"{head[-1]}{tail[0]}" in _READ_AS_ONE and not _VOWELS_APART.search(f"{head}-{tail}")
