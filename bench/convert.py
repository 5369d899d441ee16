"""How fast the converter is, and how much memory it takes: `python bench/convert.py [--jobs N] [--runs N] [SEEDS…]`

For each number of seeds it makes that many (`made_seeds.py`) and converts them, each time in a process of its own whose
start counts, all of it several times over, and prints the medians. All files stay until the end: on ext4 those made
within half a minute of deleting thousands take ten times as long.

- cold: with nothing there. `cpu` is the processors' time a seed, which says more than the rate on a busy machine;
- warm: with nothing changed; and again, when the posts are old enough to be known by their times;
- one changed: with a sentence more in one seed;
- peak memory: of the process that writes the posts, and of the largest of those that read seeds.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import NamedTuple

from machine import machine
from made_seeds import make_seeds

from knipselkrant.convert import convert

MEGABYTE = 1024  # getrusage counts in kilobytes


class Round(NamedTuple):
    """What one conversion took: seconds, seconds of processors, and megabytes in its process and in a worker."""

    seconds: float
    processors: float
    memory: float
    worker_memory: float


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seeds", nargs="*", type=int, default=[2_000, 10_000, 20_000], help="how many seeds to convert")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="on how many processes; default: all cores"
    )
    parser.add_argument("--runs", type=int, default=3, help="how often to do all of it; default: 3")
    parser.add_argument("--folder", type=Path, help="where to make them; default: the system's folder for such")
    parser.add_argument(
        "--convert", type=Path, metavar="DIR", help="only convert what is in a folder, and print what it took"
    )
    options = parser.parse_args()
    if options.convert:
        print(*_convert(options.convert, options.jobs))
        return
    print(f"{machine()}, {options.jobs} jobs, medians of {options.runs} runs")
    print("  seeds             cold      cpu              warm             again  one changed     peak memory")
    with TemporaryDirectory(dir=options.folder) as folder:
        for count in options.seeds:
            runs = [list(_rounds(Path(folder, f"{count}-{run}"), count, options.jobs)) for run in range(options.runs)]
            print(_row(count, *(Round(*map(median, zip(*rounds, strict=True))) for rounds in zip(*runs, strict=True))))


def _rounds(folder: Path, count: int, jobs: int) -> Iterator[Round]:
    """Cold, warm, again, one changed."""
    make_seeds(folder / "seeds", count)
    (folder / "content").mkdir()
    (folder / "content/_config.yml").write_text("timezone: Europe/Amsterdam\n", "utf-8")
    yield _in_a_process(folder, jobs)
    sleep(2)
    yield _in_a_process(folder, jobs)
    yield _in_a_process(folder, jobs)
    seed = next((folder / "seeds").rglob("*.txt"))
    seed.write_bytes(seed.read_bytes() + b"\n\nEen zin die er gisteren nog niet stond.\n")
    yield _in_a_process(folder, jobs)


def _in_a_process(folder: Path, jobs: int) -> Round:
    command = [sys.executable, __file__, "--convert", str(folder), "--jobs", str(jobs)]
    start = perf_counter()
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return Round(perf_counter() - start, *map(float, said.split()))


def _convert(folder: Path, jobs: int) -> tuple[float, float, float]:
    """Converts, and tells seconds of processors, and megabytes in this process and in a worker."""
    report = convert(folder / "seeds", folder / "content", jobs=jobs)
    if not report.ok:
        sys.exit("\n".join(map(str, report.refused)))
    own, workers = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    processors = own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime
    return processors, own.ru_maxrss / MEGABYTE, workers.ru_maxrss / MEGABYTE


def _row(count: int, cold: Round, warm: Round, again: Round, changed: Round) -> str:
    cold_rate, warm_rate, rate_again = (count / found.seconds for found in (cold, warm, again))
    return (
        f"{count:7,}  {cold.seconds:6.1f} s {cold_rate:5,.0f}/s  {cold.processors / count * 1000:4.2f} ms"
        f"  {warm.seconds:5.2f} s {warm_rate:6,.0f}/s  {again.seconds:5.2f} s {rate_again:6,.0f}/s"
        f"  {changed.seconds:9.2f} s"
        f"  {cold.memory:4.0f} + {cold.worker_memory:3.0f} MB"
    )


if __name__ == "__main__":
    main()
