"""Jekyll's own tags for Liquid: highlight, include, include_relative, link and post_url."""

import re
from html import escape
from pathlib import Path
from typing import TextIO

from liquid import BoundTemplate, Environment, Node, RenderContext, Tag, Token, TokenStream
from liquid.ast import BlockNode
from liquid.builtin.expressions import parse_primitive, tokenize
from liquid.exceptions import LiquidError, LiquidSyntaxError
from liquid.expression import Expression
from liquid.parser import get_parser
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG

from ..files import is_file, read_text
from .drops import Drop, Site, page_of, site_of
from .kramdown.code import numbered
from .links import link_url, post_link_url
from .liquid_errors import located
from .markup import is_markdown

_PARAMETER = r"""(?<![\w-])([\w-]++)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))"""
_PARAMETERS = re.compile(rf"\s*(?:{_PARAMETER}(?=\s|\Z)\s*)*")
_FILLED_IN = re.compile(r"(?P<file>[^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(?P<parameters>.*)", re.DOTALL)
_FILE = re.compile(r"[\w/.\-()+~#@]+", re.ASCII)
_STEPS = re.compile(r"[./]{2,}")
_HIGHLIGHT = re.compile(r"([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)")


def _markup(stream: TokenStream) -> Token:
    """What stands in the tag behind its name."""
    if stream.peek.kind != TOKEN_EXPRESSION:
        raise LiquidSyntaxError(f"`{stream.current.value}` needs more than its name", token=stream.current)
    next(stream)
    return stream.current


class HighlightTag(Tag):
    name = "highlight"
    end = "endhighlight"

    def parse(self, stream: TokenStream) -> Node:
        tag = stream.current
        markup = _markup(stream)
        match = _HIGHLIGHT.fullmatch(markup.value)
        if match is None:
            raise LiquidSyntaxError(f"`highlight {markup.value}`: expected a language, and options", token=tag)
        next(stream)
        block = get_parser(self.env).parse_block(stream, (self.end,))
        stream.expect(TOKEN_TAG, self.end)
        return _HighlightNode(tag, block, match[1].lower(), numbered="linenos" in match[2])


class _HighlightNode(Node):
    def __init__(self, token: Token, block: BlockNode, language: str, *, numbered: bool) -> None:
        super().__init__(token)
        self.blank = False
        self._block = block
        self._language = language
        self._numbered = numbered

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        inside = context.get_buffer(buffer)
        self._block.render(context, inside)
        code = escape(inside.getvalue().strip("\n\r"), quote=False)
        if self._numbered:
            code = numbered(code, "gutter", "code")
        of_language = f'class="language-{self._language.replace("+", "-")}" data-lang="{self._language}"'
        html = f'<figure class="highlight"><pre><code {of_language}>{code}</code></pre></figure>'
        markdown = is_markdown(str(page_of(context)["ext"]), site_of(context).config.markdown_ext)
        return buffer.write(f"\n{html}\n" if markdown else html)


class IncludeTag(Tag):
    name = "include"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        tag = stream.current
        markup = _markup(stream)
        if match := _FILLED_IN.match(markup.value):
            file, written = match["file"].strip(), match["parameters"].strip()
        else:
            file, *rest = re.split(r"\s+", markup.value, maxsplit=1)
            written = "".join(rest)
        if not _PARAMETERS.fullmatch(written):
            raise LiquidSyntaxError(f'`{written}` are no parameters; expected `name="value"`', token=tag)
        parameters = {
            name: _value(self.env, double, single, variable, markup)
            for name, double, single, variable in re.findall(_PARAMETER, written)
        }
        return _IncludeNode(tag, self.env.from_string(file), parameters, relative=self.name == "include_relative")


class IncludeRelativeTag(IncludeTag):
    name = "include_relative"


def _value(env: Environment, double: str, single: str, variable: str, markup: Token) -> str | Expression:
    if variable:
        return parse_primitive(env, TokenStream(tokenize(variable, markup)))
    return double.replace('\\"', '"') or single.replace("\\'", "'")


class _IncludeNode(Node):
    def __init__(
        self, token: Token, file: BoundTemplate, parameters: dict[str, str | Expression], *, relative: bool
    ) -> None:
        super().__init__(token)
        self.blank = False
        self._file = file
        self._parameters = parameters
        self._relative = relative

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        path = self._path(context)
        values = {
            name: value.evaluate(context) if isinstance(value, Expression) else value
            for name, value in self._parameters.items()
        }
        templates = site_of(context).templates
        try:
            if path not in templates:
                templates[path] = context.env.from_string(read_text(path))
            with context.extend({"include": values} if values else {}):
                templates[path].render_with_context(context, buffer, partial=True)
        except LiquidError as error:
            raise located(error, path) from None
        return 1

    def _path(self, context: RenderContext) -> Path:
        """The file, which may not lie outside the folder that includes come from."""
        name = context.get_buffer()
        self._file.render_with_context(context, name, partial=True)
        file = name.getvalue()
        if _STEPS.search(file) or not _FILE.fullmatch(file):
            raise LiquidSyntaxError(
                f"`{file}` is no name for an include; expected one such as a/b.html", token=self.token
            )
        site = site_of(context)
        folder = _folder_of_page(page_of(context), site) if self._relative else site.includes
        path = folder / file.lstrip("/")
        real = path.resolve()
        if not (is_file(path) and real.is_relative_to(folder.resolve()) and real.is_relative_to(site.folder.resolve())):
            raise LiquidSyntaxError(f"there is no `{file}` in {folder.name}/ to include", token=self.token)
        return path


def _folder_of_page(page: Drop, site: Site) -> Path:
    return (site.folder / site.config.collections_dir / str(page["path"]).removesuffix("/#excerpt")).parent


class LinkTag(Tag):
    name = "link"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        tag = stream.current
        return _LinkNode(tag, self.env.from_string(_markup(stream).value))


class _LinkNode(Node):
    def __init__(self, token: Token, path: BoundTemplate) -> None:
        super().__init__(token)
        self.blank = False
        self._path = path

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        path = context.get_buffer()
        self._path.render_with_context(context, path, partial=True)
        return buffer.write(link_url(path.getvalue(), site_of(context), self.token))


class PostUrlTag(Tag):
    name = "post_url"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        tag = stream.current
        return _PostUrlNode(tag, _markup(stream).value)


class _PostUrlNode(Node):
    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.blank = False
        self._name = name

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return buffer.write(post_link_url(self._name, site_of(context), self.token))
