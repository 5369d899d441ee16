"""Seeds → posts: a folder of raw news texts and posts becomes the posts of a Jekyll site."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..errors import Refusal
from ..jekyll.config import load_config
from ..story import Story
from .find import Digested, Stock, find_seeds, take_stock
from .ledger import LEDGER, Ledger, converter_version, read_ledger, write_ledger
from .reading import guesses, read_story
from .report import Report, report_of
from .shelf import Shelf
from .workers import read_stories

__all__ = ["Report", "convert", "find_seeds", "read_story"]


def convert(seeds: Path, content: Path, *, jobs: int = 1, strict: bool = False) -> Report:
    """Turns the seeds in the folder `seeds` into posts in the Jekyll folder `content`, on `jobs` processes.

    Seeds that cannot be used are refused in the report, and the others converted; with `strict`, so are those of
    which anything had to be guessed or mended. No seed is changed, nor a post that someone edited.
    Raises Refusal when `seeds` is no folder or was emptied, or the site's `_config.yml` cannot be used.
    """
    zone = load_config(content).timezone
    version = converter_version(zone.key)
    ledger = read_ledger(content)
    stock = take_stock(seeds, ledger.entries)
    _refuse_to_remove_all(seeds, stock, ledger)
    shelf = Shelf(content, ledger)
    try:
        shelf.clear(ledger.entries.keys() - stock.seeds.keys() - stock.refused.keys())
        unchanged = _unchanged(stock, shelf) if ledger.version == version and not strict else set()
        shelf.check(unchanged)
        changed = [seed for origin, seed in sorted(stock.seeds.items()) if origin not in unchanged]
        stories = read_stories([seed.path for seed in changed], seeds, zone, jobs)
        told, refused = _shelve(zip(changed, stories, strict=True), shelf, strict)
    finally:
        unsaved = _save(content, version, shelf)
    return report_of(stock, shelf, told, refused + unsaved)


def _save(content: Path, version: str, shelf: Shelf) -> list[Refusal]:
    try:
        write_ledger(content, version, shelf.entries.values())
    except OSError as error:
        return [Refusal(content / LEDGER, f"cannot be written: {error.strerror}; make room, and convert again")]
    return []


def _refuse_to_remove_all(seeds: Path, stock: Stock, ledger: Ledger) -> None:
    if ledger.entries and not (stock.seeds or stock.refused):
        raise Refusal(seeds, "there are no seeds in it, and there were; no post was removed. Is it the right folder?")


def _unchanged(stock: Stock, shelf: Shelf) -> set[str]:
    """The origins of the seeds that say what they said when the ledger was written."""
    entries = shelf.entries
    return {origin for origin, seed in stock.seeds.items() if origin in entries and entries[origin].seed == seed.digest}


def _shelve(
    readings: Iterable[tuple[Digested, Story | Refusal]], shelf: Shelf, strict: bool
) -> tuple[list[Story], list[Refusal]]:
    """Gives each story its post. Returns the stories, without their blocks, and what was refused."""
    told: list[Story] = []
    refused: list[Refusal] = []
    for seed, story in readings:
        if isinstance(story, Refusal):
            refused.append(story)
            continue
        if strict and (guessed := guesses(story, seed.path)):
            refused += guessed
            continue
        try:
            shelf.put(story, seed.digest)
        except OSError as error:
            refused.append(Refusal(seed.path, f"its post cannot be written: {error.strerror}; make room or mend that"))
        told.append(replace(story, blocks=()))
    return told, refused
