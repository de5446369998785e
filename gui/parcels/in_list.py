"""The list of what came back, what wants a choice first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from drafting.review.parcels.difference import Difference
from gui.alerts import visible
from gui.parcels.words import ICONS, state_of
from gui.theme import Theme
from gui.widgets.icons import SMALL, pixmap

_WIDTH = 320
_KEY = Qt.ItemDataRole.UserRole


class InList(QListWidget):
    """A row for each difference: what it is, how it stands, and where."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Wat er terugkwam")
        self.setProperty("role", "choices")
        self.setWordWrap(True)
        self.setIconSize(QSize(SMALL, SMALL))
        self.setFixedWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def key(self) -> str:
        """The name of the difference that is chosen; empty for none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def fill(self, differences: Sequence[Difference]) -> None:
        """Shows these differences; the chosen one stays chosen, and after it is gone the one in its place."""
        key, row = self.key, max(self.currentRow(), 0)
        was = self.blockSignals(True)  # noqa: FBT003 -- Qt
        self.clear()
        for number, one in enumerate(differences):
            self.addItem(self._item(one))
            if one.key == key:
                row = number
        self.blockSignals(was)
        self.setCurrentRow(min(row, self.count() - 1))

    def _item(self, one: Difference) -> QListWidgetItem:
        state = state_of(one)
        said = f"{one.kind.label.capitalize()}{f' · {state}' if state else ''}"
        item = QListWidgetItem(visible(f"{said}\n{one.where or 'Bestek'}"))
        asks = one.conflict and not one.kept
        role = "violation" if asks else "muted"
        item.setIcon(QIcon(pixmap("attention" if asks else ICONS[one.kind], self._theme, role)))
        item.setData(_KEY, one.key)
        return item
