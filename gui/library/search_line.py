"""The line in which a clause is sought."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from gui.theme import Theme
from gui.widgets.icons import icon


class SearchLine(QLineEdit):
    """The search line: Escape empties it.

    Signals:
        down: Down was pressed, to go to what was found.
    """

    down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Zoek een bepaling")
        self.setAccessibleName("Zoek een bepaling")
        self.setClearButtonEnabled(True)
        leading = QLineEdit.ActionPosition.LeadingPosition
        self.addAction(icon("search", theme, "muted"), leading)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
