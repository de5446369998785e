"""A button whose words are cut off with dots where they do not fit."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

_EDGES = 14
_ICON_ROOM = 22


class ElidedButton(QPushButton):
    """A button that is as wide as it may be."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def say(self, words: str) -> None:
        """Shows these words."""
        self._words = words
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        icon_room = 0 if self.icon().isNull() else _ICON_ROOM
        room = max(0, self.width() - _EDGES - icon_room)
        fitted = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        shown = fitted.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
