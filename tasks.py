"""The maintainers' commands: `invoke --list` names them, `invoke --help COMMAND` explains one.

What only one of them needs is imported by it: a build that has nothing to do is done sooner than all is imported.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from invoke import Context, Exit, task

# Invoke forbids to keep what is compiled: then all that is imported below would be compiled anew at each command.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)

from knipselkrant.desk.interrupts import heard_interrupts
from knipselkrant.desk.terminal import console, show_build, show_checked, show_findings, working
from knipselkrant.errors import Refusal
from knipselkrant.jekyll.config import load_config
from knipselkrant.press.build import build as build_site
from knipselkrant.press.room import room_of
from knipselkrant.press.search import INDEX, index_pages
from knipselkrant.press.workers import Helper, cores

SETTINGS = Path("pelicanconf.py")
CONTENT, OUTPUT, SEEDS = "content", "output", "seeds"

HELP = {
    "content": "the Jekyll folder with the posts (default: content)",
    "output": "where the site goes (default: output)",
    "seeds": "the folder with the raw documents (default: seeds)",
    "jobs": "how many processes work; 0 is one a core (default: 0)",
    "strict": "refuse every guess: an inferred title, a missing date, a repair",
}


def explained(*names: str, **others: str) -> dict[str, str]:
    """The help of these options, as invoke wants it."""
    return {name: HELP[name] for name in names} | others


@contextmanager
def refusals_end_it() -> Iterator[None]:
    """Ends the command with the refusal as its message, and no traceback."""
    try:
        yield
    except Refusal as refusal:
        raise Exit(str(refusal), code=1) from None


@contextmanager
def stops_when_told() -> Iterator[None]:
    """Ends the command at Ctrl-C with the status that shells expect, and no traceback."""
    try:
        with heard_interrupts():
            yield
    except KeyboardInterrupt:
        raise Exit("\nstopped; what was there stays, and the next run goes on from it", code=130) from None


@task(help=explained("seeds", "content", "jobs", "strict", report="also write the report to this file, as JSON"))
def convert(
    _: Context, seeds: str = SEEDS, content: str = CONTENT, jobs: int = 0, strict: bool = False, report: str = ""
) -> None:
    """Turns the seeds into posts, and reports what an editor should look at."""
    with refusals_end_it(), stops_when_told():
        if not _convert(seeds, content, jobs, strict, report):
            raise Exit(code=1)


@task(
    help=explained(
        *HELP,
        siteurl="the site's public address (default: url and baseurl of content/_config.yml)",
        convert="convert the seeds first",
        full="build everything anew, whatever is known of earlier builds",
        search="make the search page and its index",
        cards="draw a social card for each story without a photograph",
    )
)
def build(
    _: Context,
    content: str = CONTENT,
    output: str = OUTPUT,
    seeds: str = SEEDS,
    siteurl: str = "",
    jobs: int = 0,
    full: bool = False,
    convert: bool = True,
    search: bool = True,
    cards: bool = True,
    strict: bool = False,
) -> None:
    """Converts the seeds and builds the site."""
    with refusals_end_it(), stops_when_told():
        converted = not convert or _convert(seeds, content, jobs, strict)
        gc.disable()  # a site is a million things that stay to the end: to look through them takes long, for nothing
        built = _build(content, output, siteurl, search, jobs, full, cards)
        gc.freeze()  # nor need Python look through them as it ends
        if not (built and converted):
            raise Exit(code=1)


@task(help=explained("content", "output", "seeds", port="the port to serve on (default: 8000)"))
def serve(_: Context, content: str = CONTENT, output: str = OUTPUT, seeds: str = SEEDS, port: int = 8000) -> None:
    """Builds, serves on 127.0.0.1, rebuilds and reloads the browser at each edit."""
    from knipselkrant.desk.serve import serve as serve_site

    helper = Helper(cores())

    def rebuild(changed: set[Path] | None = None) -> None:
        try:
            if changed is None or any(path.is_relative_to(Path(seeds).resolve()) for path in changed):
                _convert(seeds, content, jobs=0, strict=False)
            # An index of many stories takes long; the next build has it.
            _build(content, output, index=changed is None, changed=changed is not None, helper=helper)
        except Refusal as refusal:  # say so, and go on: the next edit may mend it
            print(refusal, file=sys.stderr)

    watched = [Path(content), Path(seeds), Path("theme"), SETTINGS]
    try:
        with closing(helper), refusals_end_it():
            rebuild()
            serve_site(Path(output), watched, rebuild, port, base=load_config(Path(content)).baseurl)
    except OSError as error:
        raise Exit(f"port {port} cannot be had ({error.strerror}); choose another with --port", code=1) from None
    except KeyboardInterrupt:
        print()  # Ctrl-C during a rebuild: what was there stays


@task(help=explained("output"))
def check(_: Context, output: str = OUTPUT) -> None:
    """Looks for what is wrong with the built site: links, HTML, feeds, weight."""
    from knipselkrant.desk.check import check as check_site

    with refusals_end_it():
        checked = check_site(Path(output))
    show_checked(checked)
    if any(each.findings for each in checked):
        raise Exit(code=1)


@task(help=explained("content", title="the story's title", category="its category (default: nieuws)"))
def new(_: Context, title: str, category: str = "nieuws", content: str = CONTENT) -> None:
    """Starts a new story in content/_posts, dated now."""
    from knipselkrant.desk.new import new_post

    with refusals_end_it():
        now = datetime.now(load_config(Path(content)).timezone)
        print(f"Write on in {new_post(title, Path(content), now, category)}")


@task(help=explained("output"))
def clean(_: Context, output: str = OUTPUT) -> None:
    """Removes what was built; seeds and posts stay."""
    site = Path(output)
    if not site.exists():
        print(f"{site}: nothing to remove")
    elif not (site / "feed.xml").is_file():
        raise Exit(f"{site}: has no feed.xml, so it is no site that `invoke build` made; remove it by hand", code=1)
    else:
        shutil.rmtree(site)
        shutil.rmtree(room_of(site), ignore_errors=True)
        print(f"{site}: removed")


@task(help={"quick": "only what needs no browser, no Jekyll and no Java"})
def test(c: Context, quick: bool = False) -> None:
    """Runs the tests; what needs a tool that is missing is skipped, and says what to install."""
    if find_spec("pytest") is None:
        raise Exit("the tests need more than the site does; run: pip install -e '.[test]'", code=1)
    environment = {"HYPOTHESIS_PROFILE": "quick"} if quick else {}
    selections = ["-n auto -m 'not slow'"] if quick else ["-n auto -m 'not alone'", "-m alone"]
    failed = False
    for selection in selections:
        run = c.run(f'"{sys.executable}" -m pytest {selection}', pty=os.isatty(1), warn=True, env=environment)
        failed = failed or run.failed
        if run.exited > 1:  # pytest was stopped, or could not begin
            break
    if failed:
        raise Exit(code=1)


@task(
    help={
        "posts": "how many posts; more numbers with commas between them",
        "runs": "how often each builder builds; medians are shown",
        "record": "write the table into the documents that show it",
    }
)
def bench(_: Context, posts: str = "1000,10000", runs: int = 3, record: bool = False) -> None:
    """Times the press beside Hugo, Eleventy, Pelican and Jekyll, on the same posts; and the converter."""
    if find_spec("psutil") is None:
        raise Exit("the benchmark needs more than the site does; run: pip install -e '.[bench]'", code=1)
    command = [sys.executable, "bench/press.py", "--runs", str(runs), "--posts", *posts.split(",")]
    command += ["--record"] if record else []
    if subprocess.run(command, check=False).returncode:
        raise Exit(code=1)


def _convert(seeds: str, content: str, jobs: int, strict: bool, report: str = "") -> bool:
    from knipselkrant.convert import convert as convert_seeds
    from knipselkrant.desk.counting import counting

    with counting("Converting") as progress:
        result = convert_seeds(
            Path(seeds), Path(content), jobs=jobs or os.cpu_count() or 1, strict=strict, progress=progress
        )
    show_findings(result.sections())
    console.print(result.total, style="bold" if result.ok else "bold red")
    if report:
        try:
            Path(report).write_text(result.as_json(), encoding="utf-8")
        except OSError as error:
            raise Refusal(report, f"the report cannot be written: {error.strerror}") from None
    return result.ok


def _build(
    content: str,
    output: str,
    siteurl: str = "",
    search: bool = True,
    jobs: int = 0,
    full: bool = False,
    cards: bool = True,
    index: bool = True,
    changed: bool = False,
    helper: Helper | None = None,
) -> bool:
    overrides = ({"SITEURL": siteurl} if siteurl else {}) | ({} if search else {"SEARCH": False})
    overrides |= {"CARDS_KEPT": str(room_of(Path(output)) / "cards")} if cards else {"CARDS": False}
    finish, keep = (index_pages, "") if search and index else (None, INDEX if search else "")
    with working("Building"):
        result = build_site(
            SETTINGS,
            Path(content),
            Path(output),
            overrides,
            finish=finish,
            keep=keep,
            jobs=jobs,
            full=full,
            changed=changed,
            helper=helper,
        )
    show_build(result, Path(output))
    return not result.errors
