"""A built site as the checks look at it."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from lxml import html

from ...files import is_file


@dataclass(frozen=True)
class Finding:
    """Something wrong: the file it is in, relative to the site, and what."""

    file: str
    what: str


@dataclass(frozen=True)
class Page:
    """A page: its path in the site, its bytes, and its elements."""

    path: str
    data: bytes

    @cached_property
    def root(self) -> html.HtmlElement:
        """The parsed page."""
        return html.document_fromstring(self.data, parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def ids(self) -> list[str]:
        """Every id in the page, in order."""
        return [str(value) for value in self.root.xpath("//@id")]

    def forget(self) -> None:
        """Lets go of the parsed page, which takes much more room than its bytes; its ids stay."""
        self.__dict__.pop("root", None)


@dataclass(frozen=True)
class Site:
    """The site in a folder: its pages and feeds, and its public address (without the last slash).

    `sizes` keeps how large files are when compressed, of those that were asked for.
    """

    folder: Path
    address: str
    pages: dict[str, Page]
    feeds: tuple[str, ...]
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The path of the site's address: `""`, or such as `/krant`."""
        return urlsplit(self.address).path

    def address_of(self, name: str) -> str:
        """The public address of a file of the site."""
        return f"{self.address}/{quote(name)}"

    def file_at(self, path: str) -> str | None:
        """The file that a web host has at the path of an address below the site's own; None if there is none."""
        name = unquote(path.removeprefix(f"{self.base}/"))
        name = f"{name}index.html" if name.endswith("/") or not name else name
        return name if is_file(self.folder / name) else None

    def has_id(self, name: str, id_: str, asking: str) -> bool:
        """Whether a page has an element with this id, asked for by a file."""
        page = self.pages[name]
        found = id_ in page.ids
        if name != asking:
            page.forget()
        return found


def read_site(folder: Path) -> Site:
    """The site in `folder`; its address is the one its front page gives for itself."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        pages[name] = Page(name, path.read_bytes())
    own = pages["index.html"].root.xpath('string(//link[@rel="canonical"]/@href)')
    names = ("feed.xml", "rss.xml", "feed.json", "feed/**/*.xml", "feed/**/*.json", "rss/**/*.xml")
    feeds = sorted({path.relative_to(folder).as_posix() for name in names for path in folder.glob(name)})
    return Site(folder, str(own).rstrip("/"), pages, tuple(feeds))
