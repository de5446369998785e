"""Chips: a filter that is on or off, or one that opens a menu of choices."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from gui.theme import Theme
from gui.widgets.icons import SMALL, icon
from gui.widgets.look import set_state


class Chip(QPushButton):
    """A filter that is on or off; `toggled` tells."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "chip")
        self.setAccessibleName(words)


class MenuChip(QToolButton):
    """A filter that opens a menu; with a choice made it shows that choice."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "chip")
        self.setProperty("on", "false")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIcon(icon("chevron-down", theme, "muted"))
        self.setIconSize(QSize(SMALL - 4, SMALL - 4))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(menu)
        self.choose("")

    def choose(self, words: str) -> None:
        """Shows the choice that was made; an empty one shows what there is to choose."""
        self.setText((words or self._words).replace("&", "&&"))
        self.setAccessibleName(f"{self._words}: {words or 'alle'}")
        set_state(self, "on", "true" if words else "false")

    def mark(self, words: str) -> None:
        """Says that this choice was made, which is shown elsewhere; its own words stay."""
        self.setAccessibleName(f"{self._words}: {words or 'alle'}")
        set_state(self, "on", "true" if words else "false")
