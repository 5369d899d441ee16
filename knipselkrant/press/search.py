"""Indexes a built site for search, with Pagefind."""

import shutil
import subprocess
from hashlib import blake2b
from pathlib import Path

from pagefind_bin import get_executable

from ..errors import Refusal

MARK = b"data-pagefind-body"
"""The attribute by which a page takes part in the index."""

INDEX = "pagefind"
"""The folder of the index in a site."""

DIGEST = "pages.digest"
"""Beside the index, the digest of the pages it was made of."""


def index_pages(site: Path, former: Path, extra: Path) -> None:
    """Writes the index of the pages in `site` that take part, if any do, into INDEX in `extra`.

    If `former`, the site before this one, had the same pages, its index is taken over: Pagefind writes its filters in
    another order each time. Raises Refusal with what Pagefind said, where it fails.
    """
    if not (digest := _digest(site)):
        return
    index, old = extra / INDEX, former / INDEX
    if (old / DIGEST).is_file() and (old / DIGEST).read_text("ascii") == digest:
        shutil.copytree(old, index)
        return
    command = [get_executable(), "--site", str(site), "--output-path", str(index), "--silent"]
    # With open files passed on: as long as Pagefind writes, it holds the lock of the press room.
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, close_fds=False)
    if done.returncode:
        raise Refusal(site, f"the search index cannot be made: {done.stderr.strip() or done.stdout.strip()}")
    for spare in (*index.glob("*-ui.*"), *index.glob("*-highlight.*")):
        spare.unlink()  # the theme has its own
    index.mkdir(exist_ok=True)
    (index / DIGEST).write_text(digest, "ascii")


def _digest(site: Path) -> str:
    """That of all pages that take part; empty if there are none."""
    digest, found = blake2b(digest_size=16), False
    for path in sorted(filter(Path.is_file, site.rglob("*.html"))):
        page = path.read_bytes()
        if MARK in page:
            digest.update(path.relative_to(site).as_posix().encode() + b"\0" + page)
            found = True
    return digest.hexdigest() if found else ""
