"""The window for files that came back: what reviewers did one by one, to be taken over, declined or left for later."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.document import Document
from drafting.draft import Draft
from drafting.refusals import Refusal
from drafting.review.acceptance import Acceptance, Left
from drafting.review.desk import Way
from drafting.review.reading import read_review
from drafting.review.returned import Certainty, Kind, Returned, Review
from gui import alerts, background
from gui.review.reading_page import ReadingPage
from gui.review.returned_deeds import ReturnedDeeds
from gui.review.returned_desk import ReturnedDesk
from gui.review.returned_list import ReturnedList
from gui.review.returned_menu import fill_menu
from gui.review.returned_sheet import ReturnedSheet
from gui.review.returned_words import progress_words, taken_words, told_of
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.texts import button, text
from gui.workspace import Workspace

SIZE = (1180, 740)
MARGIN = 32
FEW = 5
"""More than this is taken over beside the window, so that it does not stand still."""


class ReturnedDialog(QDialog):
    """Stands beside the window, so that the page can be looked at; everything can be undone there."""

    def __init__(self, place: Workspace, services: Services, theme: Theme) -> None:
        super().__init__(place)
        self._place = place
        self._services = services
        self._theme = theme
        self.desk: ReturnedDesk | None = None
        self.job: background.Job | None = None
        self._trial: Acceptance | None = None
        self.setObjectName("returned_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Beoordeelde bestanden")
        room = place.window().size()
        self.resize(min(SIZE[0], room.width() - MARGIN), min(SIZE[1], room.height() - MARGIN))
        self._count = text("", "muted")
        self._files = text("", "caption")
        self._files.hide()
        self.list = ReturnedList(theme)
        self.sheet = ReturnedSheet(theme, services.now)
        self.deeds = ReturnedDeeds()
        self.empty = EmptyState(theme)
        self.reading = ReadingPage()
        self.reading.stop_wanted.connect(self._stop)
        self.all_button = button("Samen beslissen")
        self.all_button.hide()
        self.all_menu = QMenu(self)
        self.all_menu.aboutToShow.connect(lambda: fill_menu(self.all_menu, self, self.current))
        self.all_button.setMenu(self.all_menu)
        self.close_button = button("Sluit", on_press=self.close)
        self._main = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._make_keys()
        self.list.chosen.connect(self._show)
        for wanted, deed in (
            (self.deeds.taken, self.take_over),
            (self.deeds.declined, self.decline),
            (self.deeds.put_off, self.put_off),
            (self.deeds.theirs_taken, self.take_theirs),
            (self.deeds.commented, self.keep_as_comment),
            (self.deeds.behind_wanted, self.put_behind_cursor),
            (self.deeds.place_wanted, self._go),
        ):
            wanted.connect(deed)

    # reading

    def read(self, paths: Sequence[Path]) -> None:
        """Reads the files in the background and shows what came back."""
        opened = self._place.open_draft
        draft, document, norms = opened.draft, opened.document, opened.norms
        names = ", ".join(path.name for path in paths)
        self.setWindowTitle(f"Beoordeelde bestanden: {names}")
        self.reading.begin(names)
        self._pages.setCurrentIndex(0)

        def work(job: background.Job) -> tuple[Draft, Document, Review]:
            return draft, document, read_review(draft, norms, paths, job.tell)

        self.job = background.run(work, self._show_review, self._refuse, self.reading.show_progress)

    def show_review(self, document: Document, review: Review) -> None:
        """Shows what came back; `document` is that of the draft it was laid beside."""
        self.desk = ReturnedDesk(self._place.open_draft, self._services.now, document, review, self)
        self.desk.changed.connect(self._refresh)
        told = told_of(review.files)
        self._files.setText(told)
        self._files.setVisible(bool(told))
        self._refresh()
        self.list.list.setFocus()

    def _show_review(self, found: tuple[Draft, Document, Review]) -> None:
        if self.job is not None and not self.job.stopped():
            self.show_review(found[1], found[2])

    def _refuse(self, refusal: Refusal) -> None:
        stopped = self.job is not None and self.job.stopped()
        parent = self._place
        self.close()
        if not stopped:
            alerts.refuse(parent, refusal, "Dit bestand kan niet worden binnengehaald")

    def _stop(self) -> None:
        if self.job is not None:
            self.job.stop()
        self.close()

    # deciding

    def take_over(self) -> None:
        """Takes the thing that is looked at over, in the way that is offered first."""
        left = self._left
        if left is not None and left.asks:
            self._take([self.list.current], Way.FITTING, agreed=True)
        elif left is not None and left.as_text:
            self._take([self.list.current], Way.TEXT)
        elif left is None:
            self._take([self.list.current], Way.FITTING)
        else:
            self._place.tell("Dit kan zo niet worden overgenomen; u leest hiernaast waarom.")

    def take_theirs(self) -> None:
        """Takes the reviewer's text instead of what the draft says by now."""
        self._take([self.list.current], Way.THEIRS, agreed=True)

    def keep_as_comment(self) -> None:
        """Puts the proposal at its place as a comment."""
        self._take([self.list.current], Way.COMMENT)

    def decline(self) -> None:
        """Does not take over what is looked at."""
        self._decline([self.list.current])

    def put_off(self) -> None:
        """Leaves what is looked at for later and goes on to the next."""
        desk = self.desk
        if desk is not None and self.list.current:
            desk.put_off(self.list.current)
            self.list.step(1)

    def put_behind_cursor(self) -> None:
        """The text that was not recognised comes behind the text of the cursor on the page."""
        place = self._place.page.current_block()
        if self.desk is None or not place:
            self._place.tell("Zet de cursor op de bladzijde bij de tekst waar dit achter moet.")
            return
        self.desk.put_behind(self.list.current, place)

    def take_all(self, kind: Kind | None = None, person: str = "") -> None:
        """Takes over all that is shown of a kind, or of a reviewer; what clashes or is doubtful stays."""
        things = self.wanted(kind, person)
        if things:
            self._take([one.key for one in things], Way.FITTING)

    def take_all_of_kind(self) -> None:
        """Takes over all that is shown of the kind that is looked at."""
        if self.current is not None:
            self.take_all(self.current.kind)

    def decline_all(self, kind: Kind | None = None, person: str = "") -> None:
        """Declines all that is shown of a kind, or of a reviewer."""
        self._decline([one.key for one in self.shown_of(kind, person)])

    def shown_of(self, kind: Kind | None = None, person: str = "") -> tuple[Returned, ...]:
        """What is in the list of a kind, or of a reviewer."""
        return tuple(
            one
            for one in self.list.shown
            if (kind is None or one.kind is kind) and (not person or person in one.authors)
        )

    def wanted(self, kind: Kind | None = None, person: str = "") -> tuple[Returned, ...]:
        """What is shown of a kind or a reviewer and can be taken over without a look at each."""
        return tuple(
            one
            for one in self.shown_of(kind, person)
            if not (one.conflict or one.rivals or one.kind is Kind.UNRECOGNISED)
            and one.certainty is not Certainty.DOUBTFUL
        )

    @property
    def current(self) -> Returned | None:
        """What is looked at."""
        return self.desk.find(self.list.current) if self.desk is not None else None

    @property
    def _left(self) -> Left | None:
        """Why what is looked at cannot simply be taken over; None when it can."""
        return self._trial.left[0] if self._trial is not None and self._trial.left else None

    def _take(self, keys: Sequence[str], way: Way, *, agreed: bool = False) -> None:
        desk = self.desk
        if desk is None or not keys or not keys[0] or not self._place.finish():
            return
        work = desk.prepared(keys, way, agreed=agreed)
        if len(keys) <= FEW:
            self._carry_out(work())
            return
        self._main.setEnabled(False)
        self._count.setText(f"{len(keys)} wijzigingen worden overgenomen…")
        background.run(lambda _job: work(), self._carry_out, self._refuse_taking)

    def _carry_out(self, done: Acceptance) -> None:
        desk = self.desk
        self._main.setEnabled(True)
        if desk is None:
            return
        if done.edit.before is not self._place.open_draft.draft:
            self._refresh()
            self._place.tell(
                "Het bestek is intussen gewijzigd. Er is niets overgenomen; probeer het opnieuw."
            )
        elif self._attempt(lambda: desk.carry_out(done)):
            self._place.tell(taken_words(done))
        self.list.list.setFocus()

    def _refuse_taking(self, refusal: Refusal) -> None:
        self._main.setEnabled(True)
        self._refresh()
        alerts.refuse(self, refusal)

    def _decline(self, keys: Iterable[str]) -> None:
        desk, wanted = self.desk, [key for key in keys if key]
        if desk is not None and wanted and self._place.finish():
            self._attempt(lambda: desk.decline(wanted))

    def _attempt(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return False
        return True

    def _go(self) -> None:
        places = self._places(self.current) if self.current is not None else ()
        if places:
            self._place.go_to(places[0])
            self._place.window().activateWindow()

    # showing

    def _refresh(self) -> None:
        desk = self.desk
        if desk is None:
            return
        self._count.setText(progress_words(len(desk.things), desk.decided, len(desk.later)))
        if desk.things:
            self.list.show_things(desk.things, desk.later)
            self._pages.setCurrentIndex(1)
        else:
            self.list.show_things((), set())
            self._say_empty(desk)
            self._pages.setCurrentIndex(2)
        self.all_button.setVisible(bool(desk.things))

    def _say_empty(self, desk: ReturnedDesk) -> None:
        if desk.decided:
            said = "Alles is beslist", "Wat u overnam staat in het bestek. Bewaar het met Ctrl+S."
        else:
            said = (
                "Er is niets te beslissen",
                "In dit bestand staan geen wijzigingen of opmerkingen die nog niet in uw bestek staan.",
            )
        self.empty.say("check", *said)

    def _show(self) -> None:
        desk, one = self.desk, self.current
        self._trial = None
        if desk is None or one is None:
            return
        self._trial = desk.trial(one.key)
        self.sheet.show_thing(one, self._trial, self._behind(one))
        self.deeds.show_for(one, self._left, placed=bool(self._places(one)))

    def _places(self, one: Returned) -> tuple[str, ...]:
        """The elements a thing is about, or stands behind."""
        goal = self.desk.goal(one) if self.desk is not None else ""
        names = (one.element, *one.elements, goal)
        return tuple(name.partition(":")[0] for name in names if name)

    def _behind(self, one: Returned) -> str:
        """The text behind which something comes, as it is now."""
        name = self.desk.goal(one).partition(":")[0] if self.desk is not None else ""
        elements = self._place.open_draft.document.elements
        return next((element.text for element in elements if element.id == name), "")

    # building

    def _make_keys(self) -> None:
        for key, deed in (
            ("A", self.take_over),
            ("W", self.decline),
            ("L", self.put_off),
            ("Ctrl+Return", self.take_all_of_kind),
            ("Ctrl+Z", self._place.open_draft.undo_stack.undo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(Space.MEDIUM)
        right.addWidget(self.sheet, 1)
        right.addWidget(self.deeds)
        both = QHBoxLayout(self._main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.LARGE)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        for page in (self.reading, self._main, self.empty):
            self._pages.addWidget(page)
        row = QHBoxLayout()
        row.addWidget(self.all_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Beoordeelde bestanden", "title"))
        whole.addWidget(self._count)
        whole.addWidget(self._files)
        whole.addWidget(self._pages, 1)
        whole.addSpacing(Space.TINY)
        whole.addLayout(row)
