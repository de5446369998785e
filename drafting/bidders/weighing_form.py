"""Demands about size, form, presence and paper beside what a profile is."""

import re
from decimal import Decimal

from drafting.bidders.demand import Demand, Trait
from drafting.bidders.estimates import estimate
from drafting.bidders.profile import Profile
from drafting.bidders.verdict import Verdict, Weighed, at_start, is_small
from drafting.procurement import Procurement
from drafting.text.written_values import number

_EMPLOYMENT = re.compile(r"dienst\b|dienstverband|arbeidsovereenkomst|loonlijst", re.IGNORECASE)


def references(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """The number of references."""
    has = profile.references.value
    asked = demand.asked or Decimal(1)
    count = _pieces(asked, "referentie", "referenties")
    reason = f"Gevraagd {count}; {profile.phrase} heeft er ongeveer {number(has)}."
    return Weighed(Verdict.EXCLUDES if asked > has else Verdict.FINE, reason)


def _pieces(count: Decimal, one: str, more: str) -> str:
    return f"{number(count)} {one if count == 1 else more}"


def certificate(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Who has it is fine; with 'of gelijkwaardig' it costs proof, without it shuts out."""
    words = demand.place.quote.casefold()
    held = [name for name in profile.certificates if name in words]
    asked = f"Gevraagd '{demand.written or 'een certificaat'}'; {profile.phrase}"
    if held:
        return Weighed(Verdict.FINE, f"{asked} heeft dat meestal.")
    if Trait.EQUIVALENT in demand.traits:
        reason = f"{asked} heeft dat meestal niet en moet aantonen dat iets anders even goed is."
        return Weighed(Verdict.BURDENS, reason)
    return Weighed(Verdict.EXCLUDES, f"{asked} heeft dat meestal niet.")


def staff(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """A least number of people."""
    asked, has = demand.asked or Decimal(1), profile.people.value
    reason = f"Gevraagd {number(asked)} mensen; {profile.phrase} heeft er ongeveer {number(has)}."
    if has == 1:
        reason = f"Gevraagd {number(asked)} mensen; {profile.phrase} werkt alleen."
    return Weighed(Verdict.EXCLUDES if asked > has else Verdict.FINE, reason)


def years(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """How long the bidder must exist."""
    asked, has = demand.asked or Decimal(0), profile.years.value
    reason = f"Gevraagd {number(asked)} jaar bestaan; {profile.phrase} bestaat ongeveer {number(has)} jaar."
    return Weighed(Verdict.EXCLUDES if asked > has else Verdict.FINE, reason)


def legal_form(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """A certain legal form, or a legal person."""
    words = demand.place.quote.casefold()
    is_form = f"{at_start(profile.phrase)} is meestal een {profile.legal_form}"
    if "rechtspers" in words or not profile.legal_person:
        if profile.legal_person:
            return Weighed(Verdict.FINE, f"{is_form}, en dat is een rechtspersoon.")
        return Weighed(Verdict.EXCLUDES, f"{is_form}, en dat is geen rechtspersoon.")
    names = {"bv": ("bv", "b.v", "besloten"), "stichting": ("stichting",)}
    if any(name in words for name in names.get(profile.legal_form, (profile.legal_form,))):
        return Weighed(Verdict.FINE, f"{is_form}; dat is wat hier wordt gevraagd.")
    return Weighed(Verdict.EXCLUDES, f"{is_form}; hier wordt een andere rechtsvorm gevraagd.")


def self_employed(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Who is shut out: the self-employed, or everybody without people in employment."""
    if profile.employs:
        return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} heeft mensen in dienst.")
    if _EMPLOYMENT.search(demand.place.quote):
        reason = f"Alleen mensen in dienst mogen het werk doen; {profile.phrase} heeft niemand in dienst."
        return Weighed(Verdict.EXCLUDES, reason)
    if profile.people.value > 1:
        return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} is geen zelfstandige.")
    reason = f"Zelfstandigen mogen hier niet meedoen; {profile.phrase} is er een."
    return Weighed(Verdict.EXCLUDES, reason)


def joint_bid(_demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Tendering together is forbidden; that keeps nobody out, but leaves the small alone."""
    if is_small(profile):
        reason = f"Samen inschrijven mag niet; {profile.phrase} moet alles alleen kunnen."
        return Weighed(Verdict.BURDENS, reason)
    return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} kan meestal alleen inschrijven.")


def subcontracting(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Handing on work is forbidden or limited."""
    if is_small(profile):
        limited = f"maar beperkt ({demand.written})" if demand.asked is not None else "niet"
        reason = f"Werk uitbesteden mag {limited}; {profile.phrase} heeft weinig mensen om op terug te vallen."
        return Weighed(Verdict.BURDENS, reason)
    return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} kan het werk meestal zelf doen.")


def everything(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Everything or everywhere is to be delivered."""
    if profile.offers_everything:
        return Weighed(Verdict.FINE, f"{at_start(profile.phrase)} kan meestal alles leveren.")
    reason = f"Wie meedoet, moet hier alles of overal leveren; {profile.phrase} doet een deel."
    together = Trait.TOGETHER in demand.traits
    return Weighed(Verdict.BURDENS if together else Verdict.EXCLUDES, reason)


def round_the_clock(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Being reached day and night, beside how many people that takes."""
    if profile.round_the_clock:
        return Weighed(
            Verdict.FINE, f"{at_start(profile.phrase)} is {profile.office_hours} bereikbaar."
        )
    people, need = profile.people.value, estimate("round_the_clock_people")
    reason = (
        f"Dag en nacht bereikbaar zijn vraagt ongeveer {number(need)} mensen; {profile.phrase} heeft er "
        f"{number(people)} en is er {profile.office_hours}."
    )
    burden = people >= need or Trait.TOGETHER in demand.traits
    return Weighed(Verdict.BURDENS if burden else Verdict.EXCLUDES, reason)


def establishment(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """A location near, beside how far the bidder is; who can open one is burdened."""
    away = profile.distance_km.value
    words = demand.place.quote.casefold()
    if demand.asked is not None:
        limit, place = demand.asked, f"binnen {number(demand.asked)} km"
    elif "regio" in words or "provincie" in words or "omgeving" in words:
        limit, place = (
            estimate("region_km"),
            f"in de regio (ongeveer {number(estimate('region_km'))} km)",
        )
    else:
        limit, place = Decimal(0), "in de gemeente"
    reason = f"Gevraagd een vestiging {place}; {profile.phrase} zit er ongeveer {number(away)} km vandaan."
    if away <= limit:
        return Weighed(Verdict.FINE, reason)
    later = Trait.AFTER_AWARD in demand.traits
    return Weighed(Verdict.BURDENS if later or profile.can_settle else Verdict.EXCLUDES, reason)


def supervision(_demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """A supervisory board, a works or client council."""
    if profile.supervisory_board:
        return Weighed(
            Verdict.FINE, f"{at_start(profile.phrase)} heeft toezicht en medezeggenschap geregeld."
        )
    if is_small(profile):
        reason = f"{at_start(profile.phrase)} heeft geen apart toezicht of raad en is daar te klein voor."
        return Weighed(Verdict.EXCLUDES, reason)
    reason = f"{at_start(profile.phrase)} heeft dit meestal niet en moet het inrichten."
    return Weighed(Verdict.BURDENS, reason)


def reporting(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """Hours of accounting a year, beside all hours for administration."""
    times = demand.asked or Decimal(1)
    hours, has = times * estimate("hours_report"), profile.administration_hours.value * 12
    reason = (
        f"{number(times)} keer per jaar verantwoorden kost ongeveer {number(hours)} uur; {profile.phrase} "
        f"heeft ongeveer {number(has)} uur per jaar voor alle administratie."
    )
    heavy = hours * 100 >= has * estimate("administration_share")
    return Weighed(Verdict.BURDENS if heavy else Verdict.FINE, reason)


def tender_period(demand: Demand, profile: Profile, _procurement: Procurement) -> Weighed:
    """The days to tender, beside those the bidder needs."""
    days, need = demand.asked or Decimal(0), profile.tender_days.value
    reason = (
        f"Er zijn {number(days)} dagen om in te schrijven; {profile.phrase} heeft er naast het werk "
        f"ongeveer {number(need)} nodig."
    )
    if days >= need:
        return Weighed(Verdict.FINE, reason)
    return Weighed(Verdict.EXCLUDES if days * 2 < need else Verdict.BURDENS, reason)
