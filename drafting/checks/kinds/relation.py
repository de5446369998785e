"""Facts that do not go together, whatever the text says."""

from collections.abc import Iterator

from drafting.checks.facts import Facts
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.rule import Hit, Rule


def hits(rule: Rule, _whole: Whole, facts: Facts) -> Iterator[Found]:
    """One hit when the condition of the rule is met; one with `missing` when facts lack."""
    missing = facts.missing(rule.needs)
    if missing:
        yield Found(Hit((0, 0), missing=missing))
    elif facts.holds(rule.when):
        yield Found(Hit((0, 0)))
