"""The list of own clauses: what waits for a choice, concepts, adopted, and withdrawn ones."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from clause_library.own_clauses import ClauseConflict
from drafting.clause import Clause
from drafting.terms import TextStatus
from gui.alerts import plain, visible
from gui.theme import Space, Theme
from gui.widgets.icons import icon

_ID = Qt.ItemDataRole.UserRole
NEW = "\N{BULLET}nieuw"
"""Stands for the clause that is being written; no id looks like it."""

CONFLICT = "\N{BULLET}twee:"
"""Comes before the number of a conflict."""

_HEADINGS = {
    TextStatus.DRAFT: ("Concept", "edit", "gap"),
    TextStatus.ADOPTED: ("Vastgesteld", "ready", "ready"),
    TextStatus.WITHDRAWN: ("Vervallen", "off", "muted"),
}


class OwnList(QTreeWidget):
    """Own clauses under headings.

    Signals:
        chosen: an id, `NEW`, or `CONFLICT` with a number.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Eigen bepalingen")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(Space.SMALL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)

    def show_clauses(
        self,
        clauses: Sequence[Clause],
        conflicts: Sequence[ClauseConflict],
        chosen: str,
        words: str = "",
    ) -> None:
        """Shows those whose title or summary holds the words, and chooses one without saying so."""
        self.blockSignals(True)  # noqa: FBT003 -- Qt
        self.clear()
        waiting = [
            self._row(f"{CONFLICT}{n}", c.stored.title, "twee teksten", "stale", "deviation")
            for n, c in enumerate(conflicts)
        ]
        self._add("Wacht op uw keuze", waiting)
        if chosen == NEW:
            self._add("Nog niet bewaard", [self._row(NEW, "Nieuwe bepaling", "", "plus", "accent")])
        asked = words.casefold().split()
        for status, (heading, sign, role) in _HEADINGS.items():
            rows = [
                self._row(clause.id, clause.title, f"versie {clause.version}", sign, role)
                for clause in sorted(clauses, key=lambda c: c.title.casefold())
                if clause.status is status and _answers(clause, asked)
            ]
            self._add(heading, rows)
        self.expandAll()
        flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        for item in self.findItems("", flags):
            if item.data(0, _ID) == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)  # noqa: FBT003 -- Qt

    def _add(self, title: str, rows: list[QTreeWidgetItem]) -> None:
        if rows:
            top = QTreeWidgetItem([f"{title} ({len(rows)})"])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setForeground(0, self._theme.color("muted"))
            top.addChildren(rows)
            self.addTopLevelItem(top)

    def _row(self, key: str, title: str, said: str, sign: str, role: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([visible(title)])
        item.setData(0, _ID, key)
        item.setIcon(0, icon(sign, self._theme, role))
        spoken = f"{title}, {said}" if said else title
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(0, plain(spoken))
        return item

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        if now is not None and now.data(0, _ID):
            self.chosen.emit(str(now.data(0, _ID)))


def _answers(clause: Clause, asked: list[str]) -> bool:
    held = f"{clause.title} {clause.summary} {' '.join(clause.themes)}".casefold()
    return all(word in held for word in asked)
