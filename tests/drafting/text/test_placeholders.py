"""The Jinja subset: what is allowed, and that nothing else is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text import placeholders
from drafting.text.placeholders import PlaceholderRefused, names_in, parse_condition, parse_text
from tests.shared_material import shared


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{{ title }}", ["title"]),
        ("{{ lot.name | lower }}", ["lot.name"]),
        (
            "{% if framework and not has_lots %}a{% elif x %}b{% else %}{{ y }}{% endif %}",
            ["framework", "has_lots", "x", "y"],
        ),
        ("Geen velden, wel 50 % en { haakjes }.", []),
    ],
)
def test_names(source, names):
    assert [name.path for name in names_in(parse_text(source))] == names


@pytest.mark.parametrize(
    "source",
    [
        "{{ a() }}",
        "{{ a + b }}",
        "{{ 'x' * 9 }}",
        "{{ a.__class__ }}",
        "{{ a.b.c }}",
        "{{ a['b'] }}",
        "{{ a | attr('x') }}",
        "{{ a | join }}",
        "{% for x in y %}{% endfor %}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% macro m() %}{% endmacro %}",
        "{{ 'tekst' }}",
        "{{ a if b else c }}",
        "{{ a",
        "{% if a %}",
        "{% if a() %}x{% endif %}",
        "{% if 1 < a < 3 %}x{% endif %}",
        "{% if a is defined %}x{% endif %}",
        "{# niets #}{% raw %}{{ x() }}{% endraw %}{{ x() }}",
    ],
)
def test_everything_else_is_refused(source):
    with pytest.raises(PlaceholderRefused) as refused:
        parse_text(source)
    assert refused.value.line == 1


def test_the_line_of_the_fault_is_named():
    with pytest.raises(PlaceholderRefused) as refused:
        parse_text("een\ntwee\n{{ a() }}")
    assert refused.value.line == 3


def test_depth_and_length_are_bounded():
    deep = "{% if a %}" * 60 + "x" + "{% endif %}" * 60
    for source in (deep, "x" * 70_000, "{% if " + "not " * 500 + "a %}x{% endif %}"):
        with pytest.raises(PlaceholderRefused):
            parse_text(source)


def test_a_condition_is_one_condition():
    for source in ("a %}x{% if b", "a +", ""):
        with pytest.raises(PlaceholderRefused):
            parse_condition(source)


def _attack_sources():
    path = shared("hostile/template_attacks.json")
    if path is None:
        return []
    found = []

    def walk(value):
        if isinstance(value, str):
            if "{{" in value or "{%" in value:
                found.append(value)
        elif isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(json.loads(path.read_text(encoding="utf-8")))
    return found


@pytest.mark.skipif(
    not _attack_sources(), reason="the shared hostile material is not beside the project"
)
def test_known_attacks_are_refused_or_only_name_things():
    for source in _attack_sources():
        try:
            names = [name.path for name in names_in(parse_text(source))]
        except PlaceholderRefused:
            continue
        assert not any("__" in name for name in names), source


@given(st.text(alphabet="ab_.|{} %#lower\n", max_size=40))
def test_the_short_way_reads_what_jinja2_reads(source):
    """Texts without conditions are read without jinja2; the pieces must be the same."""
    pieces = placeholders._plain_pieces(source)
    if pieces:
        assert pieces == tuple(placeholders._pieces(placeholders._parse(source).body, 0))
