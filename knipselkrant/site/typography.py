"""Dutch typography for plain text and HTML: apostrophes, quotation marks, dashes, ellipses.

SmartyPants, the engine of typogrify, sets dashes and ellipses. Quotation marks are settled here, before it sees them:
it knows English only (it opens a quotation at *'s avonds* and *'90*), and judges a mark by its neighbours, where only
what is open can pair the marks of a whole paragraph. Straight marks all go; those already typographic stay. Every step
takes time linear in the text, whatever the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape

from smartypants import Attr, smartypants

_ADDRESS = (
    r"(?<!\w)(?:https?://|www\.)(?:[^\s\"'<>‘’“”„«»\w/]*+(?:'(?=\w))?+[\w/])++"
    # 64 is RFC 5321's longest local part; without a bound a text of "a'a'a'a…" would take quadratic time.
    r"|(?<![\w@])\w[\w.+'-]{0,63}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+)++"
)
_MARK = re.compile(r"[\"'„“”‘’\n](?:(?<!\n)|\s*\n)")  # one class first: so the engine skips what is in none
_MARK_OR_ADDRESS = re.compile(f"{_ADDRESS}|{_MARK.pattern}")
_SPACED_HYPHEN = re.compile(r"(?<=[^\s–—-] )-(?= [^\s–—-])")
_KEPT_AS_IS = re.compile(rf"{_ADDRESS}|\\|-{{4,}}")
_OUTPUT = Attr.D | Attr.e | Attr.u  # en and em dashes, ellipses; as Unicode
_REFERENCES = {ord(character): f"&#{ord(character)};" for character in "-.\\"}

_OPENERS = frozenset("([{„“‘«‹")
_HINGES = frozenset("-–—/:=|<>")
_DIGITS = frozenset("0123456789")
_OBJECT = "\ufffc"
_ENDING = re.compile(r"\Z|(?!\.\.)[\s.,;:?!)\]}»›”’]")
_DEPTH = {"“": ('"', 1), "„": ('"', 1), "”": ('"', -1), "‘": ("'", 1), "’": ("'", -1)}

_ELIDED_WORD = re.compile(
    r"(?!\w\.\w)"  # an abbreviation: 'n.v.t.'
    r"(?:s(?![\w'])|n(?!\w)|(?:[kmrt]|ie|em|ns)(?![\w'-])"
    r"|(?:s(?:avonds|middags|morgens|nachts|ochtends)|tuurlijk|tzelfde)(?!\w)"
    r"|[KMNRST](?=\s)|S(?=-[GH]))"  # 'T Is, 'S-Hertogenbosch; but 'N-VA wint', 'S&P daalt', 'T. krijgt tien jaar'
)
_YEAR = re.compile(r"\d\d(?!\d|[.,]\d|%)")
# Its closing mark is looked for no farther than a long headline goes, and is no possessive (Hans' moeder).
_QUOTED_NUMBER = re.compile(r"\d\d(?:[^'‘\n]|(?<=\w)'(?=\w)){0,300}+(?<![\s(])'(?!\w)(?!(?<=[sxzSXZ]') \w)")

_MEASURE = re.compile(r"(?:^|[^\w.,'’′])[0-9]{1,3}(?:[.,][0-9])?$")
_FEET_AND = re.compile(r"[0-9]['’′][0-9]{1,2}$")
_INCHES = re.compile(r"[0-9]{1,2}[\"″]")
_QUOTATION_GOES_ON = re.compile(r"[ -]\w[^\"„“”\n]*(?<![\s(\[])\"(?!\w)")

_INLINE = (
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q s script small span strike strong style "
    "sub sup template time tt u var wbr"
)
_OBJECTS = "audio canvas code iframe img input kbd math object picture samp svg video"
_SEEN_AS = dict.fromkeys(_INLINE.split(), "") | dict.fromkeys(_OBJECTS.split(), _OBJECT) | {"": "", "br": "\n"}
_BLOCK_SEEN_AS = "\n\n"
_VERBATIM = frozenset(("pre", "code", "kbd", "samp", "math", "svg"))
_ATTRIBUTES = r"""(?:[^<>=]++|=\s*+(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))?)*+"""
_RAW_TEXT = r"<{0}(?=[\s/>]){1}>.*?(?:</{0}(?=[\s/>])[^>]*+(?:>|\Z)|\Z)"
# What is not closed runs to the end, as in a browser: no long attempt is ever thrown away, which keeps the time linear.
_MARKUP = re.compile(
    "(<!--(?:-?>|.*?(?:-->|\\Z))|"
    + "|".join(_RAW_TEXT.format(name, _ATTRIBUTES) for name in ("script", "style", "textarea"))
    + f"|<[!?/][^>]*>?|<[a-z]{_ATTRIBUTES}>?)",
    re.DOTALL | re.IGNORECASE,
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")


def typeset(text: str) -> str:
    """Plain `text` with the characters that a Dutch compositor would use; `<` and `&` are characters like any other.

    - `'` is an apostrophe (’) in and after a word, before an elided word (’s, ’t, ’n …) and before a shortened year
      (’90), as Taalunie's *Leidraad* and Onze Taal have it. Elsewhere it quotes: ‘…’.
    - `"` quotes: “…”, or closes what „ opened. After a measure the two are ′ and ″. Curly marks stay.
    - A hyphen between spaces and `--` are the *gedachtestreepje*, in Dutch an en dash (Onze Taal); `---` is an em dash.
    - `...` is an ellipsis. Web and e-mail addresses are left alone. A blank line ends a paragraph and its quotations.

    The result is Unicode, never entities; setting it again changes nothing.
    """
    return _with_dashes(_with_quotes(text))


def typeset_html(html: str) -> str:
    """A well-formed HTML fragment, the text in it set as `typeset` does: `typeset_html_and_words` without the words."""
    return typeset_html_and_words(html)[0]


def typeset_html_and_words(html: str) -> tuple[str, str]:
    """A well-formed HTML fragment, the text in it set as `typeset` does; and the words in it that were set.

    Tags, attributes, comments and the content of pre, code, kbd, samp, script, style, math, textarea and svg stay as
    they are. Quotations run on through inline elements and end with their block. Character references in text become
    the characters that they stand for, except `&amp;`, `&lt;` and `&gt;`.
    """
    tokens = _MARKUP.split(html)
    seen = list(_seen(tokens))
    text = _with_quotes("".join(seen))
    is_plain = not (_has_dashes(text) or "&" in text or "<" in text or ">" in text)
    end = 0
    for index, part in enumerate(seen):
        start, end = end, end + len(part)
        if part and index % 2 == 0:
            words = text[start:end]
            tokens[index] = words if is_plain else escape(_with_dashes(words), quote=False)
    return "".join(tokens), text


def _seen(tokens: list[str]) -> Iterator[str]:
    """What a reader sees of each token (text and markup by turns): words, nothing, an object, a new line or block."""
    verbatim, depth = "", 0
    for index, token in enumerate(tokens):
        if index % 2 == 0:
            yield "" if depth else unescape(token)
            continue
        name, opens = _tag(token)
        if depth:
            yield ""
            if name == verbatim:
                depth += 1 if opens else -token.startswith("</")
        else:
            yield _SEEN_AS.get(name, _BLOCK_SEEN_AS)
            if opens and name in _VERBATIM:
                verbatim, depth = name, 1


@lru_cache(256)
def _tag(markup: str) -> tuple[str, bool]:
    """The name of a tag, empty for what is none, and whether it opens an element."""
    tag = _TAG_NAME.match(markup)
    return tag[1].lower() if tag else "", not markup.startswith("</") and not markup.endswith("/>")


def _with_quotes(text: str) -> str:
    """`text` with its straight quotation marks and spaced hyphens made typographic, one character for one."""
    if " - " in text:
        text = _SPACED_HYPHEN.sub("–", text)
    if "'" not in text and '"' not in text:
        return text
    paragraphs = text.split("\n\n")
    begin = 0
    for index, paragraph in enumerate(paragraphs):
        end = begin + len(paragraph)
        if "'" in paragraph or '"' in paragraph:
            paragraphs[index] = _paragraph_with_quotes(text, begin, end)
        begin = end + 2
    return "\n\n".join(paragraphs)


def _paragraph_with_quotes(text: str, begin: int, end: int) -> str:
    """The paragraph of `text` from `begin` to `end`, its straight marks settled; blank lines in it may hold spaces."""
    paragraph = text[begin:end]
    marks = _MARK_OR_ADDRESS if "@" in paragraph or "://" in paragraph or "www." in paragraph else _MARK
    pieces: list[str] = []
    opened = {"'": 0, '"': 0}
    done, before = begin, text[begin - 1 : begin]
    for match in marks.finditer(text, begin):
        start = match.start()
        if start >= end:
            break
        if start > done:
            pieces.append(text[done:start])
            before = text[start - 1]
        done = min(match.end(), end)
        mark = text[start:done]
        if mark in opened:
            mark = _settled(text, start, before, opened)
        pieces.append(mark)
        before = mark[-1]
        if mark.isspace():
            opened = {"'": 0, '"': 0}
        elif mark in _DEPTH and not (mark == "’" and text[done : done + 1].isalnum()):
            kind, step = _DEPTH[mark]
            opened[kind] = max(0, opened[kind] + step)
    return "".join(pieces) + text[done:end]


def _settled(text: str, at: int, before: str, opened: dict[str, int]) -> str:
    """What the straight mark at `at` becomes, after the settled character `before` and with `opened` quotations."""
    mark, after = text[at], text[at + 1 : at + 2]
    opening, closing, prime = "‘’′" if mark == "'" else "“”″"
    if before in _DIGITS and _is_prime(text, at, opened):
        return prime
    ends = _ENDING.match(text, at + 1) is not None
    leads = not before or before.isspace() or before in _OPENERS or (before in _HINGES and not ends)
    if mark == "'" and (not leads or _is_elision(text, at + 1, opened)):
        return closing
    joined = after.isalnum() or after in _OPENERS or after == _OBJECT
    if (leads and ends) or (joined and not leads):
        # Neighbours that are alike tell nothing; whether a quotation is open does.
        return closing if opened[mark] else opening
    return opening if leads else closing


def _is_elision(text: str, at: int, opened: dict[str, int]) -> bool:
    """Whether the mark before `at` stands for letters or digits left out: ’s avonds, ’90."""
    if _YEAR.match(text, at):
        return bool(opened["'"]) or not _QUOTED_NUMBER.match(text, at)
    return _ELIDED_WORD.match(text, at) is not None


def _is_prime(text: str, at: int, opened: dict[str, int]) -> bool:
    """Whether the mark at `at`, after a digit, stands for feet or inches (5′10″) and does not end a quotation."""
    head = text[max(0, at - 6) : at]
    if text[at] == "'":
        if _INCHES.match(text, at + 1):
            return True
        return not opened["'"] and not text[at + 1 : at + 2].isalnum() and bool(_MEASURE.search(head))
    if _FEET_AND.search(head):
        return True
    return bool(_MEASURE.search(head)) and (not opened['"'] or bool(_QUOTATION_GOES_ON.match(text, at + 1)))


def _has_dashes(text: str) -> bool:
    """Whether there is anything for SmartyPants to set."""
    return "--" in text or "..." in text or ". . ." in text


def _with_dashes(text: str) -> str:
    """`text` with SmartyPants's dashes and ellipses."""
    if not _has_dashes(text):
        return text
    # SmartyPants takes HTML; a character that it is to leave alone is given to it as a reference.
    source = _KEPT_AS_IS.sub(lambda kept: kept[0].translate(_REFERENCES), escape(text, quote=False))
    return unescape(smartypants(source, _OUTPUT))
