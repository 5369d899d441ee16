"""The editor's sidecar: `NAME.yaml` beside `NAME.txt` overrules what the seed says, key by key."""

from dataclasses import replace
from os.path import isfile
from pathlib import Path

from ... import frontmatter
from ...errors import Refusal
from ...jekyll.source import line_of
from ...story import Repair
from ..draft import Given
from ..keys import unknown_key
from ..text.decode import decode

SIDECAR_EXTENSIONS = (".yaml", ".yml")

KEYS = (
    *("title", "date", "category", "tags", "externe_link", "feature_image", "summary", "slug"),
    *("author", "source", "permalink"),
)


def sidecar_of(seed: Path) -> Path | None:
    """The sidecar beside `seed`, if there is one."""
    stem = str(seed.with_suffix(""))
    # Path.is_file chokes on a name that is too long.
    found = next((stem + extension for extension in SIDECAR_EXTENSIONS if isfile(stem + extension)), None)  # noqa: PTH113
    return Path(found) if found else None


def read_sidecar(path: Path, data: bytes) -> tuple[dict[str, Given], list[Repair]]:
    """The fields that the sidecar at `path`, with the bytes `data`, gives, and what had to be guessed of its letters.

    An empty value (`date:`) takes a field away.
    Raises Refusal, naming file and line, for YAML that cannot be read and for a key that is none of `KEYS`.
    """
    text, guesses = decode(data, path)
    given = frontmatter.load_mapping(text, path, strict=True)
    for key in given:
        if key not in KEYS:
            raise Refusal(path, unknown_key(key, KEYS, "field of a story"), line=line_of(text, key))
    fields = {key: Given(value, path, line_of(text, key)) for key, value in given.items()}
    return fields, [replace(guess, what=f"{path.name}: {guess.what}") for guess in guesses]
