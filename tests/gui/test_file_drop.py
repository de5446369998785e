"""A file that is dropped on the window is opened."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.file_drop import FileDrop


@pytest.fixture
def dropped(qtbot):
    """Drops files on a window and gives the names of what was opened."""
    window, opened = QWidget(), []
    qtbot.addWidget(window)
    FileDrop(window, lambda path: opened.append(path.name))

    def drop(*names):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(f"/map/{name}") for name in names])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(1, 1), copy, mime, left, none))
        QApplication.sendEvent(window, QDropEvent(QPointF(1, 1), copy, mime, left, none))
        return opened

    return drop


@pytest.mark.parametrize("name", ["a.bestek", "b.BEOORDELING"])
def test_a_file_of_ours_is_opened(dropped, name):
    assert dropped(name) == [name]


def test_other_files_and_several_at_once_are_left(dropped):
    assert dropped("a.exe") == []
    assert dropped("a.bestek", "b.bestek") == []
