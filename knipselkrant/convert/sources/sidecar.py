"""The editor's sidecar: `NAME.yaml` beside `NAME.txt` overrules what the seed says, key by key."""

from os.path import isfile
from pathlib import Path

from ... import frontmatter
from ...errors import Refusal
from ...jekyll.source import line_of
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
    candidates = (seed.with_suffix(extension) for extension in SIDECAR_EXTENSIONS)
    # Path.is_file chokes on a name that is too long.
    return next((path for path in candidates if isfile(path)), None)  # noqa: PTH113


def read_sidecar(path: Path, data: bytes) -> dict[str, Given]:
    """The fields that the sidecar at `path`, with the bytes `data`, gives; an empty value (`date:`) takes one away.

    Raises Refusal, naming file and line, for YAML that cannot be read and for a key that is none of `KEYS`.
    """
    text, _ = decode(data, path)
    given = frontmatter.load_mapping(text, path, strict=True)
    for key in given:
        if key not in KEYS:
            raise Refusal(path, unknown_key(key, KEYS, "field of a story"), line=line_of(text, key))
    return {key: Given(value, path, line_of(text, key)) for key, value in given.items()}
