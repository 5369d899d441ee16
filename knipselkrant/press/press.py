"""The press as generators know it: it works things out on all cores, once, and remembers them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from ..errors import Refusal
from .cache import Cache
from .workers import Helper, spread

Find = Callable[[], Mapping[str, bytes]]
"""Gives each item that there is its stamp: while that stays the same, so does its value. An empty one never does.

It must pickle.
"""

Work = Callable[[str], tuple[bytes, bytes]]
"""Of an item, its value, and a body that is asked for apart. Raises Refusal for an item that cannot be used."""

Joint = Callable[[Mapping[str, tuple[bytes, bytes]]], tuple[Mapping[str, tuple[bytes, bytes]], Any]]
"""Work on many items together: from the stamp and the value of each of the last time, those of now, and an outcome.

The outcome is what msgpack can hold.
"""


class Press:
    """Works for a build, with its `helper`, and keeps in `cache` what it worked out.

    `look` has the helper look at the live site, as it has to some time; `files` gives what the cache has of its files.
    `good_until` may be set to the time (seconds since 1970) at which what is built now would come out otherwise.
    """

    good_until: float | None = None

    def __init__(self, cache: Cache, helper: Helper, look: Callable[[], Any], files: Callable[[], Any]) -> None:
        self._cache, self._helper, self._look, self._files = cache, helper, look, files
        self._begun: list[Callable[[], Any]] = []

    def work_out(self, shelf: str, work: Work, find: Find) -> Iterator[tuple[str, bytes | Refusal | None]]:
        """The items that `find` finds, each with its value, or with why there is none.

        First come all that are remembered, while others find out what became of them: then what no longer holds comes
        once more, with None, and last what was worked out anew.
        """
        sorting = self._helper.begin(partial(_sorted_out, self._cache, shelf, find))
        self._look()
        yield from self._cache.values(shelf)
        self._files()  # while the others are still at it
        missing, gone = sorting()
        yield from ((item, None) for item in (*missing, *gone))
        if missing or gone:
            with self._cache.keeping(shelf, gone) as keep:
                results = spread(_Sheltered(work), list(missing), self._helper.jobs)
                for (item, stamp), result in zip(missing.items(), results, strict=True):
                    if isinstance(result, Refusal):
                        yield item, result
                    else:
                        keep(item, stamp, *result)
                        yield item, result[0]

    def begin(self, shelf: str, prepare: Callable[[], Joint], digest: bytes) -> Callable[[], Any]:
        """Begins with work, once prepared, beside what else is done; gives what to call for its outcome.

        Nothing is done while `digest`, of all that it depends on, stays the same. The work refuses no item.
        """
        outcome: Callable[[], Any]
        if self._cache.fact(f"{shelf} of") == digest:
            outcome = cache(partial(self._cache.fact, shelf))
        else:
            outcome = self._helper.begin(partial(_work_jointly, self._cache, shelf, prepare(), digest))
        self._begun.append(outcome)
        return outcome

    def finish(self) -> None:
        """Ends what was begun: what forks off from now on knows the outcomes."""
        for outcome in self._begun:
            outcome()

    def body(self, shelf: str, item: str) -> bytes:
        """The body that was worked out together with the value of an item."""
        return self._cache.body(shelf, item)


def _sorted_out(cache: Cache, shelf: str, find: Find) -> tuple[dict[str, bytes], list[str]]:
    """Which of the items that there are have no value on the shelf, with their stamps; which are there no more."""
    items = find()
    known = dict(cache.stamps(shelf))
    missing = {item: stamp for item, stamp in items.items() if not stamp or known.get(item) != stamp}
    return missing, [item for item in known if item not in items]


def _work_jointly(cache: Cache, shelf: str, joint: Joint, digest: bytes) -> Any:
    """Keeps the items of a shelf that are not as they were, forgets those that are gone, and gives the outcome."""
    known = {item: (stamp, value) for item, stamp, value in cache.results(shelf)}
    results, outcome = joint(known)
    gone = known.keys() - results.keys()
    with cache.keeping(shelf, gone, {shelf: outcome, f"{shelf} of": digest}) as keep:
        for item, result in results.items():
            if known.get(item) != result:
                keep(item, *result, b"")
    return outcome


class _Sheltered:
    """Work whose refusals are results."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def __call__(self, item: str) -> tuple[bytes, bytes] | Refusal:
        try:
            return self._work(item)
        except Refusal as refusal:
            return refusal
