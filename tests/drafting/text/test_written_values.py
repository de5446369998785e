"""Values as they are written, and read back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.written_values import (
    enumeration,
    in_words,
    read_day,
    read_number,
    read_period,
    read_written,
    written,
)
from drafting.variables import Option, Period, PeriodUnit, VariableKind
from tests.builders import variable

K = VariableKind


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (K.MONEY, Decimal(2400000), "€\u00a02.400.000"),
        (K.MONEY, Decimal("55.5"), "€\u00a055,50"),
        (K.NUMBER, Decimal("1234.5"), "1.234,5"),
        (K.NUMBER, Decimal("1E+3"), "1.000"),
        (K.PERCENTAGE, Decimal("2.5"), "2,5\u00a0%"),
        (K.DATE, date(2027, 1, 1), "1 januari 2027"),
        (K.PERIOD, Period(1, PeriodUnit.MONTHS), "1\u00a0maand"),
        (K.PERIOD, Period(10, PeriodUnit.WORKING_DAYS), "10\u00a0werkdagen"),
        (K.YES_NO, True, "ja"),
        (K.LIST, ("a", "b", "c"), "a, b en c"),
    ],
)
def test_written(kind, value, text):
    assert written(variable("x", kind), value) == text


def test_choices_show_their_labels():
    options = (Option("a", "Alfa"), Option("b", "Bèta"))
    assert written(variable("x", K.CHOICE, options=options), "b") == "Bèta"
    assert written(variable("x", K.CHOICES, options=options), ("a", "b")) == "Alfa en Bèta"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 2.400.000,-", 2400000),
        ("2.400.000", 2400000),
        ("2,4 mln", 2400000),
        ("2.5 miljoen", 2500000),
        ("1 000 000", 1000000),
        ("750k", 750000),
        ("EUR 750.000", 750000),
        ("250.000 euro", 250000),
        ("55,50", Decimal("55.50")),
        ("5 %", 5),
        ("1.234,5", Decimal("1234.5")),
    ],
)
def test_numbers_as_people_type_them(text, value):
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["veel", "", "1.2.3", "12-13", "€", "nan", "inf", "1e9"])
def test_what_is_no_number(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text", ["1 februari 2027", "1-2-2027", "2027-02-01", "1 feb 2027", "01/02/2027"]
)
def test_days(text):
    assert read_day(text) == date(2027, 2, 1)


@pytest.mark.parametrize("text", ["31-2-2027", "morgen", "1 foo 2027", "2027"])
def test_no_days(text):
    assert read_day(text) is None


def test_periods():
    assert read_period("twee jaar") == Period(2, PeriodUnit.YEARS)
    assert read_period("6 weken") == Period(6, PeriodUnit.WEEKS)
    assert read_period("zes") is None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_money_comes_back(value):
    money = variable("x", K.MONEY)
    assert read_written(money, written(money, value)) == value


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_days_come_back(value):
    assert read_day(written(variable("x", K.DATE), value)) == value


@given(st.integers(0, 999), st.sampled_from(list(PeriodUnit)))
def test_periods_come_back(count, unit):
    made = variable("x", K.PERIOD)
    assert read_written(made, written(made, Period(count, unit))) == Period(count, unit)


def test_small_words():
    assert enumeration(("a",)) == "a"
    assert [in_words(Decimal(n)) for n in (1, 12, 13)] == ["een", "twaalf", "13"]
