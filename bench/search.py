"""What the search costs: `python bench/search.py [COUNT]` builds a site of so many made stories, and indexes it."""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from made_posts import make_posts

from knipselkrant.press.build import build
from knipselkrant.press.search import index_pages

SETTINGS = Path(__file__).parents[1] / "pelicanconf.py"
FIRST = ("pagefind.js", "pagefind-entry.json", "wasm.*.pagefind", "*.pf_meta")
"""What a browser fetches before it can answer a question; then an index and some fragments for each."""


def main(count: int) -> None:
    with TemporaryDirectory() as folder:
        content, output = Path(folder, "content"), Path(folder, "output")
        content.mkdir()
        make_posts(content, count)
        start = time.perf_counter()
        result = build(SETTINGS, content, output, {"CARDS": False})
        built = time.perf_counter()
        assert result.errors == (), result.errors
        index_pages(output, Path(folder, "former"), Path(folder, "extra"))
        indexed = time.perf_counter()
        index = Path(folder, "extra/pagefind")
        rows = {
            "building without the search": f"{built - start:.1f} s",
            "indexing": f"{indexed - built:.1f} s",
            "the index": _size(index.rglob("*")),
            "before the first question": _size(path for name in FIRST for path in index.glob(name)),
            "a part of the index": _mean(index.rglob("*.pf_index")),
            "a result": _mean(index.rglob("*.pf_fragment")),
        }
    print(f"| {count:,} stories | |\n| --- | --- |")
    for name, value in rows.items():
        print(f"| {name} | {value} |")


def _size(paths) -> str:
    sizes = [path.stat().st_size for path in paths if path.is_file()]
    return f"{sum(sizes) / 1e6:.1f} MB in {len(sizes):,} files"


def _mean(paths) -> str:
    sizes = [path.stat().st_size for path in paths]
    return f"{sum(sizes) / len(sizes) / 1000:.1f} KB, of {len(sizes):,}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
