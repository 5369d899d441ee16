"""Keys that nobody knows, and what was probably meant."""

from collections.abc import Sequence
from difflib import get_close_matches


def unknown_key(key: str, known: Sequence[str], what: str) -> str:
    """Why `key` is refused where `what` (a field of a story) is expected, with the nearest key that is `known`."""
    nearest = get_close_matches(key.lower(), known, n=1)
    advice = f"did you mean `{nearest[0]}`?" if nearest else f"expected one of {', '.join(known)}"
    return f"`{key}` is no {what}; {advice}"
