"""The questions of "Help mij kiezen", below each other; one appears when the answer before it asks for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from gui.theme import Space
from gui.widgets.texts import text
from gui.widgets.wrapped_radio import WrappedRadio
from templates.guided_choice import Guide, Question

LEFT_OPEN = "Dat weet ik nog niet"


class ChoiceQuestions(QWidget):
    """All questions of the guide, of which only those are shown that are asked now.

    Signals:
        answered: an answer was given or taken back.
    """

    answered = Signal()

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self.cards = {question.key: _QuestionCard(question) for question in guide.questions}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for card in self.cards.values():
            card.answered.connect(self._changed)
            column.addWidget(card)
        column.addStretch(1)
        self._show()

    @property
    def answers(self) -> dict[str, str]:
        """The answers that were given, by question; also those to questions that are not asked now."""
        return {key: card.answer for key, card in self.cards.items() if card.answer}

    @property
    def next_open(self) -> QWidget | None:
        """The first question that is asked and still open; None when all are answered."""
        cards = (card for card in self.cards.values() if not card.isHidden() and not card.answer)
        return next(cards, None)

    def give(self, question: str, answer: str) -> None:
        """Gives an answer as the user would."""
        self.cards[question].rows[answer].radio.click()

    def start_again(self) -> None:
        """Takes every answer back."""
        for card in self.cards.values():
            card.leave_open()
        self._changed()

    def _changed(self) -> None:
        self._show()
        self.answered.emit()

    def _show(self) -> None:
        asked = {question.key for question in self._guide.asked(self.answers)}
        for key, card in self.cards.items():
            card.setVisible(key in asked)


class _QuestionCard(QFrame):
    """One question with its answers; the last one leaves it open."""

    answered = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName(f"question-{question.key}")
        self.setAccessibleName(question.title)
        self._group = QButtonGroup(self)
        self.rows = {
            answer.key: WrappedRadio(answer.label, answer.hint) for answer in question.answers
        }
        self.rows[""] = WrappedRadio(LEFT_OPEN)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.TINY)
        column.addWidget(text(question.title, "heading"))
        why = f"{question.why} ({question.source})" if question.source else question.why
        column.addWidget(text(why, "muted"))
        column.addSpacing(Space.TINY)
        for row in self.rows.values():
            name = row.radio.accessibleName()
            row.radio.setAccessibleName(f"{question.title} {name}")
            self._group.addButton(row.radio)
            row.radio.clicked.connect(lambda *_: self.answered.emit())
            column.addWidget(row)
        self.leave_open()

    @property
    def answer(self) -> str:
        """The key of the answer; empty while it is open."""
        return next((key for key, row in self.rows.items() if row.radio.isChecked()), "")

    def leave_open(self) -> None:
        """Takes the answer back."""
        self.rows[""].radio.setChecked(True)
