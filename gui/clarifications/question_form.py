"""One question of the register: what was asked, by whom, where, and what is answered."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drafting.publication import Question, QuestionState
from drafting.refusals import Refusal
from drafting.text.written_values import day, read_written
from drafting.variables import Variable, VariableKind
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.words import closed_words, hints_of, state_of
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.changing import changes
from gui.widgets.focus_order import order_focus
from gui.widgets.scroll import Column
from gui.widgets.texts import button, line, picture, text

_DAY = Variable("received_on", "Ontvangen op", VariableKind.DATE)
_TONES = {
    QuestionState.OPEN: "gap",
    QuestionState.ANSWERED: "accent",
    QuestionState.PUBLISHED: "ready",
}


class QuestionForm(QWidget):
    """The fields of a question; what was typed is kept when it is left, and with Ctrl+Enter.

    Signals:
        place_wanted: the element that the question is about.
        removal_wanted: the question must be taken out.
    """

    place_wanted = Signal(str)
    removal_wanted = Signal()

    def __init__(
        self, desk: ClarificationsDesk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._question: Question | None = None
        self._title = line("", "heading")
        self._state = Badge()
        self._answered = text("", "caption")
        self.text = _words("Vraag, zoals die is gesteld", 72)
        self.place = QLineEdit()
        self.place.setAccessibleName("Plaats in het bestek")
        self.place.setPlaceholderText("par. 2.4, artikel 5 lid 2, bijlage 3; leeg is het geheel")
        self._understood = text("", "caption")
        self.go = button("Ga erheen", "quiet", on_press=self._go)
        self.asker = QLineEdit()
        self.asker.setAccessibleName("Wie het vraagt, alleen voor uzelf")
        self.asker.setPlaceholderText("Onderneming; komt in geen enkel document")
        self.received = QLineEdit()
        self.received.setAccessibleName("Ontvangen op")
        self.answer = _words("Antwoord, zoals iedereen het leest", 96)
        self.by = QLineEdit()
        self.by.setAccessibleName("Wie antwoordt")
        self.by.setPlaceholderText("Wie antwoordt")
        self._fault = text("", "fault")
        self._fault.hide()
        self._hints = QVBoxLayout()
        self._hints.setSpacing(Space.TINY)
        self._hint_rows: list[QWidget] = []
        self.remove = changes(
            button("Verwijder deze vraag…", "quiet", on_press=self.removal_wanted.emit)
        )
        self.keep_button = changes(button("Bewaar", "primary", on_press=self.keep))
        self.keep_button.setToolTip("Ctrl+Enter")
        self._lay_out()
        self.place.textChanged.connect(self._understand)

    @property
    def question(self) -> Question | None:
        """The question that is shown, as it was before what is typed now."""
        return self._question

    def show_question(self, question: Question) -> None:
        """Shows a question; one in a nota can be read and copied, not changed."""
        self._question = question
        fixed = question.state is QuestionState.PUBLISHED
        self._title.setText(f"Vraag {question.number}")
        self._state.say(state_of(question), _TONES[question.state])
        self._answered.setText(closed_words(question))
        self.text.setPlainText(question.text)
        self.place.setText(question.place_words)
        self.asker.setText(question.asker)
        self.received.setText(day(question.received_on))
        self.answer.setPlainText(question.answer)
        self.by.setText(question.answered_by)
        for field in (self.text, self.answer, self.place, self.asker, self.received, self.by):
            field.setReadOnly(fixed)
        self.keep_button.setVisible(not fixed)
        self.remove.setVisible(not fixed)
        self._refuse("")
        self._understand()
        self.show_hints()

    def show_hints(self) -> None:
        """Shows what to look at in this question."""
        for row in self._hint_rows:
            row.hide()
            self._hints.removeWidget(row)
            row.deleteLater()
        found = self._desk.standing
        told = hints_of(self._question, found) if self._question and found else ()
        self._hint_rows = [self._hint(words) for words in told]
        for row in self._hint_rows:
            self._hints.addWidget(row)

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not kept yet."""
        try:
            return self._wanted() != self._question
        except Refusal:
            return True

    def keep(self) -> bool:
        """Keeps what was typed; false when it is refused, and then it stays."""
        if self._question is None or self._question.note:
            return True
        try:
            wanted = self._wanted()
            if wanted != self._question:
                self._desk.rewrite(wanted)
        except Refusal as refusal:
            self._refuse(str(refusal))
            return False
        self._refuse("")
        return True

    def _wanted(self) -> Question:
        """The question as it is typed; raises ValueRefused for a day that is none."""
        question = self._question
        assert question is not None
        received = read_written(_DAY, self.received.text())
        return replace(
            question,
            text=self.text.toPlainText().strip(),
            place_words=self.place.text().strip(),
            asker=self.asker.text().strip(),
            received_on=received if isinstance(received, date) else question.received_on,
            answer=self.answer.toPlainText().strip(),
            answered_by=self.by.text().strip(),
        )

    def _refuse(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _understand(self) -> None:
        """Says which place was understood, under the field."""
        question, words = self._question, self.place.text().strip()
        element = question.place if question and words == question.place_words else None
        if element is None:
            element = self._desk.place_of(words).element
        self.go.setVisible(element is not None)
        if element is not None:
            found = self._desk.place_of(words)
            others = "" if not found.others else " Dit nummer staat er vaker; noem ook het deel."
            self._understood.setText(f"Gepubliceerd als {self._desk.place_words(element)}.{others}")
        elif words:
            self._understood.setText(
                "Dit nummer is niet gepubliceerd; de plaats gaat mee zoals hier staat."
            )
        else:
            self._understood.setText("Zonder plaats komt de vraag onder Algemeen.")

    def _go(self) -> None:
        question = self._question
        same = question is not None and self.place.text().strip() == question.place_words
        element = (
            question.place if question and same else self._desk.place_of(self.place.text()).element
        )
        if element is not None:
            self.place_wanted.emit(str(element))

    def _hint(self, words: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(picture("attention", self._theme, "attention"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(words), 1)
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._title)
        top.addWidget(self._state)
        top.addWidget(self._answered, 1)
        place = QHBoxLayout()
        place.setSpacing(Space.SMALL)
        place.addWidget(self._understood, 1)
        place.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        about = QGridLayout()
        about.setHorizontalSpacing(Space.MEDIUM)
        about.setVerticalSpacing(Space.TINY)
        for at, (words, field) in enumerate(
            (("Vrager", self.asker), ("Ontvangen op", self.received), ("Wie antwoordt", self.by))
        ):
            about.addWidget(line(words, "strong"), 0, at)
            about.addWidget(field, 1, at)
            about.setColumnStretch(at, 2 if field is self.asker else 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        scroll = Column("Vraag en antwoord")
        column = scroll.column
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        column.addLayout(top)
        column.addLayout(self._hints)
        column.addWidget(line("Vraag", "strong"))
        column.addWidget(self.text, 2)
        column.addWidget(line("Plaats", "strong"))
        column.addWidget(self.place)
        column.addLayout(place)
        column.addWidget(line("Antwoord", "strong"))
        column.addWidget(self.answer, 3)
        column.addLayout(about)
        column.addWidget(self._fault)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        order_focus(self)


def _words(name: str, height: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(height)
    # as high as there is room for, so that all fields of a question are in sight
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return made
