"""Ctrl-C, heard also where Python ignores exceptions."""

import sys
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any

SOON = 0.01
"""After so many seconds an interrupt that was ignored comes once more."""


@contextmanager
def heard_interrupts() -> Iterator[None]:
    """Has an interrupt come once more that came amid a callback, where Python raises nothing (`sys.unraisablehook`).

    An import, for one, ends in such a callback, and a build begins with hundreds of imports.
    """
    former = sys.unraisablehook

    def hear(ignored: Any) -> None:
        if ignored.exc_type is KeyboardInterrupt:
            Timer(SOON, interrupt_main).start()
        else:
            former(ignored)

    sys.unraisablehook = hear
    try:
        yield
    finally:
        sys.unraisablehook = former
