"""Fuzzes the converter with atheris: `python tests/fuzz/fuzz_convert.py -max_total_time=60`.

The first byte chooses the kind of seed, the others are its bytes. Found is whatever raises anything but Refusal, makes
a post that does not read back as its story, or changes what no repair lists. A seed that finds something is put in
corpus/, which is read first, and `test_corpus.py` asks the same of it in every test run.
Install atheris into an environment of its own (`pip install atheris`), beside this package: it is no dependency.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

with atheris.instrument_imports(include=["knipselkrant"]):
    from tests.fuzz.convert_one import assert_converts_well


def main() -> None:
    """Fuzzes until libFuzzer's options (`-max_total_time=`, `-runs=`) end it."""
    program, *options = sys.argv
    defaults = [f"-dict={HERE / 'words.dict'}", f"-artifact_prefix={HERE / 'corpus'}/", "-max_len=2000"]
    with TemporaryDirectory() as folder:
        new_inputs = Path(folder, "new")
        new_inputs.mkdir()
        atheris.Setup(
            [program, *defaults, *options, str(new_inputs), str(HERE / "corpus")],
            lambda data: assert_converts_well(data, Path(folder)),
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
