"""The largest seed that is read, as the site's `_config.yml` may say: `seed_limit_mb: 20`."""

from pathlib import Path

from ..errors import Refusal
from ..files import read_text
from ..jekyll.config import Config
from ..jekyll.source import line_of
from .files import MAX_BYTES

KEY = "seed_limit_mb"
_MEGABYTE = 1_000_000


def seed_limit(config: Config, content: Path) -> int:
    """The most bytes that a seed may have, by the `config` of the folder `content`.

    Raises Refusal, naming file and line, for what is no number above 0.
    """
    megabytes = config.data.get(KEY)
    if megabytes is None:
        return MAX_BYTES
    if isinstance(megabytes, bool) or not isinstance(megabytes, int | float) or not 0 < megabytes < float("inf"):
        path = next(path for name in ("_config.yml", "_config.yaml") if (path := content / name).is_file())
        reason = f"`{KEY}` is {megabytes!r}; expected how many megabytes a seed may have, such as 5"
        raise Refusal(path, reason, line=line_of(read_text(path), KEY))
    return int(megabytes * _MEGABYTE)
