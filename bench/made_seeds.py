"""Seeds for the benchmark: Dutch news that never happened, in the forms that seeds have. The same at every run."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

PLACES = ("Ede", "Arnhem", "Zwolle", "Leiden", "Breda", "Assen", "Emmen", "Gouda", "Hoorn", "Tiel", "Venlo", "Almelo")
WHO = (
    "de gemeente",
    "de provincie",
    "een woordvoerder van de politie",
    "de wethouder van Verkeer",
    "het ministerie van Justitie en Veiligheid",
    "de vereniging van bewoners",
    "een commissie van deskundigen",
    "de Immigratie- en Naturalisatiedienst (IND)",
)
WHAT = (
    "de bouw van een nieuwe brug",
    "de opvang van asielzoekers",
    "het onderzoek naar de begroting",
    "de reorganisatie van de dienst",
    "het verbod op vuurwerk",
    "de sluiting van het zwembad",
    "het plan voor duizend woningen",
    "de financiële steun aan scholen",
)
DOES = ("vertraagt", "versnelt", "verdedigt", "herziet", "bekritiseert", "steunt", "onderzoekt")
MEDIA = ("NRC", "de Volkskrant", "Trouw", "De Telegraaf", "het AD", "het Financieele Dagblad")
SENTENCES = (
    "In {place} {does} {who} {what}, zo bleek {day} tijdens een drukbezochte vergadering.",
    "Volgens {who} kost {what} dit jaar {number} miljoen euro meer dan was begroot.",
    "Dat schrijft {medium} op basis van gesprekken met {number} betrokkenen.",
    '"Wij hadden dit niet zien aankomen, en dat trekken wij ons aan", zegt {who} in een reactie.',
    "Bewoners van {place} maken zich zorgen over {what} en vragen om een gesprek met {who}.",
    "Eerder werd al bekend dat {what} in {place} niet voor {day} zou worden afgerond.",
    "Hoewel {who} daar {number} keer voor waarschuwde, werd er volgens de critici te weinig gedaan.",
    "De gemeenteraad van {place} debatteert {day} over {what}; een meerderheid lijkt verdeeld.",
    "Uit een rapport van {number} pagina’s blijkt dat {who} de gevolgen heeft onderschat.",
    "Zij deden dat nadat {who} had laten weten dat {what} niet langer kon wachten.",
    "Er waren {number} meldingen over {what}, twee keer zoveel als in de jaren daarvoor.",
    "Of {what} daarmee van de baan is, kon {who} {day} nog niet zeggen.",
)
HEADINGS = ("Te weinig geld", "Kritiek van bewoners", "Onderzoek naar {place}", "Geen overleg", "Hoe nu verder")
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def make_seeds(folder: Path, count: int) -> None:
    """Writes `count` seeds below `folder`, a hundred a sub-folder."""
    for number in range(count):
        path = folder / f"{number // 100:04}" / f"{number:06}"
        path.parent.mkdir(parents=True, exist_ok=True)
        extension, data = _seed(Random(number), number)
        path.with_suffix(extension).write_bytes(data)


def _seed(chance: Random, number: int) -> tuple[str, bytes]:
    """A seed's extension and bytes, its form chosen by `number`."""
    parts = list(pieces(chance))
    text = "\n\n".join(parts)
    title = filled("{who} in {place} {does} {what}", chance)
    year, month, day = chance.randint(2012, 2024), chance.randint(1, 12), chance.randint(1, 28)
    match number % 5:
        case 0:
            return ".txt", f" date {year}-{month:02} {text}\n".encode()
        case 1:
            return ".txt", f"{title}\n\n{day:02}-{month:02}-{year}\n\n{text}\n".replace("\n", "\r\n").encode()
        case 2:
            body = "".join(f"<p>{piece}</p>\n" for piece in parts)
            date = f"{year}-{month:02}-{day:02} 09:{chance.randint(10, 59)}:00 +0100"
            return ".html", f'---\nlayout: post\ntitle: "{title}"\ndate: {date}\n---\n\n{body}'.encode()
        case 3:
            head = f"Titel: {title}\nDatum: {day}-{month}-{year}\nBron: {chance.choice(MEDIA)}\n\n"
            return ".txt", f"{head}{text}\n".encode("cp1252")
        case _:
            return ".txt", f"{text}\n".replace("\n\n", "\n").encode()


def pieces(chance: Random) -> Iterator[str]:
    """The paragraphs and headings of a story."""
    for number in range(chance.randint(5, 9)):
        if number in (2, 5):
            yield filled(chance.choice(HEADINGS), chance)
        yield " ".join(filled(chance.choice(SENTENCES), chance) for _ in range(chance.randint(2, 4)))


def filled(template: str, chance: Random) -> str:
    """`template` with words by chance, and a capital to begin with."""
    words = template.format(
        place=chance.choice(PLACES),
        who=chance.choice(WHO),
        what=chance.choice(WHAT),
        does=chance.choice(DOES),
        day=chance.choice(DAYS),
        number=chance.randint(3, 400),
        medium=chance.choice(MEDIA),
    )
    return words[0].upper() + words[1:]
