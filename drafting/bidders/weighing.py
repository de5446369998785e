"""One demand beside one profile: fine, a burden or excluded, with the reason in one Dutch sentence."""

from collections.abc import Callable

from drafting.bidders import weighing_form, weighing_money
from drafting.bidders.demand import Demand, DemandKind, Trait
from drafting.bidders.profile import Profile
from drafting.bidders.verdict import Verdict, Weighed
from drafting.procurement import Procurement


def weigh(demand: Demand, profile: Profile, procurement: Procurement) -> Weighed:
    """What the demand does to the profile on its own strength; `reason` holds the numbers that decided."""
    if Trait.EXEMPT in demand.traits:
        return Weighed(Verdict.FINE, f"Voor {profile.phrase} geldt deze eis niet.")
    return _WEIGH[demand.kind](demand, profile, procurement)


_WEIGH: dict[DemandKind, Callable[[Demand, Profile, Procurement], Weighed]] = {
    DemandKind.TURNOVER: weighing_money.turnover,
    DemandKind.INSURANCE: weighing_money.insurance,
    DemandKind.SECURITY: weighing_money.security,
    DemandKind.ACCOUNTANT: weighing_money.accountant,
    DemandKind.CLOSED_YEARS: weighing_money.closed_years,
    DemandKind.REFERENCES: weighing_form.references,
    DemandKind.REFERENCE_VALUE: weighing_money.reference_value,
    DemandKind.CERTIFICATE: weighing_form.certificate,
    DemandKind.STAFF: weighing_form.staff,
    DemandKind.YEARS: weighing_form.years,
    DemandKind.LEGAL_FORM: weighing_form.legal_form,
    DemandKind.SELF_EMPLOYED: weighing_form.self_employed,
    DemandKind.JOINT_BID: weighing_form.joint_bid,
    DemandKind.SUBCONTRACTING: weighing_form.subcontracting,
    DemandKind.EVERYTHING: weighing_form.everything,
    DemandKind.ROUND_THE_CLOCK: weighing_form.round_the_clock,
    DemandKind.ESTABLISHMENT: weighing_form.establishment,
    DemandKind.SUPERVISION: weighing_form.supervision,
    DemandKind.PAYMENT: weighing_money.payment,
    DemandKind.REPORTING: weighing_form.reporting,
    DemandKind.PENALTY: weighing_money.penalty,
    DemandKind.TENDER_PERIOD: weighing_form.tender_period,
}
