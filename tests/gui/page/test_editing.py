from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from drafting.draft import find_spot, spots
from drafting.procurement import Lot
from drafting.terms import Rights
from gui.page.editing import Caption
from gui.page.page_items import NEW_TEXT
from gui.page.pointing import OnText
from tests.gui.page.pages import bestek, in_lots, with_block


def source(pane, block):
    return find_spot(pane.draft(), block).block.text


def test_enter_edits_the_current_block(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert pane.editing.editor.text.source() == "Tweede tekst."


def test_control_enter_takes_the_text(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.editing.editor.text, " En meer.")
    qtbot.keyClick(pane.editing.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert source(pane, "first-2") == "Tweede tekst. En meer."
    assert pane.editing.editor is None
    assert pane.view.hasFocus()


def test_escape_leaves_the_text(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    qtbot.keyClicks(pane.editing.editor.text, " Weg.")
    qtbot.keyClick(pane.editing.editor.text, Qt.Key.Key_Escape)
    assert source(pane, "first-2") == "Tweede tekst."


def test_an_untouched_text_is_no_step_of_undo(pane):
    pane.go_to("first-2")
    pane.edit_current()
    assert pane.finish_editing()
    assert pane._open_draft.undo_stack.count() == 0


def test_leaving_takes_the_text(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    qtbot.keyClicks(pane.editing.editor.text, " Klaar.")
    pane.view.setFocus()
    qtbot.waitUntil(lambda: source(pane, "first-2") == "Tweede tekst. Klaar.")


def test_tab_takes_the_text_and_goes_on(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    qtbot.keyClicks(pane.editing.editor.text, " Door.")
    qtbot.keyClick(pane.editing.editor.text, Qt.Key.Key_Tab)
    assert source(pane, "first-2") == "Tweede tekst. Door."
    assert pane.view.current == "first-3"


def test_typing_opens_the_editor(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, "A")
    assert pane.editing.editor.text.source() == "Tweede tekst.A"


def test_a_refused_text_stays_with_the_reason(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    pane.editing.editor.text.insertPlainText(" {{ onbekend }}")
    assert not pane.finish_editing()
    assert pane.editing.editor.fault.isVisible()
    assert "onbekend" in pane.editing.editor.fault.text()
    assert pane.editing.editor.text.source() == "Tweede tekst. {{ onbekend }}"
    assert source(pane, "first-2") == "Tweede tekst."


def test_an_emptied_text_is_left_out(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    pane.editing.editor.text.selectAll()
    qtbot.keyClick(pane.editing.editor.text, Qt.Key.Key_Delete)
    assert pane.finish_editing()
    assert find_spot(pane.draft(), "first-2").block.omitted


def test_a_fixed_text_is_not_opened(qtbot, pane_of):
    pane = pane_of(with_block(bestek(), "first-2", rights=Rights.FIXED))
    pane.go_to("first-2")
    with qtbot.waitSignal(pane.told) as signal:
        pane.edit_current()
    assert "vaste afspraak" in signal.args[0]
    assert pane.editing.editor is None


def test_a_list_of_values_opens_its_field(qtbot, pane_of):
    pane = pane_of(bestek("{{ needs }}"))
    pane.go_to("first-1")
    with qtbot.waitSignal(pane.field_requested) as signal:
        pane.edit_current()
    assert signal.args == ["needs"]


def test_a_title_is_edited_in_place(qtbot, pane):
    pane.go_to("second")
    qtbot.keyClick(pane.view, Qt.Key.Key_F2)
    pane.editing.editor.text.selectAll()
    qtbot.keyClicks(pane.editing.editor.text, "Anders")
    qtbot.keyClick(pane.editing.editor.text, Qt.Key.Key_Return)
    assert pane.draft().parts[0].chapters[0].sections[1].title == "Anders"


def test_a_new_text_below(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Insert)
    assert pane.editing.stop == NEW_TEXT
    qtbot.keyClicks(pane.editing.editor.text, "Nieuw.")
    assert pane.finish_editing()
    section = pane.draft().parts[0].chapters[0].sections[0]
    assert [block.text for block in section.blocks][1:3] == ["Tweede tekst.", "Nieuw."]
    assert pane.view.column.first_of(NEW_TEXT) is None


def test_a_new_text_that_stays_empty_is_none(qtbot, pane):
    before = pane.draft()
    pane.go_to("first-2")
    pane.do("add_below")
    assert pane.finish_editing()
    assert pane.draft() == before
    assert pane.view.current == "first-2"


def test_a_new_text_that_cannot_be_filled_in_is_refused(pane):
    pane.go_to("first-2")
    pane.do("add_below")
    pane.editing.editor.text.insertPlainText("{{ onbekend }}")
    assert not pane.finish_editing()
    assert pane.editing.editor.fault.isVisible()


def test_enter_in_running_text_makes_two(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    editor = pane.editing.editor.text
    cursor = editor.textCursor()
    cursor.setPosition(len("Tweede"))
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert source(pane, "first-2") == "Tweede"
    assert pane._open_draft.undo_stack.count() == 1
    assert pane.editing.editor.text.source() == "tekst."
    assert pane.editing.editor.text.textCursor().position() == 0
    assert pane.finish_editing()
    texts = [spot.block.text for spot in spots(pane.draft())]
    assert texts[1:3] == ["Tweede", "tekst."]


def test_a_text_in_lots_is_edited_where_it_stands(pane_of):
    pane = pane_of(in_lots())
    pane.go_to("lot-1.l2")
    pane.edit_current()
    assert pane.editing.stop == "lot-1.l2"


@pytest.mark.parametrize("stop", ["first-2", "first-3"])
def test_the_editor_covers_its_block(pane, stop):
    pane.go_to(stop)
    pane.edit_current()
    editor, view = pane.editing.editor, pane.view
    rect = view.body(stop)
    top = rect.top() - view.verticalScrollBar().value()
    assert top <= editor.y() + 40
    assert editor.geometry().bottom() <= top + rect.height() + 1


def test_a_value_is_put_in_from_the_menu(qtbot, pane):
    pane.go_to("first-2")
    pane.edit_current()
    editor = pane.editing.editor
    qtbot.keyClick(editor.text, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    menu = editor.findChildren(type(pane)) or editor.children()
    action = next(
        found
        for child in menu
        if hasattr(child, "actions")
        for group in child.actions()
        if group.menu()
        for found in group.menu().actions()
        if found.objectName() == "budget"
    )
    action.trigger()
    assert editor.text.source() == "Tweede tekst.{{ budget }}"


def test_undo_elsewhere_closes_an_editor_whose_text_is_gone(pane):
    pane.go_to("first-2")
    pane.do("add_below")
    pane.editing.editor.text.insertPlainText("Nieuw.")
    assert pane.finish_editing()
    own = pane.draft().parts[0].chapters[0].sections[0].blocks[2].id
    pane.go_to(own)
    pane.edit_current()
    pane._open_draft.undo_stack.undo()
    assert pane.editing.editor is None


def test_the_editor_stays_over_its_block_when_what_is_above_is_laid_out(qtbot, pane_of):
    texts = [f"Tekst {n}. " + "woorden " * 60 for n in range(60)]
    pane = pane_of(bestek(*texts))
    pane.do("zoom_in")  # everything is a guess again
    pane.go_to("first-50")
    pane.edit_current()
    qtbot.waitUntil(lambda: not pane.view._idle.isActive())
    pane.grab()
    place = pane.view.editor_place("first-50")
    qtbot.waitUntil(lambda: abs(pane.editing.editor.y() + 5 - place.top()) <= 1)


def test_undo_elsewhere_closes_an_editor_nobody_typed_in(pane):
    pane.go_to("first-2")
    pane.edit_current()
    pane.editing.editor.text.insertPlainText(" Meer.")
    assert pane.finish_editing()
    pane.edit_current()
    pane._open_draft.undo_stack.undo()
    assert pane.editing.editor is None
    assert source(pane, "first-2") == "Tweede tekst."


TABLE = "Tabel: Percelen\n{{ lots_table }}"


@pytest.fixture
def table_pane(pane_of):
    """A page with a table of which the rows are a value."""
    draft = bestek(TABLE, "Tweede tekst.")
    lots = tuple(Lot(str(n), f"Perceel {n}") for n in (1, 2))
    return pane_of(replace(draft, procurement=replace(draft.procurement, lots=lots)))


def type_title(qtbot, pane, words):
    text = pane.editing.editor.text
    text.selectAll()
    qtbot.keyClicks(text, words) if words else qtbot.keyClick(text, Qt.Key.Key_Delete)
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_title_above_a_table_of_values_is_edited(qtbot, table_pane):
    table_pane.go_to("first-1")
    table_pane.do("caption")
    assert table_pane.editing.editor.text.source() == "Percelen"
    type_title(qtbot, table_pane, "De percelen en hun omvang")
    assert source(table_pane, "first-1") == "Tabel: De percelen en hun omvang\n{{ lots_table }}"
    assert table_pane.view.hasFocus()


def test_the_title_above_a_table_of_values_goes_and_comes(qtbot, table_pane):
    table_pane.go_to("first-1")
    table_pane.do("caption")
    type_title(qtbot, table_pane, "")
    assert source(table_pane, "first-1") == "{{ lots_table }}"
    table_pane.do("caption")
    type_title(qtbot, table_pane, "Weer terug")
    assert source(table_pane, "first-1") == "Tabel: Weer terug\n{{ lots_table }}"


def test_enter_in_the_title_above_a_table_is_ready(qtbot, table_pane):
    table_pane.go_to("first-1")
    table_pane.do("caption")
    qtbot.keyClicks(table_pane.editing.editor.text, "!")
    qtbot.keyClick(table_pane.editing.editor.text, Qt.Key.Key_Return)
    assert table_pane.editing.editor is None
    assert len(list(spots(table_pane.draft()))) == 3


def test_a_double_click_opens_the_title_or_the_rows(qtbot, table_pane):
    table_pane.go_to("first-1")
    found = []
    table_pane.field_requested.connect(found.append)
    table_pane._opened(OnText("first-1", "first-1:caption", 2))
    assert table_pane.editing.subject == Caption("first-1")
    table_pane.editing.cancel()
    table_pane._opened(OnText("first-1", "first-1:1.1", 2))
    assert found == ["lots_table"]


def test_a_reviewer_cannot_change_the_title_above_a_table(table_pane):
    table_pane._open_draft.review_only(on=True)
    table_pane.go_to("first-1")
    table_pane.do("caption")
    assert table_pane.editing.editor is None
