"""Named characters, as kramdown knows them: those of HTML 4 and a few more."""

from html.entities import name2codepoint

_NAMES = {**name2codepoint}
