"""What a demand does to a profile: the verdict and its reason, and what the weighings share."""

from dataclasses import dataclass
from decimal import Decimal

from drafting.bidders.demand import Demand, Unit
from drafting.bidders.estimates import estimate
from drafting.bidders.profile import Profile
from drafting.procurement import Procurement
from drafting.terms import Labelled
from drafting.text.written_values import money


class Verdict(Labelled):
    """What a demand does to a profile; heaviest first."""

    EXCLUDES = "excludes", "Valt af"
    BURDENS = "burdens", "Kan met moeite"
    UNKNOWN = "unknown", "Niet te beoordelen"
    FINE = "fine", "Geen bezwaar"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return tuple(Verdict).index(self)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A verdict with its reason."""

    verdict: Verdict
    reason: str


def is_small(profile: Profile) -> bool:
    """Whether the profile counts as a small provider."""
    return profile.people.value <= estimate("small_people")


def at_start(phrase: str) -> str:
    """The phrase as a sentence begins with it."""
    return phrase[:1].upper() + phrase[1:]


def amount_of(demand: Demand, procurement: Procurement) -> Decimal | None:
    """The demand in euro: a percentage or multiple is one of the estimated value; None when it is unknown."""
    if demand.asked is None or demand.unit is Unit.EURO:
        return demand.asked
    if procurement.estimated_value is None:
        return None
    share = demand.asked / 100 if demand.unit is Unit.PERCENT else demand.asked
    return (procurement.estimated_value * share).quantize(Decimal(1))


def asked_amount(demand: Demand, amount: Decimal) -> str:
    """The amount as it was asked, worked out when it was a share."""
    if demand.unit is Unit.EURO:
        return money(amount)
    return f"{money(amount)} ({demand.written} van de raming)"


def without_estimate() -> Weighed:
    """What is said when the estimated value is needed and not known."""
    return Weighed(
        Verdict.UNKNOWN, "De geraamde waarde ontbreekt; daarmee is dit niet uit te rekenen."
    )
