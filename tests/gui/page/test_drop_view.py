import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from gui.library.clause_model import MIME
from gui.page.drop_view import DropPlace, Edge


def clause():
    data = QMimeData()
    data.setData(MIME, b"leerkring")
    return data


def place_of(pane, stop, share=0.5):
    """A place in a stop in the viewport, at this share of its height."""
    pane.go_to(stop)
    rect = pane.view.body(stop)
    y = rect.top() + rect.height() * share
    return QPointF(200.0, y - pane.view.verticalScrollBar().value())


def drop(pane, point, data):
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    pane.view.dropEvent(QDropEvent(point, Qt.DropAction.CopyAction, data, buttons, keys))


@pytest.mark.parametrize(
    ("stop", "share", "place"),
    [
        ("first-1", 0.2, "before|first-1"),
        ("first-1", 0.8, "after|first-1"),
        ("first-2", 0.2, "before|first-2"),
        ("first-2", 0.8, "after|first-2"),
        ("first-3", 0.2, "before|first-3"),
        ("first-3", 0.9, "first"),
        ("first", 0.5, "first"),
        ("second", 0.5, "second"),
        ("contract", 0.5, "contract"),
    ],
)
def test_a_clause_comes_between_texts_or_after_the_section(qtbot, pane, stop, share, place):
    data = clause()
    with qtbot.waitSignal(pane.clause_dropped) as signal:
        drop(pane, place_of(pane, stop, share), data)
    assert signal.args == ["leerkring", place]


def test_a_line_shows_where_it_comes(pane):
    view = pane.view
    number = view.column.number_of("first-2")
    top, bottom = view.column.top(number), view.column.bottom(number)
    assert view.place_at(top + 1) == DropPlace("first-2", Edge.BEFORE, top)
    assert view.place_at(bottom - 1) == DropPlace("first-2", Edge.AFTER, bottom)
    last = view.column.number_of("second") - 1
    end = view.column.bottom(last)
    assert view.place_at(end - 1) == DropPlace("first-3", Edge.SECTION, end)


def test_on_the_title_of_a_part_nothing_can_be_dropped(pane):
    assert pane.view.line_of("part-leidraad") is None
    number = pane.view.column.number_of("part-leidraad")
    assert pane.view.place_at(pane.view.column.top(number) + 1) is None


def test_the_items_of_a_list_are_one_text(pane):
    column = pane.view.column
    numbers = column.range_of("first-3")
    assert len(numbers) == 2
    edges = {column.top(numbers[0]), column.bottom(numbers[-1])}
    between_items = column.top(numbers[1])
    assert {pane.view.place_at(between_items + n).line for n in (-1, 1)} <= edges


def test_while_dragging_the_line_is_drawn(pane):
    point = place_of(pane, "first-2", 0.2).toPoint()
    bare = pane.view.grab().toImage()
    data = clause()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    pane.view.dragMoveEvent(QDragMoveEvent(point, Qt.DropAction.CopyAction, data, buttons, keys))
    assert pane.view.grab().toImage() != bare


def test_nothing_else_can_be_dropped(qtbot, pane):
    data = QMimeData()
    data.setText("tekst")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(
        place_of(pane, "first-2").toPoint(), Qt.DropAction.CopyAction, data, buttons, keys
    )
    pane.view.dragMoveEvent(move)
    assert not move.isAccepted()
