"""What is rendered once shows on every page what that page would show by itself."""

import pytest
from jinja2 import DictLoader, Environment

from knipselkrant.press.templates import adopt, render
from knipselkrant.site.fragments import Once

PART = "{% once story %}{{ story }} of {{ paper }}, {{ articles|length }} in all{% endonce %}"
PAGE = "{% for story in stories %}{% include 'part' %}; {% endfor %}"


@pytest.fixture
def environment():
    environment = Environment(loader=DictLoader({"part": PART, "page": PAGE}), extensions=[Once], autoescape=True)
    adopt(environment)
    return environment


def page(environment, **own) -> str:
    return render(environment.get_template("page"), {"paper": "NRC", "rendered": []}, own)


def test_a_value_that_is_named_parts_what_is_rendered(environment):
    assert page(environment, stories=["a", "b"], articles=[1]) == "a of NRC, 1 in all; b of NRC, 1 in all; "


def test_what_a_page_sets_itself_parts_it_though_nobody_named_it(environment):
    assert page(environment, stories=["a"], articles=[1, 2]) == "a of NRC, 2 in all; "
    assert page(environment, stories=["a"], articles=[1]) == "a of NRC, 1 in all; "


def test_what_is_equal_and_reads_otherwise_is_not_the_same(environment):
    environment.loader.mapping["part"] = "{% once %}{{ articles }}{% endonce %}"
    assert [page(environment, stories=["a"], articles=value) for value in (1, True, None)] == [
        "1; ",
        "True; ",
        "None; ",
    ]


def test_what_a_part_reads_that_it_includes_counts_as_well(environment):
    environment.loader.mapping |= {"part": "{% once %}{% include 'inner' %}{% endonce %}", "inner": "{{ articles }}"}
    assert page(environment, stories=["a"], articles="één") == "één; "
    assert page(environment, stories=["a"], articles="twee") == "twee; "


def test_what_is_the_same_is_rendered_once(environment):
    environment.filters["seen"] = lambda name: rendered.append(name) or name
    environment.loader.mapping["part"] = "{% once story %}{{ story|seen }}{% endonce %}"
    rendered: list[str] = []
    assert page(environment, stories=["a", "b", "a"]) == "a; b; a; "
    assert page(environment, stories=["b"]) == "b; "
    assert rendered == ["a", "b"]


def test_a_part_that_only_the_page_knows_is_rendered_each_time(environment):
    environment.loader.mapping |= {"part": "{% once %}{% include kind %}{% endonce %}", "a": "A", "b": "B"}
    assert [page(environment, stories=[1], kind=kind) for kind in "ab"] == ["A; ", "B; "]


def test_without_the_press_all_is_rendered_where_it_stands():
    environment = Environment(loader=DictLoader({"part": PART, "page": PAGE}), extensions=[Once], autoescape=True)
    template = environment.get_template("page")
    for articles in ([1], [1, 2]):
        expected = f"a of NRC, {len(articles)} in all; "
        assert template.render(paper="NRC", stories=["a"], articles=articles) == expected
