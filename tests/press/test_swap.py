"""Two folders change places, whatever the disk can do and whenever it is cut short."""

import errno
from pathlib import Path

import pytest

from knipselkrant.press import swap
from knipselkrant.press.swap import exchange, mend_exchange


@pytest.fixture
def folders(tmp_path):
    """The next site, the live one, and where it may be put aside."""
    for name in ("next", "live"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name)
    return tmp_path / "next", tmp_path / "live", tmp_path / "aside"


def fail(monkeypatch, problem):
    monkeypatch.setattr(swap, "_exchange_at_once", lambda *_: problem)


def read(*folders):
    return [(folder / "page").read_text() for folder in folders]


def cut_short(monkeypatch, step, error):
    """Lets the so-many-th renaming be cut short by an error."""
    rename, steps = Path.rename, []

    def renamed(self, target):
        steps.append(target)
        if len(steps) == step:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", renamed)


def test_on_this_system_it_takes_one_step(folders, monkeypatch):
    cut_short(monkeypatch, 1, AssertionError("a step of more"))
    exchange(*folders)
    assert read(*folders[:2]) == ["live", "next"]


@pytest.mark.parametrize("problem", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_where_the_disk_cannot_it_takes_three(folders, monkeypatch, problem):
    fail(monkeypatch, problem)
    exchange(*folders)
    assert read(*folders[:2]) == ["live", "next"]
    assert not folders[2].exists()


@pytest.mark.parametrize(("step", "left"), [(1, "live"), (2, "live"), (3, "next")])
def test_a_kill_between_the_steps_is_mended(folders, monkeypatch, step, left):
    fail(monkeypatch, errno.ENOSYS)
    with monkeypatch.context() as patch:
        cut_short(patch, step, KeyboardInterrupt())
        with pytest.raises(KeyboardInterrupt):
            exchange(*folders)
    _, live, aside = folders
    mend_exchange(live, aside)
    assert read(live) == [left]
    assert not aside.exists()


@pytest.mark.parametrize("step", [1, 2])
def test_what_cannot_be_renamed_stays(folders, monkeypatch, step):
    fail(monkeypatch, errno.ENOSYS)
    cut_short(monkeypatch, step, OSError(errno.EACCES, "Permission denied"))
    with pytest.raises(OSError, match="Permission denied"):
        exchange(*folders)
    assert read(*folders[:2]) == ["next", "live"]
    assert not folders[2].exists()


def test_another_problem_is_told_and_not_evaded(folders, monkeypatch):
    fail(monkeypatch, errno.EBUSY)
    with pytest.raises(OSError, match="busy"):
        exchange(*folders)
    assert read(*folders[:2]) == ["next", "live"]
