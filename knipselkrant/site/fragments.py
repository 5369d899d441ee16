"""What is the same on many pages, rendered once: the template tag `once`."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from ..tracing import Note, renote, traced


class Once(Extension):
    """`{% once A, B %}…{% endonce %}` is rendered once in a build for each pair of values of A and B.

    So what stands in it may differ from page to page by these values only; of `{% once %}` there is but one rendering.
    The values are texts, numbers or truth values. As Jinja's documentation has it, under "Cache" in its extensions.
    """

    tags = {"once"}

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._rendered: dict[tuple[Any, ...], tuple[Markup, set[Note]]] = {}

    def parse(self, parser: Parser) -> nodes.Node:
        """The tag as a call of `_once`; Jinja calls this."""
        line = next(parser.stream).lineno
        values: list[nodes.Expr] = []
        while parser.stream.current.type != "block_end":
            if values:
                parser.stream.expect("comma")
            values.append(parser.parse_expression())
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        where = nodes.Const(f"{parser.name}:{line}")
        return nodes.CallBlock(self.call_method("_once", [where, *values]), [], [], body).set_lineno(line)

    def _once(self, *key: Any, caller: Callable[[], str]) -> Markup:
        if key not in self._rendered:
            with traced() as notes:
                html = Markup(caller())
            self._rendered[key] = html, notes
        html, notes = self._rendered[key]
        renote(notes)
        return html
