"""Which questions are asked, and that one that is not asked decides nothing."""

from dataclasses import replace

from drafting.assembly.assemble import assemble
from drafting.assembly.conditions import holds
from drafting.assembly.known import Known
from drafting.assembly.scope import lot_scope, whole_scope, with_asked
from drafting.draft import Draft
from drafting.procurement import Lot
from drafting.variables import VariableKind, lookup, replaced
from tests.builders import NORMS, draft, section, variable

PANEL = variable("panel", kind=VariableKind.YES_NO)
PAID = variable("panel_paid", kind=VariableKind.YES_NO, condition="panel")
AMOUNT = variable("amount", kind=VariableKind.NUMBER, condition="panel_paid", required=True)
TEXT = "{% if panel_paid %}Het panel krijgt een vergoeding.{% else %}Geen vergoeding.{% endif %}"


def made(*, panel: bool, paid: bool = True) -> Draft:
    values = [("panel", panel), ("panel_paid", paid)]
    return draft(section("a", TEXT), variables=(PANEL, PAID, AMOUNT), values=values)


def test_a_question_that_is_asked_decides():
    assert holds("panel_paid", whole_scope(made(panel=True), NORMS))


def test_a_question_that_is_not_asked_decides_nothing():
    scope = whole_scope(made(panel=False), NORMS)
    assert not holds("panel_paid", scope)
    assert not holds("panel_paid == 'x'", scope)
    assert holds("not panel_paid", scope)


def test_its_value_is_kept_and_counts_again_when_it_is_asked():
    before = made(panel=False)
    assert whole_scope(before, NORMS)["panel_paid"].value is True
    again = replace(before, values=replaced(before.values, "panel", value=True))
    assert lookup(again.values, "panel_paid") is True
    assert holds("panel_paid", whole_scope(again, NORMS))


def test_what_depends_on_a_question_that_is_not_asked_is_not_asked_either():
    assert whole_scope(made(panel=True), NORMS)["amount"].asked
    assert not whole_scope(made(panel=False), NORMS)["amount"].asked


def test_the_text_follows_and_is_not_remembered_from_before():
    asked, unasked = made(panel=True), made(panel=False)
    assert assemble(asked, NORMS).elements[-1].text == "Het panel krijgt een vergoeding."
    assert assemble(unasked, NORMS).elements[-1].text == "Geen vergoeding."


def test_only_what_is_asked_is_missing():
    assert [gap.variable for gap in assemble(made(panel=True), NORMS).gaps] == ["amount"]
    assert assemble(made(panel=False), NORMS).gaps == ()


def test_a_question_of_a_lot_looks_at_its_own_lot():
    choice = replace(variable("group", kind=VariableKind.YES_NO), per_lot=True)
    size = replace(variable("large", kind=VariableKind.YES_NO, condition="lot.group"), per_lot=True)
    whole = draft(section("a", "Tekst."), variables=(choice, size))
    scope = whole_scope(whole, NORMS)
    small = Lot("Een", values=(("group", False), ("large", True)))
    large = Lot("Twee", values=(("group", True), ("large", True)))
    assert not holds("lot.large", lot_scope(scope, whole, 1, small))
    assert holds("lot.large", lot_scope(scope, whole, 2, large))


def test_questions_that_wait_for_each_other_come_to_an_end():
    one = Known(variable("one", kind=VariableKind.YES_NO, condition="two"), value=True)
    two = Known(variable("two", kind=VariableKind.YES_NO, condition="one"), value=True)
    own = Known(variable("own", kind=VariableKind.YES_NO, condition="own"), value=True)
    found = with_asked({"one": one, "two": two, "own": own})
    assert all(known.asked for known in found.values())
