"""What a page was made from: notes of what was read while it was rendered, and digests of what they name."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date, tzinfo
from functools import partial
from hashlib import blake2b
from typing import Any

DIGEST = 12
"""How many bytes a digest has."""

_TELLING = str, int, float, bytes, date
"""Kinds of values whose `repr` tells all."""

Note = str | tuple[str, str]
"""A name of the context ("SITENAME"); or an owner with the name of what is its own: `("_posts/a.html", "older")`."""

traces: list[set[Note]] = []
"""The notes that are being gathered, those of the innermost trace last."""


def note(name: str, owner: str = "") -> None:
    """Says that what is being rendered depends on this. Costs next to nothing where nobody traces."""
    if traces:
        traces[-1].add((owner, name) if owner else name)


def is_traced() -> bool:
    """Whether something is being rendered of which notes are made."""
    return bool(traces)


def begin_trace() -> None:
    """Begins to gather notes; until `end_trace` an outer trace gets none."""
    traces.append(set())


def end_trace() -> set[Note]:
    """The notes that were made since `begin_trace`."""
    return traces.pop()


@contextmanager
def traced() -> Iterator[set[Note]]:
    """Gathers the notes that are made inside; one trace inside another keeps its notes to itself."""
    depth = len(traces)
    begin_trace()
    try:
        yield traces[-1]
    finally:
        del traces[depth:]  # after an error also traces that were begun inside


def renote(notes: frozenset[Note]) -> None:
    """Makes these notes again, for what was rendered earlier and is used once more."""
    if traces:
        traces[-1] |= notes


def digest_of(value: Any) -> bytes:
    """The digest of a value: equal values have equal ones, in any process.

    An object with a `digest` of its own says by that what there is to know of it.
    Raises TypeError for what cannot be told from another of its kind, such as a function.
    """
    if type(value) is str:
        return digest_text(f"'{value}")  # as no other value's repr begins
    own = getattr(value, "digest", None)
    return own if isinstance(own, bytes) else digest_text(repr(canonical(value)))


def digests_of(values: Iterable[Any]) -> bytes:
    """The digests of values, one after the other. Raises TypeError as `digest_of`."""
    try:
        return b"".join([value.digest for value in values])  # of stories, soonest so
    except (AttributeError, TypeError):
        return b"".join(map(digest_of, values))


def digest_text(text: str) -> bytes:
    """The digest of a text."""
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_bytes(data: bytes) -> bytes:
    """The digest of these bytes."""
    return blake2b(data, digest_size=DIGEST).digest()


def canonical(value: Any) -> Any:
    """`value` as something whose `repr` tells all of it. Raises TypeError as `digest_of`."""
    if value is None or isinstance(value, _TELLING):
        return value
    if isinstance(own := getattr(value, "digest", None), bytes):
        return own
    if isinstance(value, dict):
        return {"": [(canonical(key), canonical(item)) for key, item in value.items()]}
    if isinstance(value, list | tuple):
        try:
            return {"digests": b"".join([item.digest for item in value])} if value else []  # of stories, soonest so
        except (AttributeError, TypeError):
            return [canonical(item) for item in value]
    if isinstance(value, set | frozenset):
        return {"set": sorted(repr(canonical(item)) for item in value)}
    if is_dataclass(value):
        return [type(value).__name__, *(canonical(getattr(value, field.name)) for field in fields(value))]
    if isinstance(value, tzinfo):
        return (type(value).__name__, str(value))
    if isinstance(value, partial):
        return [canonical(value.func), canonical(value.args), canonical(value.keywords)]
    raise TypeError(f"{type(value).__name__} cannot be told from another")
