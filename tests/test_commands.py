"""The maintainers' commands, run as a maintainer runs them."""

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from invoke import Context

import tasks

from .sites import ROOT

BIN = Path(sys.executable).parent


def run(*command, cwd=ROOT):
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def invoke(*arguments, cwd=ROOT):
    return run(BIN / "invoke", *arguments, cwd=cwd)


def everything(folder):
    """The bytes of each file, but for caches: what they hold depends on the time."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def folders(tmp_path):
    """Seeds, content and output of one's own, and the options that name them."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "content").mkdir()
    shutil.copy(ROOT / "content/_config.yml", tmp_path / "content")
    names = ("seeds", "content", "output")
    return [tmp_path / name for name in names], [part for name in names for part in (f"--{name}", tmp_path / name)]


@pytest.mark.slow
def test_build_makes_a_site_of_the_seeds_and_again_changes_nothing(folders):
    (seeds, content, output), options = folders
    before = everything(seeds)
    first = invoke("build", *options)
    assert first.returncode == 0, first.stderr
    assert len(list((output / "nieuws").rglob("*.html"))) == 6
    site, posts = everything(output), everything(content)
    second = invoke("build", *options)
    assert second.returncode == 0
    assert "0 new, 0 changed, 0 removed" in second.stdout
    assert (everything(output), everything(content), everything(seeds)) == (site, posts, before)


def test_while_seeds_are_converted_garbage_is_collected(monkeypatch):
    collects = []
    monkeypatch.setattr(tasks, "_convert", lambda *_: collects.append(gc.isenabled()) or True)
    monkeypatch.setattr(tasks, "_build", lambda *_: True)
    try:
        tasks.build(Context())
    finally:
        gc.unfreeze()
        gc.enable()
    assert collects == [True]


@pytest.mark.slow
def test_what_a_command_needs_is_compiled_once(folders, tmp_path, monkeypatch):
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    assert invoke("build", *folders[1]).returncode == 0
    for module in "desk/terminal", "press/build", "press/printing":
        assert list((tmp_path / "compiled").rglob(f"{module}.*.pyc")), module


@pytest.mark.slow
def test_a_seed_that_cannot_be_read_is_named_and_the_others_are_built(folders):
    (seeds, _, output), options = folders
    (seeds / "stuk.txt").write_bytes(b"\x00\x01\x02\x00")
    (seeds / "leeg.txt").write_text("")
    result = invoke("build", *options)
    assert result.returncode == 1
    for name in ("stuk.txt", "leeg.txt"):
        assert name in result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert len(list((output / "nieuws").rglob("*.html"))) == 6


@pytest.mark.slow
def test_a_post_that_someone_edited_is_kept_and_said_so(folders):
    (seeds, content, _), options = folders
    invoke("convert", *options[:4])
    post = next((content / "_posts/2018").glob("*.html"))
    post.write_text(post.read_text("utf-8").replace("niet gelukkig", "ongelukkig"), "utf-8")
    edited = post.read_bytes()
    seed = next(seeds.glob("000*"))
    seed.write_text(seed.read_text("utf-8") + "\n\nEen zin erbij.", "utf-8")
    result = invoke("convert", *options[:4])
    assert post.read_bytes() == edited
    assert post.name in result.stdout + result.stderr


@pytest.mark.slow
def test_strict_refuses_guesses(folders):
    _, options = folders
    result = invoke("convert", *options[:4], "--strict")
    assert result.returncode == 1
    assert "title" in result.stdout + result.stderr


@pytest.mark.slow
def test_the_report_can_be_had_as_json(folders, tmp_path):
    _, options = folders
    invoke("convert", *options[:4], "--report", tmp_path / "report.json")
    assert len(json.loads((tmp_path / "report.json").read_text("utf-8"))["written"]) == 5


@pytest.mark.slow
def test_an_address_on_the_command_line_goes_before_the_configured_one(folders):
    (_, _, output), options = folders
    invoke("build", *options, "--siteurl", "https://elders.example/krant/")
    assert 'href="https://elders.example/krant/"' in (output / "index.html").read_text("utf-8")
    assert "<id>https://elders.example/krant/feed.xml</id>" in (output / "feed.xml").read_text("utf-8")


@pytest.mark.slow
def test_clean_removes_what_build_made_and_nothing_else(folders, tmp_path):
    (_, _, output), options = folders
    invoke("build", *options)
    assert invoke("clean", "--output", output).returncode == 0
    assert not output.exists()
    (tmp_path / "brieven").mkdir()
    refused = invoke("clean", "--output", tmp_path / "brieven")
    assert refused.returncode == 1
    assert (tmp_path / "brieven").is_dir()


@pytest.mark.slow
def test_new_starts_a_post_that_the_site_shows(folders):
    (_, content, output), options = folders
    invoke("new", "Een vers verhaal", "--content", content)
    assert len(list((content / "_posts").rglob("*een-vers-verhaal.html"))) == 1
    result = invoke("build", *options)
    assert result.returncode == 0, result.stderr
    assert list(output.rglob("een-vers-verhaal.html"))


@pytest.mark.slow
def test_story_prints_each_seed_as_a_line_of_json():
    result = run(sys.executable, "-m", "knipselkrant", "story", "seeds")
    assert result.returncode == 0, result.stderr
    stories = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(stories) == 5
    for story in stories:
        assert list(story) == [
            *("origin", "title", "date", "precision", "category", "tags", "externe_link", "feature_image"),
            *("summary", "inferred", "repairs", "blocks"),
        ]


@pytest.mark.slow
def test_story_says_what_it_cannot_read(tmp_path):
    (tmp_path / "leeg.txt").write_text("")
    result = run(sys.executable, "-m", "knipselkrant", "story", tmp_path / "leeg.txt", tmp_path / "nergens.txt")
    assert result.returncode == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.slow
def test_posts_prints_each_post_as_jekyll_sees_it():
    result = run(sys.executable, "-m", "knipselkrant", "posts", "content")
    assert result.returncode == 0, result.stderr
    posts = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(posts) == 5
    assert list(posts[0]) == ["path", "url", "id", "title", "date", "categories", "tags", "excerpt", "content"]


@pytest.mark.slow
def test_serve_shows_the_site_and_each_edit(folders):
    (_, content, _), options = folders
    command = [BIN / "invoke", "serve", *options, "--port", "0"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as server:
        address = next(line for line in server.stdout if "http://" in line).split("http://")[1].split()[0]
        assert "Knipselkrant" in read(address)
        post = next((content / "_posts/2021").glob("*.html"))
        post.write_text(post.read_text("utf-8").replace("<p>", "<p>Net gewijzigd. ", 1), "utf-8")
        deadline = time.monotonic() + 30
        story = f"{address}nieuws/2021/10/01/{post.name[11:]}"
        while "Net gewijzigd" not in read(story) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert "Net gewijzigd" in read(story)
        assert "pagefind" in read(f"{address}pagefind/pagefind.js")
        server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0


def read(address):
    with urllib.request.urlopen(f"http://{address}", timeout=10) as response:
        return response.read().decode()
