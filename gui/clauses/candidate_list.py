"""The sections of a document, each to be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from clause_library.from_document import JOINT, Candidate
from gui.alerts import plain, visible
from gui.theme import Space, Theme
from gui.widgets.icons import icon

_NUMBER = Qt.ItemDataRole.UserRole


class CandidateList(QTreeWidget):
    """Sections under the headings above them; a duplicate has a sign.

    Signals:
        chosen: the number of the section that is shown.
        ticked: other sections are ticked than before.
    """

    chosen = Signal(int)
    ticked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[QTreeWidgetItem] = []
        self.setAccessibleName("Paragrafen van het document")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(Space.SMALL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)
        self.itemChanged.connect(lambda *_: self.ticked.emit())

    @property
    def wanted(self) -> tuple[int, ...]:
        """The numbers of the sections that are ticked."""
        ticked = Qt.CheckState.Checked
        return tuple(n for n, row in enumerate(self._rows) if row.checkState(0) is ticked)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Shows the sections; none is ticked."""
        self.blockSignals(True)  # noqa: FBT003 -- Qt
        self.clear()
        self._rows = []
        above, top = None, None
        for number, candidate in enumerate(candidates):
            if top is None or candidate.above != above:
                above = candidate.above
                top = QTreeWidgetItem([visible(above.split(JOINT)[-1] or "Document")])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                top.setForeground(0, self._theme.color("muted"))
                top.setToolTip(0, plain(above or "Document"))
                self.addTopLevelItem(top)
            row = self._row(number, candidate)
            top.addChild(row)
            self._rows.append(row)
        self.expandAll()
        self.blockSignals(False)  # noqa: FBT003 -- Qt
        if self._rows:
            self.setCurrentItem(self._rows[0])

    def tick(self, number: int, *, on: bool) -> None:
        """Ticks a section, or not."""
        self._rows[number].setCheckState(
            0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        )

    def row(self, number: int) -> QTreeWidgetItem:
        """The row of a section."""
        return self._rows[number]

    def show_only(self, words: str) -> None:
        """Shows the sections whose title holds every word."""
        asked = words.casefold().split()
        for row in self._rows:
            row.setHidden(not all(word in row.text(0).casefold() for word in asked))

    def _row(self, number: int, candidate: Candidate) -> QTreeWidgetItem:
        row = QTreeWidgetItem([visible(candidate.entry.title)])
        row.setData(0, _NUMBER, number)
        row.setCheckState(0, Qt.CheckState.Unchecked)
        spoken = candidate.entry.title
        if candidate.alike:
            first = candidate.alike[0]
            row.setIcon(0, icon("copy", self._theme, "deviation"))
            spoken += f", lijkt op '{first.clause.title}'"
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        row.setToolTip(0, plain(spoken))
        return row

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        number = now.data(0, _NUMBER) if now is not None else None
        if isinstance(number, int):
            self.chosen.emit(number)
