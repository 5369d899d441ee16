"""One at a time, also after a kill."""

import multiprocessing
import os
import signal
import time

import pytest

from knipselkrant import processes
from knipselkrant.errors import Refusal
from knipselkrant.processes import alone, serve_parent

BUSY = Refusal("output", "another is at work")
fork = multiprocessing.get_context("fork")


def hold(lock, seconds, held):
    with alone(lock, BUSY):
        held.set()
        time.sleep(seconds)


@pytest.fixture
def holder(tmp_path):
    """Starts a process that has the lock for so many seconds."""
    started = []

    def start(seconds):
        held = fork.Event()
        started.append(fork.Process(target=hold, args=(tmp_path / "lock", seconds, held)))
        started[0].start()
        held.wait()
        return started[0]

    yield start
    started[0].kill()
    started[0].join()


def test_the_second_waits_for_the_first(tmp_path, holder):
    first = holder(0.3)
    with alone(tmp_path / "lock", BUSY):
        first.join(1)
        assert first.exitcode == 0


def test_the_second_says_so_where_the_first_stays(tmp_path, holder, monkeypatch):
    monkeypatch.setattr(processes, "PATIENCE", 0.1)
    first = holder(60)
    with pytest.raises(Refusal, match="another is at work"), alone(tmp_path / "lock", BUSY):
        pytest.fail("both are in")
    assert first.is_alive()


def test_after_a_kill_the_lock_is_free(tmp_path, holder):
    first = holder(60)
    first.kill()
    with alone(tmp_path / "lock", BUSY):
        first.join(1)
        assert first.exitcode == -signal.SIGKILL


def test_a_worker_ends_when_the_process_that_it_works_for_is_killed():
    told, tell = os.pipe()

    def work():
        serve_parent()
        os.write(tell, b"at work")
        time.sleep(60)

    def employ():
        worker = fork.Process(target=work)
        worker.start()
        worker.join()

    employer = fork.Process(target=employ)
    employer.start()
    assert os.read(told, 100) == b"at work"
    employer.kill()
    employer.join()
    os.close(tell)
    assert os.read(told, 100) == b""  # nobody holds the other end any more
