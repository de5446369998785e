"""The window in which sections of a document become own clauses: nothing is kept before the user says so."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from clause_library.clause_desk import ClauseDesk
from clause_library.clause_entry import ClauseEntry, read_entry
from clause_library.from_document import Candidate
from drafting.clause import Clause
from drafting.refusals import Refusal
from gui import alerts
from gui.clauses.candidate_card import CandidateCard
from gui.clauses.candidate_list import CandidateList
from gui.clauses.chapters import places_of
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.icons import icon
from gui.widgets.texts import button, text

SIZE = (1160, 760)
_LIST_WIDTH = 340


class ImportDialog(QDialog):
    """The sections at the left, to be ticked; the chosen one as a clause at the right.

    Signals:
        changed: own clauses were added, or taken out again.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        theme: Theme,
        name: str,
        candidates: tuple[Candidate, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._desk = ClauseDesk(services.folders.pack_places)
        self.candidates = candidates
        self.entries: dict[int, ClauseEntry] = {}
        self._declined: dict[int, frozenset[str]] = {}
        self.current = -1
        self.setObjectName("import_dialog")
        self.setWindowTitle("Bepalingen uit een document")
        self.resize(*SIZE)
        parts = [part for template in services.templates for part in template.parts]
        self.list = CandidateList(theme)
        self.card = CandidateCard(theme, places_of(parts), services.norms())
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek op titel")
        self.search.setAccessibleName("Zoek een paragraaf")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.told = text("", "muted")
        self.add_button = button("Voeg toe", "primary", on_press=self.add)
        self.back_button = button("Maak ongedaan", on_press=self.undo)
        self._build(theme, name)
        self.search.textChanged.connect(self.list.show_only)
        self.list.chosen.connect(self._show)
        self.list.ticked.connect(self._count)
        self.card.edited.connect(self._edited)
        self.list.show_candidates(candidates)
        self._count()

    def add(self) -> None:
        """Keeps the ticked sections as concepts; what is missing in one is said and nothing is kept."""
        today = self._services.today()
        taken = {clause.id for clause in self._services.clauses}
        made: list[Clause] = []
        try:
            taken |= {clause.id for clause in self._desk.shelf().clauses}
            for number in self.list.wanted:
                read = read_entry(self._entry(number), today, taken)
                if not isinstance(read, Clause):
                    self._point_at(number, " ".join(dict.fromkeys(str(fault) for fault in read)))
                    return
                taken.add(read.id)
                made.append(read)
            self._desk.keep_all(made)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "De bepalingen zijn niet toegevoegd")
            return
        for number in self.list.wanted:
            self.list.tick(number, on=False)
        self._count()
        noun = "bepaling" if len(made) == 1 else "bepalingen"
        self.told.setText(
            f"{len(made)} {noun} toegevoegd als concept. U vindt ze bij Eigen bepalingen."
        )
        self.changed.emit()

    def undo(self) -> None:
        """Takes out what was added last."""
        try:
            stay = self._desk.undo()
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Dit kan niet ongedaan worden gemaakt")
            return
        self._count()
        titles = ", ".join(f"'{title}'" for title in stay)
        self.told.setText(
            f"Intussen veranderd en blijft staan: {titles}."
            if stay
            else "De bepalingen zijn weer weg."
        )
        self.changed.emit()

    def _build(self, theme: Theme, name: str) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, Space.LARGE, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        right = QWidget()
        lines = QVBoxLayout(right)
        lines.setContentsMargins(Space.LARGE, 0, 0, 0)
        lines.addWidget(self.card)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, SIZE[0] - _LIST_WIDTH])
        empty = EmptyState(theme)
        empty.say(
            "document",
            "Geen paragrafen gevonden",
            "In dit document staat geen tekst onder koppen die een bepaling kan worden.",
        )
        splitter.setVisible(bool(self.candidates))
        empty.setVisible(not self.candidates)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.back_button)
        foot.addWidget(self.add_button)
        foot.addWidget(button("Sluit", on_press=self.reject))
        alike = sum(bool(one.alike) for one in self.candidates)
        said = f"{len(self.candidates)} paragrafen, {alike} lijken op een bepaling die er al is. Vink aan wat u wilt."
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text(name, "title"))
        whole.addWidget(text(said, "muted"))
        whole.addSpacing(Space.SMALL)
        whole.addWidget(splitter, 1)
        whole.addWidget(empty, 1)
        whole.addLayout(foot)

    def _entry(self, number: int) -> ClauseEntry:
        """The clause of a section as the user left it; untouched, with every value as a variable."""
        candidate = self.candidates[number]
        return self.entries.get(number, candidate.with_values(candidate.values))

    def _show(self, number: int) -> None:
        self.current = number
        shown = self._entry(number)
        as_it_stands = replace(shown, text=self.candidates[number].entry.text)
        declined = self._declined.get(number, frozenset())
        self.card.show_candidate(self.candidates[number], as_it_stands, declined)

    def _edited(self) -> None:
        self.entries[self.current] = self.card.entry
        self._declined[self.current] = self.card.declined

    def _count(self) -> None:
        count = len(self.list.wanted)
        self.add_button.setEnabled(count > 0)
        noun = "concept" if count == 1 else "concepten"
        self.add_button.setText(f"Voeg {count} {noun} toe" if count else "Voeg toe")
        self.add_button.setAccessibleName(self.add_button.text())
        self.back_button.setVisible(self._desk.can_undo)
        self.told.setText("")

    def _point_at(self, number: int, said: str) -> None:
        self.list.setCurrentItem(self.list.row(number))
        self.told.setText(f"'{self._entry(number).title}': {said}")
