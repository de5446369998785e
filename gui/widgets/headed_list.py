"""A list of things under headings, one of which is chosen: profiles, own clauses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from gui.alerts import plain, visible
from gui.theme import Space, Theme
from gui.widgets.icons import icon

_KEY = Qt.ItemDataRole.UserRole


class HeadedList(QTreeWidget):
    """Rows under headings; a heading without rows is left out.

    Signals:
        chosen: the key of the row that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(Space.SMALL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)

    def fill(self, groups: Sequence[tuple[str, list[QTreeWidgetItem]]], chosen: str) -> None:
        """Shows the groups and chooses the row with a key, without saying that it was chosen."""
        was = self.blockSignals(True)  # noqa: FBT003 -- Qt
        self.clear()
        for heading, rows in groups:
            if rows:
                top = QTreeWidgetItem([heading])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                top.setForeground(0, self._theme.color("muted"))
                top.addChildren(rows)
                self.addTopLevelItem(top)
                for row in rows:
                    if row.data(0, _KEY) == chosen:
                        self.setCurrentItem(row)
        self.expandAll()
        self.blockSignals(was)

    def row(self, key: str, name: str, said: str, sign: str, role: str) -> QTreeWidgetItem:
        """A row with a sign; what is `said` of it is spoken and shown under the pointer."""
        item = QTreeWidgetItem([visible(name)])
        item.setData(0, _KEY, key)
        item.setIcon(0, icon(sign, self._theme, role))
        spoken = f"{name}, {said}" if said else name
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(0, plain(spoken))
        return item

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        if now is not None and now.data(0, _KEY):
            self.chosen.emit(str(now.data(0, _KEY)))
