"""The style sheet: the theme's templates in `css/`, joined by `style.css` in the colours of the site."""

import re
from typing import Any

from pelican.generators import Generator

PATH = "theme/css/knipselkrant.css"

_STRING_OR_WHITE = re.compile(
    r"""("(?:[^"\\]|\\.)*+(?:"|\\?\Z)|'(?:[^'\\]|\\.)*+(?:'|\\?\Z))|(?:\s|/\*(?:.*?\*/|.*+))+""", re.DOTALL
)


def install(generator: Any) -> None:
    """Gives a generator's templates the filter `squeezed`."""
    generator.env.filters["squeezed"] = squeezed


def squeezed(css: str) -> str:
    """A style sheet without its comments and its line breaks; what stands in quotation marks stays."""
    return _STRING_OR_WHITE.sub(lambda match: match[1] or " ", css).strip()


class StyleGenerator(Generator):  # type: ignore[misc]
    """Writes the style sheet."""

    def generate_output(self, writer: Any) -> None:
        """Asks for the file; Pelican calls this."""
        writer.write_file(PATH, self.env.get_template("style.css"), self.context)
