"""What is the same on many pages, rendered once: the template tag `once`."""

from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from ..tracing import Note, begin_trace, end_trace, renote

MOST = 40_000
"""So many renderings are kept: those of all the stories of a large site would fill the memory."""


class Once(Extension):
    """`{% once A, B %}…{% endonce %}` is rendered once in a build for each pair of values of A and B.

    So what stands in it may differ from page to page by these values only; of `{% once %}` there is but one rendering.
    The values are texts, numbers or truth values. As Jinja's documentation has it, under "Cache" in its extensions.
    """

    tags = {"once"}

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._fragments: dict[tuple[Any, ...], tuple[Markup, frozenset[Note]]] = {}
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
        key, html = parser.free_identifier(), parser.free_identifier()
        render = [
            nodes.AssignBlock(html, None, body),
            nodes.Assign(html, _filtered(key, "once_kept", html)),
        ]
        return [
            nodes.Assign(key, nodes.Tuple(values, "load")).set_lineno(line),
            nodes.Assign(html, _filtered(key, "once_known")).set_lineno(line),
            nodes.If(nodes.Test(html, "none", [], [], None, None), render, [], []).set_lineno(line),
            nodes.Output([html]).set_lineno(line),
        ]

    def _known(self, key: tuple[Any, ...]) -> Markup | None:
        """What was rendered for this key; None, and a trace is begun, where nothing was."""
        if (fragment := self._fragments.get(key)) is None:
            begin_trace()
            return None
        html, notes = fragment
        renote(notes)
        return html

    def _keep(self, key: tuple[Any, ...], html: Markup) -> Markup:
        """Ends the trace and keeps what was rendered."""
        notes = frozenset(end_trace())
        notes = self._notes.setdefault(notes, notes)
        if len(self._fragments) >= MOST:
            self._fragments.clear()
            self._notes.clear()
        self._fragments[key] = html, notes
        renote(notes)
        return html


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None)
