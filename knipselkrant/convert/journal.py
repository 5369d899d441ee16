"""The journal of a conversion: what it is about to do to each post, so that a killed one is brought to an end."""

import json
from dataclasses import replace
from pathlib import Path
from typing import IO

from .files import part_of, read_if_there
from .ledger import LEDGER, VERSION, Entry, Ledger, entry_of
from .memory import CACHE
from .seed import digest_of

GONE = ""
"""The digest of a post that is taken away."""


class Journal:
    """The journal of the content folder `content`; there is one only while a conversion is at work, or was killed."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._path = content / CACHE / "journal.jsonl"
        self._file: IO[str] | None = None

    def settle(self, ledger: Ledger) -> Ledger:
        """What the ledger would be, had the conversion that was killed written it; what it left half done is undone."""
        lines = (read_if_there(self._path) or b"").decode("utf-8", "replace").splitlines()
        begun = [entry for line in lines if (entry := entry_of(line))]
        if not self._path.exists():
            return ledger
        entries = dict(ledger.entries)
        for entry in begun:
            part_of(self._content / entry.post).unlink(missing_ok=True)
            if self._digest(entry.post) == entry.digest:
                self._settle(entry, entries.pop(entry.origin, None))
                if entry.digest != GONE:
                    entries[entry.origin] = entry
        for spare in (part_of(self._content / LEDGER), part_of(self._content / VERSION)):
            spare.unlink(missing_ok=True)
        for spare in (self._content / CACHE).glob(".*.part"):
            spare.unlink()
        return replace(ledger, entries=entries)

    def note(self, entry: Entry) -> None:
        """Notes what a post's entry will be when what is about to be done is done. Raises OSError where it cannot."""
        if self._file is None:
            self._file = self._path.open("a", encoding="utf-8", errors="replace", buffering=1)
        self._file.write(json.dumps(entry.as_json(), ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Closes the file; it stays."""
        if self._file:
            self._file.close()

    def remove(self) -> None:
        """Takes the journal away: all that it tells is done, and in the ledger."""
        self._path.unlink(missing_ok=True)

    def _settle(self, entry: Entry, old: Entry | None) -> None:
        """Takes away the post of a story that has another by now."""
        if old and old.post != entry.post and self._digest(old.post) == old.digest:
            (self._content / old.post).unlink()

    def _digest(self, post: str) -> str:
        data = read_if_there(self._content / post)
        return GONE if data is None else digest_of(data)
