"""What the tests of the converter convert, and how."""

from pathlib import Path
from zoneinfo import ZoneInfo

from knipselkrant.convert import Report, convert, read_story
from knipselkrant.story import Story

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
ZONE = ZoneInfo("Europe/Amsterdam")


class Desk:
    """A seeds folder and a content folder in `folder`, and the conversion of the one into the other."""

    def __init__(self, folder: Path) -> None:
        self.seeds = folder / "seeds"
        self.content = folder / "content"
        self.seeds.mkdir()
        self.content.mkdir()
        (self.content / "_config.yml").write_text("timezone: Europe/Amsterdam\n")

    def seed(self, name: str, what: str | bytes) -> Path:
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(what.encode() if isinstance(what, str) else what)
        return path

    def convert(self, **options: object) -> Report:
        return convert(self.seeds, self.content, **options)

    def read(self, name: str) -> Story:
        return read_story(self.seeds / name, self.seeds, ZONE)

    def posts(self) -> dict[str, str]:
        """The text of each post, by its path in content/."""
        found = [path for folder in ("_posts", "_drafts") for path in (self.content / folder).rglob("*.html")]
        return {path.relative_to(self.content).as_posix(): path.read_text("utf-8") for path in sorted(found)}

    def post(self) -> Path:
        """The one post."""
        (name,) = self.posts()
        return self.content / name
