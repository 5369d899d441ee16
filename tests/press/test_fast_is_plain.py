"""The fast way and the plain way give the same bytes, after any sequence of changes."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from knipselkrant import stamps
from knipselkrant.press.build import build
from knipselkrant.press.room import room_of
from knipselkrant.press.workers import Helper

from ..sites import CONFIG, ROOT, post

NAMES = st.sampled_from([f"{day}-{slug}" for day in ("2019-05-31", "2019-06-01", "2021-01-01") for slug in "abcde"])
WORDS = st.lists(st.sampled_from(["gemeente", "brug", "IJssel", "rechter", "klokkenluider", "'s avonds"]), max_size=8)
CATEGORIES = st.sampled_from(["nieuws", "opinie", "Asiel"])
ROW = "theme/templates/parts/row.html"


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Newsroom(RuleBasedStateMachine):
    """An editor who does what editors do, and builds between; each site must be as one built anew in one process."""

    @initialize()
    def open(self) -> None:
        # Two seconds after each change would make this last for hours; this disk's clock ticks oftener.
        self.tick, stamps.FINE_TICK = stamps.FINE_TICK, 20_000_000
        self._folder = TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.content, self.output = self.folder / "content", self.folder / "output"
        (self.content / "_posts").mkdir(parents=True)
        (self.content / "pages").mkdir()
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        shutil.copy(ROOT / "pelicanconf.py", self.folder)
        self.write("_config.yml", CONFIG)
        self.changed, self.helper = False, None

    def write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    @rule(name=NAMES, title=WORDS, body=WORDS, category=CATEGORIES, tags=st.lists(CATEGORIES, max_size=2))
    def write_a_story(self, name, title, body, category, tags):
        text = post(" ".join(title) or "Zonder", f"<p>{' '.join(body)}</p>", category=category, tags=str(tags))
        self.write(f"_posts/{name}.html", text)

    @rule(name=NAMES)
    def remove_a_story(self, name):
        (self.content / f"_posts/{name}.html").unlink(missing_ok=True)

    @rule(name=NAMES, other=NAMES)
    def rename_a_story(self, name, other):
        if (self.content / f"_posts/{name}.html").exists():
            (self.content / f"_posts/{name}.html").rename(self.content / f"_posts/{other}.html")

    @rule(text=st.sampled_from(["Eén", "Twee"]), there=st.booleans())
    def change_a_page(self, text, there):
        if there:
            self.write("pages/colofon.md", f"---\ntitle: {text}\npermalink: /colofon/\n---\n\nOver ons: {text}.\n")
        else:
            (self.content / "pages/colofon.md").unlink(missing_ok=True)

    @rule(title=st.sampled_from(["Proef", "Krant"]), permalink=st.sampled_from(["pretty", "date", "none"]))
    def change_the_config(self, title, permalink):
        self.write("_config.yml", CONFIG.replace("Proef", title) + f"permalink: {permalink}\n")

    @rule(size=st.sampled_from([1, 2, 20]))
    def change_a_setting(self, size):
        text = (ROOT / "pelicanconf.py").read_text("utf-8")
        (self.folder / "pelicanconf.py").write_text(
            text.replace("DEFAULT_PAGINATION = 20", f"DEFAULT_PAGINATION = {size}")
        )

    @rule(
        more=st.sampled_from(["", "{{ story.content|striptags }}", "{{ story.older.title }}", "{{ articles|length }}"])
    )
    def change_a_template(self, more):
        (self.folder / ROW).write_text((ROOT / ROW).read_text("utf-8").replace("</p>", f"</p>{more}"), "utf-8")

    @rule(victim=st.integers(0, 10**6), how=st.sampled_from(["remove", "overwrite", "add"]))
    def meddle_with_the_output(self, victim, how):
        files = sorted(path for path in self.output.rglob("*") if path.is_file())
        if files:
            path = files[victim % len(files)]
            if how == "remove":
                path.unlink()
            elif how == "overwrite":
                path.write_bytes(b"x")
            else:
                path.with_name("stray.txt").write_text("x")

    @rule()
    def lose_the_cache(self):
        shutil.rmtree(room_of(self.output), ignore_errors=True)

    @rule(junk=st.binary(max_size=64))
    def damage_the_cache(self, junk):
        cache = room_of(self.output) / "cache.sqlite"
        if cache.exists():
            cache.write_bytes(junk)

    @rule(changed=st.booleans())
    def say_whether_something_changed(self, changed):
        self.changed = changed

    @rule(keeps=st.booleans())
    def keep_a_helper_or_none(self, keeps):
        self.dismiss_the_helper()
        self.helper = Helper(2) if keeps else None

    def dismiss_the_helper(self) -> None:
        if self.helper:
            self.helper.close()

    @invariant()
    def the_fast_way_is_the_plain_way(self):
        conf = self.folder / "pelicanconf.py"
        build(conf, self.content, self.output, {"SEARCH": False}, jobs=2, changed=self.changed, helper=self.helper)
        plain = self.folder / "plain"
        build(conf, self.content, plain, {"SEARCH": False}, jobs=1, full=True)
        assert files_of(self.output) == files_of(plain)

    def teardown(self):
        self.dismiss_the_helper()
        stamps.FINE_TICK = self.tick
        self._folder.cleanup()


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(
    max_examples=6,
    stateful_step_count=10,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each step builds two sites: no time to look for less
)
TestNewsroom.pytestmark = [pytest.mark.slow]
