"""A command that is told to stop does so at once, says so, and leaves nobody at work and nothing in the way."""

import os
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from .sites import ROOT
from .test_commands import BIN, everything

pytestmark = pytest.mark.slow

STORIES = 300
AT_WORK = {"convert": "content/_posts/2019", "build": ".output.press/scratch"}
"""What is there once a command has begun, and long before it is done."""


class Newsroom:
    """Seeds, content and output in a folder, and the commands at work there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("seeds", "content"):
            (folder / name).mkdir(parents=True)
        shutil.copy(ROOT / "content/_config.yml", folder / "content")
        for number in range(STORIES):
            text = (
                f"titel: Verhaal {number}\ndatum: {number % 28 + 1} juni 2019\n\nDe burgemeester opent brug {number}.\n"
            )
            (folder / f"seeds/{number}.txt").write_text(text, "utf-8")

    def start(self, command: str, **options: object) -> subprocess.Popen:
        names = ("seeds", "content", "output") if command == "build" else ("seeds", "content")
        folders = [part for name in names for part in (f"--{name}", self.folder / name)]
        line = [BIN / "invoke", command, *folders, "--jobs", "2", *(["--no-cards"] if command == "build" else [])]
        return subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)

    def wait_for(self, path: str) -> None:
        deadline = time.monotonic() + 60
        while not (self.folder / path).exists() and time.monotonic() < deadline:
            time.sleep(0.005)

    def litter(self) -> set[str]:
        """The names of hidden and of unfinished files."""
        hidden = (
            path for path in self.folder.rglob("*") if path.name.startswith(".") or path.suffix in (".part", ".tmp")
        )
        return {path.relative_to(self.folder).as_posix() for path in hidden}


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """A newsroom where nobody is disturbed."""
    room = Newsroom(tmp_path_factory.mktemp("rustig"))
    build = room.start("build")
    assert "Traceback" not in build.communicate(timeout=120)[1]
    assert build.returncode == 0
    return room


@pytest.mark.parametrize("command", ["convert", "build"])
@pytest.mark.parametrize(
    ("told", "tell", "status"),
    [
        pytest.param(signal.SIGINT, os.killpg, 130, id="Ctrl-C"),
        pytest.param(signal.SIGINT, os.kill, 130, id="SIGINT"),
        pytest.param(signal.SIGTERM, os.kill, -signal.SIGTERM, id="SIGTERM"),  # a shell calls that 143
    ],
)
def test_it_stops_at_once_and_the_next_run_ends_as_if_nothing_had_been(tmp_path, calm, command, told, tell, status):
    room = Newsroom(tmp_path / "krant")
    end, held = os.pipe()
    stopped = room.start(command, start_new_session=True, pass_fds=[held])
    os.close(held)
    room.wait_for(AT_WORK[command])
    tell(stopped.pid, told)
    _, said = stopped.communicate(timeout=30)
    assert stopped.returncode == status
    assert said.strip() == ("" if status < 0 else "stopped; what was there stays, and the next run goes on from it")
    assert select.select([end], [], [], 10)[0]  # all that it started have ended too
    assert os.read(end, 1) == b""
    os.close(end)

    build = room.start("build")
    assert (build.communicate(timeout=120)[1], build.returncode) == ("", 0)
    for name in ("content", "output"):
        assert found_in(room.folder / name) == found_in(calm.folder / name)
    assert room.litter() == calm.litter()


def found_in(folder: Path) -> dict[str, bytes]:
    """The bytes of each file, but for the search index, which Pagefind writes in another order each time."""
    return {path: data for path, data in everything(folder).items() if not path.startswith("pagefind/")}
