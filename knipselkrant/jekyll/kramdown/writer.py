"""The tree as HTML, in kramdown's own layout: indented blocks, its classes, footnotes and table of contents."""

import re

import regex

from .code import highlighted, language_of
from .contents import contents
from .element import Element
from .entities import character, escaped, typographic
from .notes import Notes
from .patterns import VOID_ELEMENTS, WHITE
from .state import State
from .tags import attributes, in_attribute, in_text, line, span

_NO_CONTENTS = re.compile(r"\bno_toc\b")
_NOT_IN_ID = re.compile(r"[^a-zA-Z0-9 -]")
_BEFORE_ID = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_AUTO_IDS = re.compile(r"auto_ids(?:-([\w-]+))?", re.ASCII)
_CJK_BREAK = regex.compile(r"(?<=[\p{Han}\p{Hiragana}\p{Katakana}])\n(?=[\p{Han}\p{Hiragana}\p{Katakana}])")
_INDENTED = {"blockquote", "dl", "ul", "ol", "table", "thead", "tbody", "tfoot", "tr"}
_CONTENTS_HERE, _NOTES_HERE = "\0contents\0", "\0notes\0"


def write(state: State) -> str:
    """The HTML of the document in `state`."""
    return _Writer(state).document()


class _Writer:
    def __init__(self, state: State) -> None:
        self._state = state
        self._options = state.options
        self._around: list[Element] = []
        self._notes = Notes(state.options)
        self._notes_have_place = False
        self._headers: list[tuple[int, str, list[Element]]] = []
        self._contents: Element | None = None
        self._ids: dict[str, int] = {}

    def document(self) -> str:
        html = self._inside(self._state.root, -2)
        notes = self._notes.written(lambda note: self._element(note, 4))
        html = html.replace(_NOTES_HERE, notes) if self._notes_have_place else html + notes
        if self._contents:
            tree = contents(self._headers, self._contents)
            html = html.replace(_CONTENTS_HERE, self._element(tree, 0) if tree.children else "")
        return html

    def _inside(self, element: Element, indent: int) -> str:
        self._around.append(element)
        html = "".join([self._element(child, indent + 2) for child in element.children])
        self._around.pop()
        return html

    def _element(self, element: Element, indent: int) -> str:
        kind = element.kind
        if kind == "text":
            text = in_text(element.value)
            return _CJK_BREAK.sub("", text) if self._options.remove_line_breaks_for_cjk else text
        if kind in ("ul", "ol") and (place := self._place(element)):
            return place
        if kind in _INDENTED:
            space = " " * indent
            return f"{space}<{kind}{attributes(element.attr)}>\n{self._inside(element, indent)}{space}</{kind}>\n"
        if kind in ("em", "strong", "a"):
            return f"<{kind}{attributes(element.attr)}>{self._inside(element, indent)}</{kind}>"
        writer = getattr(self, f"_{kind}", None)
        return str(writer(element, indent)) if writer else ""

    def _place(self, element: Element) -> str:
        """Where the list stands for something that is known only at the end."""
        references = element.options.get("ial", {}).get("refs", ())
        if "toc" in references and not self._contents:
            self._contents = element
            return _CONTENTS_HERE
        if "footnotes" in references and not self._notes_have_place:
            self._notes_have_place = True
            return _NOTES_HERE
        return ""

    # Blocks

    def _blank(self, element: Element, indent: int) -> str:
        return "\n"

    def _p(self, element: Element, indent: int) -> str:
        if "transparent" in element.options:
            return self._inside(element, indent)
        if len(element.children) == 1 and element.children[0].kind == "img":
            picture = element.children[0]
            if "standalone" in (picture.options.get("ial") or {}).get("refs", ()):
                return _figure(element, picture, " " * indent)
        return line("p", element.attr, self._inside(element, indent), indent)

    def _codeblock(self, element: Element, indent: int) -> str:
        attr = dict(element.attr)
        language = language_of(attr)
        if language:
            attr["class"] = re.sub(r"\blanguage-\S+", "", attr["class"], count=1).strip(WHITE)
            if not attr["class"]:
                del attr["class"]
        space = " " * indent
        written = element.options.get("language") or language
        html = highlighted(element.value, written, self._options, is_block=True)
        if html is not None:
            _add_highlighter(attr, language or "plaintext", self._options.syntax_highlighter)
            return f"{space}<div{attributes(attr)}>{html}{space}</div>\n"
        of_language = f' class="language-{in_attribute(language)}"' if language else ""
        code = escaped(element.value).removesuffix("\n")
        return f"{space}<pre{attributes(attr)}><code{of_language}>{code}\n</code></pre>\n"

    def _header(self, element: Element, indent: int) -> str:
        attr = dict(element.attr)
        level = element.options["level"]
        if self._options.auto_ids and "id" not in attr:
            attr["id"] = self._new_id(element.options["raw_text"])
        if "id" in attr and level in self._options.toc_levels and not _NO_CONTENTS.search(attr.get("class", "")):
            self._headers.append((level, attr["id"], element.children))
        level = max(min(level + self._options.header_offset, 6), 1)
        return line(f"h{level}", attr, self._inside(element, indent), indent)

    def _new_id(self, text: str) -> str:
        name = _plain_id(text) or "section"
        number = self._ids[name] = self._ids.get(name, -1) + 1
        return self._options.auto_id_prefix + (f"{name}-{number}" if number else name)

    def _hr(self, element: Element, indent: int) -> str:
        return f"{' ' * indent}<hr{attributes(element.attr)} />\n"

    def _li(self, element: Element, indent: int) -> str:
        html = self._inside(element, indent)
        space = " " * indent
        first = element.children[0] if element.children else None
        if first is None or (first.kind == "p" and "transparent" in first.options):
            end = space if html.endswith("\n") else ""
        else:
            html, end = "\n" + html, space
        return f"{space}<{element.kind}{attributes(element.attr)}>{html}{end}</{element.kind}>\n"

    _dd = _li

    def _dt(self, element: Element, indent: int) -> str:
        attr = dict(element.attr)
        references = (self._around[-1].options.get("ial") or {}).get("refs", ())
        match = next((match for name in references if (match := _AUTO_IDS.match(name))), None)
        if match and "id" not in attr:
            attr["id"] = (match[1] or "") + _plain_id(element.options["raw_text"])
        return line("dt", attr, self._inside(element, indent), indent)

    def _td(self, element: Element, indent: int) -> str:
        part = self._around[-2]
        attr = dict(element.attr)
        alignment = element.options.get("alignment", "default")
        if alignment != "default":
            style = f"{attr['style']}; " if "style" in attr else ""
            attr["style"] = f"{style}text-align: {alignment}"
        inside = self._inside(element, indent) or "\u00a0"
        return line("th" if part.kind == "thead" else "td", attr, inside, indent)

    def _math(self, element: Element, indent: int) -> str:
        is_block = element.options["category"] == "block"
        value = element.value
        if not self._options.math_engine:
            attr = {**element.attr, "class": f"{element.attr.get('class', '')} kdmath".lstrip(" ")}
            return line("div", attr, f"$$\n{value}\n$$", indent) if is_block else span("span", attr, f"${value}$")
        formula = f"\\[{escaped(value)}\\]\n" if is_block else f"\\({escaped(value)}\\)"
        if not element.attr:
            return formula
        return line("div", element.attr, formula, indent) if is_block else span("span", element.attr, f"${value}$")

    # HTML

    def _html_element(self, element: Element, indent: int) -> str:
        html = self._inside(element, indent)
        name, start = element.value, f"<{element.value}{attributes(element.attr)}"
        if element.options["category"] == "span":
            return f"{start} />" if not html and name in VOID_ELEMENTS else f"{start}>{html}</{name}>"
        within_raw = self._around[-1].is_raw_html()
        space = "" if within_raw else " " * indent
        model = element.options["content_model"]
        if element.options["is_closed"] and model == "raw":
            tag = f"{start} />"
        elif html and model != "block":
            tag = f"{start}>{html}</{name}>"
        elif html:
            inside = html.removesuffix("\n")
            tag = f"{start}>\n{inside}\n{' ' * indent}</{name}>"
        else:
            tag = f"{start} />" if name in VOID_ELEMENTS else f"{start}></{name}>"
        return f"{space}{tag}" + ("" if within_raw else "\n")

    def _raw(self, element: Element, indent: int) -> str:
        if (types := element.options.get("types")) and "html" not in types:
            return ""
        return element.value + ("\n" if element.options.get("category") == "block" else "")

    def _xml_comment(self, element: Element, indent: int) -> str:
        if element.options["category"] == "block" and not self._around[-1].is_raw_html():
            return f"{' ' * indent}{element.value}\n"
        return element.value

    _xml_pi = _xml_comment

    def _comment(self, element: Element, indent: int) -> str:
        comment = f"<!-- {element.value} -->"
        return f"{' ' * indent}{comment}\n" if element.options["category"] == "block" else comment

    # Spans

    def _br(self, element: Element, indent: int) -> str:
        return "<br />"

    def _img(self, element: Element, indent: int) -> str:
        return f"<img{attributes(element.attr)} />"

    def _codespan(self, element: Element, indent: int) -> str:
        attr = dict(element.attr)
        language = language_of(attr)
        html = highlighted(element.value, language, self._options, is_block=False)
        if html is None:
            html = escaped(element.value)
        else:
            _add_highlighter(attr, language or "plaintext", self._options.syntax_highlighter)
        return span("code", attr, html)

    def _entity(self, element: Element, indent: int) -> str:
        return character(element.options["point"], element.value)

    def _smart_quote(self, element: Element, indent: int) -> str:
        place = ("lsquo", "rsquo", "ldquo", "rdquo").index(element.value)
        name = self._options.smart_quotes[place]
        return character(int(name)) if name.isdigit() else typographic(name)

    def _typographic_sym(self, element: Element, indent: int) -> str:
        own = self._options.typographic_symbols.get(element.value)
        return typographic(element.value) if own is None else in_text(str(own))

    def _abbreviation(self, element: Element, indent: int) -> str:
        meaning, mark = self._state.abbreviations[element.value]
        attr = {**mark.attr, "title": meaning} if meaning else mark.attr
        return span("abbr", attr, element.value)

    def _footnote(self, element: Element, indent: int) -> str:
        return self._notes.reference(element)


def _figure(paragraph: Element, picture: Element, space: str) -> str:
    own, attr = dict(picture.attr), dict(paragraph.attr)
    for key in ("class", "id"):
        if key in own and key not in attr:
            attr[key] = own.pop(key)
    inside = f"{space}  <img{attributes(own)} />\n{space}  <figcaption>{own['alt']}</figcaption>\n"
    return f"{space}<figure{attributes(attr)}>\n{inside}{space}</figure>\n"


def _add_highlighter(attr: dict[str, str], language: str, highlighter: str) -> None:
    classes = f"{attr.get('class', '')} highlighter-{highlighter}".lstrip(" ")
    of_language = f"language-{language}"
    found = re.search(r"\blanguage-\S+", classes)
    attr["class"] = classes.replace(found[0], of_language, 1) if found else f"{of_language} {classes}"


def _plain_id(text: str) -> str:
    """Kramdown's own ids, which headings within HTML have."""
    return _NOT_IN_ID.sub("", _BEFORE_ID.sub("", text)).replace(" ", "-").lower()
