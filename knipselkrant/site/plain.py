"""What a fast build brings with it (the setting PRESS), for when Pelican runs alone: all is worked out, once, here."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pelican.utils import sanitised_join

from ..errors import Refusal

Find = Callable[[], Mapping[str, bytes]]
Work = Callable[[str], tuple[bytes, bytes]]
Joint = Callable[[Mapping[str, Any]], tuple[Any, Any]]


class PlainPress:
    """Works things out one after the other, and remembers nothing from one run to the next."""

    good_until: float | None = None

    def __init__(self) -> None:
        self._bodies: dict[tuple[str, str], bytes] = {}

    def begin(self, shelf: str, prepare: Callable[[], Joint], digest: bytes) -> Any:
        """What to call for the outcome of work on many items together; the digest is of no use here."""
        joint = prepare()
        return cache(lambda: joint({})[1])

    def work_out(self, shelf: str, work: Work, find: Find) -> Iterator[tuple[str, bytes | Refusal]]:
        """The items that `find` finds, each with its value, or with why there is none."""
        for item in find():
            try:
                value, self._bodies[shelf, item] = work(item)
            except Refusal as refusal:
                yield item, refusal
            else:
                yield item, value

    def body(self, shelf: str, item: str) -> bytes:
        """The body that was worked out together with the value of an item."""
        return self._bodies[shelf, item]


def write_data(writer: Any, output: str, path: str, make: Callable[[], bytes], **variables: Any) -> None:
    """Has the file at `path` made from these variables: by a writer that gathers files, or at once."""
    if hasattr(writer, "write_data"):
        writer.write_data(path, make, **variables)
        return
    file = Path(sanitised_join(output, path))
    writer._written_files.add(str(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(make())
