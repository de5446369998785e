import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from gui.library.clause_model import MIME


def clause():
    data = QMimeData()
    data.setData(MIME, b"leerkring")
    return data


def place_of(pane, stop):
    """The middle of a stop in the viewport."""
    pane.go_to(stop)
    rect = pane.view.body(stop)
    return QPointF(200.0, rect.center().y() - pane.view.verticalScrollBar().value())


def drop(pane, point, data):
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    pane.view.dropEvent(QDropEvent(point, Qt.DropAction.CopyAction, data, buttons, keys))


@pytest.mark.parametrize(
    ("stop", "after"), [("first-2", "first"), ("second", "second"), ("contract", "contract")]
)
def test_a_clause_comes_after_the_section_it_is_dropped_in(qtbot, pane, stop, after):
    data = clause()
    with qtbot.waitSignal(pane.clause_dropped) as signal:
        drop(pane, place_of(pane, stop), data)
    assert signal.args == ["leerkring", after]


def test_a_line_shows_where_it_comes(pane):
    view = pane.view
    last = view.column.number_of("second") - 1
    assert view.line_of("first-1") == view.column.bottom(last)
    assert view.line_of("part-leidraad") is None


def test_nothing_else_can_be_dropped(qtbot, pane):
    data = QMimeData()
    data.setText("tekst")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(
        place_of(pane, "first-2").toPoint(), Qt.DropAction.CopyAction, data, buttons, keys
    )
    pane.view.dragMoveEvent(move)
    assert not move.isAccepted()
