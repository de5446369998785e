"""The window Eigen bepalingen: the list, the form, and how the clause will read."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from typing_extensions import override

from clause_library.clause_desk import ClauseDesk, KeptClause, OwnShelf
from clause_library.clause_entry import ClauseEntry, copied, entry_of
from clause_library.own_clauses import ClauseConflict
from drafting.clause import Clause
from drafting.draft import Draft
from drafting.refusals import Refusal
from drafting.terms import TextStatus
from gui import alerts
from gui.clauses.chapters import places_of
from gui.clauses.dialog_layout import DialogLayout
from gui.clauses.own_list import CONFLICT, NEW
from gui.services import Services
from gui.theme import Theme

SIZE = (1240, 760)
_PAUSE_MS = 150


class ClausesDialog(QDialog):
    """Own clauses at the left, the form of the chosen one in the middle, how it reads at the right.

    Signals:
        changed: other clauses are kept than before.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        theme: Theme,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._draft = draft
        self._desk = ClauseDesk(services.folders.pack_places)
        self.shelf = OwnShelf((), ())
        self.current = ""
        self._seen: Clause | None = None
        self.setObjectName("clauses_dialog")
        self.setWindowTitle("Eigen bepalingen")
        self.resize(*SIZE)
        parts = [part for template in services.templates for part in template.parts]
        self.parts = DialogLayout(self, theme, places_of([*(draft.parts if draft else ()), *parts]))
        self.form = self.parts.form
        self.list = self.parts.list
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.show_sheet)
        self._connect()
        self.read_again()
        first = self.shelf.clauses[0].id if self.shelf.clauses else ""
        self._show(f"{CONFLICT}0" if self.shelf.conflicts else first)

    # what the user does

    def make_new(self) -> None:
        """Opens the form of a clause from nothing."""
        if self._may_leave():
            kind = self._draft.procurement.contract_kind if self._draft else None
            self._begin(ClauseEntry(contract_kinds=(kind,) if kind else ()))

    def begin(self, entry: ClauseEntry) -> None:
        """Opens the form of a new clause that is filled in already: a copy, or the text of a section."""
        if self._may_leave():
            self._begin(entry)
            self.form.keep_as_changed()
            self.refresh_buttons()

    def copy(self) -> None:
        """Opens the form of a new clause that begins as the chosen one."""
        if self._seen is not None:
            self.begin(copied(self._seen))

    def offer_library(self) -> QMenu:
        """Offers the clauses of the library, by technique, to copy one."""
        menu = QMenu(self)
        menu.setAccessibleName("Bepalingen om te kopiëren")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below: dict[int, QMenu] = {}
        library = sorted(self._services.clauses, key=lambda c: (c.techniques[0].number, c.title))
        for clause in library:
            technique = clause.techniques[0]
            if technique.number not in below:
                words = f"{technique.number} {technique.short}".replace("&", "&&")
                below[technique.number] = menu.addMenu(words)
            action = below[technique.number].addAction(clause.title.replace("&", "&&"))
            action.setObjectName(clause.id)
            action.triggered.connect(lambda *_, chosen=clause: self.begin(copied(chosen)))
        button = self.parts.library
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        return menu

    def save(self) -> bool:
        """Keeps what stands in the form, or shows what is wrong with it; gives whether it was kept."""
        taken = [clause.id for clause in self._services.clauses]
        if self._seen is not None:
            taken = [name for name in taken if name != self._seen.id]
        try:
            kept = self._desk.keep(self.form.entry, self._seen, self._services.today(), taken)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "De bepaling is niet bewaard")
            return False
        if not isinstance(kept, KeptClause):
            self.form.show_faults(kept)
            count = len(kept)
            self.parts.told.setText(
                f"Nog {count} {'veld' if count == 1 else 'velden'} om te verbeteren."
            )
            return False
        self._took(kept, f"'{kept.clause.title}' is bewaard.")
        return True

    def withdraw(self) -> None:
        """Takes the chosen clause out of use, or brings it back as a concept."""
        if self._seen is None or not self._may_leave():
            return
        seen, today = self._seen, self._services.today()
        gone = seen.status is TextStatus.WITHDRAWN
        try:
            kept = self._desk.restore(seen, today) if gone else self._desk.withdraw(seen, today)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "De bepaling is niet veranderd")
            return
        done = "is weer een concept" if gone else "is vervallen"
        self._took(kept, f"'{seen.title}' {done}.")

    def undo(self) -> None:
        """Forgets what was typed, or undoes the last deed when nothing was."""
        if self.form.is_changed:
            self._show(self.current if self._seen is not None else self._first())
            return
        try:
            stay = self._desk.undo()
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Dit kan niet ongedaan worden gemaakt")
            return
        self.read_again()
        self._show(self.current if self.shelf.get(self.current) else self._first())
        self.changed.emit()
        titles = ", ".join(f"'{title}'" for title in stay)
        self.parts.told.setText(
            f"Intussen veranderd en blijft staan: {titles}." if stay else "Ongedaan gemaakt."
        )

    def choose_text(self, *, other: bool) -> None:
        """Lets one of the two texts of a conflict stand."""
        conflict = self._conflict()
        if conflict is None:
            return
        try:
            self._desk.choose(conflict, other=other)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Er is niet gekozen")
            return
        self.read_again()
        self._show(f"{CONFLICT}0" if self.shelf.conflicts else conflict.stored.id)
        self.changed.emit()
        self.parts.told.setText("De tekst die u koos, staat. De andere is weg.")

    @override
    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_leave():
            event.accept()
        else:
            event.ignore()

    # showing

    def read_again(self) -> None:
        """Reads the own clauses as they are now."""
        try:
            self.shelf = self._desk.shelf()
        except Refusal as refusal:
            alerts.refuse(self, refusal, "De eigen bepalingen kunnen niet worden gelezen")
        self.form.offer(self._titles())

    def show_clause(self, clause_id: str) -> None:
        """Shows an own clause, when there is one with this id."""
        if self.shelf.get(clause_id) is not None and self._may_leave():
            self._show(clause_id)

    def show_sheet(self) -> None:
        """Shows how the clause of the form will read."""
        self._timer.stop()
        norms = self._services.norms()
        self.parts.sheet.show_entry(self.form.entry, self._draft, norms)

    def refresh_buttons(self) -> None:
        """Makes the buttons fit what is shown."""
        changed = self.form.is_changed
        self.parts.say_buttons(
            self._seen,
            changed=changed,
            making=self.current == NEW,
            undo=changed or self._desk.can_undo,
        )

    def _connect(self) -> None:
        parts = self.parts
        # Queued, for the list may not be filled anew while it tells that another row was chosen.
        self.list.chosen.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        parts.search.textChanged.connect(lambda _words: self._list_again())
        self.form.edited.connect(self._edited)
        for button, deed in (
            (parts.new, self.make_new),
            (parts.library, self.offer_library),
            (parts.copy, self.copy),
            (parts.save, self.save),
            (parts.undo, self.undo),
            (parts.withdraw, self.withdraw),
            (parts.close, self.reject),
            (parts.mine, lambda: self.choose_text(other=False)),
            (parts.theirs, lambda: self.choose_text(other=True)),
        ):
            button.clicked.connect(lambda _checked=False, do=deed: do())
        parts.empty_asked.connect(self.make_new)

    def _begin(self, entry: ClauseEntry) -> None:
        self.current, self._seen = NEW, None
        self.parts.show_form("Nieuwe bepaling")
        self.form.show_entry(entry)
        self.show_sheet()
        self.parts.told.setText("")
        self._list_again()
        self.refresh_buttons()
        self.form.lines["title"].setFocus()
        self.form.lines["title"].selectAll()

    def _show(self, chosen: str) -> None:
        self.current = chosen
        self._seen = self.shelf.get(chosen)
        self.parts.told.setText("")
        conflict = self._conflict()
        if conflict is not None:
            self.parts.show_conflict(conflict)
        elif self._seen is None:
            self.parts.show_empty()
            self.form.show_entry(ClauseEntry())
        else:
            self.parts.show_form(self._seen.title)
            self.form.show_entry(entry_of(self._seen))
            self.show_sheet()
        self._list_again()
        self.refresh_buttons()

    def _choose(self, chosen: str) -> None:
        if chosen == self.current:
            return
        if self._may_leave():
            self._show(chosen)
        else:
            self._list_again()

    def _took(self, kept: KeptClause, said: str) -> None:
        self.read_again()
        if kept.in_conflict:
            numbers = [
                n for n, c in enumerate(self.shelf.conflicts) if c.stored.id == kept.clause.id
            ]
            self._show(f"{CONFLICT}{numbers[-1]}" if numbers else kept.clause.id)
            said = "Een collega heeft deze bepaling intussen veranderd. Kies welke tekst blijft."
        else:
            self._show(kept.clause.id)
        self.changed.emit()
        self.parts.told.setText(said)

    def _edited(self) -> None:
        self.parts.told.setText("")
        self.refresh_buttons()
        self._timer.start()

    def _list_again(self) -> None:
        self.list.show_clauses(
            self.shelf.clauses, self.shelf.conflicts, self.current, self.parts.search.text()
        )

    def _conflict(self) -> ClauseConflict | None:
        if not self.current.startswith(CONFLICT):
            return None
        number = int(self.current.removeprefix(CONFLICT))
        return self.shelf.conflicts[number] if number < len(self.shelf.conflicts) else None

    def _first(self) -> str:
        return self.shelf.clauses[0].id if self.shelf.clauses else ""

    def _titles(self) -> Mapping[str, str]:
        own = {clause.id: clause.title for clause in self.shelf.clauses}
        return {clause.id: clause.title for clause in self._services.clauses} | own

    def _may_leave(self) -> bool:
        """Whether the form may go; asks when something in it was not kept."""
        if not self.form.is_changed:
            return True
        title = self.form.entry.title.strip() or "de nieuwe bepaling"
        answer = alerts.ask(
            self,
            f"Wilt u de wijzigingen in '{title}' bewaren?",
            "Als u niet bewaart, gaan uw wijzigingen in dit formulier verloren.",
            ("Bewaar", "Bewaar niet", "Blijf hier"),
        )
        if answer == 1:
            self._show(self.current if self._seen is not None else self._first())
        return self.save() if answer == 0 else answer == 1
