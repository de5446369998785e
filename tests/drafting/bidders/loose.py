"""Loose sentences beside the profiles of the product."""

from decimal import Decimal
from functools import cache

from drafting.bidders.demand import Demand, DemandKind
from drafting.bidders.demands import demands
from drafting.bidders.exclusions import Standing, standings
from drafting.bidders.profile import Profile
from drafting.bidders.profile_file import load_profiles
from drafting.document import BlockId, ElementId, Passage
from drafting.procurement import Procurement
from drafting.terms import Topic

FACTS = Procurement(
    estimated_value=Decimal(2_400_000), duration_months=24, extension_months=24, framework=True
)


@cache
def profiles() -> tuple[Profile, ...]:
    found, refused = load_profiles()
    assert refused == ()
    return found


def profile(name: str) -> Profile:
    return next(one for one in profiles() if one.id == name)


def passage(
    text: str,
    number: int = 0,
    topic: Topic = Topic.UNKNOWN,
    kind: str = "paragraph",
    headings: tuple[str, ...] = (),
    column: str = "",
    row_head: str = "",
) -> Passage:
    name = f"b{number}" if kind != "cell" else f"t:{number}.{2 if row_head else 1}"
    return Passage(
        ElementId(name), BlockId(f"b{number}"), text, kind, None, topic, headings, column, row_head
    )


def asked(*texts: str, facts: Procurement = FACTS) -> tuple[Demand, ...]:
    return demands([passage(text, number) for number, text in enumerate(texts)], facts)


def kinds(*texts: str) -> set[DemandKind]:
    return {demand.kind for demand in asked(*texts)}


def beside(name: str, *texts: str, facts: Procurement = FACTS) -> Standing:
    found = standings(asked(*texts, facts=facts), facts, profiles())
    return next(one for one in found if one.profile.id == name)
