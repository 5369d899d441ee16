"""Real Jekyll and this package, rule by rule, on thousands of values."""

import json
import os
import subprocess
from typing import Any
from unicodedata import category
from zoneinfo import ZoneInfo

import pytest

from knipselkrant.jekyll.absolute import absolute_url, relative_url
from knipselkrant.jekyll.config import Config
from knipselkrant.jekyll.ruby_times import parse_time
from knipselkrant.jekyll.slugs import slugify
from tests.tools import needs


@needs("jekyll")
@pytest.mark.parametrize("mode", ["raw", "default", "pretty", "ascii", "latin", "none"])
def test_a_slug_is_that_of_jekyll_letter_by_letter(mode: str) -> None:
    # Every letter up to Latin Extended-B, and a sample of the rest, each by itself and within a text.
    letters = [
        chr(code)
        for code in (*range(1, 0x250), *range(0x250, 0x800, 7), *range(0x3000, 0x9000, 97), *range(0x1F600, 0x1F610))
    ]
    letters = [letter for letter in letters if category(letter) != "Cn"]  # no letter to Ruby yet
    texts = [*letters, *(f"A{letter}-b {letter}" for letter in letters), "--", "-a--b-", "ΑΣ ΑΣ"]
    program = """
        require "jekyll"; require "json"
        Jekyll.logger.log_level = :error
        mode = ARGV[0]
        puts JSON.generate(JSON.parse(STDIN.read).map { |t|
          [Jekyll::Utils.slugify(t, mode: mode), Jekyll::Utils.slugify(t, mode: mode, cased: true)]
        })
    """
    theirs = ruby(program, texts, mode)
    ours = [[slugify(text, mode), slugify(text, mode, cased=True)] for text in texts]
    assert [pair for pair in zip(texts, ours, theirs, strict=True) if pair[1] != pair[2]] == []


@needs("jekyll")
@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "UTC"])
def test_a_date_is_the_moment_that_ruby_reads(zone: str) -> None:
    days = ["2018-04-17", "17 apr 2018", "April 17, 2018", "17/04/2018", "20180417", "Tue, 17 Apr 2018"]
    days += ["2018-03-25", "2018-10-28", "2018-04-01", "2018-10-07", "2018-11-04", "2018-03-11", "17 april '18"]
    times = ["", "00:00", "2:30", "01:45:59", "8pm", "12:15 a.m.", "23:59:60"]
    zones = ["", "Z", "+0200", "-03:30", "+02", "+2", "EST", "CET", "CEST", "GMT", "uur", "-0000"]
    texts = [f"{day} {time} {zone}".strip() for day in days for time in times for zone in zones if time or not zone]
    texts.append("2018-02-30")
    program = (
        'require "json"; require "time"; puts JSON.generate(JSON.parse(STDIN.read).map { |t| Time.parse(t).to_i })'
    )
    theirs = ruby(program, texts, zone=zone)
    ours = [int(parse_time(text, ZoneInfo(zone)).timestamp()) for text in texts]
    assert [trio for trio in zip(texts, ours, theirs, strict=True) if trio[1] != trio[2]] == []


@needs("jekyll")
@pytest.mark.parametrize(
    ("url", "base"), [("https://Krant.example", "/b"), ("https://één.nl/", "b/"), ("", "/b"), ("", "")]
)
def test_an_address_below_the_site_is_that_of_jekyll(url: str, base: str) -> None:
    paths = [
        "",
        "/",
        "a b",
        "/a//b/",
        "/a/../b/./c",
        "/a/.",
        "/één",
        "/%C3%A9%2f%2F%41",
        "/ﬁn，是/e\u0301",
        "/a:b@c;d=e",
    ]
    paths += [
        "/a?x=1&y=é",
        "/a#é b",
        "http://x.nl/a b",
        "mailto:a@b.nl",
        "//x.nl/y",
        "/%FF!%5B",
        "/100%",
        "/[a]|{b}",
        "/..",
        "/.a",
    ]
    program = """
        require "jekyll"; require "json"
        Jekyll.logger.log_level = :error
        site = Jekyll::Site.new(Jekyll.configuration("quiet" => true, "url" => ARGV[0], "baseurl" => ARGV[1]))
        filters = Class.new { include Jekyll::Filters::URLFilters; def initialize(c) @context = c end }
        filters = filters.new(Struct.new(:registers).new({ :site => site }))
        puts JSON.generate(JSON.parse(STDIN.read).map { |t| [filters.relative_url(t), filters.absolute_url(t)] })
    """
    theirs = ruby(program, paths, url, base)
    config = Config(url=url, baseurl=base)
    ours = [[relative_url(path, config), absolute_url(path, config)] for path in paths]
    assert [trio for trio in zip(paths, ours, theirs, strict=True) if trio[1] != trio[2]] == []


def ruby(program: str, texts: list[str], *arguments: str, zone: str = "UTC") -> list[Any]:
    run = subprocess.run(
        ["ruby", "-Eutf-8:utf-8", "-e", program, *arguments],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": zone},
    )
    result: list[Any] = json.loads(run.stdout)
    return result
