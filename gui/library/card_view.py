"""The list of clauses as cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CardView(QListView):
    """The cards; they can be dragged away.

    Signals:
        entered_key: Enter or Ctrl+Enter was pressed on the chosen one.
    """

    entered_key = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("cards", "true")
        self.setAccessibleName("Bepalingen")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
            self.entered_key.emit()
        else:
            super().keyPressEvent(event)
