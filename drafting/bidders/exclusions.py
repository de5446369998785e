"""All demands of a bestek beside all profiles, and what leaving one demand out would change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.bidders.demand import Demand, DemandKind, Trait, Unit
from drafting.bidders.demands import demands
from drafting.bidders.profile import Profile
from drafting.bidders.verdict import Verdict, is_small
from drafting.bidders.weighing import weigh
from drafting.document import Passage
from drafting.finding import Place
from drafting.procurement import Procurement
from drafting.text.written_values import enumeration

Requirement = tuple[DemandKind, Decimal | None, Unit, str]
"""What makes two demands one requirement: the same thing is asked, wherever it stands."""

_TOGETHER = frozenset(
    {
        DemandKind.TURNOVER,
        DemandKind.REFERENCES,
        DemandKind.REFERENCE_VALUE,
        DemandKind.CERTIFICATE,
        DemandKind.STAFF,
        DemandKind.EVERYTHING,
        DemandKind.ROUND_THE_CLOCK,
        DemandKind.ACCOUNTANT,
    }
)
"""What bidders may meet together or by relying on another (Aw 2012 art. 2.52, 2.92 and 2.94)."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A demand that a profile cannot meet, can meet only at a cost, or that cannot be weighed.

    `places` are all places where it is asked, the first first; `reason` one sentence with the numbers;
    `change` what leaving it out would do, `opens` that the profile could take part then; `together` says that
    it can be met with others.
    """

    profile: str
    demand: Demand
    places: tuple[Place, ...]
    verdict: Verdict
    reason: str
    change: str
    opens: bool
    together: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """One profile beside the whole bestek, heaviest exclusions first.

    `verdict` is EXCLUDES when one demand excludes it, BURDENS when one burdens it, else FINE; what cannot be
    weighed does not count.
    """

    profile: Profile
    verdict: Verdict
    exclusions: tuple[Exclusion, ...]

    def of(self, verdict: Verdict) -> tuple[Exclusion, ...]:
        """The exclusions with this verdict."""
        return tuple(one for one in self.exclusions if one.verdict is verdict)


@dataclass(frozen=True, slots=True)
class Effect:
    """How many profiles can take part with and without one requirement, and which are gained."""

    before: int
    after: int
    gained: tuple[Profile, ...]


def exclusions(
    passages: Sequence[Passage], procurement: Procurement, profiles: Sequence[Profile]
) -> tuple[Exclusion, ...]:
    """Everything that excludes or burdens these profiles, profile by profile; what is fine is not in it."""
    found = standings(demands(passages, procurement), procurement, profiles)
    return tuple(one for standing in found for one in standing.exclusions)


def standings(
    asked: Sequence[Demand], procurement: Procurement, profiles: Sequence[Profile]
) -> tuple[Standing, ...]:
    """Each profile beside all demands, in the order of the profiles."""
    barred = {profile.id: _barring(asked, procurement, profile) for profile in profiles}
    return tuple(_standing(asked, procurement, profile, profiles, barred) for profile in profiles)


def effect_of(
    demand: Demand,
    asked: Sequence[Demand],
    procurement: Procurement,
    profiles: Sequence[Profile],
) -> Effect:
    """What leaving out this requirement would do, at every place where it is asked."""
    barred = {profile.id: _barring(asked, procurement, profile) for profile in profiles}
    before = [profile for profile in profiles if not barred[profile.id]]
    gained = _gained(demand, profiles, barred)
    return Effect(len(before), len(before) + len(gained), gained)


def requirement_of(demand: Demand) -> Requirement:
    """What is asked, without where; a demand without a number is told apart by its words."""
    words = "" if demand.asked is not None else " ".join(demand.place.quote.casefold().split())
    return demand.kind, demand.asked, demand.unit, words


def applicable(asked: Sequence[Demand], profile: Profile) -> tuple[Demand, ...]:
    """The demands that count for a profile: a lower one for the small replaces the general one beside it."""
    if not is_small(profile):
        return tuple(one for one in asked if Trait.SMALL_ONLY not in one.traits)
    lowered = {(one.kind, one.section) for one in asked if Trait.SMALL_ONLY in one.traits}
    return tuple(
        one
        for one in asked
        if Trait.NOT_SMALL not in one.traits
        and (Trait.SMALL_ONLY in one.traits or (one.kind, one.section) not in lowered)
    )


def _barring(
    asked: Sequence[Demand], procurement: Procurement, profile: Profile
) -> frozenset[Requirement]:
    return frozenset(
        requirement_of(one)
        for one in applicable(asked, profile)
        if weigh(one, profile, procurement).verdict is Verdict.EXCLUDES
    )


def _gained(
    demand: Demand, profiles: Iterable[Profile], barred: dict[str, frozenset[Requirement]]
) -> tuple[Profile, ...]:
    return tuple(p for p in profiles if barred[p.id] == {requirement_of(demand)})


def _standing(
    asked: Sequence[Demand],
    procurement: Procurement,
    profile: Profile,
    profiles: Sequence[Profile],
    barred: dict[str, frozenset[Requirement]],
) -> Standing:
    grouped: dict[Requirement, list[Demand]] = {}
    for one in applicable(asked, profile):
        grouped.setdefault(requirement_of(one), []).append(one)
    alone = any(one.kind is DemandKind.JOINT_BID for one in asked)
    found: list[Exclusion] = []
    for same in grouped.values():
        weighed = weigh(same[0], profile, procurement)
        if weighed.verdict is Verdict.FINE:
            continue
        gained = _gained(same[0], profiles, barred)
        found.append(
            Exclusion(
                profile=profile.id,
                demand=same[0],
                places=tuple(one.place for one in same),
                verdict=weighed.verdict,
                reason=weighed.reason,
                change=_change(same[0], weighed.verdict, profile, gained, barred),
                opens=profile in gained,
                together=not alone and same[0].kind in _TOGETHER,
            )
        )
    found.sort(key=lambda one: one.verdict.rank)
    worst = {one.verdict for one in found}
    verdict = next((v for v in (Verdict.EXCLUDES, Verdict.BURDENS) if v in worst), Verdict.FINE)
    return Standing(profile, verdict, tuple(found))


def _change(
    demand: Demand,
    verdict: Verdict,
    profile: Profile,
    gained: tuple[Profile, ...],
    barred: dict[str, frozenset[Requirement]],
) -> str:
    """One sentence: what leaving the demand out would do."""
    if verdict is Verdict.UNKNOWN:
        return "Vul de geraamde waarde in, of noem een bedrag."
    if verdict is Verdict.BURDENS:
        return f"Zonder deze eis kost meedoen {profile.phrase} minder."
    if profile in gained:
        verb = "kan" if len(gained) == 1 else "kunnen"
        names = enumeration(tuple(one.phrase for one in gained))
        return f"Zonder deze eis {verb} ook {names} meedoen."
    rest = len(barred[profile.id] - {requirement_of(demand)})
    more = "één andere eis" if rest == 1 else f"{rest} andere eisen"
    return f"Zonder deze eis valt {profile.phrase} nog af door {more}."
