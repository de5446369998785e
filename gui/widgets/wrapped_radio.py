"""A radio button whose words may take more than one line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.theme import Space
from gui.widgets.texts import text

_BUTTON_WIDTH = 24


class WrappedRadio(QWidget):
    """A radio button with its words beside it; a click on the words counts as one on the button."""

    def __init__(self, words: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = QRadioButton()
        self.radio.setFixedWidth(_BUTTON_WIDTH)
        self.radio.setAccessibleName(words)
        self.radio.setAccessibleDescription(hint)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 3, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(text(words))
        if hint:
            lines.addWidget(text(hint, "caption"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
