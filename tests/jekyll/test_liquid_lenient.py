"""Tags that only Ruby's lenient parser reads."""

import pytest
from liquid import Environment

from knipselkrant.jekyll.liquid_environment import environment
from knipselkrant.jekyll.liquid_lenient import lenient, value


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("{% if a && niets %}ja{% else %}nee{% endif %}", "ja"),
        ("{% if (niets) %}ja{% else %}nee{% endif %}", "nee"),
        ("{% if a == 1; %}ja{% endif %}", "ja"),
        ("{% for i in (1..3), limit: 2 %}{{ i }}{% endfor %}", "12"),
        ("{% for i in c.? b %}{{ i }}{% else %}leeg{% endfor %}", "1"),
        ("{% case a, 'x' %}{% when 1 'y' %}een{% endcase %}", "een"),
        ("{% capture 'x' %}een{% endcapture %}{{ x }}", "een"),
    ],
)
def test_what_the_strict_parser_does_not_know_does_not_count(template: str, written: str) -> None:
    assert environment().from_string(template).render(a=1, b=2, c=[1]) == written


@pytest.mark.parametrize(
    "template", ["{% if a == 'x y' and b %}{% endif %}", "{% for i in (1..3) reversed %}{% endfor %}", "{{ a | plus }}"]
)
def test_a_template_that_the_strict_parser_reads_stays_as_it_is(template: str) -> None:
    tokens = list(Environment().tokenizer()(template))
    assert list(lenient(Environment(), tokens)) == tokens


@pytest.mark.parametrize(
    ("fragment", "read"), [("'a b'", "'a b'"), ("(1..3)", "(1..3)"), ("(a.b)", "a['b']"), ("&&", "nil")]
)
def test_of_a_value_only_the_names_count(fragment: str, read: str) -> None:
    assert value(fragment) == read
