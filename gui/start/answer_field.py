"""One question with its answer and, below it, what is wrong with the answer."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.refusals import ValueRefused
from gui.alerts import label
from gui.start.questions import Answer, Question
from gui.theme import Space

OPEN = "Nog niet bekend"
LINES_HEIGHT = 76


class AnswerField(QWidget):
    """A question, its editor and its fault.

    Signals:
        focused: the question got the focus.
    """

    focused = Signal(object)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._line: QLineEdit | None = None
        self._lines: QPlainTextEdit | None = None
        self._choice: QComboBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        words = label(question.words, "field")
        column.addWidget(words)
        self.editor = self._made(question)
        self.editor.setObjectName(question.fact)
        self.editor.setAccessibleName(question.words)
        self.editor.setAccessibleDescription(question.why)
        self.editor.installEventFilter(self)
        words.setBuddy(self.editor)
        column.addWidget(self.editor)
        self._fault: QLabel = label("", "fault")
        self._fault.hide()
        column.addWidget(self._fault)

    def read(self) -> object:
        """Plain data of the answer, None when it is open; a fault is shown here as well.

        Raises:
            ValueRefused: the answer cannot be read.
        """
        try:
            found = self.question.read(self.typed())
        except ValueRefused as refused:
            self.show_fault(str(refused))
            raise
        self._fault.hide()
        return found

    def show_fault(self, sentence: str) -> None:
        """Shows what is wrong, below the answer, with the way out."""
        self._fault.setText(f"{sentence} Of maak het veld leeg.")
        self._fault.show()

    def typed(self) -> str:
        """The answer as it stands in the field."""
        if self._line is not None:
            return self._line.text()
        if self._lines is not None:
            return self._lines.toPlainText()
        return str(self._choice.currentData() or "") if self._choice is not None else ""

    def suggest(self, typed: str) -> None:
        """Fills in an answer that is likely."""
        if self._choice is not None:
            self._choice.setCurrentIndex(max(0, self._choice.findData(typed)))
        elif self._line is not None:
            self._line.setText(typed)
        elif self._lines is not None:
            self._lines.setPlainText(typed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self.question)
        return False

    def _to_next(self) -> None:
        self.focusNextChild()

    def _made(self, question: Question) -> QWidget:
        match question.answer:
            case Answer.LINE:
                self._line = QLineEdit()
                self._line.returnPressed.connect(self._to_next)
                self._line.setPlaceholderText(question.hint and f"bijvoorbeeld {question.hint}")
                return self._line
            case Answer.LINES:
                self._lines = QPlainTextEdit()
                self._lines.setPlaceholderText(question.hint)
                self._lines.setTabChangesFocus(True)
                self._lines.setFixedHeight(LINES_HEIGHT)
                return self._lines
            case Answer.CHOICE:
                self._choice = QComboBox()
                self._choice.addItem(OPEN, "")
                for key, words in question.options:
                    self._choice.addItem(words, key)
                return self._choice
