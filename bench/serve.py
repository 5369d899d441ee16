"""How long it takes from saving a story until the browser may show it, under `invoke serve`:
`python bench/serve.py [--posts N …] [--edits N] [--folder DIR]`

A sentence is added to a story, again and again. The clock runs until the server has told the browser of the new build
and has sent the page with the sentence. The site has no search and no cards: those are not made at each edit.
"""

import argparse
import subprocess
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.request import urlopen

from builders import ROOT, Knipselkrant
from made_posts import make_posts


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", nargs="*", type=int, default=[1_000, 10_000], help="how many posts")
    parser.add_argument("--edits", type=int, default=7, help="how many edits; default: 7")
    parser.add_argument("--folder", type=Path, help="where to make the sites; default: the system's folder for such")
    options = parser.parse_args()
    print("| posts | median, s | longest, s |\n| --- | --- | --- |", flush=True)
    for count in options.posts:
        with TemporaryDirectory(dir=options.folder) as folder:
            times = _times(Path(folder), count, options.edits)
        print(f"| {count:,} | {median(times):.2f} | {max(times):.2f} |", flush=True)


def _times(folder: Path, count: int, edits: int) -> list[float]:
    site = Knipselkrant(folder)
    site.prepare()
    (folder / "pelicanconf.py").unlink()
    (folder / "pelicanconf.py").write_text(
        f"{(ROOT / 'pelicanconf.py').read_text('utf-8')}SEARCH = CARDS = False\n", "utf-8"
    )
    (folder / "seeds").mkdir()
    make_posts(folder / "content", count)
    post = sorted(folder.glob("content/_posts/*/*.html"))[count // 2]
    command = [site.program(), "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stdout
            home = next(line for line in server.stdout if "http://" in line).split("on ")[1].split()[0]
            page = (
                home + next(folder.glob(f"output/*/*/*/*/{post.name[11:]}")).relative_to(folder / "output").as_posix()
            )
            return [_edit(post, home, page, number) for number in range(edits)]
        finally:
            server.terminate()


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


if __name__ == "__main__":
    main()
