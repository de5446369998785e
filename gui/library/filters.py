"""The row of filters: technique or phase, level, place, and whether a clause fits."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clause_library.search import Filters
from drafting.clause import Clause
from drafting.terms import Level, PartKey, Phase, Technique
from gui.theme import Space, Theme
from gui.widgets.chip import MenuChip
from gui.widgets.flow import FlowLayout


class FilterRow(QWidget):
    """The filters as chips with a menu each.

    Signals:
        changed: `filters` is new.
    """

    changed = Signal()

    def __init__(
        self, clauses: tuple[Clause, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clauses = clauses
        self.filters = Filters()
        self.technique = MenuChip("Techniek", theme)
        self.level = MenuChip("Niveau", theme)
        self.place = MenuChip("Plaats", theme)
        row = FlowLayout(self, Space.TINY)
        for chip in (self.technique, self.level, self.place):
            row.addWidget(chip)
        self._fill_techniques()
        self._fill_levels()
        self._fill_places()

    def choose(self, filters: Filters) -> None:
        """Sets the filters."""
        self.filters = filters
        technique, phase = filters.technique, filters.phase
        words = (
            f"{technique.number} {technique.short}" if technique else phase.label if phase else ""
        )
        self.technique.choose(words)
        self.level.choose(filters.level.label if filters.level else "")
        self.place.choose(filters.part.label if filters.part else "")
        self.changed.emit()

    def _fill_techniques(self) -> None:
        self._add(self.technique, "Alle technieken", technique=None, phase=None)
        for phase in Phase:
            self.technique.menu().addSeparator()
            self._add(self.technique, f"{phase.label}: alles", technique=None, phase=phase)
            for technique in Technique:
                if technique.phase is phase:
                    count = sum(technique in clause.techniques for clause in self._clauses)
                    words = f"{technique.number}  {technique.short}  ({count})"
                    action = self._add(self.technique, words, technique=technique, phase=None)
                    action.setEnabled(count > 0)

    def _fill_levels(self) -> None:
        self._add(self.level, "Alle niveaus", level=None)
        for level in Level:
            self._add(self.level, level.label, level=level)

    def _fill_places(self) -> None:
        self._add(self.place, "Alle plaatsen", part=None)
        for part in PartKey:
            self._add(self.place, part.label, part=part)

    def _add(self, chip: MenuChip, words: str, **changes: Any) -> QAction:  # noqa: ANN401 -- the fields of Filters differ in kind
        action = QAction(words.replace("&", "&&"), chip)
        action.triggered.connect(lambda *_: self.choose(replace(self.filters, **changes)))
        chip.menu().addAction(action)
        return action
