import gc
import multiprocessing
import shutil
import subprocess
import sys
import time
from contextlib import closing, suppress

import pelican
import pytest
from pelican import signals

from knipselkrant.errors import Refusal
from knipselkrant.press import printing
from knipselkrant.press.build import build
from knipselkrant.press.workers import Helper
from knipselkrant.site import fragments, stories
from knipselkrant.stamps import FINE_TICK

from ..sites import CONFIG, ROOT, post, site


def everything(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_building_twice_changes_nothing(tmp_path):
    files = {"_posts/2020-01-01-a.html": post(category="nieuws")}
    output, first = site(tmp_path, files)
    before = everything(output)
    _, second = site(tmp_path, files)
    assert second.published.unchanged == first.published.total == second.published.total
    assert everything(output) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_said_to_have_changed_and_did_not_stays(tmp_path, jobs):
    output, first = site(tmp_path, {"_posts/2020-01-01-a.html": post(category="nieuws")})
    before = everything(output)
    second = build(ROOT / "pelicanconf.py", tmp_path / "content", output, {"CARDS": False}, jobs=jobs, changed=True)
    assert (second.published.unchanged, second.published.rendered) == (first.published.total, 0)
    assert everything(output) == before


def test_a_helper_that_is_kept_helps_the_next_build_after_one_that_failed_too(tmp_path):
    folder, output = tmp_path / "content", tmp_path / "output"
    site(tmp_path, {"_posts/2020-01-01-a.html": post(category="nieuws")})
    broken = tmp_path / "broken.py"
    broken.write_text("SITENAME =", "utf-8")
    with closing(Helper(2)) as helper:
        for settings_file in (ROOT / "pelicanconf.py", broken, ROOT / "pelicanconf.py"):
            with suppress(Refusal):
                build(settings_file, folder, output, {"CARDS": False}, changed=True, helper=helper)
        assert multiprocessing.active_children()
        build(ROOT / "pelicanconf.py", folder, output, {"CARDS": False})  # which the helper does not keep out
    assert not multiprocessing.active_children()


def test_what_changes_while_a_build_is_at_it_is_in_the_next_one(tmp_path, monkeypatch):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(category="nieuws")}, CARDS=True)
    config = tmp_path / "content/_config.yml"
    gather = printing._Pelican.gather

    def edit_and_gather(pelican):
        config.write_text(CONFIG.replace("Proef", "Anders"), "utf-8")
        time.sleep(FINE_TICK / 1e9 + 0.1)  # so long ago that its stamp is to be relied on
        return gather(pelican)

    monkeypatch.setattr(printing._Pelican, "gather", edit_and_gather)
    build(ROOT / "pelicanconf.py", tmp_path / "content", output, {"CARDS": True}, jobs=1, changed=True)
    monkeypatch.undo()
    build(ROOT / "pelicanconf.py", tmp_path / "content", output, {"CARDS": True})
    assert "Anders" in (output / "index.html").read_text("utf-8")


def test_babel_does_not_ask_pytz_which_others_may():
    program = """
import sys
from knipselkrant.press.build import _import_babel
_import_babel()
print("pytz" in sys.modules)
import pytz, babel.localtime
print(isinstance(babel.localtime.LOCALTZ, pytz.BaseTzInfo))
_import_babel()
print(sys.modules["pytz"] is pytz)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False", "True"]


def test_nothing_of_a_build_stays_in_memory(tmp_path):
    def in_memory():
        gc.collect()
        return sum(type(thing) is stories.Story for thing in gc.get_objects())

    before = in_memory()
    files = {f"_posts/2020-01-0{day}-a.html": post(category="nieuws") for day in range(1, 6)}
    site(tmp_path, files)
    site(tmp_path, {**files, "_posts/2020-01-06-a.html": post("Anders")})
    assert in_memory() == before


def test_files_that_did_not_change_keep_their_inode_and_time(tmp_path):
    first = {"_posts/2020-01-01-a.html": post("Een"), "_posts/2020-01-02-b.html": post("Twee")}
    output, _ = site(tmp_path, first)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in output.rglob("*") if path.is_file()}
    site(tmp_path, {**first, "_posts/2020-01-02-b.html": post("Twee", "<p>Anders.</p>")})
    after = {path for path, mark in before.items() if (path.stat().st_ino, path.stat().st_mtime_ns) == mark}
    assert output / "2020/01/02/b.html" not in after
    assert {path for path in before if "theme" in path.parts} <= after
    assert output / "robots.txt" in after


def test_pelican_alone_gives_the_same_bytes(tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(category="nieuws")}, CARDS=True)
    plain = tmp_path / "plain"
    pelican.main([str(tmp_path / "content"), "-s", str(ROOT / "pelicanconf.py"), "-o", str(plain), "-q"])
    assert everything(plain) == everything(output)


def test_an_output_folder_that_holds_the_content_is_refused(tmp_path):
    (tmp_path / "content").mkdir()
    with pytest.raises(Refusal, match="would delete"):
        build(ROOT / "pelicanconf.py", tmp_path / "content", tmp_path)
    assert (tmp_path / "content").is_dir()


def test_a_content_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refusal, match="is no folder"):
        build(ROOT / "pelicanconf.py", tmp_path / "nergens", tmp_path / "output")


def test_a_broken_config_is_refused_with_file_and_line_and_the_old_site_stays(tmp_path):
    output, _ = site(tmp_path, {})
    before = everything(output)
    with pytest.raises(Refusal, match=r"_config\.yml:\d+: "):
        site(tmp_path, {}, config=f"{CONFIG}timezone: [\n")
    assert everything(output) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [".output.press", "content", "output"]


def test_a_broken_template_is_refused_with_file_and_line(tmp_path):
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    (theme / "templates/404.html").write_text("{% extends 'base.html' %}\n{% block main %}{{ x(\n")
    with pytest.raises(Refusal, match=r"404\.html:\d"):
        site(tmp_path, {}, THEME=str(theme))


def test_a_plugin_that_cannot_be_loaded_stops_the_build(tmp_path):
    with pytest.raises(Refusal, match="no_such_plugin"):
        site(tmp_path, {}, PLUGINS=["knipselkrant.site", "no_such_plugin"])


@pytest.mark.parametrize("changed", [True, False])
@pytest.mark.parametrize("text", ["PATH = [\n", "import no_such_module\n", "THEME = 'nergens'\n"])
def test_settings_that_cannot_be_read_are_refused(tmp_path, text, changed):
    (tmp_path / "content").mkdir()
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(text)
    with pytest.raises(Refusal, match=r"pelicanconf\.py.*cannot be read"):
        build(settings, tmp_path / "content", tmp_path / "output", changed=changed)


def test_what_a_former_build_added_is_kept_where_that_is_asked_for(tmp_path):
    def build_with(title, **options):
        (posts / "2020-01-01-a.html").write_text(post(title), "utf-8")
        return build(ROOT / "pelicanconf.py", tmp_path / "content", tmp_path / "output", {"CARDS": False}, **options)

    def add(site, former, extra):
        (extra / "index").mkdir()
        (extra / "index/pages").write_text((site / "2020/01/01/a.html").read_text("utf-8"), "utf-8")

    posts = tmp_path / "content/_posts"
    posts.mkdir(parents=True)
    (tmp_path / "content/_config.yml").write_text(CONFIG, "utf-8")
    added = tmp_path / "output/index/pages"
    build_with("Een", finish=add)
    for title in ("Twee", "Drie"):
        build_with(title, keep="index")
        assert "Een" in added.read_text("utf-8")
        assert title in (tmp_path / "output/2020/01/01/a.html").read_text("utf-8")
    build_with("Drie", finish=add)
    assert "Drie" in added.read_text("utf-8")
    build_with("Vier")
    assert not added.exists()


def test_a_site_of_more_stories_than_stay_unpacked_is_the_same(tmp_path, monkeypatch):
    files = {f"_posts/2020-01-0{day}-a.html": post(f"Brug {day} in Zwolle", category="nieuws") for day in range(1, 9)}
    output, _ = site(tmp_path, files)
    before = everything(output)
    monkeypatch.setattr(stories, "MOST", 1)
    monkeypatch.setattr(fragments, "MOST", 1)
    site(tmp_path, {"_posts/2020-01-09-a.html": post("Er bij")})
    (tmp_path / "content/_posts/2020-01-09-a.html").unlink()
    _, again = site(tmp_path, {})
    assert again.published.rendered > 8
    assert everything(output) == before


def test_what_a_plugin_set_of_a_story_before_it_was_unpacked_stays(tmp_path, monkeypatch):
    def shout(generator):
        for story in generator.articles:
            story.title = "Van een plugin"

    monkeypatch.setattr(stories, "MOST", 1)
    files = {f"_posts/2020-01-0{day}-a.html": post(f"Brug {day}") for day in range(1, 5)}
    with signals.article_generator_finalized.connected_to(shout):
        output, build_ = site(tmp_path, files)
    assert not build_.errors
    for name in ("2020/01/01/a.html", "index.html"):
        assert "Van een plugin" in (output / name).read_text("utf-8")
        assert "Brug 4" not in (output / name).read_text("utf-8")


def test_a_plugin_may_read_the_metadata_and_the_front_matter_of_a_story_at_any_time(tmp_path):
    seen = []

    def look(generator):
        for story in generator.articles:
            early = story.metadata["title"]
            seen.append((early, story.title, story.front_matter["title"], story.metadata["front_matter"]["title"]))

    def look_late(generator):
        seen.extend((story.title, story.metadata["title"], story.front_matter["title"]) for story in generator.articles)

    for read in (look, look_late):
        with signals.article_generator_finalized.connected_to(read):
            _, result = site(tmp_path, {f"_posts/2020-01-0{len(seen) + 1}-a.html": post("Brug")})
        assert result.errors == ()
    assert len(seen) == 3
    assert {text for texts in seen for text in texts} == {"Brug"}


def test_a_section_is_spelled_on_each_page_as_its_story_has_it(tmp_path):
    names = {"a": "Den Haag", "b": "Den haag", "c": "Sport"}
    posts = {
        f"_posts/2020-01-0{day}-{key}.html": post(category=name) for day, (key, name) in enumerate(names.items(), 1)
    }
    output, _ = site(tmp_path, posts)
    for path in output.glob("*/2020/01/*/[ab].html"):
        assert path.read_text("utf-8").count(names[path.stem]) >= 2
