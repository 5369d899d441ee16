"""Which paragraphs are quotations that stand by themselves: below each, its speaker is named."""

from collections.abc import Collection

from .marks import attribution, has_role, is_person

LONGEST_PULL_QUOTE = 250
_SPEECH = '"“”„‘«»'


def speakers(lines: list[str], pulled: Collection[int]) -> dict[int, str]:
    """The places of the lines that name who said what stands above them, and what they say.

    A dash before a name says so. A name and a function, or a function alone, say so without a dash below what is
    `pulled` from the text. So does elsewhere a name with a function, where each such line stands below a few sentences
    without quotation marks; if not, they are headings of portraits.
    """
    dashed = {at: who for at in range(1, len(lines)) if (who := attribution(lines[at], lines[at - 1]))}
    below = {at + 1 for at in pulled if at + 1 < len(lines)}
    dashed |= {at: lines[at] for at in below if is_person(lines[at]) or has_role(lines[at])}
    persons = [at for at, line in enumerate(lines) if is_person(line) and at not in below]
    if all(at and len(lines[at - 1]) <= LONGEST_PULL_QUOTE and _is_plain(lines[at - 1]) for at in persons):
        dashed |= {at: lines[at] for at in persons}
    return dashed


def _is_plain(line: str) -> bool:
    return line.endswith((".", "!", "?", "…")) and not any(mark in line for mark in _SPEECH)
