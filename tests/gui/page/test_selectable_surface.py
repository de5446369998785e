from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drafting.edits import passages
from gui.page.selection import Selection
from tests import builders
from tests.gui.page.pages import bestek, click, point_of

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
TABLE = "| Perceel | Bedrag |\n|---|---|\n| Noord | 100 euro |"


def drag(pane, start, end):
    view = pane.view.viewport()
    QTest.mousePress(view, LEFT, pos=start)
    for at in (start + QPoint(6, 0), end):
        move(view, at)
    QTest.mouseRelease(view, LEFT, pos=end)


def move(view, at):
    """Moves with the button held, which QTest's own move does not."""
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), view.mapToGlobal(QPointF(at)), LEFT, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_drag_selects_words_of_one_text(pane):
    drag(pane, point_of(pane, "first-2", "Tw"), point_of(pane, "first-2", "st."))
    assert "eede tek" in pane.view.selected_text()
    assert pane.view.selection.passage == "first-2"
    assert pane.editing.editor is None


def test_a_drag_does_not_follow_a_reference(pane):
    drag(pane, point_of(pane, "first-1", "De gemeente"), point_of(pane, "first-1", "koopt"))
    assert "Oosterveld" in pane.view.selected_text()
    assert pane.current_block() == "first-1"


def test_keys_select_and_escape_lets_go(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert pane.view.selected_text() == "Tweede"
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
    assert pane.view.selected_text() == "Tweede "
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.view.selected_text() == ""


def test_everything_of_a_text_is_selected(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_A, CONTROL)
    assert pane.view.selected_text() == "Tweede tekst."


def test_what_is_selected_is_copied(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, CONTROL | SHIFT)
    qtbot.keyClick(pane.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Tweede"


def test_another_block_ends_a_selection(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.view.selection is None


def test_a_click_selects_nothing_and_shift_click_up_to_there(qtbot, pane):
    click(qtbot, pane, point_of(pane, "first-2", "Tweede"))
    assert pane.view.selected_text() == ""
    point = point_of(pane, "first-2", "tekst")
    qtbot.mouseClick(pane.view.viewport(), LEFT, SHIFT, point)
    assert pane.view.selected_text()


def test_a_text_that_changes_is_not_selected_any_more(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_A, CONTROL)
    opened = pane._open_draft
    opened.apply(passages.rewrite(opened.draft, "first-2", "Kort.", builders.HAND, builders.NORMS))
    assert pane.view.selection is None


def test_typing_goes_on_at_the_cursor(qtbot, pane):
    pane.go_to("first-2")
    for _ in range(2):
        qtbot.keyClick(pane.view, Qt.Key.Key_Right, CONTROL)
    qtbot.keyClicks(pane.view, "x")
    assert pane.editing.editor.text.source() == "Tweedex tekst."


def test_the_stretch_of_a_comment_is_what_is_selected_else_the_text(qtbot, pane):
    pane.go_to("first-2")
    assert pane.deeds.stretch() == ("first-2", 0, 0)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert pane.deeds.stretch() == ("first-2", 0, 6)
    pane.go_to("first")
    assert pane.deeds.stretch() == ("first", 0, 0)
    pane.view.select("cover")
    assert pane.deeds.stretch() is None


def test_cells_of_a_table_can_be_chosen_headers_too(qtbot, pane_of):
    pane = pane_of(bestek(TABLE))
    click(qtbot, pane, point_of(pane, "first-1:1.2", "100"))
    assert pane.deeds.stretch()[0] == "first-1:1.2"
    click(qtbot, pane, point_of(pane, "first-1:0.2", "Bedrag"))
    assert pane.deeds.stretch()[0] == "first-1:0.2"


def test_the_cursor_is_drawn_without_fault(pane):
    pane.go_to("first-2")
    pane.view.begin_selection(pane.view._point(point_of(pane, "first-2", "tekst").toPointF()))
    pane.view._use(Selection("first-2", 2, 9, shown=True))
    assert not pane.view.grab().isNull()
