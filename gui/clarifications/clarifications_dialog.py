"""Questions, changes and notes after publication; it stands beside the window, so that the page can be changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.publication import QuestionState
from drafting.text.written_values import day
from gui.clarifications.changes_view import ChangesView
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.notes_view import NotesView
from gui.clarifications.questions_view import QuestionsView
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.empty_state import EmptyState
from gui.widgets.tab_row import TabRow
from gui.widgets.texts import button, text
from gui.workspace import Workspace

SIZE = (1080, 740)
QUESTIONS, CHANGES, NOTES = range(3)


class ClarificationsDialog(QDialog):
    """The three lists; without a publication it says what publishing does."""

    def __init__(
        self,
        place: Workspace,
        desk: ClarificationsDesk,
        theme: Theme,
        publish: Callable[[], object],
    ) -> None:
        super().__init__(place)
        self._place = place
        self._desk = desk
        self.setObjectName("clarifications")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Vragen en wijzigingen na publicatie")
        self.resize(*SIZE)
        self._since = text("", "muted")
        self.tabs = TabRow(("Vragen", "Wijzigingen", "Nota's"))
        self.questions = QuestionsView(desk, theme)
        self.changes = ChangesView(desk, theme)
        self.notes = NotesView(desk, theme)
        self._views = QStackedWidget()
        for view in (self.questions, self.changes, self.notes):
            self._views.addWidget(view)
        self.empty = EmptyState(theme)
        self.empty.say(
            "lock",
            "Dit bestek is nog niet gepubliceerd",
            "Publiceren zet alle nummers vast en bewaart de tekst van dat moment. Daarna houdt u hier de vragen van "
            "inschrijvers bij, ziet u elke wijziging, en maakt u de nota van inlichtingen.",
            ("Publiceer…", publish),
        )
        self.publication_button = changes(button("Publicatie…", "quiet", on_press=publish))
        self._fault = text("", "fault")
        self._fault.hide()
        self._told = text("", "caption")
        self._main = QWidget()
        self._lay_out()
        self._make_keys()
        self.tabs.turned.connect(self._turn)
        for view in (self.questions, self.changes):
            view.place_wanted.connect(self._go)
        for source in (self.questions, self.notes):
            source.told.connect(self.tell)
        self.notes.closing.connect(self.keep)
        desk.changed.connect(self.refresh)
        desk.refused.connect(self._refuse)
        place.open_draft.changed.connect(self._draft_changed)
        self.refresh()
        if desk.publication is not None:
            self.questions.rows.list.setFocus()

    def refresh(self) -> None:
        """Shows everything as it is now."""
        publication = self._desk.publication
        there = publication is not None
        self._main.setVisible(there)
        self.empty.setVisible(not there)
        if publication is None:
            return
        self._since.setText(
            f"Gepubliceerd op {day(publication.text.at.date())} door {publication.text.author}; nummers staan vast."
        )
        self._fault.hide()
        self.questions.refresh()
        self.changes.refresh()
        self.notes.refresh()
        found = self._desk.standing
        unanswered = sum(q.state is QuestionState.OPEN for q in publication.questions)
        questions = f"Vragen ({unanswered} open)" if unanswered else "Vragen"
        self.tabs.say(QUESTIONS, questions)
        count = len(found.changes) if found is not None else 0
        self.tabs.say(CHANGES, f"Wijzigingen ({count})" if count else "Wijzigingen")
        self.tabs.say(
            NOTES, f"Nota's ({len(publication.notes)})" if publication.notes else "Nota's"
        )

    def show_tab(self, number: int) -> None:
        """Shows the questions, the changes or the notes."""
        self.tabs.choose(number)

    def keep(self) -> bool:
        """Keeps what was typed; false when it is refused, and then it stays."""
        if self._desk.publication is None:
            return True
        return self.questions.keep() and self.changes.keep()

    def tell(self, words: str) -> None:
        """Says a short line here and in the status bar."""
        self._told.setText(words)
        self._place.tell(words)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.keep():
            super().closeEvent(event)
        else:
            event.ignore()

    @override
    def reject(self) -> None:
        if self.keep():
            super().reject()

    def _turn(self, number: int) -> None:
        if self.keep():
            self._views.setCurrentIndex(number)
        else:
            self.tabs.choose(self._views.currentIndex())

    def _draft_changed(self, *_changed: object) -> None:
        if self._main.isHidden() is (self._desk.publication is not None):
            self._desk.look_now()
            self.refresh()

    def _refuse(self, why: str) -> None:
        self._fault.setText(why)
        self._fault.show()

    def _go(self, element: str) -> None:
        """Shows a place on the page; this window stays."""
        self._place.go_to(element)
        self._place.window().activateWindow()

    def _step(self, steps: int) -> None:
        view = self._views.currentWidget()
        if isinstance(view, QuestionsView | ChangesView):
            view.rows.step(steps)

    def _make_keys(self) -> None:
        for key, deed in (
            ("Ctrl+Return", self.keep),
            ("Ctrl+N", self._new),
            ("Alt+Down", lambda: self._step(1)),
            ("Alt+Up", lambda: self._step(-1)),
            ("Alt+1", lambda: self.show_tab(QUESTIONS)),
            ("Alt+2", lambda: self.show_tab(CHANGES)),
            ("Alt+3", lambda: self.show_tab(NOTES)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _new(self) -> None:
        if self._desk.publication is not None:
            self.show_tab(QUESTIONS)
            self.questions.add()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(text("Vragen en wijzigingen na publicatie", "title"), 1)
        top.addWidget(self.publication_button)
        inner = QVBoxLayout(self._main)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.MEDIUM)
        inner.addLayout(top)
        inner.addWidget(self._since)
        inner.addWidget(self._fault)
        inner.addWidget(self.tabs)
        inner.addWidget(self._views, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self._told, 1)
        foot.addWidget(button("Sluit", on_press=self.close))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self._main, 1)
        whole.addWidget(self.empty, 1)
        whole.addLayout(foot)
