"""A Jekyll folder for the benchmark: posts in the corpus's layout, twelve years of them. The same at every run."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random

from made_seeds import filled, pieces

from knipselkrant.jekyll.slugs import slugify

CATEGORIES = ("nieuws", "opinie", "politiek", "asiel", "naturalisatie", "arbeidsmigratie", "rechtspraak", "achtergrond")
FIRST, DAYS = datetime(2013, 1, 1, tzinfo=UTC), 12 * 365

SYLLABLES = ("bor", "dam", "ger", "hol", "ker", "lin", "meer", "rood", "vel", "wes", "wijk", "zand")
SPAN = 8
"""How many stories an affair has, about: so that stories have relations, and most of their words tell nothing."""

CONFIG = """\
title: Knipselkrant
description: Nieuws over de IND, uit de krant geknipt en bewaard
url: https://knipselkrant.example
baseurl: ""
lang: nl
timezone: UTC
permalink: /:categories/:year/:month/:day/:title:output_ext
future: true
show_drafts: true
feed:
  posts_limit: 25
"""


def make_posts(content: Path, count: int) -> None:
    """Writes a Jekyll folder with `count` posts into `content`, in folders by year."""
    for year in range(FIRST.year, FIRST.year + 13):
        Path(content, "_posts", str(year)).mkdir(parents=True, exist_ok=True)
    (content / "_config.yml").write_text(CONFIG, "utf-8")
    for number in range(count):
        chance = Random(number)
        name, text = _post(chance, number, _affair(chance.randrange(1 + count // SPAN)))
        Path(content, "_posts", name[:4], name).write_text(text, "utf-8")


def _affair(number: int) -> str:
    """A sentence about an affair, with the two names that its stories share."""
    chance = Random(number)
    one, other = ("".join(chance.choices(SYLLABLES, k=4)).capitalize() for _ in range(2))
    return f"De zaak tussen {one} en {other} dient volgende week; {one} wil niets zeggen."


def _post(chance: Random, number: int, affair: str) -> tuple[str, str]:
    """The name and the text of a post."""
    moment = FIRST + timedelta(days=chance.randrange(DAYS), seconds=chance.randrange(86_400))
    title = filled("{who} in {place} {does} {what}", chance)
    picture = f'feature_image: "https://example.com/{number}.jpg"\n' if number % 3 else ""
    body = "\n".join(
        f"<h2>{piece}</h2>" if len(piece) < 40 else f"<p>{piece}</p>" for piece in (*pieces(chance), affair)
    )
    return f"{moment:%Y-%m-%d}-{slugify(title)}-{number}.html", (
        f'---\nlayout: post\ntitle: "{title}"\ndate: {format_datetime(moment)}\n'
        f'category: {chance.choice(CATEGORIES)}\nexterne_link: "https://nos.nl/l/{number}"\n{picture}---\n\n{body}\n'
    )
