from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.edits.values import fill
from drafting.refusals import ValueRefused
from drafting.terms import ContractKind
from gui.variables.fact_edits import fact_edit, read_term
from gui.variables.facts import FACT_OF, FACTS
from tests.builders import draft, procurement, section, variable


def test_every_fact_reads_back_what_it_wrote():
    made = draft(section("s", "Tekst."))
    for fact in FACTS:
        value = fact.read(procurement(cpv=("85312000-9 Zorg",)))
        if value is not None:
            after = fact_edit(made, fact, value, (0, 1)).after
            assert fact.read(after.procurement) == value, fact.variable.name


def test_every_fact_can_be_emptied():
    made = draft(section("s", "Tekst."))
    for fact in FACTS:
        after = fact_edit(made, fact, None, ()).after
        assert fact.read(after.procurement) is None, fact.variable.name


def test_a_choice_becomes_a_member_of_its_list():
    made = draft(section("s", "Tekst."))
    after = fact_edit(made, FACT_OF["contract_kind"], "works", ()).after
    assert after.procurement.contract_kind is ContractKind.WORKS


@pytest.mark.parametrize(
    ("typed", "months"), [("24 maanden", 24), ("4 jaar", 48), ("36", 36), ("twee jaar", 24)]
)
def test_a_term_is_read_in_months_and_years(typed, months):
    fact = FACT_OF["duration_months"]
    period = read_term(fact, typed)
    after = fact_edit(draft(section("s", "Tekst.")), fact, period, ()).after
    assert after.procurement.duration_months == months


@pytest.mark.parametrize("typed", ["6 weken", "lang", "2,5", "1000 jaar"])
def test_another_term_is_refused_at_its_field(typed):
    with pytest.raises(ValueRefused) as refused:
        read_term(FACT_OF["duration_months"], typed)
    assert refused.value.field == "duration_months"


def test_a_lot_keeps_its_own_values_when_another_goes():
    made = draft(section("s", "Tekst."), variables=(variable("place", per_lot=True),))
    made = fill(made, "place", "in het dorp", lot=2).after
    rows = FACT_OF["lots"].read(made.procurement)
    after = fact_edit(made, FACT_OF["lots"], rows[1:], (1,)).after
    (lot,) = after.procurement.lots
    assert lot.name == "Groep"
    assert dict(lot.values) == {"place": "in het dorp"}


def test_a_new_lot_gets_the_defaults_of_the_template():
    made = draft(
        section("s", "Tekst."), variables=(variable("place", per_lot=True, default="thuis"),)
    )
    rows = (*FACT_OF["lots"].read(made.procurement), ("Derde", "", "1,5 mln"))
    after = fact_edit(made, FACT_OF["lots"], rows, (0, 1, None)).after
    third = after.procurement.lots[2]
    assert third.estimated_value == Decimal(1_500_000)
    assert dict(third.values) == {"place": "thuis"}


def test_an_amount_of_a_lot_that_cannot_be_read_names_the_lot():
    made = draft(section("s", "Tekst."))
    with pytest.raises(ValueRefused, match="perceel 1"):
        fact_edit(made, FACT_OF["lots"], (("A", "", "veel"),), (0,))


def test_an_edit_keeps_the_other_facts():
    made = draft(section("s", "Tekst."))
    after = fact_edit(made, FACT_OF["title"], "Nieuw", ()).after
    assert replace(after.procurement, title=made.procurement.title) == made.procurement
