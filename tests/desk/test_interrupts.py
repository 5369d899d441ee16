"""Ctrl-C, heard also where Python ignores exceptions."""

import signal
import sys
import time
import weakref

import pytest

from knipselkrant.desk.interrupts import heard_interrupts


class Thing:
    """What a weak reference may be to."""


def test_an_interrupt_that_a_callback_swallows_comes_once_more():
    things = [Thing()]
    reference = weakref.ref(things[0], lambda _: signal.raise_signal(signal.SIGINT))

    def lose_a_thing_and_wait():
        things.clear()
        time.sleep(5)

    with heard_interrupts(), pytest.raises(KeyboardInterrupt):
        lose_a_thing_and_wait()
    assert reference() is None


def test_what_else_a_callback_raises_is_told_as_before(monkeypatch):
    told = []
    monkeypatch.setattr(sys, "unraisablehook", lambda ignored: told.append(ignored.exc_type))
    thing = Thing()
    reference = weakref.ref(thing, lambda _: 1 / 0)
    with heard_interrupts():
        del thing
    assert (reference(), told) == (None, [ZeroDivisionError])
