"""How well the converter finds what a plain text does not mark: `python bench/structure.py [--misses] [FOLDER…]`.

Every marked text in the folders (by default tests/gold/articles, whose README tells the format) is flattened to plain
text in several ways, without its title, and read back. A line of the table tells of one way:

- headings: precision, recall and F1, equal when their text is, and the F1 of the naive rule that a short line without
  closing punctuation is a heading;
- whole: texts that keep every word in its place; dates: texts whose date is the one marked, or none;
- title: how much the words of the title overlap those of the real one (F1), and how much the first 80 characters of
  the text do;
- quotes, asides, lists: how many blocks of that kind came back as one, with the words they had.
"""

import argparse
import re
import unicodedata
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from marked import KINDS, WAYS, Article, load, plain_lines

from knipselkrant.convert import read_story

GOLD = Path(__file__).parents[1] / "tests/gold/articles"
ZONE = ZoneInfo("Europe/Amsterdam")
NAIVE_LENGTH = 80


@dataclass
class Score:
    """What is counted over the texts flattened in one way."""

    texts: int = 0
    right: int = 0
    found: int = 0
    marked: int = 0
    naive_right: int = 0
    naive_found: int = 0
    whole: int = 0
    dated: int = 0
    titles: float = 0
    openings: float = 0
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def f1(self) -> float:
        return f1(self.right, self.found, self.marked)

    def row(self, way: str) -> list[str]:
        """The cells of the table's line for `way`."""
        headings = (self.right / max(1, self.found), self.right / max(1, self.marked), self.f1)
        naive = f1(self.naive_right, self.naive_found, self.marked)
        titles = (self.titles / self.texts, self.openings / self.texts)
        counts = (self.whole, self.dated, *(self.kinds[kind] for kind in KINDS))
        return [
            way,
            *(f"{share:.3f}" for share in (*headings, naive)),
            *map(str, counts),
            *(f"{t:.2f}" for t in titles),
        ]


HEADER = (
    "way",
    "precision",
    "recall",
    "F1",
    "naive F1",
    "whole",
    "dates",
    *(f"{kind}s" for kind in KINDS),
    "title",
    "80 chars",
)


def f1(right: float, found: float, marked: float) -> float:
    """The F1 of `right` hits among `found`, of `marked` that there are."""
    return 2 * right / (found + marked) if found + marked else 1.0


def measure(articles: Sequence[Article], way: str, misses: list[str] | None = None) -> Score:
    """The score of the converter on `articles`, flattened in that way; each false and missed heading into `misses`."""
    score = Score()
    for article in articles:
        data = WAYS[way](article)
        story = read_back(data, article.date)
        _count(score, article, data, story)
        if misses is not None:
            misses += _misses(article, story)
    return score


def read_back(data: bytes, date: str | None) -> dict[str, Any]:
    """The story that the converter reads in the flattened text `data` with its date in front, as the seeds have it."""
    text = data.removeprefix(BOM_UTF8)
    head = f" date {date} ".encode() if date else b""
    with TemporaryDirectory() as folder:
        seed = Path(folder, "text.txt")
        seed.write_bytes(data[: len(data) - len(text)] + head + text)
        return read_story(seed, seed.parent, ZONE).as_json()


def _count(score: Score, article: Article, data: bytes, story: dict[str, Any]) -> None:
    headings = Counter(article.headings)
    found = found_headings(story)
    naive = Counter(naive_headings(list(plain_lines(article))))
    score.texts += 1
    score.marked += headings.total()
    score.found += found.total()
    score.right += (headings & found).total()
    score.naive_found += naive.total()
    score.naive_right += (headings & naive).total()
    score.whole += words_of(story) == words(" ".join(plain_lines(article)))
    score.dated += (story["date"] or "")[:16] == (article.date or "").replace(" ", "T")
    score.titles += overlap(story["title"], article.title)
    score.openings += overlap(" ".join(plain_lines(article))[:80], article.title)
    for kind in KINDS:
        marked = Counter(_said(block.title, *block.lines) for block in article.blocks if block.kind == kind)
        read = Counter(
            _said(block.get("title", ""), block["text"]) for block in story["blocks"] if block["kind"] == kind
        )
        score.kinds[kind] += (marked & read).total()


def _said(*texts: str) -> tuple[str, ...]:
    return tuple(words(" ".join(texts)))


def found_headings(story: dict[str, Any]) -> Counter[str]:
    return Counter(block["text"] for block in story["blocks"] if block["kind"] == "heading")


def naive_headings(lines: Iterable[str]) -> Iterator[str]:
    """The lines that the naive rule takes for headings."""
    return (line for line in lines if len(line) <= NAIVE_LENGTH and line[-1] not in ".!?:;,…\"'”’)")


def words_of(story: dict[str, Any]) -> list[str]:
    """The words that came out, a headline that was taken from the top of the text included."""
    said = [] if "title" in story["inferred"] else [story["title"]]
    for block in story["blocks"]:
        said += [block.get("title", ""), block["text"], block.get("attribution", "")]
    return words(" ".join(said))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def overlap(title: str, real: str) -> float:
    """The F1 of the words of `title` against those of the `real` one."""
    said, meant = (Counter(word.lower() for word in words(text)) for text in (title, real))
    return f1((said & meant).total(), said.total(), meant.total())


def _misses(article: Article, story: dict[str, Any]) -> Iterator[str]:
    """Each heading that is missed or false, with the lines around it."""
    marked, found = Counter(article.headings), found_headings(story)
    lines = ["", *plain_lines(article), ""]
    for sign, texts in (("missed", marked - found), ("false", found - marked)):
        for text in texts:
            at = lines.index(text) if text in lines else 0
            around = f"{lines[at - 1][-50:]!r} / {lines[at + 1][:50]!r}" if at else ""
            yield f"{sign:7}{article.name}: {text!r} between {around}"


def table(rows: Iterable[Sequence[str]]) -> str:
    """The rows as a Markdown table with aligned columns."""
    rows = [HEADER, *rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[GOLD], metavar="FOLDER")
    parser.add_argument("--misses", action="store_true", help="list every false and missed heading")
    options = parser.parse_args()
    articles = [load(path) for folder in options.folders for path in sorted(folder.glob("*.yaml"))]
    if not articles:
        parser.error("no marked texts (*.yaml) there")
    kinds = Counter(block.kind for article in articles for block in article.blocks)
    print(
        f"{len(articles)} texts with {kinds['h']} headings, {', '.join(f'{kinds[kind]} {kind}s' for kind in KINDS)}\n"
    )
    misses: dict[str, list[str]] = {way: [] for way in WAYS}
    print(table(measure(articles, way, misses[way]).row(way) for way in WAYS))
    for way in WAYS if options.misses else ():
        print(f"\n{way}:", *misses[way], sep="\n")


if __name__ == "__main__":
    main()
