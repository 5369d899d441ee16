"""Templates as the press runs them: what they read is noted, and what they include costs nothing.

Jinja renders an include as a template of its own, in a copy of the whole context. Here the parts that a template
includes are put into it when it is compiled, as if they were written there.
"""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jinja2 import Environment, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from ..errors import Refusal
from ..tracing import traces

_LINES = 100_000
"""A line of a part that was put into another template has this added, times the part's number among all templates."""


def adopt(environment: Environment) -> None:
    """Makes an environment compile and run its templates as the press does."""
    environment.context_class = NotingContext
    environment.code_generator_class = JoiningGenerator
    environment.auto_reload = False  # a build has one edition of its templates, and room for all of them
    environment.cache = {}


def render(template: Template, context: dict[str, Any], own: dict[str, Any]) -> str:
    """What an adopted template renders of a `context`, which it does not change, and of variables of its `own`.

    Raises Refusal as `template_refusals`.
    """
    environment = template.environment
    page = NotingContext(environment, context, template.name, template.blocks)
    page.vars = dict(own)
    with template_refusals(environment):
        try:
            return environment.concat(template.root_render_func(page))
        except Exception:
            environment.handle_exception()


@contextmanager
def template_refusals(environment: Environment | None = None) -> Iterator[None]:
    """Makes of Jinja's errors refusals, which name the template's file and line."""
    try:
        yield
    except TemplateSyntaxError as error:
        raise Refusal(error.filename or error.name or "template", error.message or "", line=error.lineno) from None
    except TemplateError as error:
        file, line = _innermost_template(error, environment)
        raise Refusal(file, f"the template cannot be rendered: {error.message}", line=line) from None


def printed(value: object) -> str:
    """The text that stands for a value in HTML. Sooner than `markupsafe.escape`, for it makes no Markup of texts."""
    if type(value) is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
        return value
    return value if type(value) is Markup else escape(value)


class NotingContext(Context):
    """Jinja's context, which notes the names that are looked up in it."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a name; a template calls this."""
        if traces:
            traces[-1].add(key)  # what `note` does, sooner
        if key in self.vars:
            return self.vars[key]
        if key in self.parent:
            return self.parent[key]
        return self.environment.globals.get(key, missing)


class JoiningGenerator(CodeGenerator):
    """Jinja's compiler, which puts parts into the templates that include them."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's name
        """Writes a template."""
        _Joining(self.environment, self.name).visit(node)
        self.writeline(f"from {__name__} import {printed.__name__}")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Writes `story.title`: for Python's `getattr`; where that finds nothing, for Jinja's, which takes longer."""
        if not isinstance(node.node, nodes.Name):
            super().visit_Getattr(node, frame)
            return
        self.write("(found if (found := getattr(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r}, missing)) is not missing else ")
        super().visit_Getattr(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"printed({finalize.src or ''}")


class _Joining(NodeTransformer):
    """Replaces includes by what they include."""

    def __init__(self, environment: Environment, name: str | None) -> None:
        self._environment, self._open = environment, [name]
        self._names = sorted(environment.list_templates()) if environment.loader else []

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802  # Jinja's name
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if name not in self._names or name in self._open or node.ignore_missing or not node.with_context:
            return node
        part = self._part(name)
        if part.find(nodes.Extends) or part.find(nodes.Block):
            return node
        self._open.append(name)
        self.generic_visit(part)
        self._open.pop()
        return nodes.Scope(part.body, lineno=node.lineno)  # what a part sets is its own

    def _part(self, name: str) -> nodes.Template:
        loader = self._environment.loader
        assert loader is not None
        source, file, _ = loader.get_source(self._environment, name)
        part = self._environment._parse(source, name, file)
        before = _LINES * (1 + self._names.index(name))
        for node in part.find_all(nodes.Node):
            if node.lineno is not None:
                node.lineno += before
        return part


def _innermost_template(error: TemplateError, environment: Environment | None) -> tuple[str, int]:
    # Jinja puts the templates' own files and lines into the traceback.
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((frame for frame in reversed(frames) if not frame.filename.endswith(".py")), frames[-1])
    part, line = divmod(frame.lineno or 1, _LINES)
    if part and environment:
        name = sorted(environment.list_templates())[part - 1]
        return environment.get_template(name).filename or name, line
    return frame.filename, line
