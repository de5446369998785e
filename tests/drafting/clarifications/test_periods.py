from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafting.clarifications.periods import holidays, latest_day, note_period
from drafting.sources.citations import read_source
from drafting.terms import ContractKind, ProcedureKind
from tests.builders import NORMS
from tests.drafting.clarifications.published import bestek, with_closing


@pytest.mark.parametrize(
    ("year", "easter_monday"),
    [(2026, date(2026, 4, 6)), (2027, date(2027, 3, 29)), (2028, date(2028, 4, 17))],
)
def test_the_holidays_move_with_easter(year, easter_monday):
    found = holidays(year)
    assert easter_monday in found
    assert date.fromordinal(easter_monday.toordinal() - 3) in found  # Good Friday
    assert date.fromordinal(easter_monday.toordinal() + 38) in found  # Ascension Day
    assert len(found) >= 8


def test_a_birthday_on_a_sunday_is_kept_the_day_before():
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)


def test_counting_back_is_not_moved_by_a_weekend():
    assert latest_day(date(2027, 4, 7), 10) == date(2027, 3, 28)  # a Sunday, Easter


def test_four_days_have_two_working_days():
    # Good Friday 26, weekend 27-28 and Easter Monday 29 March hold none
    assert latest_day(date(2027, 3, 30), 4) == date(2027, 3, 24)
    assert latest_day(date(2027, 6, 11), 4) == date(2027, 6, 7)


@pytest.mark.parametrize(
    ("on", "holds", "words"),
    [
        (date(2027, 3, 28), True, "tien dagen. Dat is op tijd. Uiterlijk 28 maart 2027"),
        (date(2027, 3, 29), False, "negen dagen. Dat is te laat. Uiterlijk 28 maart 2027"),
        (date(2027, 4, 8), False, "al voorbij"),
    ],
)
def test_a_nota_ten_days_before_the_end_is_in_time(on, holds, words):
    found = note_period(bestek(), NORMS, on)
    assert found.holds is holds
    assert words in found.words
    assert found.by_law
    assert not read_source(found.source).unread


def test_urgency_is_only_told_where_the_law_knows_it():
    facts = replace(
        bestek().procurement,
        contract_kind=ContractKind.SERVICES,
        procedure=ProcedureKind.OPEN,
        estimated_value=Decimal(2_400_000),
    )
    european = note_period(replace(bestek(), procurement=facts), NORMS, date(2027, 4, 1))
    assert european.latest_urgent == date(2027, 4, 3)
    assert "Alleen bij onderbouwde spoed mag het tot en met 3 april 2027." in european.words
    assert note_period(bestek(), NORMS, date(2027, 4, 1)).latest_urgent is None


def test_below_the_threshold_it_is_advice():
    facts = replace(
        bestek().procurement,
        contract_kind=ContractKind.SERVICES,
        procedure=ProcedureKind.NATIONAL_OPEN,
        estimated_value=Decimal(100_000),
    )
    found = note_period(replace(bestek(), procurement=facts), NORMS, date(2027, 4, 1))
    assert (found.by_law, found.source) == (False, "advies")
    assert "korter dan gebruikelijk" in found.words


def test_without_a_closing_date_nothing_is_said():
    assert note_period(with_closing(bestek(), None), NORMS, date(2027, 4, 1)) is None
