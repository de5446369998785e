"""One section of a document: what it becomes as a clause, and what is nearly the same."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from clause_library.clause_entry import ClauseEntry
from clause_library.from_document import Candidate
from clause_library.packs.comparison import compare_items
from clause_library.proposed_values import ProposedValue
from drafting.norms import NormSet
from drafting.terms import Technique
from gui.alerts import visible
from gui.clauses.chapters import Place
from gui.clauses.clause_sheet import ClauseSheet
from gui.clauses.compared import Compared
from gui.clauses.dialog_layout import item_of
from gui.clauses.placing import Placing
from gui.theme import Space, Theme
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.scroll import Column
from gui.widgets.texts import text

_SHORT = 40


class CandidateCard(QWidget):
    """Title, technique and place, the values that were found, the text, and a duplicate beside it.

    Signals:
        edited: the user changed something.
    """

    edited = Signal()

    def __init__(
        self, theme: Theme, places: tuple[Place, ...], norms: NormSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._norms = norms
        self._candidate: Candidate | None = None
        self.values: list[tuple[QCheckBox, tuple[ProposedValue, ...]]] = []
        self.title = QLineEdit()
        self.title.setAccessibleName("Titel")
        self.title.textEdited.connect(lambda _words: self._edited())
        self.technique: QComboBox = ChoiceBox()
        self.technique.setAccessibleName("Techniek")
        self.technique.view().setAccessibleName("Techniek: keuzes")
        self.technique.setPlaceholderText("Kies")
        for technique in Technique:
            self.technique.addItem(f"{technique.number} {technique.short}", technique)
        self.technique.activated.connect(lambda _row: self._edited())
        self.placing = Placing(places)
        self.placing.edited.connect(self._edited)
        self._found = text("", "heading")
        self._boxes = QWidget()
        self._column = QVBoxLayout(self._boxes)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.sheet = ClauseSheet(theme)
        self._alike = text("", "heading")
        self.compared = Compared(theme)
        scroll = Column("De paragraaf als bepaling")
        scroll.column.setContentsMargins(0, 0, Space.SMALL, Space.LARGE)
        for words, widget in (("Titel", self.title), ("Techniek", self.technique)):
            caption = text(words, "caption")
            caption.setBuddy(widget)
            scroll.column.addWidget(caption)
            scroll.column.addWidget(widget)
        scroll.column.addWidget(self.placing)
        for shown in (self._found, self._boxes, self._alike, self.compared):
            scroll.column.addWidget(shown)
        scroll.column.addWidget(text("Zo staat het er", "heading"))
        scroll.column.addWidget(self.sheet)
        scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    @property
    def entry(self) -> ClauseEntry:
        """The form of the clause as it is chosen now."""
        if self._candidate is None:
            return ClauseEntry()
        wanted = [one for box, values in self.values if box.isChecked() for one in values]
        technique, place = self.technique.currentData(), self.placing.chosen
        return replace(
            self._candidate.with_values(wanted),
            title=self.title.text(),
            techniques=(technique,) if isinstance(technique, Technique) else (),
            part=place.part,
            chapter=place.chapter,
            topic=place.topic,
            level=self.placing.level,
        )

    @property
    def declined(self) -> frozenset[str]:
        """The names of values that stay as they stand."""
        return frozenset(
            v.name for box, values in self.values if not box.isChecked() for v in values
        )

    def show_candidate(
        self, candidate: Candidate, entry: ClauseEntry, declined: frozenset[str]
    ) -> None:
        """Shows a section as the clause it was made so far."""
        self._candidate = candidate
        self.title.setText(entry.title)
        self.title.setCursorPosition(0)
        technique = entry.techniques[0] if entry.techniques else None
        self.technique.setCurrentIndex(self.technique.findData(technique) if technique else -1)
        self.placing.show_place(entry)
        self._show_values(candidate, declined)
        self._show_alike(candidate, entry)
        self.sheet.show_entry(self.entry, None, self._norms)

    def _show_values(self, candidate: Candidate, declined: frozenset[str]) -> None:
        for box, _values in self.values:
            box.hide()
            box.deleteLater()
        by_name: dict[str, list[ProposedValue]] = {}
        for value in candidate.values:
            by_name.setdefault(value.name, []).append(value)
        self.values = []
        for name, values in by_name.items():
            first = values[0]
            fact = " (gegeven van de opdracht)" if first.variable is None else ""
            words = visible(f"{first.words[:_SHORT]}  \N{EN DASH}  {first.label}{fact}")
            box = QCheckBox(words.replace("&", "&&"))
            box.setAccessibleName(words)
            box.setChecked(name not in declined)
            box.clicked.connect(lambda *_: self._edited())
            self._column.addWidget(box)
            self.values.append((box, tuple(values)))
        self._found.setText("Maak hiervan een gegeven dat per opdracht wordt ingevuld")
        for shown in (self._found, self._boxes):
            shown.setVisible(bool(self.values))

    def _show_alike(self, candidate: Candidate, entry: ClauseEntry) -> None:
        for shown in (self._alike, self.compared):
            shown.setVisible(bool(candidate.alike))
        if candidate.alike:
            first = candidate.alike[0]
            whose = "uw eigen bepaling" if first.clause.own else "de bepaling"
            self._alike.setText(f"Lijkt voor {first.percent} % op {whose} '{first.clause.title}'")
            there = replace(first.clause, variables=())
            mine = replace(there, title=entry.title, blocks=tuple(entry.text.split("\n\n")))
            lines = compare_items(item_of(there), item_of(mine))
            self.compared.show_lines(lines, "Staat al in de bibliotheek", "In het document")

    def _edited(self) -> None:
        self.sheet.show_entry(self.entry, None, self._norms)
        self.edited.emit()
