"""A card: a framed thing in a list that can be chosen with the mouse and the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from gui.theme import Space
from gui.widgets.look import set_state

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Card(QFrame):
    """A card with a column of its own.

    Signals:
        chosen: it got the focus or was clicked.
        opened: Enter or a double click.
        step: the arrow keys ask for the next (1) or previous (-1) card.
    """

    chosen = Signal()
    opened = Signal()
    step = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setProperty("current", "false")
        self.setProperty("quiet", "false")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self.column.setSpacing(Space.SMALL)

    def set_current(self, *, current: bool) -> None:
        """Draws the card as the one that is chosen."""
        set_state(self, "current", "true" if current else "false")

    def set_quiet(self, *, quiet: bool) -> None:
        """Draws the card as one that asks nothing."""
        set_state(self, "quiet", "true" if quiet else "false")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit()
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.opened.emit()
        elif key in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.step.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)
