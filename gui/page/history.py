"""Why a text stands here: a few sentences beside it, gone at the next key or click."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.alerts import label
from gui.theme import Space, Theme

_WIDTH = 340


class History(QFrame):
    """A small quiet window with sentences."""

    def __init__(self, theme: Theme, sentences: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("history")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Waarom staat dit hier?")
        self.setAccessibleDescription(" ".join(sentences))
        self.setStyleSheet(
            f"QFrame#history {{ background: {theme.hex('paper')};"
            f" border: 1px solid {theme.hex('line')}; border-radius: 4px; }}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        title = label("Waarom staat dit hier?", "muted")
        column.addWidget(title)
        for sentence in sentences:
            column.addWidget(label(sentence))
        self.setFixedWidth(_WIDTH)

    def show_at(self, place: QPoint) -> None:
        """Shows it with its corner here, within the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry() if self.screen() else QRect(0, 0, 1280, 800)
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y() + Space.TINY, room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.setFocus()
