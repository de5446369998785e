"""A badge: one or two words on a quiet ground."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.widgets.look import set_state


class Badge(QLabel):
    """A badge; `tone` is quiet, accent, gap, ready, violation, deviation or attention."""

    def __init__(self, words: str = "", tone: str = "quiet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words, tone)

    def say(self, words: str, tone: str = "quiet") -> None:
        """Shows these words in this tone; without words the badge is not there."""
        self.setText(words)
        self.setVisible(bool(words))
        set_state(self, "badge", tone)
