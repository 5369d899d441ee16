"""Abbreviations that a text explains: `Immigratie- en Naturalisatiedienst (IND)`."""

import re

_SHORT = re.compile(r"\s\(?(?P<short>[A-Z][A-Za-z&]{0,8}[A-Z])\b\)?")
_LINKS = {"&", "de", "der", "en", "het", "in", "of", "op", "van", "voor"}
_MOST_WORDS = 10


def abbreviations(text: str) -> dict[str, str]:
    """The abbreviations in `text` by the words that stand before them and that they are short for.

    The abbreviation's letters stand in those words in the same order, its first letter at their beginning.
    """
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        words = text[max(0, match.start() - 150) : match.start()].split()[-_MOST_WORDS:]
        if long_form := _long_form(words, match["short"]):
            found[f"{long_form}{match[0]}"] = match["short"]
            found[long_form] = match["short"]
    return found


def abbreviate(sentence: str, short_forms: dict[str, str]) -> str:
    """`sentence` with each long form of `short_forms` replaced, an explanation behind it included."""
    for long_form in sorted(short_forms, key=len, reverse=True):
        sentence = sentence.replace(long_form, short_forms[long_form])
    return sentence


def _long_form(words: list[str], short: str) -> str | None:
    for count in range(1, len(words) + 1):
        long_form = words[-count:]
        if not (long_form[0][0].isupper() or long_form[0].lower() in _LINKS):
            return None
        if count > 1 and long_form[0][0] == short[0] and _has_in_order(" ".join(long_form), short):
            return " ".join(long_form)
    return None


def _has_in_order(text: str, letters: str) -> bool:
    rest = iter(text.lower())
    return all(letter in rest for letter in letters.lower())
