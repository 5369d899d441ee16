"""Which paragraphs are quotations that stand by themselves: below each, its speaker is named."""

from .marks import attribution, is_person

LONGEST_PULL_QUOTE = 250
_SPEECH = '"“”„‘«»'


def speakers(lines: list[str]) -> dict[int, str]:
    """The places of the lines that name who said what stands above them, and what they say.

    A dash before a name says so. A name and a function say so without a dash, where each such line in the text stands
    below a few sentences without quotation marks; if not, they are headings of portraits.
    """
    dashed = {at: who for at in range(1, len(lines)) if (who := attribution(lines[at], lines[at - 1]))}
    persons = [at for at, line in enumerate(lines) if is_person(line)]
    if all(at and len(lines[at - 1]) <= LONGEST_PULL_QUOTE and _is_plain(lines[at - 1]) for at in persons):
        dashed |= {at: lines[at] for at in persons}
    return dashed


def _is_plain(line: str) -> bool:
    return line.endswith((".", "!", "?", "…")) and not any(mark in line for mark in _SPEECH)
