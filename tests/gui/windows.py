"""A window for tests: with its own folders, a fixed clock, and the draft of tests/builders.py or the example."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafting.checks.rulebook import Rulebook
from gui import background
from gui.application import theme_of
from gui.services import Services
from gui.settings import Folders, Look
from gui.theme import apply_theme, read_theme
from gui.window import MainWindow

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path, rulebook: Rulebook) -> Services:
    """Services whose folders are the test's own."""
    made = Services(Folders(tmp_path / "thuis"), lambda: AT)
    made.__dict__["rulebook"] = rulebook
    made.settings.change(author="N. de Wit", look=Look.LIGHT, last_folder=str(tmp_path))
    return made


@pytest.fixture
def window(services: Services, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window, shown, with the start page."""
    apply_theme(qapp, read_theme("light"))
    made = MainWindow(services, theme_of)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    yield made
    qtbot.waitUntil(lambda: not background.busy())
    if made.workspace is not None:
        made.workspace.open_draft.undo_stack.setClean()
    made.close()
    made.deleteLater()


def type_text(widget: QWidget, text: str) -> None:
    """Types a text sign by sign; QTest's own way knows no '€' or 'é' and aborts on them."""
    for sign in text:
        key = Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            typed = "\r" if sign == "\n" else sign
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed)
            QApplication.sendEvent(widget, event)
