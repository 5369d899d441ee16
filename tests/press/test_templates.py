import pytest
from jinja2 import DictLoader, Environment
from jinja2.exceptions import UndefinedError

from knipselkrant.press.templates import adopt
from knipselkrant.site.fragments import Once
from knipselkrant.tracing import traced

PARTS = {
    "part": "{{ site }} {{ story }} {{ mine|default('-') }}{% set mine = 'set inside' %}",
    "nested": "{% set mine = 'nested' %}{% include 'part' %}",
    "macros": "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}",
    "with macro": "{% from 'macros' import bold %}{{ bold(story) }}",
    "base": "{% set kind = kind or 'base' %}{% include 'kind' %}{% block main %}{% endblock %}{% include 'kind' %}",
    "kind": "[{{ kind }}]",
}


def environments():
    ours, plain = (Environment(loader=DictLoader(PARTS), autoescape=True, extensions=[Once]) for _ in range(2))
    adopt(ours)
    return ours, plain


@pytest.mark.parametrize(
    "template",
    [
        "{% include 'part' %}",
        "{% set mine = 'outside' %}{% include 'part' %}{{ mine }}",
        "{% set mine = 'outside' %}{% include 'nested' %}{{ mine }}",
        "{% for story in 'a<' %}{% include 'part' %}{{ mine }}{% endfor %}",
        "{% with story = 1, mine = none %}{% include 'nested' %}{% endwith %}{% include 'part' %}",
        "{% set text %}{% include 'part' %}{% endset %}{{ text }}",
        "{% macro row(story) %}{% include 'part' %}{% endmacro %}{{ row('x') }}",
        "{% include 'with macro' %}{% include ['none', 'part'] %}{% include 'none' ignore missing %}",
        "{% set mine = 'outside' %}{% include 'part' without context %}",
        "{% extends 'base' %}{% set kind = 'child' %}{% block main %}{% include 'part' %}{% endblock %}",
        "{% once story %}{% set mine = 3 %}{% include 'part' %}{% endonce %}{{ mine }}{% once %}{% endonce %}",
    ],
)
def test_an_include_renders_as_it_does_in_jinja(template):
    ours, plain = (each.from_string(template).render(site="S&S", story="s") for each in environments())
    assert ours == plain


def test_what_an_include_reads_is_noted():
    ours, _ = environments()
    with traced() as notes:
        ours.from_string("{% include 'nested' %}").render(site="S", story="s")
    assert {"site", "story"} <= notes


def test_what_stands_in_once_is_rendered_once_for_each_value_and_noted_each_time():
    ours, _ = environments()
    rendered = []
    template = ours.from_string("{% once story %}{{ count(site) }}{% endonce %}")
    for story in ("a", "b", "a"):
        with traced() as notes:
            template.render(story=story, site="S", count=lambda site: rendered.append(site) or "")
        assert "site" in notes
    assert rendered == ["S", "S"]


def test_an_error_within_an_include_within_once_names_the_part_and_ends_the_traces():
    ours, _ = environments()
    with traced() as notes, pytest.raises(UndefinedError):
        ours.from_string("{% once story %}{% include 'with macro' %}{{ nothing.at.all }}{% endonce %}").render(story=1)
    with traced() as again:
        pass
    assert again == set()
    assert "nothing" not in notes
