from collections.abc import Iterator

import pytest

from drafting.checks.rule import Rule
from drafting.checks.rule_file import Example
from tests.drafting.checks.examples import of_example, rulebook


def _examples(kind: str) -> Iterator[object]:
    for rule in rulebook().rules:
        for number, example in enumerate(getattr(rule, kind), 1):
            yield pytest.param(rule, example, id=f"{rule.id}-{number}")


@pytest.mark.parametrize(("rule", "example"), [*_examples("flags")])
def test_a_rule_flags_its_own_examples(rule: Rule, example: Example) -> None:
    assert rule.id in {finding.rule for finding in of_example(rule, example).findings}


@pytest.mark.parametrize(("rule", "example"), [*_examples("passes")])
def test_what_passes_one_rule_passes_all(rule: Rule, example: Example) -> None:
    found = {finding.rule for finding in of_example(rule, example).findings}
    if not rule.looks_at_text:
        found &= {rule.id}
    assert found <= set(example.flagged_by)


@pytest.mark.parametrize("rule", rulebook().rules, ids=lambda rule: rule.id)
def test_every_rule_has_three_texts_each_way(rule: Rule) -> None:
    assert min(len(rule.flags), len(rule.passes)) >= 3


def test_the_families_are_all_there() -> None:
    families = {rule.family for rule in rulebook().rules}
    assert families == {
        "access", "award", "consistency", "contract", "evidence", "exclusion", "financial", "procedure",
        "references", "social", "specifications", "verifiability",
    }  # fmt: skip
