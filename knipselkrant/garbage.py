"""When Python looks for garbage: a site is a million things that stay, and to look through them all takes long."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Has Python leave garbage where it is; afterwards all is as it was before."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
