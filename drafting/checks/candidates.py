"""Which rules may have something to say about a text, by the atoms that stand in it."""

from collections.abc import Sequence

from drafting.checks.rule import Look, Rule


class Candidates:
    """Rules by the rarest of the words that each of their looks needs."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._looks: list[tuple[int, Look]] = []
        self._by_atom: dict[int, set[int]] = {}
        for number, rule in enumerate(rules):
            for look in rule.looks:
                for atom in look.rarest:
                    self._by_atom.setdefault(atom, set()).add(len(self._looks))
                self._looks.append((number, look))
        self._atoms = frozenset(self._by_atom)

    def of(self, present: frozenset[int]) -> list[Rule]:
        """The rules that may match a text with these atoms, in the order in which they were given."""
        looks = set[int]().union(*map(self._by_atom.__getitem__, self._atoms & present))
        fitting: set[int] = set()
        for at in looks:
            number, look = self._looks[at]
            if number not in fitting and look.may_match(present):
                fitting.add(number)
        return [self._rules[number] for number in sorted(fitting)]
