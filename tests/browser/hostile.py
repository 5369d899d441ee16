"""A newsroom whose sources are hostile: every payload of tests/hostile in every place where a stranger may write."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

import yaml

from knipselkrant.convert import Report, convert
from knipselkrant.press.build import Build, build
from knipselkrant.press.search import index_pages

from ..sites import CONFIG, ROOT

WORD = "kanarie"
"""Stands in each story, so that a search finds them all."""

TOLD = ("title", "category", "source", "summary", "author", "slug")
"""What front matter and sidecars may say, but for tags, dates and addresses."""


def payloads() -> list[str]:
    """All of them, in the order of their files."""
    files = sorted(Path(__file__).parents[1].joinpath("hostile").glob("*.yaml"))
    return [payload for file in files for payload in yaml.safe_load(file.read_text("utf-8"))]


class Newsroom:
    """Seeds and posts in a folder, and the site that is built of them for `origin`."""

    def __init__(self, folder: Path) -> None:
        self.seeds, self.content, self.output = folder / "seeds", folder / "content", folder / "output"
        self.seeds.mkdir(parents=True)
        self.content.mkdir()
        self.content.joinpath("_config.yml").write_text(CONFIG, "utf-8")

    def convert(self) -> Report:
        return convert(self.seeds, self.content, jobs=2)

    def build(self, origin: str) -> Build:
        """Builds the site for `origin`, and takes away what it tells the host of policies: not every host listens."""
        self.origin, settings = origin, {"CARDS": False, "SITEURL": origin, "DEFAULT_PAGINATION": 200}
        built = build(ROOT / "pelicanconf.py", self.content, self.output, settings, finish=index_pages, jobs=2)
        self.output.joinpath("_headers").write_text("/*\n", "ascii")
        return built

    def pages(self) -> list[Path]:
        """The pages, but for those that lead from an old address to one of these."""
        return sorted(path for path in self.output.rglob("*.html") if "oud" not in path.parts)


def write_seeds(room: Newsroom) -> None:
    """Each payload in each part of a Jekyll post, and in some part of each other kind of seed."""
    for number, payload in enumerate(payloads()):
        name = payload.replace("/", "∕").replace("\0", "0").encode()[:200].decode(errors="ignore")
        told = {**dict.fromkeys(TOLD, payload), "tags": [payload], "vreemd": {payload: [payload]}}
        _write(room.seeds / f"post/{name}.html", _post(f"<p>{WORD}</p>\n{payload}\n<p>{payload}</p>", **told))
        for start in ("", "https://goed.example/"):
            links = dict.fromkeys(("externe_link", "feature_image"), start + payload)
            _write(room.seeds / f"adres{len(start)}/{number}.html", _post(f"<p>{WORD}</p>", **links))
    for number, few in enumerate(_by(len(TOLD) + 1)):
        first, *_, last = few
        running = "".join(f"Een {WORD} en {one}\n\n{one}\n\n- {one}\n- {one}\n\n> {one}\n\n" for one in few)
        feed = "".join(f"<p>{escape(one)}</p><p>{escape(escape(one))}</p>\n" for one in few)
        _write(room.seeds / f"{number}.md", _post(running, title=first))
        _write(room.seeds / f"{number}.txt", f"{' '.join(first.split())}\n\n{running}")
        _write(room.seeds / f"feed/{number}.html", _post(feed, title=escape(first)))
        _write(room.seeds / f"sidecar/{number}.txt", f"Verhaal {number}\n\nEen {WORD}.\n")
        _write(room.seeds / f"sidecar/{number}.yaml", _mapping(dict(zip(TOLD, few, strict=False)) | {"tags": [last]}))


def write_posts(room: Newsroom) -> None:
    """Each payload as what the front matter of a post in content/ says, a summary and old addresses included."""
    for number, payload in enumerate(payloads()):
        links = dict.fromkeys(("externe_link", "feature_image"), payload)
        told = {**dict.fromkeys(TOLD, payload), **links, "permalink": f"/{number}/x.html", payload: payload}
        told |= {"redirect_from": f"/oud/{number}/{payload}"} if number % 9 == 0 else {}
        _write(room.content / f"_posts/2020-01-01-{number}.html", _post(f"<p>{WORD}</p>", **told))


def write_raw_posts(room: Newsroom) -> None:
    """Each payload as the body of a post in content/, which may hold any HTML."""
    for number, payload in enumerate(payloads()):
        ending = "md" if number % 2 else "html"
        _write(room.content / f"_posts/2020-01-01-{number}.{ending}", _post(payload, title=str(number)))


def _by(size: int) -> Iterator[list[str]]:
    """The payloads in lists of a size, the last filled up from the first."""
    every = payloads()
    for start in range(0, len(every), size):
        yield (every[start : start + size] + every)[:size]


def _post(body: str, **told: object) -> str:
    return f"---\n{_mapping({'date': '2020-01-01'} | told)}---\n\n{body}\n"


def _mapping(told: dict[str, object]) -> str:
    # A JSON text is YAML.
    return "".join(f"{json.dumps(key)}: {json.dumps(value)}\n" for key, value in told.items())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
