"""Lighthouse, as a phone on a slow network: 100 for performance, accessibility, best practices and findability."""

import json
import os
import subprocess
from io import BytesIO

import pytest
from PIL import Image

from knipselkrant.press.build import build
from knipselkrant.press.search import index_pages

from ..sites import CONFIG, ROOT, post
from ..tools import NODE_MODULES, marks
from .conftest import CHROMIUM, QUIET
from .host import hosted

pytestmark = [pytest.mark.alone, *marks("chromium", "lighthouse")]

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 5
"""A busy machine takes points for speed away, and never gives one: the best of so many runs counts."""

SLOWDOWN = 4.0
"""A phone is so many times slower than a machine of at least EXPECTED (Lighthouse's own figures)."""
EXPECTED = 1000
"""The benchmark index below which Lighthouse calls a machine slower than it expects, and asks to calibrate."""

IN_STEP = "--run-all-compositor-stages-before-draw"
"""Else Chromium, where it works slowly, stops drawing for a second or two (issue 17148 of Lighthouse)."""

PARAGRAPH = "<p>De dienst zette medewerkers onder druk om vergunningen niet in te trekken, blijkt uit stukken.</p>"
STORY = "/politiek/2020/06/14/bericht-41.html"
PAGES = {
    "front": "/",
    "story": STORY,
    "category": "/nieuws/",
    "archive": "/archief/",
    "search": "/zoeken/",
    "search with results": "/zoeken/?q=dienst",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    """The address of a site of sixty stories, each second one with a photograph, on a host of its own."""
    folder = tmp_path_factory.mktemp("lighthouse")
    output = folder / "output"
    output.mkdir()
    with hosted(output) as address:
        make_content(folder / "content")
        result = build(
            ROOT / "pelicanconf.py",
            folder / "content",
            output,
            {"SITEURL": address, "CARDS": False},
            finish=index_pages,
        )
        assert result.errors == ()
        yield address


def make_content(content) -> None:
    """Stories of three years in three sections."""
    (content / "_posts").mkdir(parents=True)
    (content / "images").mkdir()
    (content / "_config.yml").write_text(f"{CONFIG}description: Nieuws over de dienst\n", "utf-8")
    (content / "images/foto.jpg").write_bytes(photograph())
    for number in range(60):
        date = f"{2018 + number % 3}-{1 + number % 12:02}-{1 + number % 28:02}"
        section = ("nieuws", "opinie", "politiek")[number % 3]
        picture = {"feature_image": "/images/foto.jpg"} if number % 2 else {}
        body = PARAGRAPH * 4 + "<h2>Geen opzet</h2>" + PARAGRAPH * 6
        text = post(
            f"Dienst laat {number} aanvragen liggen",
            body,
            category=section,
            externe_link="https://nos.nl/l/1",
            **picture,
        )
        (content / f"_posts/{date}-bericht-{number}.html").write_text(text, "utf-8")


def photograph() -> bytes:
    """A JPEG as large as newspapers' own, and as heavy."""
    noise = Image.effect_noise((252, 142), 60).resize((1008, 567), Image.Resampling.BICUBIC)
    written = BytesIO()
    noise.convert("RGB").save(written, "JPEG", quality=80)
    return written.getvalue()


def measured(url: str, slowdown: float) -> subprocess.CompletedProcess[str]:
    """A run of Lighthouse, which fails where the browser is lost or shows nothing in time."""
    flags = ["--headless=new", IN_STEP, *QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    command = [NODE_MODULES / ".bin/lighthouse", url, "--output=json", "--quiet", "--no-enable-error-reporting"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(flags)}"]
    command += [f"--throttling.cpuSlowdownMultiplier={slowdown}"]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("kind", PAGES)
def test_lighthouse_gives_a_page_a_hundred_for_everything(address, kind):
    slowdown, scores, why = SLOWDOWN, {}, []
    for _ in range(TRIES):
        run = measured(address + PAGES[kind], slowdown)
        if run.returncode:
            why = [run.stderr[-2_000:]]
            continue
        told = json.loads(run.stdout)
        scores = {name: round(100 * told["categories"][name]["score"]) for name in CATEGORIES}
        why = complaints(told)
        if scores["performance"] == 100:
            break
        slowdown = SLOWDOWN * min(1, told["environment"]["benchmarkIndex"] / EXPECTED)
    assert scores == dict.fromkeys(CATEGORIES, 100), why


def complaints(told: dict) -> list[str]:
    """The audits that cost points, and why; how fast the machine was."""
    weights = {ref["id"]: ref["weight"] for each in told["categories"].values() for ref in each["auditRefs"]}
    return [f"benchmark index: {told['environment']['benchmarkIndex']}"] + [
        f"{name}: {audit['score']} {audit.get('displayValue', '')} {json.dumps(audit.get('details', {}))[:500]}"
        for name, audit in told["audits"].items()
        if weights.get(name) and (audit["score"] or 0) < 1 and audit["scoreDisplayMode"] != "notApplicable"
    ]
