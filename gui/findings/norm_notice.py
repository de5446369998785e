"""What is uncertain about the norms the check reckoned with, above the findings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import Space, Theme
from gui.widgets.texts import button, picture, text


class NormNotice(QFrame):
    """A quiet box that is there only when there is something to say.

    Signals:
        norms_asked: the user wants to see the norms.
    """

    norms_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "gap")
        self._words = text("")
        self.link = button("Toon de normen", "link", on_press=self.norms_asked.emit)
        lines = QVBoxLayout()
        lines.setSpacing(Space.TINY)
        lines.addWidget(self._words)
        lines.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(picture("stale", theme, "gap", "Let op"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; empty when the box is not there."""
        return "" if self.isHidden() else self._words.text()

    def say(self, warnings: tuple[str, ...]) -> None:
        """Shows these sentences; nothing when there are none."""
        self._words.setText("\n\n".join(warnings))
        self.setVisible(bool(warnings))
