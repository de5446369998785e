"""A bestek from the side of who wants to take part: the demands, who can, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.bidders.burden import Burden, burden
from drafting.bidders.demand import Demand
from drafting.bidders.demands import demands
from drafting.bidders.exclusions import Standing, standings
from drafting.bidders.profile import Profile
from drafting.bidders.verdict import Verdict
from drafting.document import Passage
from drafting.procurement import Procurement

NAMES = {
    Verdict.FINE: "kan meedoen",
    Verdict.UNKNOWN: "niet te beoordelen",
    Verdict.BURDENS: "kan meedoen met moeite",
    Verdict.EXCLUDES: "valt af",
}
"""What is said of a profile with this verdict."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything the bidder's side of a bestek shows; standings in the order of the profiles."""

    demands: tuple[Demand, ...]
    standings: tuple[Standing, ...]
    burden: Burden

    @property
    def taking_part(self) -> int:
        """How many profiles can take part, with or without a burden."""
        return sum(one.verdict is not Verdict.EXCLUDES for one in self.standings)

    @property
    def summary(self) -> str:
        """How many profiles can take part, in words."""
        able, total = self.taking_part, len(self.standings)
        if total == 1:
            return f"Deze aanbieder kan {'' if able else 'niet '}meedoen"
        return (
            f"{able} van de {total} soorten aanbieders {'kan' if able == 1 else 'kunnen'} meedoen"
        )


def outlook_of(
    texts: Sequence[Passage], procurement: Procurement, profiles: Sequence[Profile]
) -> Outlook:
    """The outlook of texts with these facts; without texts there are no demands."""
    asked = demands(texts, procurement)
    return Outlook(
        asked, standings(asked, procurement, profiles), burden(texts, procurement, asked)
    )
