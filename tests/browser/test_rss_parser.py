"""Two clients that people build readers with, feedparser and npm's rss-parser, find the same entries in a feed."""

import json
import subprocess
from calendar import timegm
from datetime import datetime
from pathlib import Path

import feedparser
import pytest

from ..tools import marks

pytestmark = marks("rss-parser")
SCRIPT = Path(__file__).with_name("read-feed.js")


@pytest.mark.parametrize("name", ["feed.xml", "rss.xml", "feed/nieuws.xml", "rss/nieuws.xml"])
def test_two_clients_find_the_same_entries(krant, name):
    command = ["node", str(SCRIPT), str(krant / name)]
    other = json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)
    ours = feedparser.parse(krant / name)
    assert not ours.bozo
    assert [
        (each["id"], each["link"], each["title"], int(datetime.fromisoformat(each["isoDate"]).timestamp()))
        for each in other
    ] == [(entry.id, entry.link, entry.title, timegm(entry.published_parsed)) for entry in ours.entries]
    assert len(other) == 4
