"""What pages may load and tell: a Content-Security-Policy and a referrer policy, on each page and for the web host.

By the specifications of the World Wide Web Consortium: Content Security Policy Level 3 and Referrer Policy.
"""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup
from pelican.generators import Generator

from ..errors import Refusal
from .plain import write_data

REFERRER = "same-origin"

_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
_PICTURES = {"remote": " https: http:", "own": ""}
_ORDERS = re.compile(r"<(?:meta|link|base)(?=[\s/>])[^>]*>?", re.IGNORECASE)
_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|right|center)"')


def install(pelican: Any) -> None:
    """Puts the policies of pages, CONTENT_POLICY and that of the search page, SEARCH_POLICY, into Pelican's settings.

    Raises Refusal for a setting PICTURES that says neither "remote" nor "own".
    """
    pictures = pelican.settings.setdefault("PICTURES", "remote")
    if pictures not in _PICTURES:
        raise Refusal("pelicanconf.py", f'PICTURES is {pictures!r}; expected "remote" or "own"')
    site = urlsplit(pelican.settings["SITEURL"])
    own = f" {site.scheme}://{site.netloc}" if site.netloc else ""  # also where it is looked at before it is published
    rules = _RULES | {"img-src": _RULES["img-src"] + own + _PICTURES[pictures]}
    pelican.settings["CONTENT_POLICY"] = _written(rules)
    # Pagefind is a WebAssembly program.
    pelican.settings["SEARCH_POLICY"] = _written(rules | {"script-src": "'self' 'wasm-unsafe-eval'"})
    pelican.settings["REFERRER_POLICY"] = REFERRER


def add_filters(generator: Any) -> None:
    """Gives a generator's templates the filters `obedient` and `allowing`."""
    generator.env.filters["obedient"] = obedient
    generator.env.filters["allowing"] = allowing


def allowing(policy: str, data: str) -> str:
    """The policy for a page with `data` in a `<script>`.

    Browsers run no data and ask no leave for it; the Nu HTML checker takes it for a program.
    """
    digest = b64encode(sha256(data.encode("utf-8")).digest()).decode("ascii")
    return policy.replace("script-src", f"script-src 'sha256-{digest}'", 1)


def obedient(html: str) -> Markup:
    """The HTML of a story as the policies want it, or cannot want it.

    Each style that Markdown gives the cells of tables becomes a class (`text-right`). `<meta>`, `<link>` and `<base>`
    become comments: no policy keeps them from leading readers away, asking other sites, or telling them of readers.
    """
    # A comment, and not nothing: `<me<meta>ta>` is not to become what was taken out of it.
    return Markup(_ALIGNED.sub(r'\1 class="text-\2"', _ORDERS.sub("<!-- -->", html)))


class HeadersGenerator(Generator):  # type: ignore[misc]
    """Writes `_headers`, which hosts such as Netlify and Cloudflare Pages read: the policies for all files.

    Hosts add up the rules for one address, and of two policies browsers keep both; so this is the widest, and each
    page narrows it.
    """

    def generate_output(self, writer: Any) -> None:
        """Asks for the file; Pelican calls this."""
        headers = {
            "Content-Security-Policy": f"{self.settings['SEARCH_POLICY']}; frame-ancestors 'none'",
            "Referrer-Policy": REFERRER,
            "X-Content-Type-Options": "nosniff",
        }
        lines = [f"{self.settings['BASE']}/*", *(f"  {name}: {value}" for name, value in headers.items())]
        write_data(writer, self.output_path, "_headers", lambda: "".join(f"{line}\n" for line in lines).encode())


def _written(rules: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in rules.items())
