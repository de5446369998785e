"""A bar above the page that says something about the file, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.alerts import label
from gui.theme import Space


class NoticeBar(QFrame):
    """A line of words with buttons; the last notice is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._words = label("")
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        self._row.setSpacing(Space.SMALL)
        self._row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; empty when the bar is not there."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, *answers: tuple[str, Callable[[], object]]) -> None:
        """Shows the words with a button for each answer; the first is the likely one."""
        self._words.setText(words)
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(number, *answer) for number, answer in enumerate(answers)]
        for button in self._buttons:
            self._row.addWidget(button)
        self.show()

    def press(self, number: int) -> None:
        """Presses the button of this answer, counted from 0."""
        self._buttons[number].click()

    def _button(self, number: int, words: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"notice-{number}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: deed())
        return button
