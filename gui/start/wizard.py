"""The wizard: a few questions, and a draft of the chosen template."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.assembly.start import start
from drafting.content_version import CONTENT_VERSION
from drafting.draft import Draft
from drafting.refusals import ValueRefused
from drafting.template import Template
from gui.alerts import label
from gui.start.answer_field import AnswerField
from gui.start.questions import PAGES, Question, procurement_of
from gui.start.wizard_summary import WizardSummary
from gui.theme import Space

WIDEST = 960
WHY_WIDTH = 300


class Wizard(QWidget):
    """Asks the facts page by page; the last page says what will be made and what is missing.

    Signals:
        made: the new Draft.
        left: the user went back to the start page.
    """

    made = Signal(object)
    left = Signal()

    def __init__(
        self, template: Template, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("wizard")
        self._template = template
        self._draft_id = str(uuid.uuid4())
        self._at = 0
        self._fields = {q.fact: AnswerField(q) for page in PAGES for q in page.questions}
        self._progress = _Progress(len(PAGES) + 1)
        self._title = label("", "large")
        self._why = label("")
        self._aside = self._made_aside()
        self._pages = QStackedWidget()
        for page in PAGES:
            self._pages.addWidget(self._question_page(page.questions))
        self._summary = WizardSummary(template, today)
        self._summary.question_wanted.connect(self.go_to_question)
        self._pages.addWidget(self._summary)
        self._back = self._button("back", "Terug", lambda: self._go(self._at - 1))
        self._next = self._button("next", "Verder", self._forward)
        self._next.setProperty("role", "primary")
        self._lay_out()
        self._suggest()
        self._go(0)

    def go_to_question(self, fact: str) -> None:
        """Goes back to the page of this question, with the cursor in its answer."""
        for number, page in enumerate(PAGES):
            if any(question.fact == fact for question in page.questions):
                self._go(number)
                self._fields[fact].editor.setFocus()

    def suggest(self, answers: Mapping[str, str]) -> None:
        """Fills in answers by the name of their fact, as a user would type them."""
        for fact, typed in answers.items():
            self._fields[fact].suggest(typed)

    def _lay_out(self) -> None:
        frame = QHBoxLayout(self)
        frame.setContentsMargins(40, 40, 40, Space.WIDE)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        frame.addWidget(middle)
        lines = QVBoxLayout(middle)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        lines.addWidget(label(self._template.title, "muted"))
        lines.addWidget(self._title)
        lines.addWidget(self._progress)
        lines.addSpacing(Space.LARGE)
        body = QHBoxLayout()
        body.setSpacing(40)
        body.addWidget(self._pages, 1)
        body.addWidget(self._aside)
        lines.addLayout(body, 1)
        lines.addSpacing(Space.SMALL)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        lines.addLayout(buttons)
        # Enter in the last answer and Tab go on to "Verder", so that comes first
        buttons.addWidget(self._next)
        buttons.insertWidget(0, self._back)
        buttons.insertWidget(0, self._button("cancel", "Annuleer", self.left.emit))
        buttons.insertStretch(1, 1)

    def _question_page(self, questions: tuple[Question, ...]) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.LARGE, 0)
        column.setSpacing(Space.LARGE)
        for question in questions:
            field = self._fields[question.fact]
            field.focused.connect(self._explain)
            column.addWidget(field)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _made_aside(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "aside")
        side.setFixedWidth(WHY_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(Space.LARGE, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(label("Waarom vragen we dit?", "heading"))
        column.addWidget(self._why)
        column.addSpacing(Space.SMALL)
        column.addWidget(
            label(
                "Weet u het nog niet? Laat het antwoord open; het bestek vraagt er later om.",
                "muted",
            )
        )
        column.addStretch(1)
        return side

    def _button(self, name: str, words: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(lambda _checked=False: deed())
        return button

    def _suggest(self) -> None:
        likely = {
            "contract_kind": self._template.contract_kinds,
            "procedure": self._template.procedures,
            "domain": self._template.domains,
        }
        self.suggest({fact: str(words[0]) for fact, words in likely.items() if words})

    def _explain(self, question: Question) -> None:
        self._why.setText(question.why)

    def _go(self, number: int) -> None:
        self._at = max(0, min(number, len(PAGES)))
        last = self._at == len(PAGES)
        self._pages.setCurrentIndex(self._at)
        self._aside.setVisible(not last)
        self._title.setText("Klaar om te maken" if last else PAGES[self._at].title)
        self._progress.go(self._at)
        self._back.setVisible(self._at > 0)
        self._next.setText("Maak het bestek" if last else "Verder")
        if last:
            self._next.setFocus()
        else:
            first = PAGES[self._at].questions[0]
            self._explain(first)
            self._fields[first.fact].editor.setFocus()

    def _forward(self) -> None:
        if self._at == len(PAGES):
            self.made.emit(self._draft())
            return
        questions = PAGES[self._at].questions
        if not self._sound(questions):
            return
        if self._at + 1 == len(PAGES):
            self._summary.show_draft(self._draft())
        self._go(self._at + 1)

    def _sound(self, questions: tuple[Question, ...]) -> bool:
        """Whether every answer can be read; the first that cannot gets the focus."""
        wrong = []
        for question in questions:
            try:
                procurement_of({question.fact: self._fields[question.fact].read()})
            except ValueRefused as refused:
                self._fields[question.fact].show_fault(str(refused))
                wrong.append(question)
        if wrong:
            self._fields[wrong[0].fact].editor.setFocus()
        return not wrong

    def _draft(self) -> Draft:
        procurement = procurement_of({fact: field.read() for fact, field in self._fields.items()})
        return start(
            self._template,
            procurement,
            (),
            draft_id=self._draft_id,
            content_version=CONTENT_VERSION,
        )


class _Progress(QWidget):
    """Where in the wizard the user is: a bar for each page, and the words for it."""

    def __init__(self, pages: int) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, Space.TINY, 0, 0)
        lines.setSpacing(Space.TINY)
        row = QHBoxLayout()
        row.setSpacing(Space.TINY)
        self._bars = [QFrame() for _page in range(pages)]
        for bar in self._bars:
            bar.setFixedHeight(Space.TINY)
            row.addWidget(bar)
        lines.addLayout(row)
        self._words = label("", "muted")
        lines.addWidget(self._words)

    def go(self, number: int) -> None:
        """Shows that page `number`, from 0, is the present one."""
        for at, bar in enumerate(self._bars):
            bar.setProperty("role", "step-done" if at <= number else "step")
            bar.style().unpolish(bar)
            bar.style().polish(bar)
        self._words.setText(f"Stap {number + 1} van {len(self._bars)}")
