from datetime import date
from decimal import Decimal

from drafting.norms import all_norms, norms_on


def test_every_norm_says_what_it_rests_on() -> None:
    assert {norm.kind for norm in all_norms()} <= {"law", "guide", "practice"}
    assert all(norm.source and norm.verified_on for norm in all_norms())


def test_the_limits_of_the_law_hold_on_any_day() -> None:
    norms = norms_on(date(2026, 6, 1))
    assert norms.amount("turnover-maximum") == Decimal(3)
    assert norms.amount("payment-days") == Decimal(30)


def test_a_rule_of_thumb_does_not_call_itself_law() -> None:
    assert all("vuistregel" not in norm.source for norm in all_norms() if norm.kind != "practice")
