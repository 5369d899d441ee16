"""What several rules of kramdown look for. They are matched where the parser stands, so `^` is left out at their start.

To Ruby `\\w`, `\\d` and `\\s` are ASCII, so patterns are compiled with `re.ASCII`; `(?u:…)` marks what is not.
"""

import re

WHITE = "\0\t\n\v\f\r "
"""What Ruby's `strip` takes off: no-break and ideographic spaces stay."""

INDENT = r"(?:\t| {4})"
NAME = r"(?u:(?:[^\W\d][-\w.]*:)?[^\W\d][-\w.]*)"
"""The name of an element or attribute, as REXML has it."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, as a set."""
    return frozenset(text.split())


SPAN_ELEMENTS = words("""
    a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc
    ruby samp select small span strong sub sup tt u var
""")
BLOCK_ELEMENTS = words("""
    address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary
    table tbody td th thead tfoot tr ul
""")
VOID_ELEMENTS = words("area base br col command embed hr img input keygen link meta param source track wbr")
_OF_BLOCKS = words("""
    address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header
    hgroup iframe li main map menu nav noscript object section summary td
""")
_OF_SPANS = words("""
    a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q
    rb rbc rp rt rtc ruby select small span strong sub sup th tt
""")
_OF_TEXT = words("script style math option textarea pre code kbd samp var")
MODELS = dict.fromkeys(_OF_BLOCKS, "block") | dict.fromkeys(_OF_SPANS, "span") | dict.fromkeys(_OF_TEXT, "raw")
"""What the inside of an element is read as where Markdown in HTML is wanted; `raw` for all others."""

KNOWN_ELEMENTS = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | MODELS.keys()

_NO_BLOCK = rf"(?!(?:{'|'.join(sorted(SPAN_ELEMENTS | {'script'}))})(?u:\b))"
_HTML_START = rf"<(?>{_NO_BLOCK}{NAME})"
_HTML_STOP = rf"</{_NO_BLOCK}{NAME}\s*>"
BLOCK_TAG = rf"(?:{_HTML_STOP}|{_HTML_START})"

BLANK_LINE = r"(?>^\s*\n)+"
END_OF_BLOCK = r"\^\s*?\n"
ID_NAME = r"\w[\w-]*"
# kramdown knows no longest; without one, a text of `{:{:{:` takes the square of its length.
IN_BRACES = r"(?=[^\}]{0,1000}\})(?:\\\}|[^\}]){1,1000}"
BLOCK_ATTRIBUTES = rf"\{{:(?!:|/)({IN_BRACES})\}}\s*?\n"

_END = r"(?=\n?\Z)"
LAZY_END = rf"{BLANK_LINE}| {{0,3}}{BLOCK_ATTRIBUTES}|{END_OF_BLOCK}| {{0,3}}{BLOCK_TAG}|{_END}"
BLOCK_BOUNDARY = rf"{BLANK_LINE}|{END_OF_BLOCK}| {{0,3}}{BLOCK_ATTRIBUTES}|{_END}"
CODE_BLOCK = (
    rf"(?:(?:{BLANK_LINE})?(?:^{INDENT}[ \t]*\S.*\n)+"
    rf"(?:(?!^ {{0,3}}{BLOCK_ATTRIBUTES}|^{END_OF_BLOCK}|^ {{0,3}}{BLOCK_TAG})^[ \t]*\S.*\n)*)*"
)

QUOTE_START = r" {0,3}> ?"
_TAIL = r"[\t| ].*?\n"
BULLET = rf"( {{0,3}}[+*-])({_TAIL})"
NUMBER = rf"( {{0,3}}\d+\.)({_TAIL})"
DEFINITION = rf"( {{0,3}}:)({_TAIL})"
GFM_HEADER = r"(?P<level>#{1,6})[\t ]++(?P<contents>.*)\n"
GFM_FENCE = r"[ ]{0,3}[~`]{3,}"

CODE_SIGNS = r"`+"
ENTITY = r"&(?:(?P<name>[\w:][-\w.:]*)|\#(?P<number>\d+)|\#x(?P<hex>[0-9a-fA-F]+));"


def compiled(pattern: str, flags: re.RegexFlag = re.ASCII) -> re.Pattern[str]:
    """`pattern` as Ruby reads it: ASCII classes, `^` and `$` at each line."""
    return re.compile(pattern, flags | re.ASCII | re.MULTILINE)


def dotted(pattern: str) -> re.Pattern[str]:
    """The same, where a dot is any character."""
    return compiled(pattern, re.DOTALL)
