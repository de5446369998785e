"""A column that scrolls up and down, and never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.theme import Space


class Column(QScrollArea):
    """A scrolling column; `column` takes the widgets, which get the width of the pane."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("body")
        body.setMinimumWidth(1)  # else the widest word in the column decides
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(Space.MEDIUM, Space.TINY, Space.MEDIUM, Space.WIDE)
        self.column.setSpacing(Space.SMALL)
        self.setWidget(body)
