"""What is shown while files are read: which, how far, and a way to stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from gui.theme import Space
from gui.widgets.texts import button, text


class ReadingPage(QWidget):
    """A line, a bar and a button.

    Signals:
        stop_wanted: the user does not want to wait.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = text("", "")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Voortgang van het lezen")
        self.stop_button = button("Stop met lezen", on_press=self.stop_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addSpacing(Space.SMALL)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)

    def begin(self, names: str) -> None:
        """Shows that these files are being read."""
        self.wait_for(f"{names} wordt gelezen en naast uw bestek gelegd…", "Stop met lezen")

    def wait_for(self, words: str, stop: str) -> None:
        """Shows that something else is done; `stop` is what the button says."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.stop_button.setText(stop)
        self.stop_button.setAccessibleName(stop)
        self.bar.setValue(0)

    def show_progress(self, share: float) -> None:
        """Shows how far it is, from 0 to 1."""
        self.bar.setValue(round(share * 100))
