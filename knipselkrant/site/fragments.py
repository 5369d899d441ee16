"""What is the same on many pages, rendered once: the template tag `once`."""

from collections.abc import Iterator
from typing import Any, TypeVar

from jinja2 import Environment, nodes, pass_context
from jinja2.compiler import CodeGenerator
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from markupsafe import Markup

from ..tracing import Note, begin_trace, end_trace, renote

Found = TypeVar("Found", bound=nodes.Node)

MOST = 40_000
"""So many renderings are kept: those of all the stories of a large site would fill the memory."""


class Once(Extension):
    """`{% once A, B %}…{% endonce %}` is rendered once in a build for each pair of values of A and B.

    What a page itself sets counts as such a value if it is read in there; so the values to name are those of the
    template's own variables, such as the one of a loop. They are texts, numbers or truth values. As Jinja's
    documentation has it, under "Cache" in its extensions. Where includes are rendered by themselves, as Pelican alone
    does it, what they are given cannot be told from what all pages have: there all is rendered each time.
    """

    tags = {"once"}

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._fragments: dict[tuple[Any, ...], tuple[Markup, frozenset[Note], list[Any]]] = {}
        self._notes: dict[frozenset[Note], frozenset[Note]] = {}  # many fragments have the same
        environment.filters |= {"once_known": self._known, "once_kept": self._keep}  # called sooner than methods

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """The tag as an assignment of what stands in it, unless that is known; Jinja calls this."""
        line = next(parser.stream).lineno
        values: list[nodes.Expr] = [nodes.Const(f"{parser.name}:{line}")]
        while parser.stream.current.type != "block_end":
            if len(values) > 1:
                parser.stream.expect("comma")
            values.append(parser.parse_expression())
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        try:
            names = nodes.Const(tuple(sorted(set(self._names(body)))))
        except nodes.Impossible:
            return [nodes.Scope(body)]
        key, html = parser.free_identifier(), parser.free_identifier()
        render = [
            nodes.AssignBlock(html, None, body),
            nodes.Assign(html, _filtered(key, "once_kept", names, html)),
        ]
        return [
            nodes.Assign(key, nodes.Tuple(values, "load")).set_lineno(line),
            nodes.Assign(html, _filtered(key, "once_known", names)).set_lineno(line),
            nodes.If(nodes.Test(html, "none", [], [], None, None), render, [], []).set_lineno(line),
            nodes.Output([html]).set_lineno(line),
        ]

    def _names(self, body: list[nodes.Node], *inside: str) -> Iterator[str]:
        """The names that are read in there, and in the parts that it includes. Raises Impossible if none can tell."""
        if self.environment.code_generator_class is CodeGenerator:
            raise nodes.Impossible
        for node in body:
            yield from (name.name for name in _all(node, nodes.Name))
            for include in _all(node, nodes.Include):
                part = include.template.as_const()
                if include.ignore_missing or not isinstance(part, str):
                    raise nodes.Impossible
                if part not in inside:
                    assert self.environment.loader is not None
                    source, file, _ = self.environment.loader.get_source(self.environment, part)
                    yield from self._names(self.environment._parse(source, part, file).body, *inside, part)

    @pass_context
    def _known(self, context: Context, key: tuple[Any, ...], names: tuple[str, ...]) -> Markup | None:
        """What was rendered for this key; None, and a trace is begun, where nothing was."""
        own = _own(context, names)
        if (fragment := self._fragments.get(key + _told_by(own) if own else key)) is None:
            begin_trace()
            return None
        html, notes, _ = fragment
        renote(notes)
        return html

    @pass_context
    def _keep(self, context: Context, key: tuple[Any, ...], names: tuple[str, ...], html: Markup) -> Markup:
        """Ends the trace and keeps what was rendered; the page's own values too, lest others get their identities."""
        notes = frozenset(end_trace())
        notes = self._notes.setdefault(notes, notes)
        if len(self._fragments) >= MOST:
            self._fragments.clear()
            self._notes.clear()
        own = _own(context, names)
        self._fragments[key + _told_by(own) if own else key] = html, notes, own
        renote(notes)
        return html


def _own(context: Context, names: tuple[str, ...]) -> list[Any]:
    """The values of those of the names that the page itself sets."""
    mine = context.vars
    return [mine[name] for name in names if name in mine]


def _told_by(values: list[Any]) -> tuple[Any, ...]:
    return tuple([value if type(value) in _PLAIN else id(value) for value in values])


_PLAIN = (str, int)  # True is not to pass for 1; it has one identity


def _all(node: nodes.Node, kind: type[Found]) -> Iterator[Found]:
    if isinstance(node, kind):
        yield node
    yield from node.find_all(kind)


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None)
