"""Find in the page: a field, how many there are, next and previous."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from gui.theme import Space, Theme
from gui.widgets.icons import icon
from gui.widgets.texts import button, icon_button, line

_FIELD_WIDTH = 280


class FindBar(QWidget):
    """The bar.

    Signals:
        asked: the words to find, as they are typed.
        stepped: to the next (1) or previous (-1) place.
        closed: the user is done.
        elsewhere_asked: the user wants to see what was found outside the text.
    """

    asked = Signal(str)
    stepped = Signal(int)
    closed = Signal()
    elsewhere_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Zoek in het bestek")
        self.field.setAccessibleName("Zoek in het bestek")
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.field.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.count = line("", "muted")
        self.elsewhere = button("", "link", on_press=self.elsewhere_asked.emit)
        self.elsewhere.setAccessibleName("Gevonden buiten de tekst")
        self.elsewhere.hide()
        self._previous = icon_button(
            "chevron-up", "Vorige (Shift+Enter)", theme, on_press=lambda: self.stepped.emit(-1)
        )
        self._next = icon_button(
            "chevron-down", "Volgende (Enter)", theme, on_press=lambda: self.stepped.emit(1)
        )
        close = icon_button("close", "Sluit zoeken (Esc)", theme, on_press=self.closed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.TINY)
        row.addWidget(self.field, 1)
        row.addSpacing(Space.SMALL)
        row.addWidget(self.count)
        row.addWidget(self.elsewhere)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addStretch(1)
        row.addWidget(close)
        self.field.textChanged.connect(self.asked.emit)
        self.field.installEventFilter(self)
        self.show_count(0, 0)

    def show_elsewhere(self, words: str) -> None:
        """Says what was found outside the text ("2 in opmerkingen"); nothing for empty words."""
        self.elsewhere.setText(words)
        self.elsewhere.setAccessibleName(words)
        self.elsewhere.setVisible(bool(words))

    def show_count(self, at: int, count: int) -> None:
        """Says which of how many is shown; `at` counts from 1."""
        words = (
            f"{at} van {count}" if count else "Niet gevonden" if self.field.text().strip() else ""
        )
        self.count.setText(words)
        self.count.setAccessibleName(words)
        self._previous.setEnabled(count > 0)
        self._next.setEnabled(count > 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)
