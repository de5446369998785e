"""Norms are dated."""

from datetime import date
from decimal import Decimal

import pytest

from drafting.norms import all_norms, latest, norms_on


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2025, 12, 31), 221000), (date(2026, 1, 1), 216000), (date(2023, 6, 1), 215000)],
)
def test_the_threshold_of_the_day(day, amount):
    assert norms_on(day).amount("threshold-services") == amount


def test_after_the_last_period_the_last_amount_counts_and_is_reported():
    later = norms_on(date(2030, 1, 1))
    assert later.amount("threshold-works") == Decimal(5404000)
    assert "threshold-works" in later.outdated


def test_before_the_first_period_there_is_no_norm():
    assert norms_on(date(2000, 1, 1)).amount("threshold-works") is None


def test_every_norm_has_a_source_and_a_day_of_verification():
    for norm in all_norms():
        assert norm.source, norm.key
        assert norm.label, norm.key
        assert norm.verified_on >= norm.valid_from or norm.valid_from.year >= 2026, norm.key
        assert norm.kind in {"law", "guide", "practice"}, norm.key


def test_a_limit_is_verified_for_a_year_and_a_threshold_to_the_end_of_its_last_period():
    norms = norms_on(date(2027, 2, 1))
    assert norms.get("payment-days").verified_until == date(2027, 11, 21)
    assert norms.get("threshold-social").verified_until == date(2027, 12, 31)
    assert (norms.outdated, norms.missing, norms.unverified) == ((), (), ())


def test_a_norm_past_its_verification_is_used_and_reported():
    late = norms_on(date(2027, 11, 22))
    assert "payment-days" in late.unverified
    assert late.amount("payment-days") == Decimal(30)
    assert "threshold-social" not in late.unverified


def test_what_ended_is_outdated_and_not_unverified_as_well():
    later = norms_on(date(2030, 1, 1))
    assert not set(later.outdated) & set(later.unverified)


def test_before_the_first_period_a_norm_is_missing():
    early = norms_on(date(2021, 6, 1))
    assert early.missing == ("threshold-services", "threshold-works", "threshold-social")


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (date(2027, 2, 1), ["past", "past", "valid"]),
        (date(2025, 2, 1), ["past", "valid", "coming"]),
        (date(2028, 6, 1), ["past", "past", "last_known"]),
        (date(2021, 6, 1), ["coming", "coming", "coming"]),
    ],
)
def test_each_period_has_a_state_on_a_day(day, states):
    norms = norms_on(day)
    assert [norms.state(n) for n in all_norms() if n.key == "threshold-works"] == states


def test_the_last_period_is_known_whatever_the_day():
    assert latest("threshold-works").value == Decimal(5404000)
    assert latest("nee") is None
