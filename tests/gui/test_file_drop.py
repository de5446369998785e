"""A file that is dropped on the window goes to the door."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.file_drop import FileDrop
from tests.gui.windows import services, window

__all__ = ["services", "window"]


def drop(widget, *paths):
    """Drags files over a widget and lets go of them; gives whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(1, 1), copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget.window(), QDropEvent(QPointF(1, 1), copy, mime, left, none))
    return enter.isAccepted()


@pytest.fixture
def listening(qtbot):
    """A window, and the names of what was brought in through it."""
    widget, brought = QWidget(), []
    qtbot.addWidget(widget)
    FileDrop(widget, lambda paths: brought.append([path.name for path in paths]))
    return widget, brought


@pytest.mark.parametrize("name", ["a.bestek", "b.BEOORDELING", "c.docx", "d.bestekpakket", "e.odt"])
def test_a_file_that_is_known_is_brought_in(listening, name):
    widget, brought = listening
    assert drop(widget, f"/map/{name}")
    assert brought == [[name]]


def test_word_files_come_together_in_the_order_of_their_names(listening):
    widget, brought = listening
    assert drop(widget, "/map/b.docx", "/map/a.DOCX")
    assert brought == [["a.DOCX", "b.docx"]]


@pytest.mark.parametrize("names", [["a.exe"], ["a.bestek", "b.bestek"], ["a.docx", "b.txt"], []])
def test_other_files_are_left(listening, names):
    widget, brought = listening
    assert not drop(widget, *(f"/map/{name}" for name in names))
    assert brought == []


def test_the_page_lets_files_through_to_the_window(window):
    window.open_example()
    brought = []
    FileDrop(window, lambda paths: brought.append([path.name for path in paths]))
    assert drop(window.workspace.page.view.viewport(), "/map/a.bestek")
    assert brought == [["a.bestek"]]
