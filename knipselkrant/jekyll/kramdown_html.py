"""Tokens of markdown-it-py to HTML in kramdown's own layout: indented blocks, its classes and its footnotes.

The layout is that of kramdown's `Converter::Html` with Jekyll's options; code is not coloured.
"""

import re
from collections.abc import Sequence
from html import escape

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from .kramdown_contents import contents
from .kramdown_rules import set_attributes

_CODE_CLASS = "highlighter-rouge"
_VOID_TAG = re.compile(
    r"<((?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b[^<>]*?)\s*/?>", re.IGNORECASE
)
_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|applet|body|blockquote|caption|col|colgroup|dd|div|dl|dt|fieldset|figcaption|footer"
    r"|form|h[1-6]|header|hgroup|hr|html|head|iframe|legend|menu|li|main|map|nav|ol|optgroup|p|pre|section|summary"
    r"|table|tbody|td|th|thead|tfoot|tr|ul)(?=[\s/>])",
    re.IGNORECASE,
)
_ALIGNMENT = re.compile(r"^text-align:(\w+)$")
_BLANK = " \t>"
_SPANS = {"em": "em", "strong": "strong", "s": "del", "link": "a"}
_NEVER_APART = {"list_item", "dt", "dd", "thead", "tbody", "tr", "th", "td"}
_BLOCKS = {"blockquote", "bullet_list", "ordered_list", "dl", "table", "thead", "tbody", "tr"}


def to_html(tokens: Sequence[Token], source: str, *, numbered: bool = False) -> str:
    """The HTML of a document, given its tokens and the source they came from; lines of code may be `numbered`."""
    return _Writer(source, numbered).document(SyntaxTreeNode(tokens))


def numbered_lines(code: str, prefix: str = "") -> str:
    """Escaped code as Rouge numbers its lines: a table; `prefix` goes before the names of its cells' classes."""
    numbers = "".join(f"{number}\n" for number in range(1, code.count("\n") + 1 + (not code.endswith("\n"))))
    return (
        f'<table class="rouge-table"><tbody><tr><td class="{prefix}gutter gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="{prefix}code"><pre>{code}</pre></td></tr></tbody></table>'
    )


class _Writer:
    def __init__(self, source: str, numbered: bool) -> None:
        self._lines = source.split("\n")
        self._numbered = numbered
        self._headings: list[SyntaxTreeNode] = []

    def document(self, root: SyntaxTreeNode) -> str:
        self._headings = [node for node in root.walk() if node.type == "heading"]
        html = self._blocks(root.children, 0)
        if not root.children:
            return "\n"
        last = root.children[-1].map
        if last and any(self._lines[last[1] :]):
            html += "\n"  # definitions of links below the text leave a blank line
        return html

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], indent: int) -> str:
        """Blocks below each other, a blank line between them where the source has one."""
        written: list[str] = []
        for node in _with_attributes(nodes, self._lines):
            if written and (node.type == "footnote_block" or self._follows_blank(node)):
                written.append("\n")
            written.append(self._block(node, indent))
        return "".join(written)

    def _follows_blank(self, node: SyntaxTreeNode) -> bool:
        if node.map is None or node.type in _NEVER_APART:
            return False
        line = node.map[0] - 1
        while line and self._lines[line].lstrip(_BLANK).startswith("{:"):
            line -= 1
        return not self._lines[line].strip(_BLANK)

    def _block(self, node: SyntaxTreeNode, indent: int) -> str:
        space = " " * indent
        kind = node.type
        if node.attrs.get("toc"):
            return contents([node for node in self._headings if "no_toc" not in str(node.attrs.get("class"))], _spans)
        if kind in _BLOCKS:
            inside = self._blocks(node.children, indent + 2)
            return f"{space}<{node.tag}{_attributes(node)}>\n{inside}{space}</{node.tag}>\n"
        if kind in ("list_item", "dd"):
            return f"{space}<{node.tag}{_attributes(node)}>{self._item(node, indent)}</{node.tag}>\n"
        if kind in ("fence", "code_block"):
            return _code_block(node, space, numbered=self._numbered)
        if kind == "hr":
            return f"{space}<hr{_attributes(node)} />\n"
        if kind == "html_block":
            return _VOID_TAG.sub(r"<\1 />", node.content.rstrip("\n")) + "\n"
        if kind == "math_block":
            return f"{space}\\[{escape(node.content, quote=False)}\\]\n"
        if kind == "footnote_block":
            return self._footnotes(node)
        # What is left is a line of text: a paragraph, a heading, a cell, a term.
        body = _spans(node.children) or ("\u00a0" if node.tag in ("td", "th") else "")
        return f"{space}<{node.tag}{_attributes(node)}>{body}</{node.tag}>\n"

    def _item(self, node: SyntaxTreeNode, indent: int) -> str:
        """The inside of an item of a list: its first paragraph goes without tags where the list is tight."""
        if not node.children:
            return ""
        first, *others = node.children
        if first.type != "paragraph" or not first.hidden:
            return "\n" + self._blocks(node.children, indent + 2) + " " * indent
        text = _spans(first.children)
        return f"{text}\n{self._blocks(others, indent + 2)}{' ' * indent}" if others else text

    def _footnotes(self, node: SyntaxTreeNode) -> str:
        notes = []
        for note in node.children:
            name = escape(note.meta["label"])
            blocks = self._blocks([child for child in note.children if child.type != "footnote_anchor"], 6)
            back = f'<a href="#fnref:{name}" class="reversefootnote" role="doc-backlink">&#8617;</a>'
            if blocks.endswith("</p>\n"):
                blocks = f"{blocks[:-5]}\u00a0{back}</p>\n"
            else:
                blocks += f"      <p>{back}</p>\n"
            notes.append(f'    <li id="fn:{name}" role="doc-endnote">\n{blocks}    </li>\n')
        return f'<div class="footnotes" role="doc-endnotes">\n  <ol>\n{"".join(notes)}  </ol>\n</div>\n'


def _with_attributes(nodes: Sequence[SyntaxTreeNode], lines: Sequence[str]) -> list[SyntaxTreeNode]:
    """The nodes without the attribute lists among them, which go to the block right above, or else to that below."""
    kept: list[SyntaxTreeNode] = []
    waiting = ""
    for node in nodes:
        if node.type != "attributes":
            if waiting:
                _give(node, waiting)
                waiting = ""
            kept.append(node)
        elif kept and node.map and lines[node.map[0] - 1].strip(_BLANK):
            _give(kept[-1], node.content)
        else:
            waiting = node.content
    return kept


def _give(node: SyntaxTreeNode, attributes: str) -> None:
    set_attributes(_token(node), attributes)
    if node.type in ("bullet_list", "ordered_list") and "toc" in attributes.split():
        _token(node).attrSet("toc", node.tag)


def _token(node: SyntaxTreeNode) -> Token:
    return node.nester_tokens.opening if node.nester_tokens else node.to_tokens()[0]


def _attributes(node: SyntaxTreeNode, skip: Sequence[str] = ("start",)) -> str:
    return "".join(f' {key}="{_attribute(str(value))}"' for key, value in node.attrs.items() if key not in skip)


def _attribute(value: str) -> str:
    return escape(_ALIGNMENT.sub(r"text-align: \1", value))


def _code_block(node: SyntaxTreeNode, space: str, *, numbered: bool) -> str:
    language = node.info.split()[0].partition("?")[0] if node.info.split() else "plaintext"
    classes = f"language-{language} {_CODE_CLASS}"
    if own := node.attrs.get("class"):
        classes = f"language-{language} {own} {_CODE_CLASS}"
    code = escape(node.content, quote=False)
    if numbered:
        code = numbered_lines(code, "rouge-") + "\n"
    # The indented end tag is kramdown's: it lays out the wrapper as a block, and rouge the inside.
    return (
        f'{space}<div class="{classes}"><div class="highlight"><pre class="highlight"><code>{code}'
        f"</code></pre></div>{space}</div>\n"
    )


def _spans(nodes: Sequence[SyntaxTreeNode]) -> str:
    return "".join(map(_span, nodes))


def _span(node: SyntaxTreeNode) -> str:
    kind = node.type
    if kind == "inline":
        return _spans(node.children)
    if kind == "text":
        return escape(node.content, quote=False)
    if kind == "em" and (strong := _strong_inside(node)):
        return f"<strong><em>{_spans(strong.children)}</em></strong>"
    if kind in _SPANS:
        return f"<{_SPANS[kind]}{_attributes(node)}>{_spans(node.children)}</{_SPANS[kind]}>"
    if kind == "softbreak":
        return "\n"
    if kind == "hardbreak":
        return "<br />\n"
    if kind == "code_inline":
        own = f"{node.attrs['class']} " if "class" in node.attrs else ""
        return f'<code class="language-plaintext {own}{_CODE_CLASS}">{escape(node.content, quote=False)}</code>'
    if kind == "image":
        return _image(node)
    if kind == "html_inline":
        if _BLOCK_TAG.match(node.content):
            return escape(node.content, quote=False)  # kramdown takes a block within a line for text
        return _VOID_TAG.sub(r"<\1 />", node.content)
    if kind == "math_inline":
        return f"\\({escape(node.content, quote=False)}\\)"
    if kind == "footnote_ref":
        return _footnote_mark(node)
    return escape(node.content, quote=False)


def _strong_inside(node: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """What is strong in `***text***`, if `node` is the rest of that: in kramdown the outer two signs are strong."""
    children = [child for child in node.children if child.type != "text" or child.content]
    is_it = len(children) == 1 and children[0].type == "strong" and children[0].markup[0] == node.markup
    return children[0] if is_it else None


def _image(node: SyntaxTreeNode) -> str:
    alt = _attribute(node.content)
    source = _attribute(str(node.attrs.get("src", "")))
    return f'<img src="{source}" alt="{alt}"{_attributes(node, ("src", "alt"))} />'


def _footnote_mark(node: SyntaxTreeNode) -> str:
    name = escape(node.meta["label"])
    again = f":{node.meta['subId']}" if node.meta["subId"] else ""
    return (
        f'<sup id="fnref:{name}{again}" role="doc-noteref">'
        f'<a href="#fn:{name}" class="footnote" rel="footnote">{node.meta["id"] + 1}</a></sup>'
    )
