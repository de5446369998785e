"""Demands about money beside what a profile has."""

from decimal import Decimal

from drafting.bidders.demand import Demand, Trait
from drafting.bidders.estimates import estimate
from drafting.bidders.profile import Accounts, Profile
from drafting.bidders.verdict import (
    Verdict,
    Weighed,
    amount_of,
    asked_amount,
    at_start,
    without_estimate,
)
from drafting.procurement import Procurement
from drafting.text.written_values import money, number

_DAYS_A_YEAR = 365


def turnover(demand: Demand, profile: Profile, procurement: Procurement) -> Weighed:
    """The turnover of a year."""
    amount, has = amount_of(demand, procurement), profile.turnover.value
    if amount is None:
        return without_estimate()
    reason = f"Gevraagd {asked_amount(demand, amount)} omzet; {profile.phrase} heeft ongeveer {money(has)}."
    return Weighed(Verdict.EXCLUDES if amount > has else Verdict.FINE, reason)


def insurance(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """The insured amount, beside what the bidder has and what it can get."""
    if demand.asked is None:
        return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} is verzekerd.")
    yearly = Trait.YEARLY in demand.traits
    times, basis = (2, "per jaar") if yearly else (1, "per gebeurtenis")
    has, can = profile.insured.value * times, profile.insurable.value * times
    asked = f"Gevraagd {money(demand.asked)} verzekerd bedrag {basis}; {profile.phrase}"
    if demand.asked <= has:
        return Weighed(Verdict.FINE, f"{asked} heeft ongeveer {money(has)}.")
    if demand.asked <= can:
        return Weighed(
            Verdict.BURDENS,
            f"{asked} heeft ongeveer {money(has)} en moet een hogere polis nemen.",
        )
    return Weighed(Verdict.EXCLUDES, f"{asked} kan hooguit ongeveer {money(can)} krijgen.")


def _from_reserve(amount: Decimal, profile: Profile, words: str, share: str) -> Weighed:
    reserve = profile.reserve.value
    reason = f"{words}; {profile.phrase} heeft ongeveer {money(reserve)} achter de hand."
    if amount > reserve:
        return Weighed(Verdict.EXCLUDES, reason)
    heavy = amount * 100 >= reserve * estimate(share)
    return Weighed(Verdict.BURDENS if heavy else Verdict.FINE, reason)


def security(demand: Demand, profile: Profile, procurement: Procurement) -> Weighed:
    """Security, beside what the bidder can do without."""
    if demand.asked is None:
        reason = f"Er wordt zekerheid gevraagd zonder bedrag; {profile.phrase} heeft ongeveer"
        return Weighed(Verdict.BURDENS, f"{reason} {money(profile.reserve.value)} achter de hand.")
    amount = amount_of(demand, procurement)
    if amount is None:
        return without_estimate()
    words = f"Gevraagd {asked_amount(demand, amount)} zekerheid"
    return _from_reserve(amount, profile, words, "reserve_share")


def accountant(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """An accountant's statement; after the award it can still be bought."""
    has = profile.accounts
    lighter = Trait.LIGHTER in demand.traits
    wanted = Accounts.COMPILED if lighter else Accounts.AUDITED
    said = f"Gevraagd {wanted.label}; {profile.phrase} heeft {has.label}"
    if has.rank >= wanted.rank:
        return Weighed(Verdict.FINE, f"{said}.")
    if lighter or Trait.AFTER_AWARD in demand.traits:
        return Weighed(Verdict.BURDENS, f"{said} en moet er een accountant voor betalen.")
    return Weighed(Verdict.EXCLUDES, f"{said} en heeft die bij de inschrijving niet.")


def closed_years(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Yearly accounts of more years than the bidder exists."""
    if demand.asked is None:
        return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} heeft jaarcijfers.")
    years = profile.years.value
    said = f"Gevraagd {number(demand.asked)} jaarrekeningen; {profile.phrase} bestaat ongeveer {number(years)} jaar"
    if demand.asked <= years:
        return Weighed(Verdict.FINE, f"{said}.")
    if Trait.AS_AVAILABLE in demand.traits:
        return Weighed(Verdict.FINE, f"{said} en geeft wat er is.")
    return Weighed(Verdict.EXCLUDES, f"{said}.")


def reference_value(demand: Demand, profile: Profile, procurement: Procurement) -> Weighed:
    """How large a reference must be."""
    amount, has = amount_of(demand, procurement), profile.reference_value.value
    if amount is None:
        return without_estimate()
    reason = (
        f"Gevraagd een referentie van {asked_amount(demand, amount)}; de grootste van {profile.phrase} is "
        f"ongeveer {money(has)}."
    )
    return Weighed(Verdict.EXCLUDES if amount > has else Verdict.FINE, reason)


def payment(demand: Demand, profile: Profile, procurement: Procurement) -> Weighed:
    """Money laid out: what a year of this contract brings, at most the own turnover, times the days of waiting."""
    days = demand.asked or Decimal(0)
    yearly = min(profile.turnover.value, procurement.annual_value or profile.turnover.value)
    laid_out = (yearly * days / _DAYS_A_YEAR).quantize(Decimal(1))
    words = (
        f"Wachten op betaling: {number(days)} dagen over ten hoogste {money(yearly)} per jaar is "
        f"{money(laid_out)} voorschieten"
    )
    return _from_reserve(laid_out, profile, words, "reserve_share")


def penalty(demand: Demand, profile: Profile, procurement: Procurement) -> Weighed:
    """A penalty keeps nobody out, but one can cost a small provider its reserve."""
    if demand.asked is None:
        return Weighed(Verdict.UNKNOWN, "Er geldt een boete; hoe hoog die is, staat er niet bij.")
    amount = amount_of(demand, procurement)
    if amount is None:
        return without_estimate()
    open_ended = "" if Trait.CAPPED in demand.traits else ", zonder maximum erbij"
    weighed = _from_reserve(
        amount, profile, f"Eén boete is {money(amount)}{open_ended}", "penalty_share"
    )
    worst = Verdict.BURDENS if weighed.verdict is Verdict.EXCLUDES else weighed.verdict
    return Weighed(worst, weighed.reason)
