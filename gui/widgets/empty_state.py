"""What an empty pane says: what it is for, and what the first step is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.theme import Space, Theme
from gui.widgets.icons import pixmap
from gui.widgets.texts import button, text

_PICTURE = 32


class EmptyState(QWidget):
    """A picture, a line, a sentence, and perhaps one thing to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel()
        self._title = text("", "heading")
        self._sentence = text("", "muted")
        for made in (self._picture, self._title, self._sentence):
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._act: Callable[[], object] = lambda: None
        self._button = button("", on_press=self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE * 2, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._picture)
        column.addSpacing(Space.TINY)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(Space.SMALL)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._button.setAccessibleName("Eerste stap")
        self._button.hide()

    def say(
        self,
        picture: str,
        title: str,
        sentence: str,
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Shows this; `action` is the word on the button and what it does."""
        self._picture.setPixmap(pixmap(picture, self._theme, "muted", _PICTURE))
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action[0])
            self._button.setAccessibleName(action[0])
            self._act = action[1]

    def _press(self) -> None:
        self._act()
