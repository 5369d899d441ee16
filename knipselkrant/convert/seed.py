"""A seed as it lies in its folder: its bytes, its sidecar's, and the name that its story has for it."""

from dataclasses import dataclass
from hashlib import blake2b
from os.path import islink
from pathlib import Path

from ..errors import Refusal
from .files import MAX_BYTES, read_input
from .sources.sidecar import SIDECAR_EXTENSIONS, sidecar_of


@dataclass(frozen=True)
class Seed:
    """The bytes of a seed, and the path and bytes of its sidecar, if it has one."""

    path: Path
    data: bytes
    sidecar: Path | None = None
    sidecar_data: bytes = b""

    @property
    def digest(self) -> str:
        """What tells this seed from one that would make another story."""
        return digest_of(self.data + (b"\0" + self.sidecar_data if self.sidecar else b""))


def load_seed(path: Path, folder: Path, limit: int = MAX_BYTES) -> Seed:
    """Reads the seed at `path` in the seeds folder `folder`.

    Raises Refusal when it cannot be read, has more than `limit` bytes, is a link out of the folder, or is a sidecar
    that stands beside no seed.
    """
    _refuse_strangers(path, folder)
    if path.suffix in SIDECAR_EXTENSIONS:
        raise Refusal(path, f"this sidecar stands beside no seed; expected one named {path.stem}.txt or the like")
    sidecar = sidecar_of(path)
    if sidecar:
        _refuse_strangers(sidecar, folder)
    return Seed(path, read_input(path, limit), sidecar, read_input(sidecar, limit) if sidecar else b"")


def origin_of(path: Path, folder: Path) -> str:
    """How a story names its seed: the path within the seeds folder, with `/`."""
    return name_in_ledger(path.relative_to(folder).as_posix())


def name_in_ledger(name: str) -> str:
    """The name of a file, which need not be UTF-8, as UTF-8 can have it."""
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def digest_of(data: bytes) -> str:
    """The digest of some bytes, as the ledger has it."""
    return blake2b(data, digest_size=16).hexdigest()


def _refuse_strangers(path: Path, folder: Path) -> None:
    # Path.is_symlink raises where a folder may not be searched; reading then tells why.
    if not islink(path):  # noqa: PTH114
        return
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself
        raise Refusal(path, "this link leads nowhere; mend it or take it out") from None
    if not target.is_relative_to(folder.resolve()):
        raise Refusal(path, f"this link leaves the seeds folder, to {target}; copy the file itself")
