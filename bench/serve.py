"""How long it takes from saving a story until the browser may show it, under `invoke serve`:
`python bench/serve.py [--posts N …] [--edits N] [--folder DIR]`

A sentence is added to a story, again and again. The clock runs until the server has told the browser of the new build
and has sent the page with the sentence. The site has no search and no cards: those are not made at each edit.

Where Hugo is installed, it builds all of the same posts anew after every third edit: how fast a machine is just then
shows in that.
"""

import argparse
import subprocess
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.request import urlopen

from builders import ROOT, Builder, Hugo, Knipselkrant
from made_posts import make_posts
from record import table_row

HEADING = ("posts", "median, s", "longest, s", "Hugo builds all, median, s", "longest, s")


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", nargs="*", type=int, default=[1_000, 10_000], help="how many posts")
    parser.add_argument("--edits", type=int, default=7, help="how many edits; default: 7")
    parser.add_argument("--folder", type=Path, help="where to make the sites; default: the system's folder for such")
    options = parser.parse_args()
    print(table_row(HEADING), table_row(["---"] * len(HEADING)), sep="\n", flush=True)
    for count in options.posts:
        with TemporaryDirectory(dir=options.folder) as folder:
            edits, builds = _times(Path(folder), count, options.edits)
        print(table_row([f"{count:,}", *_figures(edits), *(_figures(builds) if builds else ("", ""))]), flush=True)


def _times(folder: Path, count: int, edits: int) -> tuple[list[float], list[float]]:
    """How many seconds each edit took, and each of Hugo's builds."""
    made, site, hugo = folder / "made", Knipselkrant(folder / "ours"), Hugo(folder / "hugo")
    make_posts(made, count)
    post = site.fill(made)
    (site.folder / "pelicanconf.py").unlink()
    (site.folder / "pelicanconf.py").write_text(
        f"{(ROOT / 'pelicanconf.py').read_text('utf-8')}SEARCH = CARDS = False\n", "utf-8"
    )
    (site.folder / "seeds").mkdir()
    if hugo.program():
        hugo.fill(made)
    command = [site.program(), "serve", "--port", "0"]
    edited, built = [], []
    with subprocess.Popen(command, cwd=site.folder, stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stdout
            home = next(line for line in server.stdout if "http://" in line).split("on ")[1].split()[0]
            page = home + next(site.output.glob(f"*/*/*/*/{post.name[11:]}")).relative_to(site.output).as_posix()
            for number in range(edits):
                edited.append(_edit(post, home, page, number))
                if hugo.program() and number % 3 == 0:
                    built.append(_build(hugo))
        finally:
            server.terminate()
    return edited, built


def _build(builder: Builder) -> float:
    builder.forget()
    start = perf_counter()
    subprocess.run(builder.command(), cwd=builder.folder, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def _edit(post: Path, home: str, page: str, number: int) -> float:
    sleep(1)  # people read what they wrote
    sentence = f"<p>Dit is wijziging {number}.</p>"
    with urlopen(f"{home}.reload?{number}") as reloads:
        start = perf_counter()
        post.write_text(f"{post.read_text('utf-8')}{sentence}\n", "utf-8")
        while not reloads.readline().startswith(b"data"):
            pass
    with urlopen(page) as shown:
        assert sentence in shown.read().decode("utf-8"), "the browser was told too soon"
    return perf_counter() - start


def _figures(times: list[float]) -> tuple[str, str]:
    return f"{median(times):.2f}", f"{max(times):.2f}"


if __name__ == "__main__":
    main()
