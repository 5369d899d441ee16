"""Pages that lead from an old address of a story or page to the one it has now, as jekyll-redirect-from writes them."""

import json
import logging
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from pelican.generators import Generator

from ..jekyll.redirects import redirect_path
from .plain import is_free, write_data
from .wording import absolute

logger = logging.getLogger(__name__)

LIST = "redirects.json"
"""Where the plugin tells which address leads where."""


class RedirectsGenerator(Generator):  # type: ignore[misc]
    """Has a page written at each old address. It comes last: no redirect takes the place of a page.

    What moved out of the site (`redirect_to`) keeps its own page, made by the template of redirects.
    """

    def generate_output(self, writer: Any) -> None:
        """Asks for the pages, and for the list of them; Pelican calls this."""
        moved = {}
        folders: set[str] = set()
        for owner, address in self._old_addresses():
            path = redirect_path(address)
            parents = {str(folder) for folder in PurePosixPath(path).parents}
            if path == owner.save_as or not self._is_writable(writer, owner, address, path, parents, folders):
                continue
            folders |= parents
            target = moved[address] = absolute(f"/{owner.url}", site_url=self.settings["SITEURL"])
            writer.write_file(path, self.get_template("redirect"), self.context, target=target)
        for owner in self._owners():
            if owner.redirect_to:
                moved[f"/{owner.url}"] = absolute(owner.redirect_to, site_url=self.settings["SITEURL"])
        wanted = self.settings["JEKYLL_CONFIG"].data.get("redirect_from")
        if moved and not (isinstance(wanted, dict) and wanted.get("json") is False):
            write_data(writer, self.output_path, LIST, partial(_as_json, moved), redirects=moved)

    def _owners(self) -> Iterator[Any]:
        yield from reversed(self.context["articles"])
        yield from self.context["pages"]

    def _old_addresses(self) -> Iterator[tuple[Any, str]]:
        return ((owner, address) for owner in self._owners() for address in owner.redirect_from)

    def _is_writable(
        self, writer: Any, owner: Any, address: str, path: str, parents: set[str], folders: set[str]
    ) -> bool:
        """Whether a page can be written there; where it cannot, the reason is logged."""
        if "\0" in path or any(len(part.encode()) > 255 for part in path.split("/")):
            reason = "by which no file can be named"
        elif path in folders or not is_free(writer, self.output_path, path, *parents):
            reason = "which another page has"
        else:
            return True
        logger.warning("%s: leaves out its old address %s, %s", owner.relative_source_path, address, reason)
        return False


def _as_json(moved: dict[str, str]) -> bytes:
    return json.dumps(moved, ensure_ascii=False, separators=(",", ":")).encode()
