"""Norms are dated."""

from datetime import date
from decimal import Decimal

import pytest

from drafting.norms import all_norms, norms_on


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
