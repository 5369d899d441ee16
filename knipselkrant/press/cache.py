"""What earlier builds worked out, kept in one SQLite file; at no loss thrown away."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import msgpack

_TABLES = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value BLOB);
CREATE TABLE IF NOT EXISTS results (shelf TEXT, item TEXT, stamp BLOB, value BLOB, PRIMARY KEY (shelf, item));
CREATE TABLE IF NOT EXISTS bodies (shelf TEXT, item TEXT, body BLOB, PRIMARY KEY (shelf, item));
CREATE TABLE IF NOT EXISTS traces (id INTEGER PRIMARY KEY, names BLOB UNIQUE);
CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, trace INTEGER, owned BLOB, digest BLOB, size INTEGER, time INTEGER, inode INTEGER);
"""

PATIENCE = 60.0
"""How many seconds one process waits while another one writes."""


class Mark(NamedTuple):
    """What tells a file from one that was put in its place: bytes, nanoseconds, inode."""

    size: int
    time: int
    inode: int


class Origin(NamedTuple):
    """What a file of the site was made from.

    `names` are those of the context that were read for it, `owned` the owners and names of what else was, packed: the
    subject has no name there. `digest` is that of all these together, or None for what is not made from a context.
    """

    names: frozenset[str] = frozenset()
    owned: bytes = b""
    digest: bytes | None = None


class Made(NamedTuple):
    """A file of the site that was made."""

    origin: Origin
    mark: Mark


class Cache:
    """The file at `path`; made anew where there is none, or it is damaged."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._open()
        except sqlite3.DatabaseError:
            path.unlink()
            self._open()

    def __reduce__(self) -> tuple[type, tuple[Path]]:
        return Cache, (self._path,)  # another process opens the file by itself

    def _open(self) -> None:
        # Transactions begin and end where it is said here. What is kept survives a power cut: were it forgotten that
        # the next tree was being changed, it could be taken for one that was not.
        self._file, self._owner = sqlite3.connect(self._path, PATIENCE, isolation_level=None), os.getpid()
        # Its pages have room for several records each, or most would be strewn over two.
        settings = "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
        self._file.executescript(f"{settings}; {_TABLES}")

    def begin(self, version: bytes) -> None:
        """Forgets all that is not of this version."""
        if self.fact("version") != version:
            with self._transaction():
                for table in ("facts", "results", "bodies", "files", "traces"):
                    self._file.execute(f"DELETE FROM {table}")
                self._set_facts({"version": version})

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def fact(self, name: str) -> Any:
        """What was kept under this name, or None."""
        row = self._file.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return msgpack.unpackb(row[0]) if row else None

    def keep_facts(self, **facts: Any) -> None:
        """Keeps these."""
        with self._transaction():
            self._set_facts(facts)

    def results(self, shelf: str) -> Iterator[tuple[str, bytes, bytes]]:
        """Each item on a shelf, with its stamp and its value."""
        return self._file.execute("SELECT item, stamp, value FROM results WHERE shelf = ?", (shelf,))

    def stamps(self, shelf: str) -> Iterator[tuple[str, bytes]]:
        """Each item on a shelf with its stamp."""
        return self._file.execute("SELECT item, stamp FROM results WHERE shelf = ?", (shelf,))

    def values(self, shelf: str) -> Iterator[tuple[str, bytes]]:
        """Each item on a shelf with its value."""
        return self._file.execute("SELECT item, value FROM results WHERE shelf = ?", (shelf,))

    @contextmanager
    def keeping(
        self, shelf: str, gone: Iterable[str] = (), facts: Mapping[str, Any] = MappingProxyType({})
    ) -> Iterator[Callable[[str, bytes, bytes, bytes], None]]:
        """Gives what puts an item with its stamp, value and body on a shelf; takes off it those gone, keeps facts.

        All of it is kept at the end, or nothing where that is not reached.
        """
        with self._transaction():
            for table in ("results", "bodies"):
                self._file.executemany(
                    f"DELETE FROM {table} WHERE shelf = ? AND item = ?", [(shelf, item) for item in gone]
                )

            def keep(item: str, stamp: bytes, value: bytes, body: bytes) -> None:
                self._file.execute("REPLACE INTO results VALUES (?, ?, ?, ?)", (shelf, item, stamp, value))
                if body:
                    self._file.execute("REPLACE INTO bodies VALUES (?, ?, ?)", (shelf, item, body))

            yield keep
            self._set_facts(facts)

    def body(self, shelf: str, item: str) -> bytes:
        """The body of an item; empty for one that has none. Any process may ask."""
        self._be_own()
        row = self._file.execute("SELECT body FROM bodies WHERE shelf = ? AND item = ?", (shelf, item)).fetchone()
        return bytes(row[0]) if row else b""

    def files(self) -> dict[str, Origin]:
        """The origins of the site's files by their paths, as the last build left them. Raises DatabaseError."""
        try:
            rows = self._file.execute("SELECT * FROM traces")
            traces = {row: frozenset(msgpack.unpackb(names)) for row, names in rows}
            return {
                path: Origin(traces[trace], owned, digest)
                for path, trace, owned, digest in self._file.execute("SELECT path, trace, owned, digest FROM files")
            }
        except (TypeError, ValueError, KeyError) as error:
            raise sqlite3.DatabaseError(f"{self._path} is damaged") from error

    def marks(self) -> dict[str, Mark]:
        """The mark of each file of the site."""
        rows = self._file.execute("SELECT path, size, time, inode FROM files")
        return {path: Mark(size, time, inode) for path, size, time, inode in rows}

    def keep_files(self, made: Mapping[str, Made], gone: Iterable[str], **facts: Any) -> None:
        """Takes in, all at once, the files that were made, those that are gone, and these facts."""
        with self._transaction():
            traces = {names: self._trace(names) for names in {each.origin.names for each in made.values()}}
            self._file.executemany(
                "REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (path, traces[origin.names], origin.owned, origin.digest, *mark)
                    for path, (origin, mark) in made.items()
                ],
            )
            self._file.executemany("DELETE FROM files WHERE path = ?", [(path,) for path in gone])
            self._set_facts(facts)

    def _trace(self, names: frozenset[str]) -> int:
        packed = msgpack.packb(sorted(names))
        self._file.execute("INSERT OR IGNORE INTO traces (names) VALUES (?)", (packed,))
        return int(self._file.execute("SELECT id FROM traces WHERE names = ?", (packed,)).fetchone()[0])

    def _set_facts(self, facts: Mapping[str, Any]) -> None:
        rows = [(name, msgpack.packb(value)) for name, value in facts.items()]
        self._file.executemany("REPLACE INTO facts VALUES (?, ?)", rows)

    def _be_own(self) -> None:
        """Opens the file anew in a fork, which may not use what its parent opened."""
        if self._owner != os.getpid():
            self._file, self._owner = sqlite3.connect(self._path, isolation_level=None), os.getpid()
            self._file.execute("BEGIN")  # once for all questions: to begin takes longer than to answer

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._file.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")
