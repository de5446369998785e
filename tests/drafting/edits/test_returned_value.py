"""Values that reviewers wrote otherwise."""

from datetime import date
from decimal import Decimal

import pytest

from drafting.edits.returned_value import AsTextOffered, read_value
from drafting.refusals import ValueRefused
from drafting.variables import Option, Period, PeriodUnit, VariableKind, lookup
from tests import builders
from tests.drafting.edits.returned import changed, draft_with


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("term", "5 jaar", Period(5, PeriodUnit.YEARS)),
        ("amount", "€ 7.500", Decimal(7500)),
        ("day", "2 maart 2027", date(2027, 3, 2)),
        ("share", "7,5 %", Decimal("7.5")),
        ("count", "12", Decimal(12)),
        ("town", "Westbroek", "Westbroek"),
        ("way", "Resultaat", "b"),
        ("open", "nee", False),
        ("empty", "Nu wel", "Nu wel"),
    ],
)
def test_each_kind_is_read(name, text, value):
    edit = changed(draft_with(f"Het is {{{{ {name} }}}}, dus."), "first-1", f"Het is {text}, dus.")
    assert lookup(edit.after.values, name) == value


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("term", "lang", "geen termijn"),
        ("day", "32 mei 2027", "geen datum"),
        ("way", "Anders", "Kies uit: 'Inspanning', 'Resultaat'"),
        ("open", "misschien", "geen ja of nee"),
        ("annual_value", "€ 1", "leidt het programma af"),
        ("lots_count", "9", "leidt het programma af"),
    ],
)
def test_what_cannot_be_read_is_offered_as_text(name, text, why):
    with pytest.raises(AsTextOffered, match=why) as refused:
        changed(draft_with(f"Het is {{{{ {name} }}}}, dus."), "first-1", f"Het is {text}, dus.")
    assert "gewone tekst" in str(refused.value)


@pytest.mark.parametrize(
    ("fact", "text", "field", "value"),
    [
        ("title", "Begeleiding Jeugd 2028", "title", "Begeleiding Jeugd 2028"),
        ("estimated_value", "€ 3.000.000", "estimated_value", Decimal(3_000_000)),
        ("duration", "3 jaar", "duration_months", 36),
        ("extension_months", "12", "extension_months", 12),
        ("publication_date", "1 maart 2027", "publication_date", date(2027, 3, 1)),
    ],
)
def test_facts_are_changed_where_they_come_from(fact, text, field, value):
    edit = changed(draft_with(f"Het is {{{{ {fact} }}}}, dus."), "first-1", f"Het is {text}, dus.")
    assert getattr(edit.after.procurement, field) == value


def test_the_first_municipality_keeps_its_address():
    edit = changed(draft_with("In {{ contracting_authority }}."), "first-1", "In Westbroek.")
    first = edit.after.procurement.contracting_authorities[0]
    assert (first.name, first.address) == ("Westbroek", "Kerkstraat 1")


@pytest.mark.parametrize(
    ("source", "text", "value"),
    [
        ("Wij zijn {{ town | lower }}.", "Wij zijn westbroek.", "Westbroek"),
        ("Met {{ count | words }} leden.", "Met vijf leden.", Decimal(5)),
    ],
)
def test_filters_are_undone(source, text, value):
    name = "town" if "town" in source else "count"
    edit = changed(draft_with(source), "first-1", text)
    assert lookup(edit.after.values, name) == value


def test_the_note_tells_where_else_it_stands():
    draft = draft_with("In {{ town }}.", "Ook in {{ town }}.", "En {{ town }}.")
    assert "2 andere teksten" in changed(draft, "first-1", "In Westbroek.").note


def test_a_value_of_a_lot_is_changed_for_that_lot():
    draft = builders.draft(builders.section("lot", "Perceel {{ lot.name }}.", each_lot=True))
    edit = changed(draft, "lot-1.l2", "Perceel Dagdelen.")
    assert [lot.name for lot in edit.after.procurement.lots] == ["Ambulant", "Dagdelen"]
    assert edit.question == ""


def test_several_choices_are_read_from_a_sentence():
    several = builders.variable(
        "kinds",
        VariableKind.CHOICES,
        options=(Option("a", "Thuis"), Option("b", "In een groep"), Option("c", "Anders")),
    )
    assert read_value(several, "thuis, anders en In een groep") == ("a", "c", "b")
    with pytest.raises(ValueRefused):
        read_value(several, "Ergens")
