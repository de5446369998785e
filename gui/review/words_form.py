"""A field to write a comment or an answer in, with a name when none is known yet."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.refusals import Refusal
from gui.theme import Space
from gui.widgets.texts import button, text

_LINES, _MOST_LINES = 3, 10
_LONGEST = 20_000
"""Characters of one comment; a longer text belongs in a document."""


class WordsForm(QFrame):
    """The field with its buttons; it goes when `give` takes the words, and says why when not.

    `give` gets the text and the name; `leave` is called when the user does not want it after all.
    """

    def __init__(
        self,
        label: str,
        done: str,
        give: Callable[[str, str], object],
        leave: Callable[[], object],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._give = give
        self._leave = leave
        self.words = QPlainTextEdit()
        self.words.setPlaceholderText(label)
        self.words.setAccessibleName(label)
        self.words.setTabChangesFocus(True)
        self.words.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.words.textChanged.connect(self._fit)
        self.words.installEventFilter(self)
        self.name = QLineEdit()
        self.name.setAccessibleName("Uw naam")
        self.name.setPlaceholderText("Uw naam")
        self.name.installEventFilter(self)
        self._why_name = text("Staat bij uw opmerking; u vult hem één keer in.", "caption")
        for widget in (self.name, self._why_name):
            widget.setParent(self)
            widget.setVisible(not name)
        self._fault = text("", "fault")
        self._fault.hide()
        self.done = button(done, "primary", on_press=self.give)
        self.done.setToolTip("Ctrl+Enter")
        cancel = button("Annuleer", "quiet", on_press=self.leave)
        cancel.setToolTip("Esc")
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.done)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.SMALL)
        for field in (self.words, self.name, self._why_name, self._fault):
            self.column.addWidget(field)
        self.column.addLayout(row)
        self._fit()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not self.words.toPlainText().strip()

    @property
    def fault(self) -> str:
        """Why the words were not taken; empty while they were not given."""
        return self._fault.text()

    def give(self) -> bool:
        """Gives the words to who asked for them; gives whether they were taken. What is not taken stays."""
        words = self.words.toPlainText()
        if len(words) > _LONGEST:
            self.refuse(
                "Deze tekst is te lang voor een opmerking. Zet haar in een document en verwijs daarnaar."
            )
            return False
        try:
            self._give(words, self.name.text())
        except Refusal as refused:
            self.refuse(str(refused))
            return False
        return True

    def leave(self) -> None:
        """The user does not want it after all."""
        self._leave()

    def refuse(self, sentence: str) -> None:
        """Says why the words were not taken, and goes to the field that asks something."""
        self._fault.setText(sentence)
        self._fault.show()
        no_name = self.name.isVisibleTo(self) and not self.name.text().strip()
        (self.name if no_name and not self.is_empty else self.words).setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if enter and (control or watched is self.name):
                self.give()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Grows with the text, within a few lines."""
        lines = self.words.document().size().height()
        height = self.words.fontMetrics().lineSpacing()
        shown = max(_LINES, min(_MOST_LINES, int(lines) + 1))
        self.words.setFixedHeight(shown * height + 2 * Space.SMALL)
