"""How a post that someone edited differs from what its seed would make now."""

from difflib import unified_diff

MOST_LINES = 5000
"""Of posts with more lines together nothing is compared: that can take quadratic time."""


def difference(post: str, edited: bytes, origin: str, made: bytes) -> str:
    """What would turn the post into what is made of its seed, in the form that `patch` reads."""
    before, after = (data.decode("utf-8", "replace").splitlines() for data in (edited, made))
    if len(before) + len(after) > MOST_LINES:
        return f"--- {post}\n+++ {origin}, converted\n(too long to compare)"
    return "\n".join(unified_diff(before, after, post, f"{origin}, converted", n=1, lineterm=""))
