from pathlib import Path

import pytest

from knipselkrant.press.publish import Published, publish


def tree(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def workshop(tmp_path):
    (tmp_path / "workshop").mkdir()
    return tmp_path / "workshop"


def test_the_first_site_is_put_in_place(tmp_path, workshop):
    staged = tree(workshop / "site", {"index.html": "a", "x/y.html": "b"})
    assert publish(staged, tmp_path / "output") == Published(added=2)
    assert contents(tmp_path / "output") == {"index.html": "a", "x/y.html": "b"}


def test_the_new_site_replaces_the_old_one_whole(tmp_path, workshop):
    output = tree(tmp_path / "output", {"index.html": "a", "gone/x.html": "b", "same.css": "c"})
    staged = tree(workshop / "site", {"index.html": "A", "new.html": "d", "same.css": "c"})
    assert publish(staged, output) == Published(added=1, changed=1, removed=1, unchanged=1)
    assert contents(output) == {"index.html": "A", "new.html": "d", "same.css": "c"}
    assert not (output / "gone").exists()
    assert list(workshop.iterdir()) == []


def test_files_that_did_not_change_keep_inode_and_time(tmp_path, workshop):
    output = tree(tmp_path / "output", {"same.css": "c", "other.css": "c"})
    before = (output / "same.css").stat()
    publish(tree(workshop / "site", {"same.css": "c", "other.css": "d"}), output)
    after = (output / "same.css").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
