"""Fuzzes a reader with atheris: `python tests/fuzz/fuzz_reader.py liquid -max_total_time=60`.

The readers and what they must hold to are in `readers.py`. What is found is put in readers/NAME/, which is read first
and tried in every test run (`test_readers.py`). A folder named behind the reader gets the inputs that reach
new code; `-merge=1` takes from it what readers/NAME/ has not. Install atheris into an environment of its own, beside
this package: it is no dependency.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

with atheris.instrument_imports(include=["knipselkrant", "liquid"]):
    from tests.fuzz.readers import READERS


def main() -> None:
    """Fuzzes until libFuzzer's options (`-max_total_time=`, `-runs=`) end it."""
    program, name, *options = sys.argv
    corpus = HERE / "readers" / name
    limits = ["-max_len=1500", "-timeout=20", "-rss_limit_mb=1500"]
    defaults = [f"-dict={HERE / name}.dict", f"-artifact_prefix={corpus}/", *limits]
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with TemporaryDirectory(dir=memory) as folder:
        atheris.Setup(
            [program, *defaults, *options, str(corpus)],
            lambda data: READERS[name](data, Path(folder)),
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
