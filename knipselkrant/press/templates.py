"""Templates as the press runs them: what they read is noted, and what they include costs little."""

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.utils import missing

from ..tracing import note


def adopt(environment: Environment) -> None:
    """Makes an environment compile and run its templates as the press does."""
    environment.context_class = NotingContext
    environment.code_generator_class = IncludingGenerator


class NotingContext(Context):
    """Jinja's context, which notes the names that are looked up in it."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a name; a template calls this."""
        note(key)
        return self.vars[key] if key in self.vars else self.parent.get(key, missing)

    def included(self, name: str, own: Mapping[str, Any]) -> Iterator[str]:
        """What the template of this name renders in this context, with the variables of the template that includes it.

        As Jinja does it (`CodeGenerator.visit_Include`, `runtime.new_context`), but for the copies: that makes two of
        the whole context at each include, here only the few variables that a template set are copied.
        """
        template = self.environment.get_template(name)
        context = NotingContext(self.environment, self.parent, name, template.blocks)
        context.vars = self.vars | {key: value for key, value in own.items() if value is not missing}
        return template.root_render_func(context)


class IncludingGenerator(CodeGenerator):
    """Jinja's compiler, which has plain includes done by the context."""

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Writes an include."""
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or node.ignore_missing or not node.with_context:
            super().visit_Include(node, frame)
            return
        self.writeline(f"for event in context.included({name!r}, {self.dump_local_context(frame)}):", node)
        self.indent()
        self.simple_write("event", frame)
        self.outdent()
