"""Which stories have a social card, and having it drawn: once, however often the site is built."""

import os
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from .cards import Card, draw, edition
from .date_words import date_text
from .plain import write_data
from .sharing import card_path
from .wording import load_catalogue, locale_of


class CardsGenerator(Generator):  # type: ignore[misc]
    """Has a card drawn for each story that has no photograph.

    Cards that were drawn before are taken from the folder CARDS_KEPT, if one is set; those that no story needs any
    longer are removed from it.
    """

    def generate_output(self, writer: Any) -> None:
        """Asks for every card; Pelican calls this."""
        kept = self.settings.get("CARDS_KEPT")
        names = set()
        for story in self._stories():
            card = self._card(story)
            make = partial(draw, card)
            if kept:
                file = Path(kept, f"{blake2b(repr(card).encode(), key=edition(), digest_size=16).hexdigest()}.png")
                names.add(file.name)
                make = partial(drawn_once, file, card)
            write_data(writer, self.output_path, card_path(story), make, card=card)
        if kept and Path(kept).is_dir():
            for path in Path(kept).iterdir():
                if path.name not in names:
                    path.unlink()

    def _stories(self) -> list[Any]:
        return [story for story in self.context["articles"] if not story.feature_image]

    def _card(self, story: Any) -> Card:
        language = self.settings["LANG"]
        catalogue = load_catalogue(Path(self.settings["THEME"]), language)
        date = date_text(story.published, catalogue=catalogue, locale=locale_of(language))
        section = story.category.name if story.categories else ""
        return Card(
            paper=self.settings["SITENAME"],
            section=section[:1].upper() + section[1:],
            title=story.title,
            stamp=f"{story.source.name} · {date}" if story.source else date,
            address=story.url,
            date=story.published,
            language=language,
            palette=self.settings["PALETTES"]["light"],
        )


def drawn_once(file: Path, card: Card) -> bytes:
    """The card from this file, or drawn and put there."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        data = draw(card)
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(data)
        unfinished.replace(file)
        return data
