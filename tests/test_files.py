import os

import pytest

from knipselkrant.errors import Refusal
from knipselkrant.files import is_file, read_text


def test_a_pipe_and_a_device_are_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pijp")
    (tmp_path / "zonder-eind").symlink_to("/dev/zero")
    for name in ("pijp", "zonder-eind"):
        with pytest.raises(Refusal, match="a pipe or a device"):
            read_text(tmp_path / name)


def test_there_is_no_file_by_a_name_too_long_for_one(tmp_path):
    assert not is_file(tmp_path / ("a" * 300))


def test_a_byte_order_mark_is_no_part_of_a_text(tmp_path):
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfa")
    assert read_text(tmp_path / "a") == "a"
