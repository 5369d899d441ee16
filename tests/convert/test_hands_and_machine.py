"""Whatever an editor and the converter do by turns, no word of a hand is lost, and no deleted post comes back."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from .conversions import Desk

ORIGINS = [f"{name}.txt" for name in "abc"]
SEEDS = st.sampled_from(ORIGINS)
PLACES = st.sampled_from(["_posts/mijn", "_posts/2020", "_drafts"])


class Newsroom(RuleBasedStateMachine):
    """An editor and a scraper at work in one folder.

    `hands` are the words that the editor put into posts that are still there, `deleted` the seeds whose posts were
    taken away, `changed` those that came in anew since the last conversion; `is_known` says that a ledger tells what
    was converted.
    """

    @initialize()
    def open(self) -> None:
        self._folder = TemporaryDirectory()
        self.desk = Desk(Path(self._folder.name))
        self.hands: set[str] = set()
        self.deleted: set[str] = set()
        self.changed: set[str] = set()
        self.editions = 0
        self.is_known = False
        for origin in ORIGINS:
            self.scrape(origin)
        self.convert()

    @rule(origin=SEEDS)
    def scrape(self, origin) -> None:
        """The seed comes in, or again with other words; its title, and so the name of its post, changes too."""
        self.editions += 1
        words = (
            f"titel: Verhaal {origin[0]} {self.editions % 3}\n\nEditie {self.editions} van de brug bij {origin[0]}.\n"
        )
        self.desk.seed(origin, words)
        self.changed.add(origin)

    @rule(origin=SEEDS)
    def lose_a_seed(self, origin) -> None:
        if len(list(self.desk.seeds.iterdir())) > 1:
            (self.desk.seeds / origin).unlink(missing_ok=True)

    @rule(choice=st.integers(0, 9))
    def edit(self, choice) -> None:
        if post := self.chosen(choice):
            self.editions += 1
            word = f"handwerk{self.editions}."
            post.write_text(post.read_text("utf-8") + f"\n<p>{word}</p>\n", "utf-8")
            self.hands.add(word)

    @rule(choice=st.integers(0, 9), place=PLACES)
    def move(self, choice, place) -> None:
        if post := self.chosen(choice):
            self.editions += 1
            new = self.desk.content / place / f"2020-01-01-verhuisd-{self.editions}.html"
            new.parent.mkdir(parents=True, exist_ok=True)
            post.rename(new)

    @rule(choice=st.integers(0, 9))
    def delete(self, choice) -> None:
        # When the last goes, that asks for all anew.
        if len(self.desk.posts()) > 1 and (post := self.chosen(choice)):
            text = post.read_text("utf-8")
            self.hands = {word for word in self.hands if word not in text}
            if self.is_known:
                self.deleted.add(origin_of(text))
            post.unlink()

    @rule(damage=st.sampled_from([None, b"", b"\xff{{\n[]\n", b'{"origin": "a.txt", "post": "../x"}\n']))
    def damage_the_ledger(self, damage) -> None:
        self.deleted.clear()  # nobody knows any more what there was
        self.is_known = False
        ledger = self.desk.content / ".ledger.jsonl"
        if damage is None:
            ledger.unlink(missing_ok=True)
        else:
            ledger.write_bytes(damage)

    @rule()
    def lose_the_caches(self) -> None:
        for cache in (self.desk.content / ".cache").glob("*.json*"):
            cache.unlink()

    @rule()
    def convert(self) -> None:
        before = self.desk.posts()
        report = self.desk.convert()
        after = self.desk.posts()
        edited = {post: text for post, text in before.items() if any(word in text for word in self.hands)}
        assert edited.items() <= after.items(), "a post with an edit was moved or changed"
        told = {kept.origin: kept.difference for kept in report.kept}
        origins = [origin_of(text) for text in before.values()]
        for origin in map(origin_of, edited.values()):
            if origin in self.changed and origins.count(origin) == 1 and (self.desk.seeds / origin).exists():
                assert told[origin], "the seed of an edited post changed, and the difference is not shown"
        if any((self.desk.seeds / origin).exists() for origin in origins):  # else all posts were taken away
            assert self.deleted.isdisjoint(map(origin_of, after.values())), "a deleted post is back"
        else:
            self.deleted.clear()
        self.changed.clear()
        self.is_known = True

    @invariant()
    def no_word_of_a_hand_is_lost(self) -> None:
        together = "\n".join(self.desk.posts().values())
        assert [word for word in self.hands if word not in together] == []

    def chosen(self, choice: int) -> Path | None:
        posts = list(self.desk.posts())
        return self.desk.content / posts[choice % len(posts)] if posts else None

    def teardown(self) -> None:
        self._folder.cleanup()


def origin_of(text: str) -> str:
    """The seed that a post names."""
    return next(line.removeprefix("origin: ").strip('"') for line in text.splitlines() if line.startswith("origin: "))


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
TestNewsroom.pytestmark = [pytest.mark.slow]
