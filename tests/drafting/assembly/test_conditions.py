"""Conditions, and how they are said."""

import pytest

from drafting.assembly.conditions import holds, in_dutch
from drafting.assembly.scope import whole_scope
from drafting.text.placeholders import parse_condition
from tests.builders import NORMS, draft, section

SCOPE = whole_scope(draft(section("one", "Een.")), NORMS)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", True),
        ("framework", True),
        ("not framework", False),
        ("lots_count > 1", True),
        ("lots_count >= 3", False),
        ('procedure == "social_and_specific"', True),
        ('regime in ["eu", "national"]', False),
        ('regime not in ["eu"]', True),
        ("framework and not several_authorities", True),
        ("several_authorities or has_lots", True),
        ("estimated_value < 750000", False),
        ("maximum_months == 48", True),
        ("has_goals", False),
    ],
)
def test_holds(source, expected):
    assert holds(source, SCOPE) is expected


def test_a_comparison_with_an_open_value_is_false():
    assert not holds("goals_table == 'x'", SCOPE)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("framework", "'Raamovereenkomst' is ja"),
        ("not framework", "'Raamovereenkomst' is nee"),
        ('procedure == "open"', "'Procedure' is Europese openbare procedure"),
        ("lots_count > 1", "'Aantal percelen' is meer dan 1"),
        ("has_lots and framework", "'Twee of meer percelen' is ja en 'Raamovereenkomst' is ja"),
    ],
)
def test_in_dutch(source, words):
    assert in_dutch(parse_condition(source), SCOPE) == words
