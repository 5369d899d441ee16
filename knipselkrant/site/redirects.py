"""Pages that lead from an old address of a story or page to the one it has now, as jekyll-redirect-from writes them."""

import json
import logging
from collections.abc import Iterator
from functools import partial
from typing import Any

from pelican.generators import Generator

from ..jekyll.redirects import redirect_path
from .plain import write_data
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
        for owner, address in self._old_addresses():
            path = redirect_path(address)
            if path == owner.save_as or not self._is_free(owner, address, path):
                continue
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

    def _is_free(self, owner: Any, address: str, path: str) -> bool:
        """Whether a page can be written there, and now is to be; where it cannot, the reason is logged."""
        claims = self.context["claims"]
        if problem := claims.problem(path):
            logger.warning("%s: leaves out its old address %s, %s", owner.relative_source_path, address, problem)
            return False
        return bool(claims.claim([path], f"an old address of {owner.relative_source_path}"))


def _as_json(moved: dict[str, str]) -> bytes:
    return json.dumps(moved, ensure_ascii=False, separators=(",", ":")).encode()
