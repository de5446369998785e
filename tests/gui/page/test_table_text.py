import pytest
from PySide6.QtCore import Qt

from drafting.draft import find_spot
from gui.page.table_text import TableText
from tests.gui.page.pages import bestek

TABLE = "| Eis | Bewijs |\n|---|---|\n| een | {{ budget }} |"


@pytest.fixture
def pane(pane_of):
    made = pane_of(bestek(TABLE, "Daarna."))
    made.go_to("first-1")
    made.edit_current()
    assert isinstance(made.editing.editor.text, TableText)
    return made


def table(pane):
    return pane.editing.editor.text


def source(pane):
    return find_spot(pane.draft(), "first-1").block.text


def test_an_untouched_table_is_no_change(pane):
    assert pane.finish_editing()
    assert pane._open_draft.undo_stack.count() == 0


def test_a_cell_is_changed(qtbot, pane):
    cell = table(pane).cells()[1][0]
    qtbot.keyClicks(cell, " twee")
    qtbot.keyClick(cell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert source(pane) == "| Eis | Bewijs |\n|---|---|\n| een twee | {{ budget }} |"


def test_a_bar_in_a_cell_divides_nothing(qtbot, pane):
    qtbot.keyClicks(table(pane).cells()[1][0], "|x")
    assert pane.finish_editing()
    assert source(pane).endswith("| een\\|x | {{ budget }} |")


def test_tab_goes_through_the_cells_and_on(qtbot, pane):
    first, second = table(pane).cells()[1]
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert pane.editing.editor is None
    assert pane.view.current == "first-2"


def test_enter_in_the_last_row_adds_one(qtbot, pane):
    qtbot.keyClick(table(pane).cells()[1][0], Qt.Key.Key_Return)
    qtbot.keyClicks(table(pane).cells()[2][0], "nieuw")
    assert pane.finish_editing()
    assert source(pane).endswith("\n| nieuw |  |")


def test_a_row_is_taken_away_but_never_the_last(pane):
    table(pane).add_row()
    table(pane).remove_row()
    table(pane).remove_row()
    assert len(table(pane).cells()) == 2


def test_from_cell_to_cell_is_not_leaving(qtbot, pane):
    table(pane).cells()[1][1].setFocus()
    assert pane.editing.editor is not None


def test_every_cell_has_a_name(pane):
    assert table(pane).cells()[1][1].accessibleName() == "Bewijs, rij 1"


def test_a_title_is_typed_above_the_table(qtbot, pane):
    table(pane).cells()[0][0].setFocus()
    qtbot.keyClick(table(pane).cells()[0][0], Qt.Key.Key_Backtab)
    title = table(pane).field()
    assert title.accessibleName() == "Titel van de tabel"
    qtbot.keyClicks(title, "Bewijzen")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert table(pane).cells()[0][0].hasFocus()
    assert pane.finish_editing()
    assert source(pane).startswith("Tabel: Bewijzen\n| Eis | Bewijs |")


def test_no_row_goes_while_the_title_is_typed(qtbot, pane):
    rows = len(table(pane).cells())
    table(pane).add_row()
    table(pane).cells()[0][0].setFocus()
    qtbot.keyClick(table(pane).cells()[0][0], Qt.Key.Key_Backtab)
    table(pane).remove_row()
    assert len(table(pane).cells()) == rows + 1
