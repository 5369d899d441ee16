"""The press as generators know it: it works things out on all cores, once, and remembers them."""

from collections.abc import Callable, Iterator, Mapping

from ..errors import Refusal
from ..stamps import Stamps
from .cache import Cache
from .workers import spread

Work = Callable[[str], tuple[bytes, bytes]]
"""Of an item, its value, and a body that is asked for apart. Raises Refusal for an item that cannot be used."""


class Press:
    """Works for a build on `jobs` processes, and keeps in `cache` what it worked out.

    `stamp` gives the stamp of a file by its full path. `good_until` may be set to the time (seconds since 1970) at
    which what is built now would come out otherwise.
    """

    good_until: float | None = None

    def __init__(self, cache: Cache, jobs: int, stamps: Stamps) -> None:
        self._cache, self._jobs = cache, jobs
        self.stamp = stamps.of

    def still(self, shelf: str, digest: bytes) -> dict[str, bytes] | None:
        """All values of a shelf, if `digest`, of all that they depend on, is what it was when they were worked out."""
        if self._cache.fact(f"{shelf} of") != digest:
            return None
        return self._cache.values(shelf)

    def work_out(
        self, shelf: str, work: Work, items: Mapping[str, bytes], digest: bytes = b""
    ) -> dict[str, bytes | Refusal]:
        """The value of each item, or why there is none.

        `items` gives each its stamp: while that stays the same, so does its value. An empty stamp is never the same.
        `digest` is what `still` is to ask for.
        """
        known = self._cache.results(shelf)
        values: dict[str, bytes | Refusal] = {
            item: known[item][1] for item, stamp in items.items() if stamp and item in known and known[item][0] == stamp
        }
        gone = [item for item in known if item not in items]
        missing = [item for item in items if item not in values]
        del known

        def fresh() -> Iterator[tuple[str, bytes, bytes, bytes]]:
            for item, result in zip(missing, spread(_Sheltered(work), missing, self._jobs), strict=True):
                if isinstance(result, Refusal):
                    values[item] = result
                else:
                    values[item] = result[0]
                    yield item, items[item], *result

        if missing or gone or digest:
            facts = {f"{shelf} of": digest} if digest else {}
            self._cache.keep_results(shelf, fresh(), gone, facts)  # one by one: bodies would fill the memory
        return values

    def body(self, shelf: str, item: str) -> bytes:
        """The body that was worked out together with the value of an item."""
        return self._cache.body(shelf, item)


class _Sheltered:
    """Work whose refusals are results."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def __call__(self, item: str) -> tuple[bytes, bytes] | Refusal:
        try:
            return self._work(item)
        except Refusal as refusal:
            return refusal
