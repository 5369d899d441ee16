"""How fast sites are built, by this project and by others: `invoke bench`, or
`python bench/press.py [--posts N …] [--runs N] [--builders NAME …] [--folder DIR] [--record]`

For each number of posts it makes them (`made_posts.py`), gives the same ones to each builder (`builders.py`), and has
the builders take turns, run after run. Every build is a process of its own whose start counts. Medians are printed of

- cold: with nothing there;
- warm: with the site gone, but not what the builder remembers beside it;
- one edit: with a sentence more in one story;
- no change.

An edit that takes less than SHORT seconds is made TIMES times in a run, each with a build without a change after it:
what is over soon, noise weighs more in. Medians are of all these.

Also printed are, of a cold build apart, the seconds of processor time, the peak memory of all its processes together
(shared pages counted once) and of its largest, and the files it wrote. The converter takes its turn as if it were a
builder; its site are the posts. With `--record` the table also goes into the documents that show it (`record.py`).
"""

import argparse
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import NamedTuple

import psutil
from builders import BUILDERS, Builder, SiteBuilder
from machine import machine
from made_posts import make_posts
from record import record, table_row

MEGABYTE = 1 << 20
STATES = ("cold", "warm", "one edit", "no change")
SHORT, TIMES = 3.0, 3
COSTS = ("CPU s, cold", "MB in all", "MB in the largest", "pages", "files")
HEADING = ("posts", "builder", *STATES, "cold, of Hugo's", *COSTS)


class Cost(NamedTuple):
    """The processor time of a build, its peak memory in megabytes in all processes and in the largest, its files."""

    processor: float
    memory: float
    largest: float
    pages: int
    files: int

    def cells(self) -> list[str]:
        """As the table has it."""
        return [f"{self.processor:.1f}", *(f"{figure:,.0f}" for figure in self[1:])]


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    known = {builder.name: builder for builder in BUILDERS if builder.program()}
    parser.add_argument("--posts", nargs="*", type=int, default=[1_000, 10_000], help="how many posts")
    parser.add_argument("--runs", type=int, default=3, help="how often each builds; default: 3")
    parser.add_argument(
        "--builders", nargs="*", default=list(known), choices=list(known), help="default: all installed"
    )
    parser.add_argument("--folder", type=Path, help="where to make the sites; default: the system's folder for such")
    parser.add_argument("--record", action="store_true", help="write the table into the documents that show it")
    options = parser.parse_args()
    runs = f"medians of {options.runs} runs" if options.runs > 1 else "a single run"
    caption = f"{machine()}; {runs}, in seconds:"
    print(f"{caption}\n", table_row(HEADING), table_row(["---"] * len(HEADING)), sep="\n", flush=True)
    rows = []
    for count in options.posts:
        with TemporaryDirectory(dir=options.folder) as folder:
            for row in _compare(Path(folder), count, [known[name] for name in options.builders], options.runs):
                print(table_row(row), flush=True)
                rows.append(row)
    if options.record:
        record(caption, HEADING, rows)


def _compare(folder: Path, count: int, kinds: list[type[Builder]], runs: int) -> list[list[str]]:
    make_posts(folder / "made", count)
    builders = [kind(folder / kind.name) for kind in kinds if count <= kind.most]
    edited = {builder: builder.fill(folder / "made") for builder in builders}
    times: dict[Builder, list[list[float]]] = {builder: [[] for _ in STATES] for builder in builders}
    for _ in range(runs):
        for builder in builders:
            for known, measured in zip(times[builder], _measure(builder, edited[builder]), strict=True):
                known += measured
    medians = {builder: [median(each) for each in times[builder]] for builder in builders}
    hugo = next((medians[builder][0] for builder in builders if builder.name == "hugo"), None)
    return [
        [
            f"{count:,}",
            builder.version(),
            *(f"{seconds:.2f}" for seconds in medians[builder]),
            f"{medians[builder][0] / hugo:.2f}" if hugo and isinstance(builder, SiteBuilder) else "",
            *_cost(builder).cells(),
        ]
        for builder in builders
    ]


def _measure(builder: Builder, edited: Path) -> tuple[list[float], ...]:
    """The seconds that builds take in each of the STATES."""
    builder.forget()
    sleep(1)
    cold = _seconds(builder)
    subprocess.run(["rm", "-r", str(builder.output)], check=True)
    warm = _seconds(builder)
    edits: list[float] = []
    unchanged: list[float] = []
    while len(edits) < TIMES and (not edits or edits[-1] < SHORT):
        sleep(3)  # a file this young is read again, whatever its times say
        builder.edit(edited)
        edits.append(_seconds(builder))
        unchanged.append(_seconds(builder))
    return [cold], [warm], edits, unchanged


def _seconds(builder: Builder) -> float:
    os.sync()  # who waits for the disk is not to wait for what others wrote
    start = perf_counter()
    _run(builder, lambda process: None)
    return perf_counter() - start


def _cost(builder: Builder) -> Cost:
    memory: list[tuple[float, float]] = []

    def watch(process: subprocess.Popen[bytes]) -> None:
        whole = psutil.Process(process.pid)
        while process.poll() is None:
            memory.append(_memory(whole))
            sleep(0.05)

    builder.forget()
    before = _processor()
    _run(builder, watch)
    processor = _processor() - before
    files = [path for path in builder.output.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return Cost(processor, max(each[0] for each in memory), max(each[1] for each in memory), pages, len(files))


def _processor() -> float:
    """The seconds of processor time of all builds until now."""
    times = os.times()
    return times.children_user + times.children_system


def _memory(whole: psutil.Process) -> tuple[float, float]:
    """The megabytes that a process and its children have now: all of them together, and the largest."""
    shares, sizes = [0.0], [0.0]
    try:
        for process in (whole, *whole.children(recursive=True)):
            memory = process.memory_full_info()
            shares.append(getattr(memory, "pss", memory.uss) / MEGABYTE)
            sizes.append(memory.rss / MEGABYTE)
    except psutil.Error:
        pass  # one that has just ended
    return sum(shares), max(sizes)


def _run(builder: Builder, watch: Callable[[subprocess.Popen[bytes]], None]) -> None:
    # As users have it: what Python compiled once it need not compile again. Some test machines forbid it to keep that.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        builder.command(), cwd=builder.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as it:
        watch(it)
        said, _ = it.communicate()
    if it.returncode:
        raise SystemExit(f"{builder.version()} failed:\n{said.decode(errors='replace')}")


if __name__ == "__main__":
    main()
