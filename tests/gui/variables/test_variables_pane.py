from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from drafting.edits.values import fill
from drafting.variables import VariableKind
from gui.variables.variables_pane import VariablesPane
from tests.builders import draft, procurement, section, variable


@pytest.fixture
def open_draft(opened):
    variables = (
        variable("name"),
        variable("amount", VariableKind.MONEY),
        variable("asked", VariableKind.YES_NO),
        variable("why", VariableKind.LONG_TEXT, condition="asked"),
        variable("place", per_lot=True),
    )
    return opened(draft(section("s", "{{ name }} {{ amount }}"), variables=variables))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = VariablesPane(open_draft, theme)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    return made


def type_in(qtbot, field, words):
    field.editor.entry.setText(words)
    qtbot.keyClick(field.editor.entry, Qt.Key.Key_Return)


def test_enter_fills_the_draft_in_one_step(qtbot, pane, open_draft):
    pane.go_to("estimated_value")
    type_in(qtbot, pane.field("estimated_value"), "1,8 mln")
    assert open_draft.draft.procurement.estimated_value == Decimal(1_800_000)
    open_draft.undo_stack.undo()
    assert open_draft.draft.procurement.estimated_value == Decimal(2_400_000)
    assert "2.400.000" in pane.field("estimated_value").editor.typed()


def test_what_cannot_be_read_stays_with_its_fault_and_changes_nothing(qtbot, pane, open_draft):
    pane.go_to("amount")
    field = pane.field("amount")
    before = open_draft.draft
    type_in(qtbot, field, "heel veel")
    assert open_draft.draft is before
    assert "geen bedrag" in field.fault
    assert field.editor.typed() == "heel veel"


def test_the_fault_goes_when_the_value_is_mended(qtbot, pane, open_draft):
    pane.go_to("amount")
    field = pane.field("amount")
    type_in(qtbot, field, "veel")
    type_in(qtbot, field, "55,50")
    assert field.fault == ""
    assert dict(open_draft.draft.values)["amount"] == Decimal("55.50")


def test_an_emptied_field_is_a_gap(qtbot, pane, open_draft):
    open_draft.apply(fill(open_draft.draft, "amount", Decimal(5)))
    pane.go_to("amount")
    type_in(qtbot, pane.field("amount"), "  ")
    assert "amount" not in dict(open_draft.draft.values)


def test_a_change_from_elsewhere_is_shown(qtbot, pane, open_draft):
    pane.go_to("name")
    open_draft.apply(fill(open_draft.draft, "name", "Nieuw"))
    assert pane.field("name").editor.typed() == "Nieuw"


def test_a_change_from_elsewhere_leaves_the_text_that_is_being_typed(qtbot, pane, open_draft):
    pane.activateWindow()
    pane.go_to("name")
    field = pane.field("name")
    qtbot.waitUntil(field.editor.entry.hasFocus)
    qtbot.keyClicks(field.editor.entry, "half")
    open_draft.apply(fill(open_draft.draft, "amount", Decimal(5)))
    assert field.editor.typed() == "half"


def test_a_condition_shows_and_hides_its_field(qtbot, pane, open_draft):
    pane.go_to("asked")
    why = pane.field("why")
    assert why.isHidden()
    pane.field("asked").editor.yes.click()
    assert dict(open_draft.draft.values)["asked"] is True
    assert not why.isHidden()


def test_help_shows_under_the_field_with_the_focus(qtbot, pane):
    pane.activateWindow()
    pane.go_to("title")
    field = pane.field("title")
    qtbot.waitUntil(lambda: not field._help.isHidden())
    pane.go_to("procedure")
    qtbot.waitUntil(field._help.isHidden)


def test_only_open_shows_what_is_still_open_and_keeps_what_is_filled_there(qtbot, pane, open_draft):
    pane.only_open.setChecked(True)
    qtbot.waitUntil(lambda: pane.field("name") is not None and not pane.field("name").isHidden())
    assert pane.field("title").isHidden()
    assert pane.field("asked") is not None
    open_draft.apply(fill(open_draft.draft, "name", "Ingevuld"), sender=pane)
    assert not pane.field("name").isHidden()


def test_search_finds_a_field_by_its_label(qtbot, pane):
    pane.search.setText("amou")
    qtbot.waitUntil(lambda: pane.field("amount") is not None)
    assert not pane.field("amount").isHidden()
    assert pane.field("name").isHidden()


def test_go_to_follows_the_name_of_a_text_whatever_the_filter(qtbot, pane):
    pane.search.setText("niets te vinden")
    pane.go_to("annual_value")
    assert pane.search.text() == ""
    assert not pane.field("estimated_value").isHidden()


def test_an_unknown_name_does_nothing(pane, open_draft):
    before = open_draft.draft
    pane.go_to("bestaat-niet")
    assert open_draft.draft is before


def test_each_lot_has_its_fields_and_a_new_lot_gets_them(qtbot, pane, open_draft):
    pane.go_to("place")
    assert pane.field("place", 2) is not None
    assert pane.field("place", 3) is None
    pane.go_to("lots")
    lots = pane.field("lots").editor
    lots.add_row()
    lots.forms[2].cells[0].setPlainText("Derde")
    qtbot.keyClick(lots.forms[2].cells[0], Qt.Key.Key_Return)
    assert [lot.name for lot in open_draft.draft.procurement.lots] == ["Ambulant", "Groep", "Derde"]
    assert pane.field("place", 3) is not None


def test_the_count_of_open_questions_follows(pane, open_draft):
    before = pane.open_count
    open_draft.apply(fill(open_draft.draft, "name", "Ja"))
    assert pane.open_count == before - 1


def test_a_draft_without_facts_opens_too(qtbot, theme, opened):
    empty = procurement(
        title="", contracting_authorities=(), contract_kind=None, procedure=None,
        estimated_value=None, duration_months=None, framework=None, domain=None,
        publication_date=None, lots=(),
    )  # fmt: skip
    pane = VariablesPane(opened(draft(section("s", "Tekst."), facts=empty)), theme)
    qtbot.addWidget(pane)
    assert pane.field("title").editor.typed() == ""
    assert pane.field("lots").editor.typed() is None


def test_tab_goes_through_rows_where_they_stand(qtbot, pane, open_draft):
    pane.go_to("lots")
    lots = pane.field("lots").editor
    before = [form.heading for form in lots.forms]
    lots.add_row()
    third = lots.forms[2]
    at = lots.forms[1].tools["remove"]
    seen = set()
    while at is not third.heading and at not in seen:
        seen.add(at)
        at = at.nextInFocusChain()
    assert at is third.heading
    assert lots.add_button not in seen
    assert len(before) == 2
