"""Seeds → posts: a folder of raw news texts and posts becomes the posts of a Jekyll site."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..disks import flush
from ..errors import Refusal
from ..jekyll.config import load_config
from ..processes import alone
from .find import Digested, Stock, find_seeds, take_stock
from .journal import Journal
from .ledger import LEDGER, Ledger, converter_version, read_ledger, write_ledger
from .limit import seed_limit
from .memory import CACHE, Memory
from .reading import guesses, read_story
from .report import Findings, Report, report_of
from .rules import load_rules
from .shelf import Shelf
from .signatures import Signatures
from .workers import Reader, Reading, read_stories

__all__ = ["Report", "convert", "find_seeds", "load_rules", "read_story"]


def convert(
    seeds: Path,
    content: Path,
    *,
    jobs: int = 1,
    strict: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Turns the seeds in the folder `seeds` into posts in the Jekyll folder `content`, on `jobs` processes.

    Seeds that cannot be used are refused in the report, and the others converted; with `strict`, so are those of
    which anything had to be guessed or mended. No seed is changed, nor a post that someone edited.
    `progress` is told, again and again, how many of the seeds to read have been read.
    Raises Refusal when `seeds` cannot be read or was emptied, the site's `_config.yml` or rules cannot be used, or
    another conversion stays at work there.
    """
    with _alone_in(content):
        return _convert(seeds, content, jobs, strict, progress)


def _convert(seeds: Path, content: Path, jobs: int, strict: bool, progress: Callable[[int, int], None]) -> Report:
    config = load_config(content)
    zone, limit = config.timezone, seed_limit(config, content)
    rules = load_rules(content)
    version = converter_version(f"{zone.key}\n{limit}\n{rules.text}")
    journal = Journal(content)
    ledger = read_ledger(content)
    known = journal.settle(ledger)
    seed_memory, post_memory = Memory(content / CACHE / "seeds.json"), Memory(content / CACHE / "posts.json")
    stock = take_stock(seeds, known.entries, seed_memory, limit)
    _refuse_to_remove_all(seeds, stock, known)
    shelf = Shelf(content, known, post_memory, journal)
    shelf.clear(filter(stock.is_gone, known.entries))
    signatures = Signatures(content / CACHE / "signatures.jsonl", stock.seeds)
    same = _same(stock, shelf)
    unchanged = same if ledger.version == version and signatures.are_kept and not strict else set()
    shelf.check(unchanged)
    changed = {origin: seed for origin, seed in sorted(stock.seeds.items()) if origin not in unchanged}
    intake = _Intake(shelf, signatures, strict)
    reached = ledger.version
    try:
        readings = read_stories(Reader(seeds, zone, rules, limit), [seed.path for seed in changed.values()], jobs)
        for done, (origin, reading) in enumerate(zip(changed, readings, strict=True), start=1):
            intake.take(origin, changed[origin], reading)
            progress(done, len(changed))
        if stock.seeds and not ledger.entries:  # the ledger was lost, or there was none yet
            shelf.adopt()
        intake.findings.near_duplicates = signatures.near_duplicates()
        if same.isdisjoint(intake.refused):
            reached = version
    finally:
        unsaved = _save(content, reached, ledger, shelf)
        for cache in (seed_memory, post_memory, signatures):
            cache.save()
        journal.close()
    if not unsaved:
        journal.remove()
    intake.findings.refused += unsaved
    return report_of(seeds, content, stock, shelf, intake.findings)


@contextmanager
def _alone_in(content: Path) -> Iterator[None]:
    cache = content / CACHE
    with ExitStack() as stack:
        with suppress(OSError):  # where nothing can be written, nobody is in another's way
            cache.mkdir(parents=True, exist_ok=True)
            busy = Refusal(content, "another conversion is at work here; let it end, then convert again")
            stack.enter_context(alone(cache / "lock", busy))
        yield


@dataclass
class _Intake:
    """Takes in what was read: each story gets its post, and what is to be told of it is noted."""

    shelf: Shelf
    signatures: Signatures
    strict: bool
    findings: Findings = field(default_factory=Findings)
    refused: set[str] = field(default_factory=set)

    def take(self, origin: str, seed: Digested, reading: Reading | Refusal) -> None:
        """Takes in the story of the seed `origin`, or why there is none."""
        refusals = [reading] if isinstance(reading, Refusal) else self._shelve(seed, reading)
        if refusals:
            self.refused.add(origin)
            self.findings.refused += refusals

    def _shelve(self, seed: Digested, reading: Reading) -> list[Refusal]:
        story = reading.story
        if self.strict and (guessed := guesses(story, Path(seed.path))):
            return guessed
        try:
            self.shelf.put(story, seed.digest)
        except OSError as error:
            return [Refusal(seed.path, f"its post cannot be written: {error.strerror}; make room or mend that")]
        self.signatures.add(story.origin, reading.signature)
        self.findings.note(story)
        return []


def _refuse_to_remove_all(seeds: Path, stock: Stock, ledger: Ledger) -> None:
    has_posts = any(entry.by_hand != "deleted" for entry in ledger.entries.values())
    if has_posts and not (stock.seeds or stock.refused):
        raise Refusal(seeds, "there are no seeds in it, and there were; no post was removed. Is it the right folder?")


def _same(stock: Stock, shelf: Shelf) -> set[str]:
    """The origins of the seeds that say what they said when the ledger was written."""
    entries = shelf.entries
    return {origin for origin, seed in stock.seeds.items() if origin in entries and entries[origin].seed == seed.digest}


def _save(content: Path, version: str, ledger: Ledger, shelf: Shelf) -> list[Refusal]:
    if (version, shelf.entries) == (ledger.version, ledger.entries):
        return []
    try:
        if shelf.written:
            flush(content)  # or the ledger could survive a power cut, and posts that it tells of not
        write_ledger(content, version, shelf.entries.values())
    except OSError as error:
        return [Refusal(content / LEDGER, f"cannot be written: {error.strerror}; make room, and convert again")]
    return []
