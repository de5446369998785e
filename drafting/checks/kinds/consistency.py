"""The kinds of rule that hold a document against itself, by the word for them in a rule file."""

from collections.abc import Callable, Iterable, Mapping

from drafting.checks.facts import Facts
from drafting.checks.kinds import (
    contradiction,
    cross_references,
    defined_terms,
    leftovers,
    party_names,
    term_stated,
    weights,
)
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.rule import Rule

CONSISTENCY: Mapping[str, Callable[[Rule, Whole, Facts], Iterable[Found]]] = {
    "contradiction": contradiction.hits,
    "term": term_stated.hits,
    "weights": weights.sums,
    "weight": weights.differing,
    "reference": cross_references.hits,
    "undefined": defined_terms.undefined,
    "unused": defined_terms.unused,
    "defined_twice": defined_terms.defined_twice,
    "party_names": party_names.hits,
    "leftover": leftovers.hits,
}
"""What each kind finds in a document."""
