"""Facts that do not go together, whatever the text says."""

from collections.abc import Iterator

from drafting.checks.facts import Facts
from drafting.checks.rule import Hit, Rule


def hits(rule: Rule, facts: Facts) -> Iterator[Hit]:
    """One hit when the condition of the rule is met; one with `missing` when facts lack."""
    missing = facts.missing(rule.needs)
    if missing:
        yield Hit((0, 0), missing=missing)
    elif facts.holds(rule.when):
        yield Hit((0, 0))
