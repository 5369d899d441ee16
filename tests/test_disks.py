"""What is written is flushed: few files one by one, whatever else is written on that disk; many by one call for all."""

import errno
import os

import pytest

from knipselkrant.disks import FEW, flush

pytestmark = pytest.mark.skipif(not hasattr(os, "sync"), reason="Windows has no call that flushes a disk")


@pytest.fixture
def flushed(monkeypatch):
    """The inodes of what is flushed by itself."""
    inodes = []
    monkeypatch.setattr(os, "fsync", lambda file: inodes.append(os.fstat(file).st_ino))
    return inodes


def written(folder, count):
    paths = [folder / f"{number % 3}" / f"{number}.html" for number in range(count)]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return paths


def test_few_files_are_flushed_with_their_folders_and_no_other(tmp_path, flushed):
    paths = written(tmp_path, FEW)
    (tmp_path / "0/other.html").touch()
    flush(tmp_path, paths)
    wanted = {path.stat().st_ino for path in (*paths, *(path.parent for path in paths))}
    assert sorted(flushed) == sorted(wanted)


@pytest.mark.parametrize("known", [True, False])
def test_many_files_are_flushed_with_all_of_the_disk(tmp_path, flushed, known):
    paths = written(tmp_path, FEW + 1)
    flush(tmp_path, paths if known else None)
    assert flushed == []


def test_of_a_file_that_is_gone_its_folder_is_flushed(tmp_path, flushed):
    flush(tmp_path, [tmp_path / "gone.html", tmp_path / "gone/too.html"])
    assert flushed == [tmp_path.stat().st_ino]


def test_what_cannot_be_flushed_is_told_of(tmp_path, monkeypatch):
    def refuse(_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="Input/output"):
        flush(tmp_path, written(tmp_path, 1))
