"""Whatever strangers write, nothing runs it: every payload of tests/hostile, built and opened."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from ..sites import page
from ..tools import marks
from .conftest import launch
from .host import hosted
from .hostile import WORD, Newsroom, payloads, write_posts, write_raw_posts, write_seeds
from .watch import watching

pytestmark = marks("chromium")

PRODUCT = str(1337 * 7331)
"""What a program that ran a template in a payload would have written."""


@pytest.fixture(scope="module")
def alone(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium for which there is no host but this machine."""
    with launch(playwright, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1") as browser:
        yield browser


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Iterator[Newsroom]:
    """The newsroom and its site, on a host that sends no headers, so that each page has only its own policy."""
    room = Newsroom(tmp_path_factory.mktemp("kwaad") / "krant")
    write_seeds(room)
    report = room.convert()
    assert len(report.written) > 2 * len(payloads()), report.total
    write_posts(room)
    with hosted(room.output) as origin:
        room.build(origin)
        yield room


def test_no_page_runs_what_a_seed_or_front_matter_holds(alone, room):
    with watching(alone, room.origin, bypass_csp=True) as watch:
        assert watch.open_files(room.pages(), room.output) == []
        assert watch.seen == []


def test_no_search_runs_anything_in_its_question_or_its_results(alone, room):
    with watching(alone, room.origin, bypass_csp=True) as watch:
        for question in (WORD, *payloads()[::40]):
            watch.page.goto(f"{room.origin}/zoeken/")
            watch.page.locator("[name=q]").fill(question)
            watch.page.locator("[role=status]:not(:empty)").wait_for(state="attached")
        watch.page.goto(f"{room.origin}/zoeken/?q={WORD}")
        for shown in range(20, 200, 20):
            watch.page.locator(f".results > :nth-child({shown})").wait_for()
            watch.page.locator(".more button").click()
        assert watch.seen == []


def test_no_feed_runs_anything_shown_as_it_is_or_taken_for_html(alone, room):
    feeds = sorted(room.output.rglob("?*.xml"))  # that of a tag without letters has no name, and is not shown
    with watching(alone, room.origin, bypass_csp=True) as watch:
        assert watch.open_files(feeds, room.output) == []
        assert watch.open_texts(feed.read_text("utf-8") for feed in feeds if feed.parent.name != "by_tag") == []
        assert watch.seen == []


def test_no_drawing_of_the_site_runs_anything(alone, room):
    drawings = sorted(room.output.rglob("*.svg"))
    with watching(alone, room.origin, bypass_csp=True) as watch:
        watch.open_files(drawings, room.output)
        assert watch.seen == []


def test_no_entry_of_a_feed_runs_anything_in_a_reader_without_a_policy(alone, room):
    feeds = [json.loads(path.read_text("utf-8")) for path in (room.output / "feed").rglob("*.json")]
    entries = {entry["content_html"] for feed in feeds for entry in feed["items"]}
    assert len(entries) > 100
    with watching(alone, room.origin, bypass_csp=True) as watch:
        assert watch.open_texts(sorted(entries)) == []
        assert watch.seen == []


def test_no_template_in_a_payload_is_rendered(room):
    for path in room.output.rglob("*"):
        if path.suffix in (".html", ".xml", ".json"):
            assert PRODUCT.encode() not in path.read_bytes(), path
            assert b"root:x:0" not in path.read_bytes(), path


def test_json_ld_is_data_whatever_a_story_says(room):
    for path in room.output.glob("[0-9]*/x.html"):
        (data,) = page(path).select("script[type='application/ld+json']")
        assert json.loads(data.string)["@type"] == "NewsArticle"
        assert not {"<", ">", "&"} & set(data.string)


def test_nothing_is_written_outside_the_site(room):
    assert sorted(path.name for path in room.output.parent.iterdir()) == [".output.press", "content", "output", "seeds"]
    assert not [path for path in room.output.rglob("*") if path.is_symlink()]


@pytest.fixture(scope="module")
def raw(tmp_path_factory) -> Iterator[Newsroom]:
    """A site of posts in content/ that hold the payloads as HTML of their own."""
    room = Newsroom(tmp_path_factory.mktemp("rauw") / "krant")
    write_raw_posts(room)
    with hosted(room.output) as origin:
        room.build(origin)
        yield room


def test_the_policy_keeps_raw_html_in_a_post_from_running(alone, raw):
    with watching(alone, raw.origin, bypass_csp=False) as watch:
        watch.open_files(raw.pages(), raw.output)
        assert watch.seen == []


def test_the_watch_sees_what_runs(alone, raw):
    with watching(alone, raw.origin, bypass_csp=True) as watch:
        assert len(watch.open_files(raw.pages()[::3], raw.output)) > len(payloads()) / 9
        assert len({what for what in watch.seen if what.startswith("a program ran")}) > 33
