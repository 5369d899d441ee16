"""How near we come to real Jekyll on whole blogs: `python bench/jekyll.py FOLDER… [--differences N]`

Each FOLDER is a Jekyll source folder. Real Jekyll and `python -m knipselkrant posts` read it; printed is how many posts
are equal, field by field, and the first differences. Dates, names and addresses must be equal to the letter; excerpt
and content as text, white space folded. Theme, plugins, layouts and pages are left out, in Jekyll too. Posts at which
Jekyll itself stops do not count.
"""

import argparse
import difflib
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from bs4 import BeautifulSoup

ORACLE = Path(__file__).parents[1] / "tests/jekyll_oracle.rb"
EXACT = ("url", "id", "title", "date", "categories", "tags")
TEXTS = ("excerpt", "content")
Post = dict[str, Any]


def main() -> None:
    """Compares, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a Jekyll source folder")
    parser.add_argument("--differences", type=int, default=5, metavar="N", help="how many to show a blog; default: 5")
    options = parser.parse_args()
    shown = []
    print("posts  refused  " + "  ".join((*EXACT, *TEXTS)) + "  seconds (Jekyll)  blog")
    for folder in options.folders:
        row, differences = _compared(folder)
        print(row, flush=True)
        shown += differences[: options.differences]
    print(*shown, sep="\n")


def _compared(folder: Path) -> tuple[str, list[str]]:
    theirs, their_time = posts_of(["ruby", ORACLE, "--alone", folder])
    ours, our_time = posts_of([sys.executable, "-m", "knipselkrant", "posts", folder])
    stopped = {path for path, post in theirs.items() if "error" in post}
    expected = [post for path, post in theirs.items() if path not in stopped]
    equal: Counter[str] = Counter()
    differences = [f"{folder}/{path}: is no post to Jekyll" for path in ours if path not in theirs]
    for their in expected:
        our = ours.get(their["path"])
        if our is None:
            differences.append(f"{folder}/{their['path']}: refused, or no post to us")
            continue
        for field in (*EXACT, *TEXTS):
            values = [text(post[field]) if field in TEXTS else post[field] for post in (our, their)]
            equal[field] += values[0] == values[1]
            if values[0] != values[1]:
                differences.append(f"{folder}/{their['path']}: {field}\n{_difference(*values)}")
    missing = sum(post["path"] not in ours for post in expected)
    counts = "  ".join(f"{equal[field]:{len(field)}}" for field in (*EXACT, *TEXTS))
    row = f"{len(expected):5}  {missing:7}  {counts}  {our_time:7.1f} ({their_time:6.1f})  {folder.name}"
    return row, differences


def posts_of(command: list[Any]) -> tuple[dict[str, Post], float]:
    """The posts that a command prints, by their path, and how many seconds it took."""
    start = perf_counter()
    environment = {**os.environ, "TZ": "UTC", "LANG": "C.UTF-8"}
    run = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    seconds = perf_counter() - start
    if not run.stdout:
        sys.exit(f"{command[0]} printed nothing: {run.stderr.strip().partition(chr(10))[0]}")
    return {post["path"]: post for post in map(json.loads, run.stdout.rstrip("\n").split("\n"))}, seconds


def text(html: str) -> str:
    """The text of HTML, white space folded."""
    return " ".join(BeautifulSoup(html, "lxml").get_text().split())


def _difference(our: Any, their: Any) -> str:
    """The words in which two values first differ, with those around."""
    if not isinstance(our, str) or not isinstance(their, str):
        return f"  ours   {our}\n  Jekyll {their}"
    words = our.split(" "), their.split(" ")
    changes = difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    _, a, b, c, d = next(change for change in changes if change[0] != "equal")
    ours, theirs = words[0][max(0, a - 4) : b + 4], words[1][max(0, c - 4) : d + 4]
    return f"  ours   {' '.join(ours)[:300]}\n  Jekyll {' '.join(theirs)[:300]}"


if __name__ == "__main__":
    main()
