"""Values filled in as they are typed."""

from datetime import date
from decimal import Decimal

import pytest

from drafting.edits.values import fill, fill_written
from drafting.refusals import EditRefused, ValueRefused
from drafting.variables import VariableKind, lookup
from tests.builders import draft, section, variable

VARIABLES = (
    variable("cap", VariableKind.MONEY),
    variable("starts", VariableKind.DATE),
    variable("capacity", VariableKind.NUMBER, per_lot=True),
)


def made():
    return draft(section("one", "Een."), variables=VARIABLES)


def test_what_is_typed_is_read():
    after = fill_written(made(), "cap", "€ 2,5 mln").after
    after = fill_written(after, "starts", "1 januari 2028").after
    assert lookup(after.values, "cap") == Decimal(2_500_000)
    assert lookup(after.values, "starts") == date(2028, 1, 1)


def test_an_empty_text_makes_a_gap():
    after = fill_written(fill_written(made(), "cap", "5").after, "cap", " ").after
    assert after == made()


def test_text_in_a_money_field_is_refused_with_an_example():
    with pytest.raises(ValueRefused, match=r"geen bedrag.*2\.400\.000"):
        fill_written(made(), "cap", "veel geld")


def test_a_value_of_a_lot():
    after = fill(made(), "capacity", Decimal(12), lot=2).after
    assert [lookup(lot.values, "capacity") for lot in after.procurement.lots] == [None, Decimal(12)]


def test_unknown_names_and_lots_are_refused():
    with pytest.raises(EditRefused):
        fill(made(), "nergens", "x")
    with pytest.raises(EditRefused):
        fill(made(), "capacity", Decimal(1), lot=9)


def test_typing_in_one_field_is_one_step():
    assert fill(made(), "cap", Decimal(1)).merges == fill(made(), "cap", Decimal(2)).merges
