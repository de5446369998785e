"""What is being procured: the facts on which templates, clauses and checks depend.

Money is a Decimal in euro, excluding VAT, including options and extensions (Aw 2012 art. 2.13,
2.15). A fact that is not known yet is None or empty; nothing is guessed.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafting.norms import NormSet
from drafting.terms import ContractKind, Domain, ProcedureKind, Regime
from drafting.variables import Values


@dataclass(frozen=True, slots=True)
class ContractingAuthority:
    """A municipality or other body that buys; the first of a procurement leads."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot (perceel) with the values of the variables that are asked for each lot."""

    name: str
    description: str = ""
    estimated_value: Decimal | None = None
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A social aim: ambition, the result wanted and the indicator that shows it (system S28)."""

    ambition: str
    result: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Procurement:
    """The facts of one procurement."""

    title: str = ""
    contracting_authorities: tuple[ContractingAuthority, ...] = ()
    contract_kind: ContractKind | None = None
    procedure: ProcedureKind | None = None
    estimated_value: Decimal | None = None
    duration_months: int | None = None
    extension_months: int | None = None
    framework: bool | None = None
    domain: Domain | None = None
    publication_date: date | None = None
    lots: tuple[Lot, ...] = ()
    goals: tuple[Goal, ...] = ()
    cpv: tuple[str, ...] = ()

    @property
    def maximum_months(self) -> int | None:
        """Term with all extensions; None while the term is open."""
        if self.duration_months is None:
            return None
        return self.duration_months + (self.extension_months or 0)

    @property
    def annual_value(self) -> Decimal | None:
        """Estimated value divided by the longest term in years, rounded to whole euros."""
        if self.estimated_value is None or not self.maximum_months:
            return None
        return (self.estimated_value * 12 / self.maximum_months).quantize(Decimal(1))


def regime_of(procurement: Procurement, norms: NormSet) -> Regime | None:
    """The body of rules that applies on the day of `norms`; None while it cannot be known.

    Source: Aw 2012 art. 2.1-2.6a (thresholds of art. 4 Directive 2014/24/EU), 2.38-2.39 (social and
    specific services); open house and subsidy are no public contract.
    """
    by_procedure = {
        ProcedureKind.OPEN_HOUSE: Regime.OPEN_HOUSE,
        ProcedureKind.SUBSIDY: Regime.SUBSIDY,
    }
    if procurement.procedure in by_procedure:
        return by_procedure[procurement.procedure]
    kind, value = procurement.contract_kind, procurement.estimated_value
    if kind is None or value is None:
        return None
    threshold = norms.amount(f"threshold-{THRESHOLD_OF[kind]}")
    if threshold is None:
        return None
    if value >= threshold:
        return Regime.SAS if kind is ContractKind.SOCIAL_SERVICES else Regime.EU
    below = {
        ProcedureKind.SEVERAL_OFFERS: Regime.SEVERAL_OFFERS,
        ProcedureKind.SINGLE_OFFER: Regime.SINGLE_OFFER,
    }
    if procurement.procedure in below:
        return below[procurement.procedure]
    return Regime.NATIONAL


THRESHOLD_OF = {
    ContractKind.SERVICES: "services",
    ContractKind.SUPPLIES: "services",
    ContractKind.WORKS: "works",
    ContractKind.SOCIAL_SERVICES: "social",
}
"""The last word of the norm that holds the threshold of a kind; see drafting/norms."""
