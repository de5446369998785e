from PySide6.QtCore import QPointF, Qt

from gui.page.pointing import Handle
from tests.gui.page.pages import click, point_of


def test_arrows_move_the_current_block(qtbot, pane):
    pane.go_to("first-1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.current_block() == "first-2"
    qtbot.keyClick(pane.view, Qt.Key.Key_Up)
    assert pane.current_block() == "first-1"


def test_a_block_is_read_aloud(pane):
    pane.go_to("first-3")
    assert pane.view.accessibleDescription() == "– een\n– twee"


def test_the_handle_opens_the_menu(qtbot, pane):
    pane.go_to("first-2")
    line = point_of(pane, "first-2", "Tweede")
    at = QPointF(pane.view._text_left() - 32, line.y())
    assert isinstance(pane.view._target(at), Handle)
    with qtbot.waitSignal(pane.view.actions_wanted):
        click(qtbot, pane, at.toPoint())


def test_a_double_click_edits_at_the_words(qtbot, pane):
    point = point_of(pane, "first-2", "tekst")
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    at = pane.editing.editor.text.textCursor().position()
    assert 7 <= at <= 12


def test_zoom_keeps_the_place(qtbot, pane):
    pane.go_to("first-2")
    with qtbot.waitSignal(pane.zoom_changed) as signal:
        pane.do("zoom_in")
    assert signal.args == [1.1]
    pane.do("zoom_reset")
    assert pane.zoom == 1.0
