"""Where the social card of a story is."""

from typing import Any


def install(generator: Any) -> None:
    """Gives a generator's templates the filter `card_path`."""
    generator.env.filters["card_path"] = card_path


def card_path(story: Any) -> str:
    """Where the card of a story is, within the site."""
    return f"cards/{story.save_as.removesuffix('.html')}.png"
