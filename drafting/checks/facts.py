"""The facts of a procurement under the names that rules use, with their Dutch names."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from drafting.assembly.conditions import is_true
from drafting.assembly.known import Known
from drafting.norms import NormSet
from drafting.procurement import THRESHOLD_OF, Lot, Procurement, regime_of
from drafting.terms import Regime
from drafting.text.placeholders import names_of, parse_condition
from drafting.text.written_values import money, number
from drafting.variables import Value, Variable, VariableKind

LABELS = {
    "estimated_value": "geraamde waarde",
    "annual_value": "geraamde waarde per jaar (raming en looptijd)",
    "duration_months": "looptijd",
    "extension_months": "verlenging",
    "maximum_months": "looptijd",
    "framework": "raamovereenkomst ja of nee",
    "procedure": "procedure",
    "regime": "regime (soort opdracht en raming)",
    "contract_kind": "soort opdracht",
    "domain": "domein",
    "publication_date": "datum van publicatie",
    "lots_count": "percelen",
    "lots": "percelen",
    "threshold": "Europese drempel (soort opdracht)",
    "threshold_percent": "Europese drempel (soort opdracht en raming)",
}
"""What a user calls the facts that rules need."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything rules may ask about a procurement on the day of the norms."""

    procurement: Procurement
    norms: NormSet
    regime: Regime | None
    values: tuple[tuple[str, Value | None], ...]

    def get(self, name: str) -> Value | None:
        """A fact, or a norm under `norm.<key with _ for ->`; None when it is not known."""
        if name.startswith("norm."):
            return self.norms.amount(name.removeprefix("norm.").replace("_", "-"))
        return dict(self.values).get(name)

    def amount(self, name: str) -> Decimal | None:
        """A fact that is a number."""
        value = self.get(name)
        return value if isinstance(value, Decimal) else None

    def missing(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The Dutch names of those that are not known."""
        return tuple(LABELS.get(name, name) for name in names if self.get(name) is None)

    def holds(self, condition: str) -> bool:
        """Whether a condition of a rule is met; what is unknown makes a comparison false."""
        parsed = parse_condition(condition)
        scope = {
            name.path: Known(Variable(name.path, name.path, VariableKind.TEXT), self.get(name.path))
            for name in names_of(parsed)
        }
        return is_true(parsed, scope)

    def written(self, name: str) -> str:
        """The fact as it stands in a sentence; empty when it is not known."""
        value = self.get(name)
        if isinstance(value, Decimal):
            is_money = name.endswith(("_value", "threshold"))
            return money(value) if is_money else number(value.quantize(Decimal("0.1"), ROUND_DOWN))
        return str(value) if value is not None else ""


def facts_of(procurement: Procurement, norms: NormSet) -> Facts:
    """The facts, with what follows from them: regime, threshold and shares of it."""
    p = procurement
    regime = regime_of(p, norms)
    threshold = (
        norms.amount(f"threshold-{THRESHOLD_OF[p.contract_kind]}") if p.contract_kind else None
    )
    share = None
    if threshold and p.estimated_value is not None:
        share = p.estimated_value * 100 / threshold
    values: dict[str, Value | None] = {
        "estimated_value": p.estimated_value,
        "annual_value": p.annual_value,
        "duration_months": _decimal(p.duration_months),
        "extension_months": _decimal(p.extension_months),
        "maximum_months": _decimal(p.maximum_months),
        "framework": p.framework,
        "procedure": str(p.procedure) if p.procedure else None,
        "regime": str(regime) if regime else None,
        "contract_kind": str(p.contract_kind) if p.contract_kind else None,
        "domain": str(p.domain) if p.domain else None,
        "publication_date": p.publication_date,
        "lots_count": Decimal(len(p.lots)),
        "largest_lot": max(_valued(p.lots), default=None),
        "goals": bool(p.goals),
        "threshold": threshold,
        "threshold_percent": share,
    }
    return Facts(p, norms, regime, tuple(values.items()))


def _valued(lots: tuple[Lot, ...]) -> list[Decimal]:
    return [lot.estimated_value for lot in lots if lot.estimated_value is not None]


def _decimal(count: int | None) -> Decimal | None:
    return None if count is None else Decimal(count)
