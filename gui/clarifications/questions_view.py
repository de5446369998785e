"""The register of questions: the list, one question beside it, and questions that come in with a file."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from drafting.clarifications.question_table import QuestionTable, read_questions
from drafting.publication import Question, QuestionState
from drafting.refusals import Refusal
from gui import alerts, background
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.filtered_list import Choice, FilteredList, Row
from gui.clarifications.import_dialog import ImportDialog
from gui.clarifications.question_form import QuestionForm
from gui.clarifications.words import SIGNS, counted, first_words, state_of
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.empty_state import EmptyState
from gui.widgets.texts import button

T = TypeVar("T")
KINDS = "Tabellen met vragen (*.docx *.csv *.tsv *.txt)"


class QuestionsView(QWidget):
    """The questions.

    Signals:
        place_wanted: the element that a question is about.
        told: a short line for the status bar.
    """

    place_wanted = Signal(str)
    told = Signal(str)

    def __init__(
        self, desk: ClarificationsDesk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._job: background.Job | None = None
        choices: tuple[Choice[Question], ...] = (
            Choice("Alle vragen", lambda _q: True),
            Choice("Open", lambda q: q.state is QuestionState.OPEN),
            Choice("Beantwoord", lambda q: q.state is QuestionState.ANSWERED),
            Choice("In een nota", lambda q: q.state is QuestionState.PUBLISHED),
            Choice("Waar iets mee is", self._needs_a_look),
        )
        self.rows: FilteredList[Question] = FilteredList(
            "Vragen", choices, self._row, _searched, theme
        )
        self.rows.chosen = self._show
        self.form = QuestionForm(desk, theme)
        self.empty = EmptyState(theme)
        self.add_button = changes(button("Nieuwe vraag", on_press=self.add))
        self.import_button = changes(button("Haal vragen binnen…", on_press=self.choose_file))
        self._pages = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.add_button)
        row.addWidget(self.import_button)
        row.addStretch(1)
        self.rows.column.addLayout(row)
        main = QWidget()
        both = QHBoxLayout(main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.LARGE)
        both.addWidget(self.rows)
        both.addWidget(self.form, 1)
        self._pages.addWidget(main)
        nothing = QWidget()
        alone = QVBoxLayout(nothing)
        alone.addWidget(self.empty)
        self.first_button = changes(button("Nieuwe vraag", "quiet", on_press=self.add))
        alone.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignHCenter)
        alone.addStretch(1)
        self._pages.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.form.place_wanted.connect(self.place_wanted)
        self.form.removal_wanted.connect(self._remove)
        self._say_empty()

    def refresh(self, current: str = "") -> None:
        """Shows the questions as they are now; what is being typed stays."""
        publication = self._desk.publication
        questions = publication.questions if publication is not None else ()
        self._pages.setCurrentIndex(0 if questions else 1)
        typed = self.form.question
        busy = typed is not None and self.form.has_changes
        self.rows.show_things(sorted(questions, key=lambda q: q.number), current)
        shown = self._find(self.rows.current)
        if shown is not None and not (busy and typed is not None and shown.id == typed.id):
            if shown != self.form.question:
                self.form.show_question(shown)
            else:
                self.form.show_hints()

    def keep(self) -> bool:
        """Keeps what was typed; false when it is refused."""
        return self.form.keep()

    def add(self) -> None:
        """Puts a new question in the register, to be filled in at once."""
        if not self.keep():
            return
        made = self._attempt(self._desk.add_question)
        if made is not None:
            self.refresh(made)
            self.rows.choose(made)
            self.form.text.selectAll()
            self.form.text.setFocus()

    def show_question(self, question: str) -> None:
        """Looks at this question."""
        self.rows.choose(question)

    def choose_file(self) -> None:
        """Asks for a table with questions and shows what was understood of it."""
        if not self.keep():
            return
        folder = self._desk.services.settings.now.last_folder
        path = alerts.choose_to_open(self, "Haal vragen binnen", folder, KINDS)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Reads a file in the background and shows what was understood."""
        self.told.emit(f"{path.name} wordt gelezen…")
        self._job = background.run(
            lambda _job: (path, read_questions(path)), self._offer, self._refuse_file
        )

    def _offer(self, found: tuple[Path, QuestionTable]) -> None:
        path, table = found
        self.told.emit("")
        dialog = ImportDialog(path.name, table, self._desk, self._theme, self.window())
        dialog.taken.connect(self._take)
        dialog.open()

    def _take(self, table: QuestionTable, asker: str) -> None:
        made = self._attempt(lambda: self._desk.add(table.questions, asker)[0])
        if made is not None:
            self.refresh(made)
            self.rows.choose(made)
            count = counted(len(table.questions), "vraag", "vragen")
            self.told.emit(f"{count} toegevoegd; u kunt het ongedaan maken.")

    def _refuse_file(self, refusal: Refusal) -> None:
        alerts.refuse(self, refusal, "Deze vragen kunnen niet worden binnengehaald")

    def _remove(self) -> None:
        question = self.form.question
        if question is None:
            return
        sure = alerts.ask(
            self,
            f"Vraag {question.number} verwijderen?",
            "De vraag en het antwoord verdwijnen uit het register. U kunt het daarna ongedaan maken.",
            ("Verwijder", "Laat staan"),
        )
        if sure == 0:
            self._attempt(lambda: self._desk.remove(question.id))
            self.refresh()

    def _attempt(self, deed: Callable[[], T]) -> T | None:
        try:
            return deed()
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return None

    def _show(self, key: str) -> None:
        question = self._find(key)
        before = self.form.question
        if question is None or (before is not None and before.id == question.id):
            return
        if before is not None and self._find(before.id) is not None and not self.form.keep():
            self.rows.choose(before.id)
            return
        self.form.show_question(self._find(key) or question)

    def _find(self, key: str) -> Question | None:
        publication = self._desk.publication
        questions = publication.questions if publication is not None else ()
        return next((question for question in questions if question.id == key), None)

    def _needs_a_look(self, question: Question) -> bool:
        found = self._desk.standing
        if found is None:
            return False
        told = {trace.question for trace in found.traces} | {same.question for same in found.same}
        return question.id in told

    def _row(self, question: Question) -> Row:
        sign, role = SIGNS[question.state]
        if self._needs_a_look(question):
            sign, role = "attention", "attention"
        place = f"{question.place_words} · " if question.place_words else ""
        words = f"{question.number}. {place}{first_words(question.text)}"
        return Row(question.id, words, f"{words}, {state_of(question)}", sign, role)

    def _say_empty(self) -> None:
        self.empty.say(
            "question",
            "Nog geen vragen",
            "Zet hier de vragen van inschrijvers met uw antwoord; zij komen zonder naam in de nota van inlichtingen. "
            "Een tabel in Word of CSV haalt u in één keer binnen.",
            ("Haal vragen binnen…", self.choose_file),
        )


def _searched(question: Question) -> str:
    return f"{question.number} {question.place_words} {question.text} {question.answer} {question.asker}"
